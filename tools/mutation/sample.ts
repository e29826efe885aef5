// Which mutants are tried: a sample drawn by a seed, spread over the rooms in proportion to how many mutants each has. A mutant is drawn by
// what it is, not by its number, so that a change in one file draws no other sample in the next. Stryker asks us as a checker before it
// runs anything: a mutant outside the sample is passed over.

import { createHash } from 'node:crypto';
import type { Checker, CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const OUTSIDE = 'outside the sample';
export const isInSample = ({ statusReason }: Mutant): boolean => statusReason !== OUTSIDE;

/** The room a file of the house lies in: `src/rules/world.ts` is in `rules`. */
export const roomOf = (file: string): string => /src[/\\]([^/\\]+)[/\\]/.exec(file)?.[1] ?? '';

/** `count` of the mutants, or all when there are fewer. */
function sample(mutants: readonly Mutant[], count: number, seed: string): Set<Mutant> {
	const place = ({ fileName, location, mutatorName, replacement }: Mutant): string =>
		createHash('sha256')
			.update(JSON.stringify([seed, pathOf(fileName), location, mutatorName, replacement]))
			.digest('hex');
	const rooms = [...Map.groupBy(mutants, (m) => roomOf(m.fileName)).values()].map((own) => ({ own, share: (count * own.length) / mutants.length }));
	// Whole mutants only: what is left over goes to the rooms that lost most by it.
	const left = count - rooms.reduce((sum, { share }) => sum + Math.floor(share), 0);
	const byLoss = rooms.toSorted((a, b) => (b.share % 1) - (a.share % 1));
	return new Set(
		byLoss.flatMap(({ own, share }, i) => {
			const drawn = own.map((m) => ({ m, place: place(m) })).toSorted((a, b) => (a.place < b.place ? -1 : 1));
			return drawn.slice(0, Math.floor(share) + (i < left ? 1 : 0)).map(({ m }) => m);
		})
	);
}

const pathOf = (file: string): string => file.slice(file.lastIndexOf('src')).replaceAll('\\', '/');

class Sample implements Checker {
	async init(): Promise<void> {}

	/** All together, so that the sample is drawn among them all. */
	async group(mutants: Mutant[]): Promise<string[][]> {
		return [mutants.map((m) => m.id)];
	}

	async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
		const chosen = sample(mutants, Number(process.env['VARDE_MUTANTS']), process.env['VARDE_SEED'] ?? '');
		const passed: CheckResult = { status: 'passed' as CheckStatus.Passed };
		const outside: CheckResult = { status: 'compileError' as CheckStatus.CompileError, reason: OUTSIDE };
		return Object.fromEntries(mutants.map((m) => [m.id, chosen.has(m) ? passed : outside]));
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];

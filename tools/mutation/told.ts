// Tells each change that no test notices as soon as it is known: where it is, and what was changed into what.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import { isInSample } from './sample.ts';

/** A test fails, or the tests never end. */
export const isNoticed = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
/** The tests could not even begin. It says nothing about them, so it is counted for neither. */
export const isTried = (m: MutantResult): boolean => isInSample(m) && m.status !== 'RuntimeError';

class Told implements Reporter {
	private done = 0;

	onMutantTested(m: MutantResult): void {
		if (!isInSample(m)) return;
		if (++this.done % 50 === 0) console.log(`… ${this.done} tried, ${(performance.now() / 60_000).toFixed(1)} minutes`);
		if (isNoticed(m)) return;
		const file = relative(process.cwd(), m.fileName);
		const { start, end } = m.location;
		const line = readFileSync(file, 'utf8').split('\n')[start.line - 1] ?? '';
		const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
		console.log(`${file}:${start.line}:${start.column} ${m.status}, ${m.mutatorName}: ${was} → ${m.replacement.replaceAll(/\s+/g, ' ')}`);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'told', Told)];

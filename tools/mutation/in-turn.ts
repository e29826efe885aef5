// Runs the tests in turn, until one fails: those of the file that is changed with those that noticed the last changes, then those of its room,
// then all the others. Vitest reads every file it is given, also after a test has failed, and a change is most often noticed near by. Where
// Stryker has seen which tests reach a change, it is they that run.

import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { declareFactoryPlugin, PluginKind, tokens, commonTokens, type Injector, type PluginContext } from '@stryker-mutator/api/plugin';
import type { MutantRunOptions, MutantRunResult, MutantRunStatus, TestRunner } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitest } from '@stryker-mutator/vitest-runner';
import { tests } from './vitest.config.ts';
import { roomOf } from './sample.ts';

const all = globSync(tests.include)
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !tests.exclude.includes(file));

/** How many of the files that noticed something last are tried first. */
const RECENT = 3;

/** All test files, in the turns they are run. */
function turns(changed: string, recent: readonly string[]): string[][] {
	const name = basename(changed).replace(/(\.server)?\.ts$/, '.test.ts');
	const turn = (file: string): number => {
		const near = file.startsWith(`tests/${roomOf(changed)}/`);
		return recent.includes(file) || (near && basename(file) === name) ? 0 : near ? 1 : 2;
	};
	return [0, 1, 2].map((n) => all.filter((file) => turn(file) === n)).filter((files) => files.length > 0);
}

function inTurn(injector: Injector<PluginContext>): TestRunner {
	const [plugin] = vitest;
	if (!plugin) throw new Error('Stryker has no runner for vitest any more.');
	const runner = injector.injectFunction(plugin.factory);
	let recent: string[] = [];
	return {
		init: async () => runner.init?.(),
		dispose: async () => runner.dispose?.(),
		capabilities: () => runner.capabilities(),
		dryRun: (options) => runner.dryRun(options),
		mutantRun
	};
	async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		if (options.testFilter) return runner.mutantRun(options);
		let unnoticed: MutantRunResult = { status: 'survived' as MutantRunStatus.Survived, nrOfTests: 0 };
		for (const turn of turns(options.activeMutant.fileName, recent)) {
			// A file and no name means every test in it.
			const result = await runner.mutantRun({ ...options, testFilter: turn.map((file) => `${file}#`) });
			if (result.status === 'killed') {
				const by = [result.killedBy].flat().map((test) => test.slice(0, test.indexOf('#')));
				recent = [...new Set([...by, ...recent])].slice(0, RECENT);
			}
			if (result.status === 'killed' || result.status === 'timeout') return result;
			if (result.status === 'error') unnoticed = result;
		}
		return unnoticed;
	}
}
inTurn.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-turn', inTurn)];

// `npm run mutation`: changes the engine's code in small ways, one at a time, and sees whether the tests notice.
// Stryker makes the changes and runs the tests (tools/mutation/vitest.config.ts); a seeded sample is tried (tools/mutation/sample.ts). A change
// that no test notices is a survivor, and so is one that no test reaches, or that somebody has switched off. Each is told (tools/mutation/told.ts).
//   VARDE_SEED     draws another sample, as it does for the tests
//   VARDE_MUTANTS  how many are tried
//   arguments      only these files

import { Stryker } from '@stryker-mutator/core';
import type { MutantResult } from '@stryker-mutator/api/core';
import { isInSample, roomOf } from './mutation/sample.ts';
import { isNoticed, isTried } from './mutation/told.ts';

/** The share of the changes that must be noticed. */
const ENOUGH = 0.85;
const rooms = ['journey', 'machine', 'kinds', 'adapters', 'rules', 'text'];
/** Words in three languages, and nothing else: tests/text/languages.test.ts holds that they are whole. */
const catalogues = ['nb', 'nn', 'en', 'statement'];
const files = process.argv.slice(2);

process.env['VARDE_SEED'] ??= '20261130';
process.env['VARDE_MUTANTS'] ??= '610';
console.log(`Seed of the sample, and of what the tests make up at random: ${process.env['VARDE_SEED']} (VARDE_SEED)`);
const results = await new Stryker({
	mutate: files.length > 0 ? files : [...rooms.map((room) => `src/${room}/**/*.ts`), ...catalogues.map((name) => `!src/text/${name}.ts`)],
	checkers: ['sample'],
	reporters: ['told'],
	testRunner: 'in-turn',
	plugins: ['@stryker-mutator/vitest-runner', './tools/mutation/in-turn.ts', './tools/mutation/sample.ts', './tools/mutation/told.ts'],
	vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
	coverageAnalysis: 'perTest',
	concurrency: 2,
	// Slow is not noticed: other work on the machine must not count as a test that failed.
	timeoutMS: 60_000,
	timeoutFactor: 4,
	warnings: false,
	allowConsoleColors: false,
	tempDirName: '.varde/mutation',
	ignorePatterns: ['build', '.varde', '!.svelte-kit']
}).runMutationTest();

const drawn = results.filter(isInSample);
const tried = drawn.filter(isTried);
const share = (of: readonly MutantResult[]): number => of.filter(isNoticed).length / of.length;
const line = (name: string, of: readonly MutantResult[]): string =>
	`  ${name.padEnd(9)}${String(of.filter(isNoticed).length).padStart(4)} of${String(of.length).padStart(4)}  ${(100 * share(of)).toFixed(1)} %`;
const count = (status: MutantResult['status']): number => drawn.filter((m) => m.status === status).length;

console.log('\nNoticed, by room:');
for (const [room, own] of Map.groupBy(tried, (m) => roomOf(m.fileName))) console.log(line(room, own));
console.log(line('all', tried));
console.log(`Drawn from ${results.length} by seed ${process.env['VARDE_SEED']}. Of the noticed, the tests never ended for ${count('Timeout')}.`);
console.log(`Of the others, no test reaches ${count('NoCoverage')}, and ${count('Ignored')} are switched off.`);
console.log(`Left out are ${count('RuntimeError')} with which the tests could not begin.`);
console.log(`Took ${(performance.now() / 60_000).toFixed(1)} minutes.`);
process.exitCode = share(tried) >= ENOUGH ? 0 : 1;

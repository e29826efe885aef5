// The tests that a change in the engine meets: those of the rooms that are changed, without those that take long and hold what quicker
// ones hold too, such as those that compile a whole life event.

import { defineConfig } from 'vitest/config';

const left = [
	'journey/answers',
	'journey/costs',
	'journey/plan',
	'journey/searching',
	'kinds/whatever-is-written',
	'machine/replay',
	'rules/feelin',
	'rules/gate',
	'rules/monotone',
	'text/readability',
	'text/two-people',
	'text/words'
];

export const tests = {
	include: ['tests/{journey,machine,kinds,adapters,rules,text}/**/*.test.ts'],
	exclude: left.map((name) => `tests/${name}.test.ts`)
};

export default defineConfig({ test: { ...tests, setupFiles: ['tools/mutation/setup.ts'], isolate: false, testTimeout: 60_000 } });

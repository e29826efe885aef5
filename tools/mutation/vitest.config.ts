// The tests that a change in the engine meets: those of the rooms that are changed, without those that take long and hold what quicker
// ones hold too. The quick ones come first, for the first that fails is enough.

import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

const left = [
	'journey/answers',
	'kinds/whatever-is-written',
	'machine/replay',
	'rules/feelin',
	'rules/gate',
	'rules/monotone',
	'text/readability',
	'text/remembered'
];
const last = [
	'adapters/answers',
	'rules/decimal',
	'rules/tck',
	'text/words',
	'journey/compare',
	'journey/costs',
	'journey/searching',
	'journey/plan',
	'rules/functions'
];

class QuickFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification): number => last.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
		return files.toSorted((a, b) => place(a) - place(b));
	}
}

export default defineConfig({
	test: {
		setupFiles: ['tests/seed.ts'],
		isolate: false,
		sequence: { sequencer: QuickFirst },
		include: ['tests/{journey,machine,kinds,adapters,rules,text}/**/*.test.ts'],
		exclude: left.map((name) => `tests/${name}.test.ts`),
		testTimeout: 60_000
	}
});

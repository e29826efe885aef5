// Three kinds of tests: `engine` needs nothing but the sources; `pages` needs the built product and a browser (tests/pages/setup.ts);
// `nightly` takes long, and is no part of `npm test`.
// Two workers, each with the sources and the life events loaded once: a test leaves nothing behind that another could see.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by the end of their path. They go first, so that no worker waits for the other in the end. */
const LONG = [
	'pages/a11y',
	'pages/checks',
	'pages/seen',
	'pages/walks',
	'starte-og-drive-bedrift.whole',
	'dodsfall-og-arv.whole',
	'fa-barn.whole',
	'machine/replay'
];
const place = ({ moduleId }: TestSpecification): number => {
	const at = LONG.findIndex((end) => moduleId.endsWith(`${end}.test.ts`));
	return at === -1 ? LONG.length : at;
};

class LongestFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const kind = (spec: TestSpecification): number => (spec.project.name === 'pages' ? 0 : 1);
		return Promise.resolve(files.toSorted((a, b) => kind(a) - kind(b) || place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1)));
	}
}

const shared = { setupFiles: ['tests/seed.ts'], isolate: false };
const withPages = { ...shared, globalSetup: 'tests/pages/setup.ts' };

export default defineConfig({
	test: {
		reporters: ['default', './tests/counts.ts'],
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst },
		projects: [
			{ test: { ...shared, name: 'engine', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**', 'tests/nightly/**'], testTimeout: 60_000 } },
			{ test: { ...withPages, name: 'pages', include: ['tests/pages/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
			{ test: { ...withPages, name: 'nightly', include: ['tests/nightly/**/*.test.ts'], testTimeout: 30 * 60_000 } }
		]
	}
});

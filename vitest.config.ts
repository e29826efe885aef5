// Three kinds of tests: `engine` needs nothing but the sources; `pages` needs the built product and a browser (tests/pages/setup.ts);
// `nightly` takes long, and is no part of `npm test`.
// Two workers, each with the sources and the life events loaded once: a test leaves nothing behind that another could see.
import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['tests/seed.ts'], isolate: false };

export default defineConfig({
	test: {
		reporters: ['default', './tests/counts.ts'],
		maxWorkers: 2,
		projects: [
			{ test: { ...shared, name: 'engine', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**', 'tests/nightly/**'], testTimeout: 60_000 } },
			{ test: { ...shared, name: 'nightly', include: ['tests/nightly/**/*.test.ts'], testTimeout: 30 * 60_000 } },
			{
				test: {
					...shared,
					name: 'pages',
					include: ['tests/pages/**/*.test.ts'],
					globalSetup: 'tests/pages/setup.ts',
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});

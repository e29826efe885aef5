// Two kinds of tests: `engine` needs nothing but the sources; `pages` needs the built product and a browser (tests/pages/setup.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		reporters: ['default', './tests/counts.ts'],
		projects: [
			{ test: { name: 'engine', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**', 'tests/nightly/**'], testTimeout: 60_000 } },
			{ test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], globalSetup: 'tests/pages/setup.ts', testTimeout: 120_000, hookTimeout: 120_000 } }
		]
	}
});

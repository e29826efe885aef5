// Tests without a browser. The pages have their own run (tests/pages), since they need the built product.
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/pages/**', 'node_modules/**'],
		testTimeout: 30_000
	}
});

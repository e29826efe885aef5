// Counts tests for the last line of `npm test`, and names those that were skipped with their reason.

import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

// A run of named tests only (-t) skips the others on purpose.
const chosen = process.argv.some((a) => a === '-t' || a.startsWith('--testNamePattern'));

export default class Counts implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const tests = modules.flatMap((m) => [...m.children.allTests()]);
		const count = (state: string): number => tests.filter((t) => t.result().state === state).length;
		for (const t of tests) {
			const result = t.result();
			if (result.state === 'skipped' && !chosen) console.log(`Skipped: ${t.fullName} – ${('note' in result && result.note) || 'no reason given'}`);
		}
		// A file that could not even be read is a failure of its own.
		const broken = modules.filter((m) => m.state() === 'failed' && [...m.children.allTests()].length === 0).length;
		mkdirSync('.varde', { recursive: true });
		writeFileSync('.varde/counts.json', JSON.stringify({ passed: count('passed'), failed: count('failed') + broken, skipped: count('skipped') }));
	}
}

// `npm test`: everything CI runs. Flows, lint, types, build, then every test; ends in one plain line.
// Each step before the tests counts as one, so that nothing fails outside the count.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const node = process.execPath;
const bin = (path: string): string => join(root, 'node_modules', path);
const counts = join(root, '.varde', 'counts.json');

function step(name: string, args: string[], env: Record<string, string> = {}): boolean {
	const started = Date.now();
	console.log(`— ${name}`);
	const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
	console.log(`  ${status === 0 ? 'ok' : 'stopped'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
	return status === 0;
}

for (const old of [counts, join(root, '.varde/test-build'), join(root, '.varde/trial-build')]) rmSync(old, { recursive: true, force: true });
const built = [
	step('Flows: all findings', ['tools/varde.ts', 'check']),
	step('Lint: the arrows of the house, and mistakes a reader would not see', [bin('eslint/bin/eslint.js'), '.']),
	step('Types', [bin('@sveltejs/kit/svelte-kit.js'), 'sync']) &&
		step('Types of code and pages', [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--output', 'human']),
	step('Build', [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'], { VARDE_OUT: '.varde/test-build' }),
	step('Build of the trial flow', [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
		VARDE_OUT: '.varde/trial-build',
		VARDE_FLOWS: 'tests/pages/flows'
	})
];
const ran = step('Tests', [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]);
const { passed = 0, failed = 0, skipped = 0 } = existsSync(counts) ? (JSON.parse(readFileSync(counts, 'utf8')) as Record<string, number>) : {};
const good = passed + built.filter(Boolean).length;
const bad = failed + built.filter((ok) => !ok).length + (!ran && failed === 0 ? 1 : 0);
console.log(`\n${good} passed, ${bad} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = bad === 0 ? 0 : 1;

// `npm test`: everything CI runs. Flows, lint, types, build, then every test; ends in one plain line.
// `npm run test:nightly` runs what takes long and changes from day to day (tests/nightly), with the seed of the day.
// Each step before the tests counts as one, so that nothing fails outside the count. Steps that do not need each other run side by side.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const node = process.execPath;
const bin = (path: string): string => join(root, 'node_modules', path);
const counts = join(root, '.varde', 'counts.json');
const nightly = process.argv.includes('--nightly');
const chosen = process.argv.slice(2).filter((a) => a !== '--nightly');
const seed = process.env['VARDE_SEED'] ?? (nightly ? String(Math.floor(Date.now() / 86_400_000)) : '20261130');

interface Step {
	name: string;
	args: string[];
	env?: Record<string, string>;
}

/** What a step prints comes when it is over, unless it is alone. */
function run({ name, args, env = {} }: Step, alone = false): Promise<boolean> {
	const started = performance.now();
	if (alone) console.log(`— ${name}`);
	return new Promise((done) => {
		const child = spawn(node, args, {
			cwd: root,
			stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
			env: { ...process.env, VARDE_SEED: seed, ...env }
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
		child.on('close', (status) => {
			if (!alone) console.log(`— ${name}\n${said.trimEnd()}${said === '' ? '' : '\n'}`.trimEnd());
			console.log(`  ${status === 0 ? 'ok' : 'stopped'}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
			done(status === 0);
		});
	});
}

/** Steps one after another; gives how each went. */
async function inTurn(steps: Step[]): Promise<boolean[]> {
	const went: boolean[] = [];
	for (const step of steps) went.push(await run(step));
	return went;
}

/** What all that was started here has used of the processor, where the system tells: other work on the machine makes only the clock's time longer. */
function minutesOfTheProcessor(): number | null {
	if (!existsSync('/proc/self/stat')) return null;
	const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	return (Number(fields[13]) + Number(fields[14])) / 100 / 60;
}

for (const old of [counts, join(root, '.varde/test-build'), join(root, '.varde/trial-build')]) rmSync(old, { recursive: true, force: true });
console.log(`Seed of what is made up at random: ${seed} (VARDE_SEED)`);
const sync = await run({ name: 'Types that the framework writes', args: [bin('@sveltejs/kit/svelte-kit.js'), 'sync'] });
const vite = [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'];
const built = await Promise.all([
	inTurn([
		{ name: 'Flows: all findings', args: ['tools/varde.ts', 'check'] },
		{ name: 'Build', args: vite, env: { VARDE_OUT: '.varde/test-build' } },
		{ name: 'Build of the trial flow', args: vite, env: { VARDE_OUT: '.varde/trial-build', VARDE_FLOWS: 'tests/pages/flows' } }
	]),
	inTurn([
		{ name: 'Lint: the arrows of the house, and mistakes a reader would not see', args: [bin('eslint/bin/eslint.js'), '.'] },
		{ name: 'Types of code and pages', args: [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--output', 'human'] }
	])
]);
const steps = [sync, ...built.flat()];
const ran = await run(
	{
		name: 'Tests',
		args: [bin('vitest/vitest.mjs'), 'run', ...(nightly ? ['--project', 'nightly'] : ['--project', 'engine', '--project', 'pages']), ...chosen]
	},
	true
);
const { passed = 0, failed = 0, skipped = 0 } = existsSync(counts) ? (JSON.parse(readFileSync(counts, 'utf8')) as Record<string, number>) : {};
const good = passed + steps.filter(Boolean).length;
const bad = failed + steps.filter((ok) => !ok).length + (!ran && failed === 0 ? 1 : 0);
const processor = minutesOfTheProcessor();
console.log(`\nTook ${(performance.now() / 60_000).toFixed(1)} minutes${processor === null ? '' : `, and ${processor.toFixed(1)} of the processor's`}.`);
console.log(`${good} passed, ${bad} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = bad === 0 ? 0 : 1;

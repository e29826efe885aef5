// Makes the project ready before `npm start`, `npm run dev`, `npm run varde` and `npm test`: installs when the lockfile has changed since last time,
// builds when the sources have. Plain JavaScript without dependencies, since it runs first, on whatever Node (20 or newer) there is.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const purpose = process.argv[2] ?? 'start';

function stop(sentence) {
	console.error(`\n${sentence}`);
	process.exit(1);
}

function run(command, args, sentence) {
	// What others say on the way goes to stderr: stdout is for what the command itself answers, which may be JSON.
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['inherit', process.stderr, 'inherit'], shell: process.platform === 'win32' });
	if (error || status !== 0) stop(sentence);
}

/** One hash over the content of files and folders. */
function hash(paths) {
	const sum = createHash('sha256');
	const add = (path) => {
		if (!existsSync(path)) return;
		if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
		else sum.update(path.slice(root.length)).update(readFileSync(path));
	};
	for (const path of paths) add(join(root, path));
	return sum.digest('hex');
}

/** Does the work unless it was done for the same files before. */
function once(name, files, made, work) {
	const stamp = join(root, name);
	const now = hash(files);
	if (existsSync(join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	work();
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, now);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Varde trenger Node 20 eller nyere; her er ${process.versions.node}. Installer en nyere Node fra nodejs.org.`);

once('node_modules/.varde-installed', ['package-lock.json', 'package.json'], 'node_modules', () => {
	console.error('Installerer det Varde trenger (første gang tar det omtrent et halvt minutt) …');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installasjonen stoppet. Se etter at maskinen når npm-registeret, og prøv igjen.');
});

const node = join(root, 'node_modules', '.bin', 'node');
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
if (!/^v(2[4-9]|[3-9]\d)\./.test(version)) stop('Node 24 eller nyere mangler i node_modules. Slett mappen node_modules og prøv igjen, uten --omit=optional.');

if (purpose === 'start')
	once(
		'build/.varde-built',
		['src', 'flows', 'static', 'tools/flows.ts', 'tools/virtual-flows.ts', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'],
		'build/handler.js',
		() => {
			// The findings first, by themselves: a build tool's own words about them help nobody.
			run(node, [join(root, 'tools', 'varde.ts'), 'check'], 'Varde bygges ikke mens flytene har funn. Rett dem som står over, og prøv igjen.');
			console.error('Bygger Varde …');
			run(
				node,
				[join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
				'Byggingen stoppet. Feilen står over; si fra til dem som skriver koden.'
			);
		}
	);

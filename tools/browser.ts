// Finds a browser for the tests: the one named in CHROMIUM_PATH, else the one that comes with the project's packages (unpacked once, with the
// system libraries it may lack), so that every machine tells the same and uses a third of the time a whole browser does; else Playwright's
// own, or one on the machine. One sentence when there is none.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** No stray connections, and the same letters everywhere. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none'
];

export const onPath = (name: string): string | null =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path)) ?? null;
const starts = (path: string, env: NodeJS.ProcessEnv): boolean => spawnSync(path, ['--version'], { env, timeout: 30_000 }).status === 0;

interface Found {
	path: string;
	env: NodeJS.ProcessEnv;
}

/** Unpacks what must be unpacked; call once before tests run side by side. */
export async function findBrowser(): Promise<Found> {
	const given = process.env['CHROMIUM_PATH'];
	if (given) {
		if (!existsSync(given)) throw new Error(`CHROMIUM_PATH peker på ${given}, som ikke finnes.`);
		return { path: given, env: process.env };
	}
	const ours = await bundled();
	if (ours) return ours;
	for (const path of [chromium.executablePath(), ...names.map(onPath)])
		if (path && existsSync(path) && starts(path, process.env)) return { path, env: process.env };
	throw new Error('Fant ingen nettleser til testene. Installer Chromium, eller sett CHROMIUM_PATH til en som finnes.');
}

/** Null where the packages have none that starts: it is made for Linux. */
async function bundled(): Promise<Found | null> {
	try {
		const { default: packed, inflate } = await import('@sparticuz/chromium');
		const path = await packed.executablePath();
		if (starts(path, process.env)) return { path, env: process.env };
		const libraries = await inflate(join(dirname(import.meta.dirname), 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
		const env = { ...process.env, LD_LIBRARY_PATH: [join(libraries, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter) };
		if (starts(path, env)) return { path, env };
	} catch {
		// Another one is looked for.
	}
	return null;
}

/** A browser with a window, which a screen reader needs; null where there is none. */
export const windowedBrowser = (): string | null =>
	[chromium.executablePath(), ...names.filter((n) => !n.endsWith('shell')).map(onPath)].find((path) => path && existsSync(path)) ?? null;

export async function launch(): Promise<Browser> {
	const { path, env } = await findBrowser();
	return chromium.launch({ executablePath: path, args: browserArguments, env: env as Record<string, string> });
}

// A real screen reader (Orca) reading a real browser on a screen nobody sees, with real keys. What it says comes back as text.
// Only where the machine has the programs; where it has not, nothing pretends. Debian: `apt install chromium orca xvfb dbus at-spi2-core
// openbox xdotool`.

import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';
import { browserArguments, onPath, windowedBrowser } from '../browser.ts';
import type { Keys } from './hands.ts';
import { inPage } from './in-page.ts';

const PROGRAMS = ['orca', 'Xvfb', 'dbus-daemon', 'dbus-send', 'openbox', 'xdotool'];
/** What the keys are called where they are pressed. */
const KEYS: Record<string, string> = {
	Tab: 'Tab',
	'Shift+Tab': 'shift+Tab',
	Enter: 'Return',
	Space: 'space',
	ArrowDown: 'Down',
	ArrowUp: 'Up',
	'ControlOrMeta+A': 'ctrl+a'
};
/** Milliseconds: how often we listen, how long it is silent when it has finished, and how long we wait for the first word. */
const OFTEN = 60;
const SILENCE = 240;
const FIRST_WORD = 2_000;

const run = promisify(execFile);

/** «Orca 43.1», or null when this machine cannot have a page read aloud. */
export function screenReader(): string | null {
	if (PROGRAMS.some((p) => !onPath(p)) || !windowedBrowser()) return null;
	const { stdout, status } = spawnSync('orca', ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 ? `Orca ${stdout.trim()}` : null;
}

export interface Listener {
	page: Page;
	/** Real keys, pressed as a person would: the next one when it has finished speaking. */
	keys: Keys;
	/** What has been said since one last asked, utterance by utterance; comes when it has been silent for a moment (ms). */
	said: (silence?: number) => Promise<string[]>;
	close: () => Promise<void>;
}

export async function listener(): Promise<Listener> {
	const home = mkdtempSync(join(tmpdir(), 'varde-orca-'));
	const file = join(home, 'said.txt');
	writeFileSync(file, '');
	const settings = join(home, '.local/share/orca');
	mkdirSync(settings, { recursive: true });
	mkdirSync(join(home, 'run'), { mode: 0o700 });
	copyFileSync(join(import.meta.dirname, 'orca/orca-customizations.py'), join(settings, 'orca-customizations.py'));
	// Orca asks for others like itself, and will not start beside them. Ours has a screen of its own and lets them be.
	const programs = join(home, 'bin');
	mkdirSync(programs);
	writeFileSync(join(programs, 'pgrep'), '#!/bin/sh\n', { mode: 0o755 });
	const { XDG_DATA_HOME: _data, XDG_CONFIG_HOME: _config, ...outside } = process.env;
	const env: NodeJS.ProcessEnv = {
		...outside,
		HOME: home,
		XDG_RUNTIME_DIR: join(home, 'run'),
		LANG: 'nb_NO.UTF-8',
		LANGUAGE: 'nb',
		VARDE_SAID: file,
		PATH: `${programs}${delimiter}${outside['PATH'] ?? ''}`
	};
	const started: ChildProcess[] = [];
	const start = (program: string, ...args: string[]): ChildProcess => {
		const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
		started.push(child);
		return child;
	};
	const firstLine = (child: ChildProcess): Promise<string> =>
		new Promise((done, fail) => {
			child.stdout?.once('data', (d: Buffer) => done(d.toString().trim()));
			child.once('exit', () => fail(new Error('The screen reader could not be started.')));
		});
	const close = async (): Promise<void> => {
		for (const child of started.reverse()) child.kill('SIGKILL');
		await wait(100);
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		env['DISPLAY'] = `:${await firstLine(start('Xvfb', '-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'))}`;
		env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(start('dbus-daemon', '--session', '--nofork', '--print-address=1'));
		const property = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status'];
		for (const name of ['IsEnabled', 'ScreenReaderEnabled']) await run('dbus-send', [...property, `string:${name}`, 'variant:boolean:true'], { env });
		start('openbox');
		start('orca');
		for (let i = 0; i < 100 && readFileSync(file, 'utf8') === ''; i++) await wait(100);
		mkdirSync(join(home, 'profile/Default'), { recursive: true });
		writeFileSync(join(home, 'profile/Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
		const context = await chromium.launchPersistentContext(join(home, 'profile'), {
			headless: false,
			executablePath: windowedBrowser() ?? '',
			env: env as Record<string, string>,
			viewport: null,
			ignoreDefaultArgs: ['--enable-automation'],
			args: [...browserArguments, '--test-type', '--force-renderer-accessibility', '--window-size=1200,850', '--app=data:text/html,']
		});
		context.setDefaultTimeout(15_000);
		await context.addInitScript(inPage);
		const page = context.pages()[0] ?? (await context.newPage());
		let heard = 0;
		const said = async (silence = SILENCE): Promise<string[]> => {
			let length = 0;
			let silent = 0;
			while (length > heard ? silent < silence : silent < FIRST_WORD) {
				await wait(OFTEN);
				const now = statSync(file).size;
				silent = now === length ? silent + OFTEN : 0;
				length = now;
			}
			const text = readFileSync(file).subarray(heard).toString('utf8');
			heard += Buffer.byteLength(text);
			return utterances(text);
		};
		const key = async (...args: string[]): Promise<void> => void (await run('xdotool', args, { env: { ...env, LC_ALL: 'C.UTF-8' } }));
		const keys: Keys = {
			press: (name) => key('key', '--clearmodifiers', KEYS[name] ?? name),
			// A key pressed from outside the browser can get lost, an «ø» before all; who hears that types again.
			type: async (text) => {
				for (let tries = 0; tries < 3; tries++) {
					if (tries > 0) await keys.press('ControlOrMeta+A');
					await key('type', '--delay', '30', text);
					if (await holds(page, text)) return;
				}
			}
		};
		return {
			page,
			keys,
			said,
			close: async () => {
				await context.close();
				await close();
			}
		};
	} catch (e) {
		await close();
		throw e;
	}
}

/** Whether the field that has focus comes to hold what was typed. */
const holds = (page: Page, text: string): Promise<boolean> =>
	page
		.waitForFunction((t) => (document.activeElement as HTMLInputElement).value === t, text, { timeout: 1000, polling: 50 })
		.then(
			() => true,
			() => false
		);

/** Orca writes each utterance as `SPEECH OUTPUT: '…'`, sometimes with the voice after it. */
const utterances = (log: string): string[] =>
	log
		.split(/^SPEECH OUTPUT: /m)
		.map((u) => /^'([^]*)'[^']*$/.exec(u.trim())?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '')
		.filter((u) => u !== '');

// What is said: every kind of screen as text that people read when it changes; the accessibility tree in each language, and what a real
// screen reader says of it where there is one. One screen stands for its kind: the first met on the trial flow, so that nothing but our
// own pages can change it.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { locales } from '#text';
import { root } from '../flows.ts';
import { TRIAL_EVENT } from './places.ts';
import type { Screen } from './check.ts';
import type { Place } from './run.ts';
import { listener, screenReader } from './screen-reader.ts';
import { person } from './site.ts';
import { tourOf, tourOfFrame, type Guide, type Stop } from './tour.ts';

const FOLDER = join(root, 'tests/a11y/spoken');
const READ_ALOUD = join(root, 'tests/a11y/read-aloud');
/** Which screen reader wrote what is kept; another one may use other words. */
const VOICE = join(READ_ALOUD, 'screen-reader.txt');
/** Says what the last run found, and so is new after every run. */
const FOLLOWS = ['statement'];
/** Stops one listens to on each screen, from the top. */
const STOPS = 25;
/** Milliseconds of silence that end a page, and a stop on it. What is kept may not depend on how busy the machine is. */
const LONG = 1500;
const SHORT = 500;

interface Ear {
	folder: string;
	languages: readonly string[];
	page: Page;
	hear: (page: Page, screen: Screen) => Promise<string>;
}

/** Compares the tree of each kind of screen with what is kept, or keeps it. Gives the kinds of screen that say something else. */
export async function spoken(browser: Browser, places: readonly Place[], keep: boolean): Promise<string[]> {
	const page = await person(browser);
	// The addresses of a server are its own.
	const hear = async (): Promise<string> => (await page.locator('body').ariaSnapshot()).replaceAll(/^\s*- \/url:.*\n/gm, '');
	const changed = await compare({ folder: FOLDER, languages: locales, page, hear }, places, keep);
	await page.context().close();
	return changed;
}

/** The same with a real screen reader, in Norwegian. Nothing is compared where there is none, or where another one wrote what is kept. */
export async function readAloud(places: readonly Place[], keep: boolean): Promise<string[]> {
	const voice = screenReader();
	if (!voice || (!keep && (!existsSync(VOICE) || readFileSync(VOICE, 'utf8').trim() !== voice))) return [];
	const { page, keys, said, close } = await listener();
	const hear = async (_: Page, screen: Screen): Promise<string> => {
		await said(LONG);
		await screen.open(page);
		const title = await page.title();
		const read = await said(LONG);
		// An error page comes after the page it was sent from.
		const lines = read
			.slice(
				Math.max(
					0,
					read.findLastIndex((l) => l.includes(title))
				)
			)
			.filter((l) => !WAITING.test(l));
		// What speaks up by itself comes when it can, or not at all on a busy machine; that it is made to do so is a check of its own.
		const live = await page.$$eval('[role=alert], [role=status], [aria-live]', (all) =>
			all.map((e) => (e.textContent ?? '').replaceAll(/\s+/g, ' ')).join(' ')
		);
		while (live.includes(lines.at(-1) ?? 'nothing')) lines.pop();
		const stops = new Map<string, string>();
		const here = (): Promise<string> => page.evaluate(() => window.varde.at(document.activeElement ?? document.body));
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		for (let at = await here(), i = 0; i < STOPS; i++) {
			await keys.press('Tab');
			const heard = [...(await said(SHORT))];
			// A busy machine moves late.
			for (let late = 0; late < 5 && (await here()) === at; late++) heard.push(...(await said(SHORT)));
			at = await here();
			if (stops.has(at)) break;
			stops.set(at, heard.join(' ').replace(LEFT, ''));
		}
		return [...lines, '', '## Tab', ...stops.values()].join('\n');
	};
	const changed = await compare({ folder: READ_ALOUD, languages: ['nb'], page, hear }, places, keep);
	if (keep) writeFileSync(VOICE, `${voice}\n`);
	await close();
	return changed;
}
/** What a screen reader says of its own work, now and then. */
const WAITING = /^(Laster\.|Fullført lasting|Siden har|klikkbar$)/;
/** Where one was before one came to a stop. */
const LEFT = /^(forlater [\p{L} ]+\. )*(.* – Varde document web\. )?/u;

async function compare({ folder, languages, page, hear }: Ear, places: readonly Place[], keep: boolean): Promise<string[]> {
	const trial = places.find((p) => p.book.event === TRIAL_EVENT);
	if (!trial) return [];
	const said = new Map<string, string>();
	const guide: Guide = {
		onlyLooks: true,
		wants: ({ kind, state }: Stop): string[] => (FOLLOWS.includes(kind) ? [] : languages.filter((l) => !said.has(`${l} ${kind} ${state}`))),
		visit: async (page, screen) => {
			const key = `${screen.locale} ${screen.kind} ${screen.state}`;
			if (!said.has(key)) said.set(key, `# ${await page.title()}\n${await hear(page, screen)}\n`);
		}
	};
	const ground = { address: trial.address, book: trial.book, guide };
	await tourOfFrame(page, ground, TRIAL_EVENT);
	const kept = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((f) => String(f).includes('-')).length : Infinity;
	for (const [i, journey] of trial.journeys.journeys.entries()) {
		if (!keep && said.size >= kept) break;
		await page.context().clearCookies();
		await tourOf(page, ground, journey, i + 1);
	}
	const changed: string[] = [];
	for (const [key, text] of said) {
		const [locale = '', ...kind] = key.split(' ');
		const file = join(folder, locale, `${kind.join('-')}.txt`);
		const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (before === text) continue;
		if (keep) {
			mkdirSync(join(folder, locale), { recursive: true });
			writeFileSync(file, text);
		} else changed.push(`${locale} ${kind.join(' ')}`);
	}
	return changed;
}

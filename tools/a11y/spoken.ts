// What is said: the accessibility tree of every kind of screen, in each language, kept as text that people read when it changes.
// One screen stands for its kind: the first met on the trial flow, so that nothing but our own pages can change it.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { locales } from '#text';
import { root } from '../flows.ts';
import { TRIAL_EVENT } from './places.ts';
import type { Place } from './run.ts';
import { person } from './site.ts';
import { tourOf, tourOfFrame, type Stop } from './tour.ts';

const FOLDER = join(root, 'tests/a11y/spoken');
/** Says what the last run found, and so is new after every run. */
const FOLLOWS = ['statement'];

/** Compares what is said with what is kept, or keeps it. Gives the kinds of screen that say something else. */
export async function spoken(browser: Browser, places: readonly Place[], keep: boolean): Promise<string[]> {
	const trial = places.find((p) => p.book.event === TRIAL_EVENT);
	if (!trial) return [];
	const said = new Map<string, string>();
	const guide = {
		wants: ({ kind, state }: Stop): string[] => (FOLLOWS.includes(kind) ? [] : locales.filter((l) => !said.has(`${l} ${kind} ${state}`))),
		visit: async (page: Page, { kind, state, locale }: { kind: string; state: string; locale: string }): Promise<void> => {
			const key = `${locale} ${kind} ${state}`;
			if (said.has(key)) return;
			const title = await page.title();
			// The addresses of a server are its own.
			const tree = (await page.locator('body').ariaSnapshot()).replaceAll(/^\s*- \/url:.*\n/gm, '');
			said.set(key, `# ${title}\n${tree}\n`);
		}
	};
	const page = await person(browser);
	await tourOfFrame(page, { address: trial.address, guide }, TRIAL_EVENT);
	await page.context().close();
	const kept = existsSync(FOLDER) ? readdirSync(FOLDER, { recursive: true }).filter((f) => String(f).endsWith('.txt')).length : Infinity;
	for (const [i, journey] of trial.journeys.journeys.entries()) {
		if (!keep && said.size >= kept) break;
		const next = await person(browser);
		await tourOf(next, { address: trial.address, book: trial.book, guide }, journey, i + 1);
		await next.context().close();
	}
	const changed: string[] = [];
	for (const [key, text] of said) {
		const [locale = '', ...kind] = key.split(' ');
		const file = join(FOLDER, locale, `${kind.join('-')}.txt`);
		const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (before === text) continue;
		if (keep) {
			mkdirSync(join(FOLDER, locale), { recursive: true });
			writeFileSync(file, text);
		} else changed.push(`${locale} ${kind.join(' ')}`);
	}
	return changed;
}

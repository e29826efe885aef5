// The keyboard: the way past the top comes first, Tab comes to everything one can press, in order, out again at the end; focus is seen by
// the points that change on the screen, and never lies under something else.

import type { Page } from 'playwright';
import { inMain, script, style, swap, type Check, type Finding } from '../check.ts';
import { changed, readPng } from '../png.ts';

/** Points that change by at least this are seen. */
const SEEN = 3;
/** Focus is looked at by its points this many times for each sort of control. */
const EACH = 2;

interface Stopped {
	at: string;
	sort: string;
	index: number;
	/** Of 25 points over it, how many are its own. */
	free: number;
	box: { x: number; y: number; width: number; height: number };
}

/** Where the keyboard is now, or null outside the page. */
const where = (page: Page): Promise<Stopped | null> =>
	page.evaluate(() => {
		const e = document.activeElement as HTMLElement | null;
		if (!e || e === document.body || e === document.documentElement) return null;
		const stops = window.varde.stops();
		// A radio is drawn by its label, so the row is what one sees.
		const drawn = e.matches('input[type=radio], input[type=checkbox]') && getComputedStyle(e).opacity === '0' ? (e.parentElement ?? e) : e;
		const { x, y, width, height } = (drawn.getClientRects()[0] ?? drawn.getBoundingClientRect()) as DOMRect;
		let free = 0;
		for (let i = 1; i <= 5; i++)
			for (let j = 1; j <= 5; j++) {
				const top = document.elementFromPoint(x + (width * i) / 6, y + (height * j) / 6);
				if (top && (drawn.contains(top) || (e as HTMLInputElement).labels?.[0]?.contains(top))) free++;
			}
		return {
			at: window.varde.at(e),
			sort: `${e.tagName}.${e.className}.${e.closest('header, main, footer')?.tagName}`,
			index: stops.indexOf(e),
			free,
			box: { x, y, width, height }
		};
	});

/** How many points change when focus leaves, by at least the contrast that is seen; and round how long an edge. */
export async function seenFocus(page: Page, { box }: Pick<Stopped, 'box'>): Promise<{ points: number; edge: number }> {
	const view = page.viewportSize() ?? { width: 1280, height: 800 };
	const x = Math.max(0, box.x - 32);
	const y = Math.max(0, box.y - 32);
	const clip = { x, y, width: Math.min(view.width, box.x + box.width + 32) - x, height: Math.min(view.height, box.y + box.height + 32) - y };
	if (clip.width < 4 || clip.height < 4) return { points: Infinity, edge: 0 };
	const shot = (): Promise<Buffer> => page.screenshot({ clip, animations: 'disabled' });
	const on = readPng(await shot());
	await page.evaluate(() => {
		const e = document.activeElement as HTMLElement;
		(window as unknown as { last: HTMLElement }).last = e;
		e.blur();
	});
	const off = readPng(await shot());
	await page.evaluate(() => (window as unknown as { last: HTMLElement }).last.focus({ preventScroll: true, focusVisible: true } as FocusOptions));
	return { points: changed(on, off, SEEN), edge: 2 * (box.width + box.height) };
}

async function walkByTab(page: Page): Promise<Finding[]> {
	const found: Finding[] = [];
	const say = (criterion: string, what: string, at?: string): number => found.push({ criterion, what, ...(at ? { at } : {}) });
	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
		window.scrollTo(0, 0);
		getSelection()?.removeAllRanges();
	});
	const all = await page.evaluate(() => window.varde.stops().map((e) => window.varde.at(e)));
	// From the very top, also where the page itself has placed focus.
	const start = await page.evaluate(() => document.querySelector('[autofocus]') !== null);
	if (start)
		for (let i = 0; i < all.length + 5; i++) {
			await page.keyboard.press('Shift+Tab');
			if ((await where(page)) === null) break;
		}
	const reached = new Set<number>();
	const looked = new Map<string, number>();
	let before = -1;
	let out = false;
	let same = 0;
	for (let i = 0; i < all.length + 6; i++) {
		await page.keyboard.press('Tab');
		const now = await where(page);
		if (!now) {
			out = true;
			break;
		}
		if (now.index === before) same++;
		else same = 0;
		if (same >= 2) {
			say('2.1.2', 'Tab kommer ikke videre herfra', now.at);
			return found;
		}
		if (now.index >= 0 && now.index < before) {
			// Round again from the top, as some browsers do.
			if (reached.size >= all.length) {
				out = true;
				break;
			}
			say('2.4.3', 'Tab hopper tilbake', now.at);
		}
		before = now.index;
		reached.add(now.index);
		if (now.free === 0) say('2.4.11', 'fokus ligger under noe annet', now.at);
		const times = looked.get(now.sort) ?? 0;
		if (times < EACH && now.box.width > 0) {
			looked.set(now.sort, times + 1);
			const { points, edge } = await seenFocus(page, now);
			if (points < 20) say('2.4.7', 'fokus synes ikke', now.at);
			else if (points < edge * 1.6) say('own', `fokus er for svakt: ${points} punkter rundt en kant på ${Math.round(edge)}`, now.at);
		}
	}
	if (!out && reached.size < all.length) say('2.1.2', 'Tab kommer aldri ut av siden');
	all.forEach((at, i) => reached.has(i) || say('2.1.1', 'Tab kommer aldri hit', at));
	const mouseOnly = await page.evaluate(() => {
		const { seen, at } = window.varde;
		const pressed = [...document.querySelectorAll<HTMLElement>('[onclick], [role=button], [role=link], [role=checkbox], [role=radio], [role=tab]')];
		return pressed.filter((e) => seen(e) && e.tabIndex < 0 && !e.matches('a[href], button, input, label')).map((e) => at(e));
	});
	for (const at of mouseOnly) say('2.1.1', 'kan bare trykkes med pekeren', at);
	return found;
}

export const keyboard: Check[] = [
	{
		id: 'keyboard',
		promise: 'Tab kommer til alt, i rekkefølge, og ut igjen, og man ser hvor man er',
		criteria: ['2.1.1', '2.1.2', '2.4.3', '2.4.7', '2.4.11', 'own'],
		scope: 'heavy',
		run: walkByTab,
		faults: [
			{
				name: 'ingen fokusring',
				criterion: '2.4.7',
				on: 'question radio',
				spoil: style(
					'*:focus, *:focus-visible, *:focus-within, * { outline: none !important; box-shadow: none !important } *:focus-visible, label { background-image: none !important; } '
				)
			},
			{ name: 'en knapp som bare er for pekeren', criterion: '2.1.1', on: 'start', spoil: inMain('<div role="button" onclick="void 0">Trykk</div>') },
			{
				name: 'en felle for tastaturet',
				criterion: '2.1.2',
				on: 'start',
				spoil: script("document.addEventListener('keydown', (e) => { if (e.key === 'Tab' && document.activeElement.closest('main')) e.preventDefault() })")
			},
			{ name: 'en egen rekkefølge', criterion: '2.4.3', on: 'start', spoil: (html) => html.replace(/(<footer[\s\S]*?<a )/, '$1tabindex="1" ') },
			{
				name: 'en stripe som ligger over',
				criterion: '2.4.11',
				on: 'plan filled',
				spoil: style('body::after { content: ""; position: fixed; inset: 3rem 0 0 0; background: #fff; pointer-events: auto; z-index: 9 }')
			},
			{
				name: 'en svak ring',
				criterion: 'own',
				on: 'start',
				spoil: style('*:focus-visible { outline: 1px dotted #000 !important; box-shadow: none !important }')
			}
		]
	},
	{
		id: 'disclosure',
		promise: 'det som er foldet sammen, åpnes og lukkes med tastaturet, og sier om det er åpent',
		criteria: ['4.1.2', '2.1.1'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			const found: Finding[] = [];
			await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => ((d as HTMLDetailsElement).open = false)));
			const own = await page.evaluate(() => [...document.querySelectorAll('[aria-expanded]:not(summary)')].map((e) => window.varde.at(e)));
			for (const at of own) {
				const e = page.locator(at).first();
				const was = await e.getAttribute('aria-expanded');
				await e.press('Enter').catch(() => null);
				if ((await e.getAttribute('aria-expanded')) === was) found.push({ criterion: '4.1.2', what: 'sier ikke om den er åpen', at });
			}
			for (const summary of (await page.$$('main details > summary')).slice(0, 4)) {
				if (!(await summary.isVisible())) continue;
				await summary.focus();
				await page.keyboard.press('Enter');
				const { open, at } = await summary.evaluate((e) => ({ open: (e.parentElement as HTMLDetailsElement).open, at: window.varde.at(e) }));
				if (!open) found.push({ criterion: '2.1.1', what: 'åpnes ikke med tastaturet', at });
			}
			return found;
		},
		faults: [
			{
				name: 'noe som ikke åpnes med tastaturet',
				criterion: '2.1.1',
				on: 'plan filled',
				spoil: script("document.addEventListener('keydown', (e) => { if (e.target.tagName === 'SUMMARY') e.preventDefault() })")
			},
			{ name: 'noe som åpnes uten å si det', criterion: '4.1.2', on: 'start', spoil: inMain('<button type="button" aria-expanded="false">Vis mer</button>') }
		]
	},
	{
		id: 'skip',
		promise: 'det første man kommer til med Tab, er synlig og leder forbi toppen',
		criteria: ['2.4.1'],
		scope: 'heavy',
		ours: true,
		run: async (page) => {
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			if (await page.evaluate(() => document.querySelector('[autofocus]') !== null)) return [];
			await page.keyboard.press('Tab');
			const first = await page.evaluate(() => {
				const e = document.activeElement as HTMLAnchorElement | null;
				return { href: e?.getAttribute('href') ?? '', shown: e ? window.varde.seen(e) : false };
			});
			if (!first.href.startsWith('#')) return [{ criterion: '2.4.1', what: 'det første stoppet er ingen lenke til innholdet' }];
			if (!first.shown) return [{ criterion: '2.4.1', what: 'lenken til innholdet synes ikke' }];
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false);
			const none = await page.evaluate(() => window.varde.stops().filter((e) => document.querySelector('main')?.contains(e)).length === 0);
			return inside || none ? [] : [{ criterion: '2.4.1', what: 'lenken til innholdet flytter ikke tastaturet dit' }];
		},
		faults: [
			{ name: 'en lenke til innholdet som ikke leder dit', criterion: '2.4.1', on: 'start', spoil: swap('href="#main"', 'href="#finnes-ikke"') },
			{ name: 'ingen vei forbi toppen', criterion: '2.4.1', on: 'start', spoil: swap(/<a class="ds-skip-link"[^>]*>[^<]*<\/a>/, '') }
		]
	}
];

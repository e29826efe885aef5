// Larger letters, more air, a narrow window, a window on its side: nothing sticks out, is cut off, covers something else or is lost; and
// what one presses is large enough.

import type { Page } from 'playwright';
import { inMain, style, type Check, type Finding } from '../check.ts';

export const SPACING =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** How far the page must be rolled sideways, and something innermost that sticks out of it; nothing when it fits. */
const sticksOut = (page: Page): Promise<{ by: number; at: string } | null> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return null;
		const out = [...document.querySelectorAll('body *')].filter((e) => {
			const { left, right, width } = e.getBoundingClientRect();
			return width > 2 && (right > clientWidth + 1 || left < -1);
		});
		return { by: scrollWidth - clientWidth, at: window.varde.at(out.findLast((e) => e.textContent?.trim()) ?? document.body) };
	});

/** What is wrong with how the text lies now, and the words that can be read. */
const lie = (page: Page): Promise<{ cut: string[]; covered: string[]; words: string[] }> =>
	page.evaluate(() => {
		for (const d of document.querySelectorAll('main details')) (d as HTMLDetailsElement).open = true;
		const { texts, at } = window.varde;
		const all = texts();
		const cut = new Set<string>();
		for (const { e, box } of all)
			for (let up: Element | null = e; up && up !== document.body; up = up.parentElement) {
				const { overflowX, overflowY } = getComputedStyle(up);
				const frame = up.getBoundingClientRect();
				// What is kept for screen readers is one point wide on purpose.
				if (frame.width <= 2 || frame.height <= 2) break;
				const out = (overflowX === 'hidden' || overflowX === 'clip') && (box.right > frame.right + 2 || box.left < frame.left - 2);
				const below = (overflowY === 'hidden' || overflowY === 'clip') && (box.bottom > frame.bottom + 3 || box.top < frame.top - 3);
				if (out || below) cut.add(at(e));
			}
		const covered = new Set<string>();
		const lines = all.slice(0, 500);
		for (const [i, a] of lines.entries())
			for (const b of lines.slice(i + 1)) {
				if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
				const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
				const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
				if (x > 4 && y > Math.min(a.box.height, b.box.height) * 0.5) covered.add(at(b.e));
			}
		const words = new Set(all.flatMap(({ text }) => text.split(/\s+/)));
		return { cut: [...cut], covered: [...covered], words: [...words] };
	});

interface Size {
	name: string;
	criterion: string;
	width: number;
	height: number;
	css?: string;
}
const sizes: Size[] = [
	{ name: '320 punkter bredt, som 400 prosent', criterion: '1.4.10', width: 320, height: 256 },
	{ name: 'dobbelt så stor tekst', criterion: '1.4.4', width: 1280, height: 800, css: 'html { font-size: 200% !important }' },
	{ name: 'mer luft, bredt', criterion: '1.4.12', width: 1280, height: 800, css: SPACING },
	{ name: 'mer luft, smalt', criterion: '1.4.12', width: 320, height: 640, css: SPACING },
	{ name: 'på høykant', criterion: '1.3.4', width: 600, height: 960 },
	{ name: 'på tvers', criterion: '1.3.4', width: 960, height: 600 }
];

async function tryAll(page: Page): Promise<Finding[]> {
	const found: Finding[] = [];
	const before = await lie(page);
	for (const { name, criterion, width, height, css } of sizes) {
		await page.setViewportSize({ width, height });
		const extra = css ? await page.addStyleTag({ content: css }) : null;
		const now = await lie(page);
		const say = (what: string, at?: string): number => found.push({ criterion, what: `${name}: ${what}`, ...(at ? { at } : {}) });
		const out = await sticksOut(page);
		if (out) say(`siden er ${out.by} punkter for bred`, out.at);
		for (const at of now.cut) say('tekst er kuttet', at);
		for (const at of now.covered) say('tekst dekker tekst', at);
		const readable = new Set(now.words);
		// A mark alone on its line may be narrower than what is counted as drawn.
		const lost = before.words.filter((w) => /[\p{L}\d]/u.test(w) && !readable.has(w));
		if (lost.length > 0) say(`ord er borte: ${lost.slice(0, 6).join(' ')}`);
		await extra?.evaluate((e) => (e as Element).remove());
	}
	return found;
}

/** The narrowest page with the most air, everything unfolded; left as it was. */
async function tryNarrow(page: Page): Promise<Finding[]> {
	const before = page.viewportSize() ?? { width: 1280, height: 800 };
	await page.setViewportSize({ ...before, width: 320 });
	const air = await page.addStyleTag({ content: SPACING });
	const folded = await page.evaluateHandle(() => {
		const all = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
		for (const d of all) d.open = true;
		return all;
	});
	const out = await sticksOut(page);
	await folded.evaluate((all) => all.forEach((d) => (d.open = false)));
	await air.evaluate((e) => (e as Element).remove());
	await page.setViewportSize(before);
	return out ? [{ criterion: '1.4.12', what: `siden er ${out.by} punkter for bred når den er smal og har mer luft`, at: out.at }] : [];
}

export const size: Check[] = [
	{
		id: 'narrow',
		promise: 'ingenting stikker ut av den smaleste siden, heller ikke med mer luft',
		criteria: ['1.4.12'],
		scope: 'light',
		run: tryNarrow,
		faults: [
			{
				name: 'et langt ord som ikke kan deles',
				criterion: '1.4.12',
				on: 'question radio',
				spoil: inMain('<p style="overflow-wrap: normal; font-size: 1rem">arbeidsavklaringspengeperioden</p>')
			}
		]
	},
	{
		id: 'size',
		promise: 'alt kan leses ved 400 prosent, med dobbelt så stor tekst, med mer luft, på høykant og på tvers',
		criteria: ['1.3.4', '1.4.4', '1.4.10', '1.4.12'],
		scope: 'heavy',
		run: tryAll,
		faults: [
			{ name: 'en bredde som ikke gir seg', criterion: '1.4.10', on: 'start', spoil: style('main p { min-width: 40rem }') },
			{ name: 'en boks med fast høyde', criterion: '1.4.12', on: 'start', spoil: style('main h1 { height: 2.2rem; overflow: hidden }') },
			{ name: 'tekst i punkter som dekkes når resten vokser', criterion: '1.4.4', on: 'start', spoil: style('main .lead { height: 30px; overflow: hidden }') },
			{
				name: 'en side som bare viser alt på tvers',
				criterion: '1.3.4',
				on: 'start',
				spoil: style('@media (orientation: portrait) { main .lead { display: none } }')
			}
		]
	},
	{
		id: 'targets',
		promise: 'alt man trykker på utenfor en setning, er minst 24 punkter, og det meste 44',
		criteria: ['2.5.8', 'own'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			const found: Finding[] = [];
			for (const width of [360, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				const small = await page.evaluate(() => {
					const { stops, at, seen } = window.varde;
					return stops()
						.filter((e) => {
							// A link in a sentence is as high as its line.
							const sentence = e.tagName === 'A' ? e.closest('p, li, dd, td') : null;
							return (
								seen(e) && !e.matches('.ds-skip-link') && !(sentence && (sentence.textContent ?? '').trim().length > (e.textContent ?? '').trim().length + 3)
							);
						})
						.flatMap((e) => {
							e.scrollIntoView({ block: 'center' });
							const { x, y, width, height } = e.getClientRects()[0] as DOMRect;
							// What can be pressed is what answers to the pointer, the label with it.
							const hit = (px: number, py: number): boolean => {
								const top = document.elementFromPoint(px, py);
								return !!top && (e.contains(top) || [...((e as HTMLInputElement).labels ?? [])].some((l) => l.contains(top)));
							};
							const reach = (dx: number, dy: number): number => {
								let n = 0;
								while (n < 50 && hit(x + width / 2 + dx * (n + 1), y + height / 2 + dy * (n + 1))) n++;
								return n;
							};
							const [w, h] = [reach(1, 0) + reach(-1, 0) + 1, reach(0, 1) + reach(0, -1) + 1];
							return w < 24 || h < 24
								? [{ at: at(e), w, h, least: 24 }]
								: h < 44 && e.matches('button, .ds-button, input')
									? [{ at: at(e), w, h, least: 44 }]
									: [];
						});
				});
				for (const { at, w, h, least } of small)
					found.push({ criterion: least === 24 ? '2.5.8' : 'own', what: `${width}: ${Math.round(w)} × ${Math.round(h)}, minst ${least}`, at });
			}
			return found;
		},
		faults: [
			{
				name: 'en liten knapp',
				criterion: '2.5.8',
				on: 'question radio',
				spoil: style('main .ds-button { min-block-size: 0 !important; block-size: 16px !important; padding: 0 !important; font-size: 10px; line-height: 1 }')
			},
			{
				name: 'en litt liten knapp',
				criterion: 'own',
				on: 'question radio',
				spoil: style('main .ds-button { min-block-size: 0 !important; block-size: 32px !important; padding-block: 0 !important }')
			}
		]
	}
];

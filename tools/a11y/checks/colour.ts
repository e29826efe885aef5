// Light, dark, the person's own colours, and none: text and controls are still there, with enough contrast to see them.

import type { Page } from 'playwright';
import { style, type Check, type Finding } from '../check.ts';
import { readPng, spread, type Picture } from '../png.ts';
import { seenFocus } from './keyboard.ts';
import { axeFindings } from './rules.ts';

interface Drawn {
	at: string;
	what: 'text' | 'control';
	box: { x: number; y: number; width: number; height: number };
}

/** All text and controls with where they are drawn on the whole page. */
const drawn = (page: Page): Promise<Drawn[]> =>
	page.evaluate(() => {
		const { texts, at, seen } = window.varde;
		const place = (b: DOMRect): Drawn['box'] => ({ x: b.x + scrollX, y: b.y + scrollY, width: b.width, height: b.height });
		const boxes = [...document.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea, button')].flatMap((e) => {
			// A radio is drawn by the row it stands in.
			const row = getComputedStyle(e).opacity === '0' ? e.parentElement : e;
			return row && seen(row) ? [{ at: at(e), what: 'control' as const, box: place(row.getBoundingClientRect()) }] : [];
		});
		return [...texts().map(({ e, box }) => ({ at: at(e), what: 'text' as const, box: place(box) })), ...boxes];
	});

/** The edge of a control: the best contrast along short lines across each of its four sides. */
function edge(picture: Picture, { x, y, width, height }: Drawn['box']): number {
	const lines = [1, 2, 3].flatMap((i) => [
		{ x: x - 5, y: y + (height * i) / 4, width: 10, height: 1 },
		{ x: x + width - 5, y: y + (height * i) / 4, width: 10, height: 1 },
		{ x: x + (width * i) / 4, y: y - 5, width: 1, height: 10 },
		{ x: x + (width * i) / 4, y: y + height - 5, width: 1, height: 10 }
	]);
	const all = lines.map((l) => spread(picture, l)).sort((a, b) => a - b);
	return all[Math.floor(all.length / 2)] ?? 1;
}

async function visible(page: Page, name: string, forText: string): Promise<Finding[]> {
	const all = await drawn(page);
	const picture = readPng(await page.screenshot({ fullPage: true, animations: 'disabled' }));
	const found = new Map<string, Finding>();
	for (const { at, what, box } of all) {
		if (what === 'text' && spread(picture, box) < 3) found.set(at, { criterion: forText, what: `${name}: teksten synes ikke`, at });
		if (what === 'control' && edge(picture, box) < 3) found.set(at, { criterion: '1.4.11', what: `${name}: kanten synes ikke`, at });
	}
	return [...found.values()];
}

export const colour: Check[] = [
	{
		id: 'themes',
		promise: 'kontrasten holder i lyst og mørkt, smalt og bredt, og kantene på alt man trykker på, synes',
		criteria: ['1.4.3', '1.4.11'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			const found: Finding[] = [];
			for (const [scheme, width] of [
				['light', 1280],
				['dark', 1280],
				['dark', 320]
			] as const) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme: scheme });
				const name = `${scheme === 'dark' ? 'mørkt' : 'lyst'}, ${width}`;
				for (const f of await axeFindings(page, ['color-contrast'])) found.push({ ...f, what: `${name}: ${f.what}` });
				if (width > 320) found.push(...(await visible(page, name, '1.4.3')));
			}
			return found;
		},
		faults: [
			{
				name: 'blek tekst bare i mørket',
				criterion: '1.4.3',
				on: 'start',
				spoil: style('@media (prefers-color-scheme: dark) { main p { color: #444 !important } }')
			},
			{
				name: 'et felt uten kant',
				criterion: '1.4.11',
				on: 'question text',
				spoil: style('main input { border-color: #f2f2f2 !important; box-shadow: none !important; background: #fff !important; outline: none }')
			}
		]
	},
	{
		id: 'forced',
		promise: 'med egne farger er teksten, kantene og fokus der fortsatt',
		criteria: ['1.1.1', '1.4.11', '2.4.7'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
			const found = await visible(page, 'tvungne farger', '1.4.11');
			const icons = await page.evaluate(() =>
				[...document.querySelectorAll('a, button')]
					.filter((e) => window.varde.seen(e) && (e as HTMLElement).innerText.trim() === '' && !e.querySelector('img, svg'))
					.map((e) => window.varde.at(e))
			);
			for (const at of icons) found.push({ criterion: '1.1.1', what: 'et tegn som bare er en bakgrunn, er borte', at });
			await page.evaluate(() => scrollTo(0, 0));
			for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
			const now = await page.evaluate(() => {
				const e = document.activeElement as HTMLElement;
				const { x, y, width, height } = e.getBoundingClientRect();
				return { at: window.varde.at(e), box: { x, y, width, height }, inside: y >= 0 && y + height < innerHeight, body: e === document.body };
			});
			if (!now.body && now.inside && (await seenFocus(page, now)).points < 20)
				found.push({ criterion: '2.4.7', what: 'tvungne farger: fokus synes ikke', at: now.at });
			return found;
		},
		faults: [
			{
				name: 'tekst som blir borte i tvungne farger',
				criterion: '1.4.11',
				on: 'start',
				spoil: style('@media (forced-colors: active) { main p { forced-color-adjust: none; color: #000 !important } body { background: #000 !important } }')
			},
			{
				name: 'fokus som bare er en skygge',
				criterion: '2.4.7',
				on: 'start',
				spoil: style('*:focus-visible { outline: none !important; box-shadow: 0 0 0 3px #00f !important }')
			},
			{
				name: 'et tegn som bare er en bakgrunn',
				criterion: '1.1.1',
				on: 'start',
				spoil: (html) =>
					html.replace('</main>', '<button type="button" aria-label="Lukk" style="width:44px;height:44px;background:url(/favicon.svg)"></button></main>')
			}
		]
	},
	{
		id: 'grey',
		promise: 'det som er valgt, og lenker i tekst, synes også uten farger',
		criteria: ['1.4.1'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			const found: Finding[] = [];
			const links = await page.evaluate(() =>
				[...document.querySelectorAll('main p a[href], main li a[href], main dd a[href]')]
					.filter((a) => {
						const around = a.closest('p, li, dd');
						const css = getComputedStyle(a);
						const plain = (around?.textContent ?? '').trim().length > (a.textContent ?? '').trim().length + 5;
						return (
							window.varde.seen(a) &&
							plain &&
							!css.textDecorationLine.includes('underline') &&
							css.borderBottomWidth === '0px' &&
							css.backgroundColor === 'rgba(0, 0, 0, 0)' &&
							css.fontWeight === getComputedStyle(around as Element).fontWeight
						);
					})
					.map((a) => window.varde.at(a))
			);
			for (const at of links) found.push({ criterion: '1.4.1', what: 'en lenke i teksten skiller seg ut bare med farge', at });
			const choice = page.locator('main .choices input, main input[type=radio], main input[type=checkbox]').first();
			if ((await choice.count()) === 0) return found;
			const row = choice.locator('xpath=..');
			await choice.evaluate((e) => ((e as HTMLInputElement).checked = false));
			const off = readPng(await row.screenshot({ animations: 'disabled' }));
			await choice.evaluate((e) => ((e as HTMLInputElement).checked = true));
			const on = readPng(await row.screenshot({ animations: 'disabled' }));
			let differ = 0;
			for (let i = 0; i < Math.min(on.light.length, off.light.length); i++) if (Math.abs((on.light[i] ?? 0) - (off.light[i] ?? 0)) > 0.15) differ++;
			if (differ < 20)
				found.push({ criterion: '1.4.1', what: 'man ser ikke hva som er valgt, uten farger', at: await choice.evaluate((e) => window.varde.at(e)) });
			return found;
		},
		faults: [
			{
				name: 'et valg som bare skifter farge',
				criterion: '1.4.1',
				on: 'question radio',
				spoil: style(
					'.choice, .choice *, .choice *::before, .choice *::after, .choice input { appearance: none !important; border: 0 !important; box-shadow: none !important; background: #fff !important; outline: none !important; font-weight: 400 !important }'
				)
			},
			{
				name: 'lenker uten strek',
				criterion: '1.4.1',
				on: 'start',
				spoil: (html) => html.replace('</main>', '<p>Du kan lese om dette hos <a href="/nb" style="text-decoration:none">kommunen</a> når du vil.</p></main>')
			}
		]
	}
];

// Families walk from the front page to the plan, its services, comparisons and letters, the timeline and the paper, in every language
// their life event has, with script and without at the same time. On the way axe finds nothing, every figure traces to its source, nothing is left in another language,
// the browser has nothing to complain of, and they land on the very services their example expects.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, place, walk, type Answers } from './browser.ts';
import { answersOf, example, expectedServices, expectFigures, expectServices, lifeEvent, readPage, shownServices, type Written } from './example.ts';
import { locales } from '#text';
import { findings, looseFigures } from './proof.ts';
import { REAL, serve, type Served } from '../../tools/served.ts';

const people: [event: string, name: string][] = [
	...['P1 Ida, gravid', 'P2 Nora, barnet er født', 'P6 Sara, barnet er født', 'P13 adopsjon, før overtakelsen'].map((p): [string, string] => ['fa-barn', p]),
	...[
		'E1 ektefelle og to felles barn',
		'E2 vil vente med å dele',
		'E4 samboer, ett felles og ett tidligere barn',
		'E10 ektefelle og to barn på 8 og 11 år',
		'E16 enke på 45 år'
	].map((p): [string, string] => ['dodsfall-og-arv', p]),
	...[
		'E1 Guro, grafisk designer hjemme',
		'E4 Anna og Bo stifter AS',
		'E7 Kafé med øl, vin og brennevin',
		'E8 Katarina, renhold alene',
		'E13 Den første ansatte'
	].map((p): [string, string] => ['starte-og-drive-bedrift', p])
];
/** One server for each day the examples are on. */
const servers = new Map<string, Served>();
const home = (name: string, event = 'fa-barn'): string => servers.get(example(name, event).ex.today.text)?.address ?? '';
beforeAll(async () => {
	const days = new Set(people.map(([event, name]) => example(name, event).ex.today.text));
	const served = await Promise.all([...days].map(async (day) => [day, await serve(REAL, day)] as const));
	for (const [day, s] of served) servers.set(day, s);
});
afterAll(() => servers.forEach((s) => s.stop()));

/** What one walker met: the questions in order, what stood on each page, and what was wrong. */
interface Seen {
	asked: string[];
	pages: Record<string, Written>;
	wrong: string[];
}

/** Clicks, and waits for the page it leads to. */
const follow = (page: Page, selector: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator(selector).click()]);

/** Chooses with the mouse and types with the keys, as a person, and goes on. */
async function answerByHand(page: Page, answer: string): Promise<void> {
	const fields = page.locator('main form input:not([type=search])');
	const kind = await fields.first().getAttribute('type');
	if (kind === 'radio' || kind === 'checkbox')
		for (const value of answer.split(', ')) {
			const id = await page.locator(`main form input[value="${value}"]`).getAttribute('id');
			await page.locator(`label[for="${id}"]`).click();
		}
	else {
		await fields.first().fill('');
		const parts = (await fields.count()) > 1 ? answer.split('-').reverse() : [answer];
		for (const [i, part] of parts.entries()) await fields.nth(i).pressSequentially(part);
	}
	await follow(page, 'main form button.ds-button:not([data-variant])');
}

const FORGOTTEN: Record<string, string[]> = { nb: [], nn: [' ikke ', ' hvis ', ' dere '], en: [' og ', ' ikke ', ' eller '], 'ar-XB': [] };

/** Words of another language on the page. Names of laws are Norwegian in every language, and say so. */
async function forgotten(page: Page, locale: string): Promise<string[]> {
	const words = await page.evaluate(() => {
		const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
		for (const e of main.querySelectorAll('[lang=nb]')) e.remove();
		return ` ${main.textContent} `.toLocaleLowerCase('nb');
	});
	return (FORGOTTEN[locale] ?? []).filter((w) => words.includes(w)).map((w) => `«${w}» is bokmål`);
}

/** Words that hurt where somebody has died, and shouting. */
async function hurting(page: Page, event: string, locale: string): Promise<string[]> {
	const { book, definition } = lifeEvent(event);
	if (!book.careful) return [];
	const said = (await page.innerText('main')).toLocaleLowerCase('nb');
	const found = (definition.wordLists[locale]?.notCareful ?? []).filter((w) =>
		new RegExp(`(?<!\\p{L})${w.text.toLocaleLowerCase('nb')}(?!\\p{L})`, 'u').test(said)
	);
	return [...found.map((w) => `«${w.text}» hurts`), ...(said.includes('!') ? ['it shouts'] : [])];
}

/** What is the same in every family is looked at by axe once in each language; what is their own, each time. */
const looked = new Set<string>();

async function walkThrough(page: Page, home: string, event: string, locale: string, answers: Answers, withAxe: boolean): Promise<Seen> {
	const seen: Seen = { asked: [], pages: {}, wrong: [] };
	const complain = (what: string): number => seen.wrong.push(`${place(page)}: ${what}`);
	page.on('console', (m) => m.type() === 'error' && complain(m.text()));
	page.on('pageerror', (e) => complain(e.message));
	page.on('response', (r) => r.status() >= 400 && complain(`${r.status()} ${r.url()}`));
	const check = async (shared = ''): Promise<void> => {
		const at = place(page);
		await page.$$eval('main details', (all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
		seen.pages[at] = await readPage(page);
		for (const f of await looseFigures(page)) complain(`«${f}» has no source`);
		for (const f of await forgotten(page, locale)) complain(f);
		if (shared !== 'home') for (const f of await hurting(page, event, locale)) complain(f);
		if ((await page.getAttribute('html', 'lang')) !== locale) complain(`is not said to be in ${locale}`);
		if (!withAxe || (shared && looked.has(`${event} ${locale} ${shared}`))) return;
		if (shared) looked.add(`${event} ${locale} ${shared}`);
		for (const f of await findings(page)) complain(f);
	};
	await page.goto(`${home}/${locale}`);
	await check('home');
	await follow(page, `.events a[href$="/${event}"]`);
	await check('start');
	await follow(page, 'main .actions a');
	for (let i = 0; i < 40 && place(page) !== 'svar'; i++) {
		const at = place(page);
		seen.asked.push(at);
		await check(at);
		await answerByHand(page, answers[at] ?? expect.fail(`Nobody told what to answer on «${at}»`));
	}
	await check();
	// What is presumed wrongly is put right where the answers are checked.
	for (const [at, answer] of Object.entries(answers)) {
		const change = `main .change a[href*="/${event}/${at}"]`;
		if (seen.asked.includes(at) || (await page.locator(change).count()) === 0) continue;
		await follow(page, change);
		await answerByHand(page, answer);
		expect(place(page)).toBe('svar');
	}
	await follow(page, 'main .actions a');
	expect(place(page)).toBe('plan');
	await check();
	const addresses = (selector: string): Promise<string[]> => page.$$eval(selector, (all) => all.map((a) => (a as HTMLAnchorElement).href));
	const comparisons = await addresses('.plan-choices a');
	await follow(page, 'main .plain-links a[href$="/tidslinje"]');
	await check();
	await follow(page, 'main .back');
	const letters = new Set<string>();
	for (const id of await shownServices(page)) {
		await page.goto(`${home}/${locale}/${event}/tjeneste/${id}`);
		await check(`tjeneste/${id}`);
		for (const a of await addresses('main a[href*="/brev/"]')) letters.add(a);
	}
	for (const address of [...comparisons, ...letters]) {
		await page.goto(address);
		await check(place(page));
	}
	await page.goto(`${home}/${locale}/${event}/plan`);
	return seen;
}

describe.each(people)('%s: %s', (event, name) => {
	const { ex, journey } = example(name, event);
	const applying = journey.services.filter((s) => s.group !== null).map((s) => s.key);
	for (const locale of locales.filter((l) => lifeEvent(event).words.texts[l]?.['livshendelse']))
		test(
			`går fra forsiden til planen på ${locale}, med og uten skript, og kommer til akkurat de tjenestene eksempelet venter`,
			{ timeout: 240_000 },
			async () => {
				const [withScript, without] = await Promise.all([
					person({ javaScriptEnabled: true, viewport: { width: 320, height: 720 } }),
					person({ javaScriptEnabled: false })
				]);
				const walks = [true, false].map((script) => walkThrough(script ? withScript : without, home(name, event), event, locale, answersOf(journey), script));
				const [one, other] = (await Promise.all(walks)) as [Seen, Seen];
				expect([...one.wrong, ...other.wrong]).toEqual([]);
				expect(new Set(one.asked).size, 'no question twice').toBe(one.asked.length);
				expect(other, 'the same with script and without').toEqual(one);
				await expectServices(withScript, ex);
				expect((await shownServices(withScript)).toSorted()).toEqual(applying.toSorted());
				for (const [id, e] of expectedServices(ex)) expectFigures(one.pages[`tjeneste/${id}`] ?? expect.fail(`${id} has no page`), id, e, locale);
				await paper(withScript, locale, lifeEvent(event).book.shared);
				await Promise.all([withScript.context().close(), without.context().close()]);
			}
		);
});

/** The plan as it comes out of the printer: days, boxes, who to reach, room for notes, at most two pages (three when it is shared or very long)
 * of A4 (here 688 by 1024 px within the margins), and no answer on it. */
async function paper(page: Page, locale: string, shared: boolean): Promise<void> {
	const base = page.url().replace(/\/plan.*$/, '');
	// Days may well be the same as one that was told; what was chosen and earned may not.
	await page.goto(`${base}/svar`);
	const told = await page.$$eval('.summary:first-of-type dd:not(.note, .change, :has(time))', (all) => all.map((e) => (e.textContent ?? '').trim()));
	await page.goto(`${base}/plan`);
	await page.setViewportSize({ width: 688, height: 1024 });
	await page.emulateMedia({ media: 'print' });
	const printed = await page.evaluate(() => {
		const seen = (e: Element): boolean => e.checkVisibility();
		const all = (s: string): Element[] => [...document.querySelectorAll(s)];
		const boxes = all('.plan-row').filter(
			(e) => getComputedStyle(e, '::before').visibility === 'visible' && getComputedStyle(e, '::before').borderTopWidth !== '0px'
		);
		return {
			toPress: all('nav, button, .plain-links a, .disclosure > summary, .ds-skip-link').filter(seen).length,
			boxes: boxes.length,
			toDo: all('section:has(> #now) .plan-row, section:has(> #later) .plan-row').length,
			rows: all('.plan-row').length,
			hidden: all('.plan-row').filter((e) => !seen(e)).length,
			parted: all('.plan-row, .notes, .bottom').filter((e) => getComputedStyle(e).breakInside !== 'avoid').length,
			phones: all('.plan-row .on-paper').filter(seen).length,
			hands: all('.by-hand').filter(seen).length,
			notes: all('.notes div').filter(seen).length,
			dark: all('body, body *').filter((e) => seen(e) && /rgb\((\d|\d\d), /.test(getComputedStyle(e).backgroundColor)).length,
			// Whom to reach may be the municipality one lives in.
			words: all('.plan-row .who').reduce(
				(text, e) => text.replace((e as HTMLElement).innerText, ''),
				(document.querySelector('main') as HTMLElement).innerText
			)
		};
	});
	const { words, phones, ...rest } = printed;
	expect(rest).toEqual({
		toPress: 0,
		boxes: rest.toDo,
		toDo: rest.toDo,
		rows: rest.rows,
		hidden: 0,
		parted: 0,
		hands: shared ? rest.toDo : 0,
		notes: 4,
		dark: 0
	});
	expect(rest.toDo).toBeGreaterThan(0);
	expect(phones).toBeGreaterThan(0);
	for (const answer of told.filter((a) => a.length > 5)) expect(words, 'an answer on paper').not.toContain(answer);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 'pages').toBeLessThanOrEqual(shared || rest.rows > 35 ? 3 : 2);
	// Nobody presses on paper, so targets may be close.
	if (locale === 'nb')
		expect(
			(await findings(page)).filter((f) => !f.startsWith('target-size')),
			'axe on paper'
		).toEqual([]);
}

test('fra høyre mot venstre: axe finner ingenting, og ingenting stikker ut, på noen side hos Ida', { timeout: 240_000 }, async () => {
	const page = await person({ javaScriptEnabled: true, viewport: { width: 320, height: 720 } });
	const { journey } = example('P1 Ida, gravid');
	const { wrong } = await walkThrough(page, home('P1 Ida, gravid'), 'fa-barn', 'ar-XB', answersOf(journey), true);
	expect(wrong).toEqual([]);
	expect(await page.getAttribute('html', 'dir')).toBe('rtl');
});

test('i en varsom gren står de som kan ringes, nederst på alle sider, og ingen andre', async () => {
	const page = await person();
	const base = `${home('P1 Ida, gravid')}/nb/fa-barn`;
	await page.goto(`${base}/situasjon`);
	expect(await page.locator('footer .help').innerText()).not.toContain('116 123');
	await answerByHand(page, 'mistet');
	for (const path of ['', `/${place(page)}`, '/svar', '/plan', '/plan/tidslinje', '/tjeneste/stotte-tap', '/slett']) {
		await page.goto(`${base}${path}`);
		const help = await page.locator('footer .help').innerText();
		expect(help, path).toContain('Mental Helse svarer på telefon 116 123');
		expect(help.match(/55 55 33 33/g), path).toHaveLength(1);
	}
});

describe('den som trenger større bokstaver eller mer luft', () => {
	const needs: [name: string, width: number, css: string][] = [
		['dobbelt så stor tekst, bred skjerm', 1280, 'html { font-size: 200% !important }'],
		['dobbelt så stor tekst, halv skjerm', 640, 'html { font-size: 200% !important }'],
		['mer luft i teksten, smal skjerm', 320, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }']
	];
	test('får alt med seg: ingenting stikker ut av siden', async () => {
		const page = await person({ javaScriptEnabled: true, bypassCSP: true });
		const base = `${home('P1 Ida, gravid')}/nb/fa-barn`;
		await walk(page, base, answersOf(example('P1 Ida, gravid').journey));
		for (const path of ['situasjon', 'termindato', 'svar', 'plan', 'plan/tidslinje', 'tjeneste/foreldrepenger-fodende'])
			for (const [name, width, css] of needs) {
				await page.setViewportSize({ width, height: 720 });
				await page.goto(`${base}/${path}`);
				await page.addStyleTag({ content: css });
				for (const summary of await page.$$('main summary')) await summary.click();
				expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path}, ${name}`).toBe(0);
			}
	});
});

// What only a browser can tell of the families' pages: each family walks with mouse and keys in one of its languages, wide or narrow, light or
// dark in turn. Nothing sticks out, the browser has nothing to complain of, axe finds nothing on what is their own, and the plan can be printed.
// What is the same for everybody axe meets in the accessibility run: every kind of screen and a share of the rest, and at night all of it.

import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { person, place, press, walk, type Answers } from './browser.ts';
import { answersOf, example, lifeEvent } from './example.ts';
import { homes, people, spokenIn } from './families.ts';
import { findings, sideways } from './proof.ts';
import { servicesOn } from './said.ts';

const home = homes();

/** Presses what is found so, and waits for the page it leads to. */
const follow = (page: Page, selector: string): Promise<unknown> => press(page.locator(selector));

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

/** A page that is the same for every family is looked at once; what is their own, each time. */
const looked = new Set<string>();

/** Gives what was wrong. Ends on the plan. */
async function walkThrough(page: Page, home: string, event: string, locale: string, answers: Answers): Promise<string[]> {
	const wrong: string[] = [];
	const complain = (what: string): number => wrong.push(`${place(page)}: ${what}`);
	page.on('console', (m) => m.type() === 'error' && complain(m.text()));
	page.on('pageerror', (e) => complain(e.message));
	page.on('response', (r) => r.status() >= 400 && complain(`${r.status()} ${r.url()}`));
	const look = async (shared = ''): Promise<void> => {
		const same = `${event} ${locale === 'ar-XB'} ${shared}`;
		if (shared && looked.has(same)) return;
		looked.add(same);
		await page.$$eval('main details', (all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
		for (const f of shared ? await sideways(page) : await findings(page)) complain(f);
	};
	await page.goto(`${home}/${locale}`);
	await look('home');
	await follow(page, `.events a[href$="/${event}"]`);
	await look('start');
	await follow(page, 'main .actions a');
	const asked = new Set<string>();
	for (let i = 0; i < 40 && place(page) !== 'svar'; i++) {
		const at = place(page);
		asked.add(at);
		await look(at);
		await answerByHand(page, answers[at] ?? expect.fail(`Nobody told what to answer on «${at}»`));
	}
	await look();
	// What is presumed wrongly is put right where the answers are checked.
	for (const [at, answer] of Object.entries(answers)) {
		const change = `main .change a[href*="/${event}/${at}"]`;
		if (asked.has(at) || (await page.locator(change).count()) === 0) continue;
		await follow(page, change);
		await answerByHand(page, answer);
	}
	await follow(page, 'main .actions a');
	await look();
	const addresses = (selector: string): Promise<string[]> => page.$$eval(selector, (all) => all.map((a) => (a as HTMLAnchorElement).href));
	const others = await addresses('.plan-choices a');
	const services = await page.evaluate(servicesOn);
	await follow(page, 'main .plain-links a[href$="/tidslinje"]');
	await look();
	for (const id of services.filter((id) => !looked.has(`${event} ${locale === 'ar-XB'} tjeneste/${id}`))) {
		await page.goto(`${home}/${locale}/${event}/tjeneste/${id}`);
		await look(`tjeneste/${id}`);
		others.push(...(await addresses('main a[href*="/brev/"]')));
	}
	for (const address of new Set(others)) {
		await page.goto(address);
		await look(place(page));
	}
	await page.goto(`${home}/${locale}/${event}/plan`);
	return wrong;
}

describe.each(people.map(([event, name], i) => ({ event, name, i })))('$event: $name', ({ event, name, i }) => {
	const all = spokenIn(event);
	const locale = all[i % all.length] ?? 'nb';
	const [width, colorScheme] = i % 2 === 0 ? ([320, 'dark'] as const) : ([1280, 'light'] as const);
	test(
		`ser alle sidene på ${locale}, ${width} px, ${colorScheme === 'dark' ? 'mørkt' : 'lyst'}, og kan ta planen med seg på papir`,
		{ timeout: 240_000 },
		async () => {
			const page = await person({ javaScriptEnabled: true, viewport: { width, height: 720 }, colorScheme });
			const { journey } = example(name, event);
			expect(await walkThrough(page, home(name, event), event, locale, answersOf(journey))).toEqual([]);
			// On a careful side road there is nothing to tick off, on paper either.
			if (!journey.asideInGrief) await paper(page, locale, lifeEvent(event).book.shared);
			await page.context().close();
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

test('fra høyre mot venstre: ingenting stikker ut på noen side hos Ida, og axe finner ingenting på det som er hennes eget', { timeout: 240_000 }, async () => {
	const page = await person({ javaScriptEnabled: true, viewport: { width: 320, height: 720 } });
	const { journey } = example('P1 Ida, gravid');
	const wrong = await walkThrough(page, home('P1 Ida, gravid', 'fa-barn'), 'fa-barn', 'ar-XB', answersOf(journey));
	expect(wrong).toEqual([]);
	expect(await page.getAttribute('html', 'dir')).toBe('rtl');
});

test('i en varsom gren står de som kan ringes, nederst på alle sider, og ingen andre', async () => {
	const page = await person();
	const base = `${home('P1 Ida, gravid', 'fa-barn')}/nb/fa-barn`;
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
		const base = `${home('P1 Ida, gravid', 'fa-barn')}/nb/fa-barn`;
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

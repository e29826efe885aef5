// Example people walk their journeys in a real browser, by keyboard, with and without script; the dates and amounts they meet are
// those their example expects. The example file is the oracle: nothing is written twice.

import { compileEvent, readFiles } from '../../tools/flows.ts';
import { exampleJourney, plainData, type Journey } from '#journey';
import { isListAnswer, type Answer } from '#rules';
import { slug } from '#flow';
import type { Page } from 'playwright';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { answerByKeys, person, place, walk, type Answers } from './browser.ts';
import { findings, looseFigures, visitor } from './proof.ts';
import { REAL, serve } from './serve.ts';

const { book, definition } = compileEvent('fa-barn', readFiles());
const example = (name: string) => definition.examples.find((e) => e.id === name) ?? expect.fail(`There is no example «${name}»`);

/** The example's answers by the slug of the question, as they are chosen on the page. */
function answersOf(journey: Journey): Answers {
	const { answers } = journey.assessment.knowledge.situation;
	return Object.fromEntries(
		Object.entries(answers).flatMap(([name, a]) => {
			const inner = isListAnswer(a)
				? a.items.flatMap((i) => Object.entries(i.answers).map(([of, x]) => [`${slug(name)}/${i.id}/${slug(of)}`, written(x)]))
				: [];
			return [[slug(name), written(a)], ...inner] as [string, string][];
		})
	);
}
function written(a: Answer): string {
	if (a === null) return 'vet-ikke';
	if (typeof a === 'boolean') return a ? 'ja' : 'nei';
	if (Array.isArray(a)) return a.join(', ') || 'ingen';
	return isListAnswer(a) ? String(a.count) : String(a);
}

const days = (page: Page): Promise<string[]> => page.$$eval('main time', (all) => all.map((e) => e.getAttribute('datetime') ?? ''));
const text = async (page: Page): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ');

/** Every date and amount that the example expects of a service stands on its page. */
async function expectService(page: Page, base: string, id: string, expected: unknown): Promise<void> {
	if (typeof expected !== 'object' || expected === null) return;
	await page.goto(`${base}/tjeneste/${id}`);
	const [times, words] = [await days(page), await text(page)];
	for (const [name, value] of Object.entries(expected)) {
		if (name === 'gjelder' || name === 'vises') continue;
		if (/^\d{4}-\d{2}(-\d{2})?$/.test(String(value))) expect(times, `${id}: ${name}`).toContain(value);
		else expect(words, `${id}: ${name}`).toContain(new Intl.NumberFormat('nb-NO').format(Number(value)).replaceAll('\u00a0', ' '));
	}
}

/** Walks the example on its own day, and holds the whole plan against what it expects. Ends on the plan. */
async function follow(page: Page, name: string): Promise<void> {
	const ex = example(name);
	const { address, stop } = await serve(REAL, ex.today.text);
	onTestFinished(stop);
	const base = `${address}/nb/fa-barn`;
	const { journey } = exampleJourney(book, ex);
	const met = await walk(page, base, answersOf(journey));
	expect(met, 'one question after the other, none twice').toEqual([...new Set(met)]);
	await page.getByRole('link', { name: 'Se planen din' }).click();
	const shown = await page.$$eval('.plan-row a', (all) => all.map((a) => (a.getAttribute('href') ?? '').split('/').at(-1)));
	const expected = ex.expects.services ? (plainData(ex.expects.services) as Record<string, unknown>) : {};
	const applies = Object.entries(expected).filter(([, e]) => e !== 'nei');
	if (ex.expects.noOthers) expect(shown.toSorted()).toEqual(applies.map(([id]) => id).toSorted());
	else expect(shown).toEqual(expect.arrayContaining(applies.map(([id]) => id)));
	for (const [id, e] of applies) await expectService(page, base, id, e);
	await page.goto(`${base}/plan`);
}

describe('et eksempel går hele veien med tastatur, og møter alle datoer og beløp det venter', () => {
	for (const javaScriptEnabled of [false, true])
		for (const name of ['P1 Ida, gravid', 'P1 Ida, barnet er født'])
			test(`${name}, ${javaScriptEnabled ? 'med' : 'uten'} skript`, async () => follow(await person({ javaScriptEnabled }), name));

	test('P6 Sara, barnet er født, er alene om barnet', async () => follow(await person(), 'P6 Sara, barnet er født'));
});

test('P5, som har mistet barnet, ser bare det arket sier, i en stille plan', async () => {
	const page = await person();
	await follow(page, 'P5 dødfødsel');
	const words = (await text(page)).toLocaleLowerCase('nb');
	for (const word of ['gratulerer', 'barnehage', 'barnetrygd', 'kontantstøtte', 'navn til barnet', 'helsestasjon', '!']) expect(words).not.toContain(word);
	expect(await page.locator('[data-tone=careful]').count()).toBe(1);
	expect(await page.locator('.urgent, .plan-head .cairn').count()).toBe(0);
});

test('en dato som er beregnet av termin, sier «omtrent»', async () => {
	const page = await person();
	const { journey } = exampleJourney(book, example('P1 Ida, gravid'));
	await walk(page, `${inject('real')}/nb/fa-barn`, answersOf(journey));
	await page.goto(`${inject('real')}/nb/fa-barn/tjeneste/navnevalg`);
	expect(await text(page)).toContain('omtrent 15. september 2027');
});

describe('alle sidene til en virkelig person', () => {
	for (const [event, name] of [
		['fa-barn', 'P1 Ida, gravid'],
		['fa-barn', 'P5 dødfødsel'],
		['dodsfall-og-arv', 'E10 ektefelle og to barn på 8 og 11 år']
	] as const)
		for (const [width, scheme] of [
			[320, 'dark'],
			[1280, 'light']
		] as const)
			test(
				`${name}: axe finner ingenting, og hvert tall kan spores, ved ${width} px, ${scheme === 'dark' ? 'mørkt' : 'lyst'}`,
				{ timeout: 240_000 },
				async () => {
					const { book, definition } = compileEvent(event, readFiles());
					const ex = definition.examples.find((e) => e.id === name) ?? expect.fail(`There is no example «${name}»`);
					const { address, stop } = await serve(REAL, ex.today.text);
					onTestFinished(stop);
					const base = `${address}/nb/${event}`;
					const page = await visitor(width, scheme);
					const found: string[] = [];
					let pages = 0;
					const check = async (what: string): Promise<void> => {
						pages++;
						for (const f of await findings(page)) found.push(`${what}: ${f}`);
						for (const f of await looseFigures(page)) found.push(`${what}: «${f}» has no source`);
					};
					await page.goto(`${base}/plan`);
					await check('empty plan');
					const met = await walk(page, base, answersOf(exampleJourney(book, ex).journey));
					await check('check answers');
					for (const slug of met) {
						await page.goto(`${base}/${slug}`);
						await check(slug);
					}
					await page.goto(`${base}/plan`);
					await check('plan');
					for (const href of await page.$$eval('.plan-row a', (all) => all.map((a) => a.getAttribute('href') ?? ''))) {
						await page.goto(address + href);
						for (const summary of await page.$$('main summary')) await summary.click();
						await check(href);
					}
					console.log(`${name}, ${width} px ${scheme}: ${pages} pages, ${found.length} findings`);
					expect(found).toEqual([]);
				}
			);
});

test('av alt en tjeneste kan komme an på, står bare det første, og at det er flere svar', async () => {
	const page = await person();
	await page.goto(`${inject('real')}/nb/dodsfall-og-arv/plan`);
	const depends = (await page.$$eval('.plan-row', (rows) => rows.map((r) => /Det kommer an på [^.]*\./.exec(r.textContent ?? '')?.[0] ?? ''))).filter(Boolean);
	expect(depends.length).toBeGreaterThan(50);
	for (const line of depends) expect(line.split(/,| og om | og hv/).length, line).toBeLessThanOrEqual(4);
	expect(depends.some((line) => line.endsWith(' og flere svar.'))).toBe(true);
});

describe('språk', () => {
	const others = Object.keys(book.texts).filter((l) => l !== 'nb');

	test('å bytte språk midtveis beholder steget og svarene', async () => {
		const page = await person();
		const base = inject('real');
		await page.goto(`${base}/nb/fa-barn/situasjon`);
		await answerByKeys(page, 'venter');
		const step = place(page);
		for (const locale of others) {
			await page.locator(`nav a[hreflang=${locale}]`).click();
			expect(place(page)).toBe(step);
			expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
			await page.goto(`${base}/${locale}/fa-barn/situasjon`);
			expect(await page.locator('input[value=venter]').isChecked()).toBe(true);
			await page.goto(`${base}/nb/fa-barn/${step}`);
		}
	});

	for (const locale of others)
		test(`hele planen på ${locale}: axe finner ingenting, hvert tall kan spores, og ingenting er glemt på bokmål`, { timeout: 240_000 }, async () => {
			const page = await visitor(320, 'light');
			const base = inject('real');
			await walk(page, `${base}/nb/fa-barn`, answersOf(exampleJourney(book, example('P1 Ida, gravid')).journey));
			const found: string[] = [];
			const check = async (what: string): Promise<void> => {
				for (const f of await findings(page)) found.push(`${what}: ${f}`);
				for (const f of await looseFigures(page)) found.push(`${what}: «${f}» has no source`);
				// Names of laws are Norwegian in every language, and say so.
				const words = await page.evaluate(() => {
					const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
					for (const e of main.querySelectorAll('[lang=nb]')) e.remove();
					return ` ${main.textContent} `.toLocaleLowerCase('nb');
				});
				for (const word of locale === 'en' ? [' og ', ' ikke ', ' eller '] : [' ikke ', ' hvis ', ' dere '])
					if (words.includes(word)) found.push(`${what}: «${word}» is bokmål`);
			};
			for (const path of ['', '/situasjon', '/jobb', '/svar', '/plan', '/plan/tidslinje']) {
				await page.goto(`${base}/${locale}/fa-barn${path}`);
				await check(path);
			}
			await page.goto(`${base}/${locale}/fa-barn/plan`);
			for (const href of await page.$$eval('.plan-row a', (all) => all.map((a) => a.getAttribute('href') ?? ''))) {
				await page.goto(base + href);
				for (const summary of await page.$$('main summary')) await summary.click();
				await check(href);
			}
			expect(found).toEqual([]);
		});
});

// Example people walk their journeys in a real browser, by keyboard, with and without script; the dates and amounts they meet are
// those their example expects. The example file is the oracle: nothing is written twice.

import type { Page } from 'playwright';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { answerByKeys, person, place, walk } from './browser.ts';
import { answersOf, example, expectedServices, expectFigures, expectServices, lifeEvent, readPage } from './example.ts';
import { findings, looseFigures, visitor } from './proof.ts';
import { REAL, serve } from '../../tools/served.ts';

/** Walks the example on its own day, and holds the whole plan against what it expects. Ends on the plan. */
async function follow(page: Page, name: string): Promise<void> {
	const { ex, journey } = example(name);
	const { address, stop } = await serve(REAL, ex.today.text);
	onTestFinished(stop);
	const base = `${address}/nb/fa-barn`;
	const met = await walk(page, base, answersOf(journey));
	expect(met, 'one question after the other, none twice').toEqual([...new Set(met)]);
	await page.getByRole('link', { name: 'Se planen din' }).click();
	await expectServices(page, ex);
	for (const [id, e] of expectedServices(ex)) {
		await page.goto(`${base}/tjeneste/${id}`);
		expectFigures(await readPage(page), id, e);
	}
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
	const words = (await readPage(page)).words.toLocaleLowerCase('nb');
	for (const word of ['gratulerer', 'barnehage', 'barnetrygd', 'kontantstøtte', 'navn til barnet', 'helsestasjon', '!']) expect(words).not.toContain(word);
	expect(await page.locator('[data-tone=careful]').count()).toBe(1);
	expect(await page.locator('.urgent, .plan-head .cairn').count()).toBe(0);
});

test('en dato som er beregnet av termin, sier «omtrent»', async () => {
	const page = await person();
	await walk(page, `${inject('real')}/nb/fa-barn`, answersOf(example('P1 Ida, gravid').journey));
	await page.goto(`${inject('real')}/nb/fa-barn/tjeneste/navnevalg`);
	expect((await readPage(page)).words).toContain('omtrent 15. september 2027');
});

describe('alle sidene til en virkelig person', () => {
	for (const name of ['P1 Ida, gravid', 'P5 dødfødsel'])
		for (const [width, scheme] of [
			[320, 'dark'],
			[1280, 'light']
		] as const)
			test(
				`${name}: axe finner ingenting, og hvert tall kan spores, ved ${width} px, ${scheme === 'dark' ? 'mørkt' : 'lyst'}`,
				{ timeout: 240_000 },
				async () => {
					const { ex, journey } = example(name);
					const { address, stop } = await serve(REAL, ex.today.text);
					onTestFinished(stop);
					const base = `${address}/nb/fa-barn`;
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
					const met = await walk(page, base, answersOf(journey));
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

describe('språk', () => {
	const others = Object.keys(lifeEvent('fa-barn').words.texts).filter((l) => l !== 'nb');

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
});

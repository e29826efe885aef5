// Example people walk their journeys in a real browser, by keyboard and without script; the dates and amounts they meet are those their
// example expects. The example file is the oracle: nothing is written twice.

import type { Page } from 'playwright';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { answerByKeys, person, place, press, walk } from './browser.ts';
import { answersOf, example, expectedServices, expectFigures, expectServices, lifeEvent } from './example.ts';
import { servicesOn, writtenOn } from './said.ts';
import { REAL, serve } from '../../tools/served.ts';

/** Walks the example on its own day, and holds the whole plan against what it expects. Ends on the plan. */
async function follow(page: Page, name: string): Promise<void> {
	const { ex, journey } = example(name);
	const { address, stop } = await serve(REAL, ex.today.text);
	onTestFinished(stop);
	const base = `${address}/nb/fa-barn`;
	const met = await walk(page, base, answersOf(journey));
	expect(met, 'one question after the other, none twice').toEqual([...new Set(met)]);
	await press(page.getByRole('link', { name: 'Se planen din' }));
	expectServices(await page.evaluate(servicesOn), ex);
	for (const [id, e] of expectedServices(ex)) {
		await page.goto(`${base}/tjeneste/${id}`);
		expectFigures(await page.evaluate(writtenOn), id, e);
	}
	await page.goto(`${base}/plan`);
}

describe('et eksempel går hele veien med tastatur, og møter alle datoer og beløp det venter', () => {
	for (const name of ['P1 Ida, gravid', 'P1 Ida, barnet er født']) test(name, async () => follow(await person(), name));

	test('P6 Sara, barnet er født, er alene om barnet', async () => follow(await person(), 'P6 Sara, barnet er født'));
});

test('P5, som har mistet barnet, ser bare det arket sier, i en stille plan', async () => {
	const page = await person();
	await follow(page, 'P5 dødfødsel');
	const words = (await page.evaluate(writtenOn)).words.toLocaleLowerCase('nb');
	for (const word of ['gratulerer', 'barnehage', 'barnetrygd', 'kontantstøtte', 'navn til barnet', 'helsestasjon', '!']) expect(words).not.toContain(word);
	expect(await page.locator('[data-tone=careful]').count()).toBe(1);
	expect(await page.locator('.urgent, .plan-head .cairn').count()).toBe(0);
});

test('en dato som er beregnet av termin, sier «omtrent»', async () => {
	const page = await person();
	await walk(page, `${inject('real')}/nb/fa-barn`, answersOf(example('P1 Ida, gravid').journey));
	await page.goto(`${inject('real')}/nb/fa-barn/tjeneste/navnevalg`);
	expect((await page.evaluate(writtenOn)).words).toContain('omtrent 15. september 2027');
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
			await press(page.locator(`nav a[hreflang=${locale}]`));
			expect(place(page)).toBe(step);
			expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
			await page.goto(`${base}/${locale}/fa-barn/situasjon`);
			expect(await page.locator('input[value=venter]').isChecked()).toBe(true);
			await page.goto(`${base}/nb/fa-barn/${step}`);
		}
	});
});

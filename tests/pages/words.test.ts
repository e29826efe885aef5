// Hard words are explained where they stand: folded away after the text that uses them, once per page, by keyboard and without script.

import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { person, press } from './browser.ts';

const base = (): string => `${inject('trial')}/nb/prove`;
const explained = (page: Page): Promise<string[]> => page.$$eval('dl.words dt', (all) => all.map((e) => e.textContent ?? ''));

async function begun(): Promise<Page> {
	const page = await person();
	await page.goto(`${base()}/vei`);
	await page.locator('input[value="vanlig"]').check({ force: true });
	await press(page.getByRole('button', { name: 'Fortsett' }));
	return page;
}

describe('vanskelige ord', () => {
	test('i et spørsmål forklares rett etter svarene, og åpnes med tastaturet', async () => {
		const page = await begun();
		await page.goto(`${base()}/klar`);
		const meaning = page.getByText('Å ha gjort det som trengs.');
		expect(await meaning.isVisible()).toBe(false);
		await page.getByText('Hva betyr klar?').focus();
		await page.keyboard.press('Enter');
		expect(await meaning.isVisible()).toBe(true);
		expect(await page.locator('fieldset + details').count()).toBe(1);
		expect(await page.locator(':is(h1, h2, legend, label, button, summary) dl.words').count()).toBe(0);
	});

	test('i en tekst får én felles forklaring, med tall som kan spores, og hvert ord bare én gang på siden', async () => {
		const page = await begun();
		await page.goto(`${base()}/tjeneste/sende`);
		expect(await page.locator('.prose + details > summary').first().innerText()).toBe('Ord forklart her');
		const words = await explained(page);
		expect(words.slice(0, 2).sort()).toEqual(['legeerklæring', 'prøvefrist']);
		expect(new Set(words).size).toBe(words.length);
		expect(await page.locator('dl.words [data-source^="rate:prøvefrist@"]').count()).toBe(1);
	});

	test('har ingen forklaring der ingen står', async () => {
		const page = await begun();
		await page.goto(`${base()}/bursdag`);
		expect(await explained(page)).toEqual([]);
	});
});

// What a bereaved person reads where something cannot be so, where there is a choice to make, and in a letter to the court.

import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { answerByKeys, person } from './browser.ts';
import { answersOf, example } from './example.ts';

const base = (): string => `${inject('real')}/nb/dodsfall-og-arv`;
const words = async (page: Page, of = 'main'): Promise<string> => (await page.innerText(of)).replaceAll(/\s+/g, ' ');
async function answer(page: Page, answers: Record<string, string>): Promise<void> {
	for (const [slug, value] of Object.entries(answers)) {
		await page.goto(`${base()}/${slug}`);
		await answerByKeys(page, value);
	}
}
const parent = { hvem: 'forelder', dodsdato: '2026-09-01', partner: 'ingen', 'har-barn': 'ja', 'noen-unge': 'nei' };

test('en dag som ikke har vært, eller flere barn enn skjemaet tar imot, blir spurt om igjen med grunn og råd, og svaret står der', async () => {
	const page = await person();
	await answer(page, { hvem: 'forelder', dodsdato: '2026-11-22' });
	expect(new URL(page.url()).pathname).toContain('/dodsdato');
	expect(await words(page)).toMatch(/21\. november 2026/);
	expect(await page.inputValue('#dodsdato')).toBe('22');
	await answer(page, { ...parent, barn: '31' });
	expect(new URL(page.url()).pathname).toContain('/barn');
	expect(await words(page)).toMatch(/30/);
	expect(await page.inputValue('#barn')).toBe('31');
	await page.context().close();
});

test('den som kan vente med å dele, ser fire måter side om side, og aldri den som bare er for samboere', async () => {
	const page = await person();
	await answer(page, answersOf(example('E2 vil vente med å dele', 'dodsfall-og-arv').journey));
	await page.goto(`${base()}/sammenlign/mater-a-gjore-opp`);
	expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
		'Meld fra om at du blir sittende i uskiftet bo',
		'Velg privat skifte',
		'Be om å ordne et bo av liten verdi',
		'Be om offentlig skifte'
	]);
	const said = await words(page);
	for (const row of ['Hvem som svarer for gjelden', 'Hvem som må si ja', 'Tid og pris', 'Vi anbefaler ikke']) expect(said).toContain(row);
	expect(said).toContain('Barna dere har sammen, trenger ikke å si ja.');
	await page.context().close();
});

test('brevet til retten har dagen, tomme linjer for navn og fødselsnummer, og ingenting mer om noen', async () => {
	const page = await person();
	await answer(page, { ...parent, testament: 'nei', gjeld: 'ja' });
	await page.goto(`${base()}/brev/offentlig-skifte`);
	const letter = await words(page, '.letter');
	expect(letter).toContain('Krav om offentlig skifte');
	expect(letter).toContain('som døde 1. september 2026');
	expect(letter).toContain('Fødselsnummer: (fylles ut for hånd)');
	expect(letter).not.toMatch(/\d{6} ?\d{5}/);
	await page.context().close();
});

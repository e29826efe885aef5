// Choosing between services, and writing a letter, on the trial flow: the same table for eyes and ears, wide and narrow; a letter that is
// alone on its sheet; and nothing about a person asked for or kept.

import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { person, place, press } from './browser.ts';

const trial = (locale = 'nb'): string => `${inject('trial')}/${locale}/prove`;
const comparison = (): string => `${trial()}/sammenlign/mater-a-melde`;
const letter = (locale = 'nb'): string => `${trial(locale)}/brev/skrive`;
const words = async (page: Page, of = 'main'): Promise<string> => (await page.innerText(of)).replaceAll(/\s+/g, ' ');

async function answer(page: Page, slug: string, value: string): Promise<void> {
	await page.goto(`${trial()}/${slug}`);
	const [y = '', m = '', d = ''] = value.split('-');
	if (d) {
		await page.fill(`#${slug}`, d);
		await page.fill(`#${slug}-maaned`, m);
		await page.fill(`#${slug}-aar`, y);
	} else if (await page.locator(`input[value="${value}"]`).count()) await page.locator(`input[value="${value}"]`).check({ force: true });
	else await page.fill(`#${slug}`, value);
	await press(page.getByRole('button', { name: 'Fortsett' }));
}
async function ready(width = 1280): Promise<Page> {
	const page = await person({ viewport: { width, height: 720 } });
	for (const [slug, value] of Object.entries({ vei: 'vanlig', klar: 'ja', dag: '2026-11-20', antall: '3' })) await answer(page, slug, value);
	return page;
}
/** The cell of a row and a column, by what their headers say. */
async function cell(page: Page, row: string, column: string): Promise<string> {
	const columns = await page.getByRole('columnheader').allInnerTexts();
	const found = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
	return (await found.getByRole('cell').nth(columns.indexOf(column)).innerText()).replaceAll(/\s+/g, ' ');
}

describe('en sammenlikning', () => {
	test('er en tabell med overskrifter både bortover og nedover der det er plass', async () => {
		const page = await ready();
		await page.goto(comparison());
		expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Send inn skjemaet', 'Send et brev', 'Snakk med noen']);
		expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
			'Kan dette være aktuelt for deg?',
			'Taler for',
			'Taler mot',
			'Frist',
			'Ha klart',
			'Hvem som tar seg av det',
			'Hva det utelukker',
			'Hva du får',
			'Hva som skjer videre'
		]);
		for (const width of [1280, 800]) {
			await page.setViewportSize({ width, height: 720 });
			expect(await page.locator('table').isVisible(), `${width}`).toBe(true);
			expect(await page.locator('.compared').isVisible(), `${width}`).toBe(false);
		}
	});

	test('av fem ting er en tabell bare der alle fem kan leses', async () => {
		const page = await person();
		await page.goto(`${trial()}/sammenlign/fem-veier`);
		for (const [width, table] of [
			[1280, true],
			[900, false],
			[320, false]
		] as const) {
			await page.setViewportSize({ width, height: 720 });
			expect(await page.locator('table').isVisible(), `${width}`).toBe(table);
			expect(await page.locator('.compared').isVisible(), `${width}`).toBe(!table);
		}
	});

	test('sier ja med grunner, eller hva det kommer an på, og viser trygg frist før frist', async () => {
		const page = await ready();
		await page.goto(comparison());
		const may = 'Kan dette være aktuelt for deg?';
		expect(await cell(page, may, 'Send inn skjemaet')).toBe(
			'Ja. Du svarte «Den vanlige veien» på «Hva passer for deg?» Du svarte «Ja» på «Er du klar?» Vi går ut fra at du bor i Norge.'
		);
		expect(await cell(page, may, 'Snakk med noen')).toMatch(/^Ikke avgjort ennå\. Det kommer an på bursdag/);
		expect(await cell(page, 'Frist', 'Send et brev')).toBe('Trygg frist: 30. november 2026 Frist: 20. november 2027');
		expect(await cell(page, 'Frist', 'Snakk med noen')).toBe('Vi kjenner ingen frist.');
		expect(await cell(page, 'Hva det utelukker', 'Send et brev')).toContain('«Send inn skjemaet»');
		expect(await cell(page, 'Hva du får', 'Send et brev')).toContain('senest 20. november 2027');
		expect(await page.getByRole('link', { name: 'Svar på neste spørsmål' }).count()).toBe(1);
	});

	test('viser det som taler for og mot ut fra svarene, og anbefaler ingenting', async () => {
		const page = await ready();
		await page.goto(comparison());
		expect(await cell(page, 'Taler for', 'Send et brev')).toBe('Alle kan skrive under på det samme arket. Du svarte «3» på «Hvor mange er dere?».');
		expect(await cell(page, 'Taler for', 'Snakk med noen')).toBe('Kanskje: Den du snakker med, gjør det meste. Det kommer an på timer i uka.');
		expect(await words(page)).toContain('Vi anbefaler ikke det ene framfor det andre. Valget er ditt.');
		expect(await words(page)).toContain('Spør Prøveetaten og kommunen');
		await answer(page, 'antall', '1');
		await page.goto(comparison());
		expect(await cell(page, 'Taler for', 'Send et brev')).toBe('Ikke noe vi kjenner til.');
	});

	test('et nei har grunnen med seg, og ingen figur vises med navnet sitt i stedet for tallet', async () => {
		const page = await ready();
		await answer(page, 'klar', 'nei');
		await page.goto(comparison());
		expect(await cell(page, 'Kan dette være aktuelt for deg?', 'Send inn skjemaet')).toBe('Nei, ikke slik du har svart. Du svarte «Nei» på «Er du klar?»');
		expect(await cell(page, 'Hva du får', 'Send inn skjemaet')).toBe('Dette gjelder ikke deg slik du har svart.');
		expect(await words(page)).not.toContain('Du får fast');
		const fresh = await person();
		await fresh.goto(comparison());
		expect(await words(fresh)).toContain('Vi vet ikke ennå om du har dette valget.');
		expect(await cell(fresh, 'Hva du får', 'Send et brev')).toMatch(/^Det kommer an på/);
	});

	test('er på et lite vindu én ting om gangen, med de samme overskriftene og de samme ordene', async () => {
		const page = await ready();
		await page.goto(comparison());
		const wide = await page.getByRole('rowheader').allInnerTexts();
		const columns = await page.getByRole('columnheader').allInnerTexts();
		const table: string[] = [];
		for (const row of wide) table.push(await cell(page, row, 'Send et brev'));
		await page.setViewportSize({ width: 320, height: 720 });
		expect(await page.locator('table').isVisible()).toBe(false);
		expect(await page.locator('.compared').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(columns);
		const second = page.locator('.compared section').nth(1);
		expect(await second.locator('dt').allInnerTexts()).toEqual(wide);
		expect((await second.locator('dd').allInnerTexts()).map((t) => t.replaceAll(/\s+/g, ' '))).toEqual(table);
	});

	test('kan nås fra planen og fra hver av tjenestene, men ikke av den som ikke har valget', async () => {
		const page = await ready();
		for (const path of ['plan', 'tjeneste/sende', 'tjeneste/skrive', 'tjeneste/hjelp']) {
			await page.goto(`${trial()}/${path}`);
			await press(page.getByRole('link', { name: 'Sammenlign måtene å melde fra på' }));
			expect(place(page), path).toBe('sammenlign/mater-a-melde');
		}
		await page.goto(`${trial()}/tjeneste/penger`);
		expect(await page.getByRole('link', { name: 'Sammenlign måtene' }).count()).toBe(0);
		await answer(page, 'vei', 'stille');
		await page.goto(`${trial()}/plan`);
		expect(await page.getByRole('link', { name: 'Sammenlign måtene' }).count()).toBe(0);
		await page.goto(comparison());
		expect(await words(page)).toContain('Slik du har svart, har du ikke dette valget.');
	});

	test('sier at det ene er utelukket når det andre er gjort', async () => {
		const page = await ready();
		await page.goto(`${trial()}/tjeneste/sende`);
		await press(page.getByRole('button', { name: 'Merk som gjort' }));
		await page.goto(comparison());
		expect(await cell(page, 'Kan dette være aktuelt for deg?', 'Send et brev')).toBe('Nei, for du har gjort «Send inn skjemaet», og du kan ikke få begge.');
	});
});

describe('et brev', () => {
	test('er alene på ett ark når det skrives ut, med avsender, mottaker, sted, emne og underskrifter', async () => {
		const page = await ready();
		await page.goto(`${trial()}/tjeneste/skrive`);
		await press(page.locator('#maater').getByRole('link', { name: 'Brev du kan skrive ut' }));
		expect(place(page)).toBe('brev/skrive');
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
		// A4 in points.
		expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
		await page.emulateMedia({ media: 'print' });
		const printed = await words(page, 'body');
		expect(printed).toBe(await words(page, '.letter'));
		for (const part of ['Fra Navn:', 'Fødselsnummer:', 'Til Prøveetaten Postboks 1, 0001 Oslo', 'Sted og dato:', 'Melding om at vi er klare'])
			expect(printed).toContain(part);
		expect(printed).toContain('Det skjedde 20. november 2026. Vi er 3 som melder fra:');
		expect(printed).toMatch(/Underskriften din .*Underskriften til en av de andre/);
		expect(printed).not.toContain('_');
	});

	test('er svart på hvitt på papir, også når skjermen er mørk', async () => {
		const page = await person({ colorScheme: 'dark' });
		await page.goto(letter());
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const colours = await page.evaluate(() => [
			getComputedStyle(document.querySelector('.letter h2') as Element).color,
			getComputedStyle(document.body).backgroundColor
		]);
		expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
	});

	test('har en linje å skrive på der ingen har svart, og leser den opp som det', async () => {
		const page = await person();
		await page.goto(letter());
		expect(await page.locator('.letter').ariaSnapshot()).toMatch(/Det skjedde \(fylles ut for hånd\)/);
		expect(await words(page)).toContain('Vi vet ikke ennå om dette gjelder deg.');
	});

	test('spør ikke om noe, og legger ingenting i informasjonskapselen', async () => {
		const page = await ready();
		const before = await page.context().cookies();
		await page.goto(letter());
		expect(await page.locator('input, textarea, select, form').count()).toBe(0);
		expect(await page.context().cookies()).toEqual(before);
	});

	test('er på norsk også når siden er på engelsk, og siden sier hva som står der', async () => {
		const page = await ready();
		await page.goto(letter('en'));
		expect(await page.locator('.letter').getAttribute('lang')).toBe('nb');
		expect(await words(page, '.letter')).toContain('Sted og dato:');
		expect(await page.getByText('What the letter says, in English').count()).toBe(1);
		await page.goto(letter());
		expect(await page.locator('main details').count()).toBe(0);
	});

	test('finnes ikke for det som ikke gjelder', async () => {
		const page = await ready();
		await answer(page, 'vei', 'stille');
		await page.goto(letter());
		expect(place(page)).toBe('tjeneste/skrive');
		expect(await words(page)).toContain('Dette gjelder ikke deg slik du har svart.');
		expect(await page.getByRole('link', { name: 'Brev du kan skrive ut' }).count()).toBe(0);
	});
});

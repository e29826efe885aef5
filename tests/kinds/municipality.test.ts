// «kommune»: by any of its names, on the day one answers.

import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { plainText } from '#text';
import { Asking, expectKept, PLACES } from './asking.ts';

const home = new Asking(kinds.municipality, { today: '2026-11-22' });
const later = new Asking(kinds.municipality, { today: '2027-01-01' });

describe('det man skriver', () => {
	test.each([
		['Fjell', '0001'],
		['fjell kommune', '0001'],
		['FJELL', '0001'],
		['hábmer', '0002'],
		['Hamarøy', '0002'],
		['0001', '0001']
	])('«%s» er kommune %s', (text, answer) => expect(home.read(text)).toEqual({ answer }));
	test('et navn ingen har, blir spurt om igjen, med det som ligner', () => {
		expect(home.read('Fjel')).toEqual({ problem: { code: 'no-such-municipality', near: 'Fjell' } });
		expect(home.read('Atlantis')).toEqual({ problem: { code: 'no-such-municipality', near: null } });
		expect(home.advice('nb', 'Fjel')).toContain('Mente du Fjell?');
		expect(home.advice('nb', 'Atlantis')).not.toContain('Mente du');
	});
	test('begynnelsen på ett navn er nok til å gjette på det, uansett store bokstaver; på to navn er den ikke', () => {
		const near = (text: string, asking = home) => asking.read(text);
		expect(near('HÁB')).toEqual({ problem: { code: 'no-such-municipality', near: 'Hábmer' } });
		expect(near('os')).toEqual({ problem: { code: 'no-such-municipality', near: 'Oslo' } });
		// From 2027 Hamarøy is not alone: Haram begins alike.
		expect(near('ham', later)).toEqual({ problem: { code: 'no-such-municipality', near: 'Hamarøy' } });
		expect(near('ha', later)).toEqual({ problem: { code: 'no-such-municipality', near: null } });
	});
	test('en kommune som ikke finnes ennå, kan ikke velges før den dagen', () => {
		expect(home.read('Nesvik')).toMatchObject({ problem: { code: 'no-such-municipality' } });
		expect(later.read('Nesvik')).toEqual({ answer: '0005' });
	});
});

describe('det som er svart', () => {
	test('er den samme kommunen etter å ha vært lagret, vist og skrevet igjen', () => {
		for (const m of PLACES.filter((p) => p.from === null && p.name !== 'Storby')) expectKept(home, m.number);
		expect(home.shown('0002')).toBe('Hamarøy');
	});
	test('følger med når kommunen blir en annen, og er ikke et svar når den er delt', () => {
		expect(later.shown('0003')).toBe('Nesvik');
		expect(kinds.municipality.value('0006', later.asked, later.limits)).toBeUndefined();
	});
	test('spørres om igjen når kommunen er delt, med hvorfor', () => {
		expect(plainText(kinds.municipality.again('0006', later.teller('nb')) ?? [])).toBe('Storby er delt i Storby og Haram. Derfor spør vi igjen.');
		expect([kinds.municipality.again('0006', home.teller('nb')), kinds.municipality.again('0003', later.teller('nb'))]).toEqual([null, null]);
	});
});

test('feltet foreslår kommunene som finnes den dagen, i alfabetisk rekkefølge', () => {
	const { props } = kinds.municipality.field({ values: [], part: () => '' }, later.asked, later.teller('nb'), null);
	expect(props['suggestions']).toEqual(['Fjell', 'Hamarøy', 'Haram', 'Nesvik', 'Oslo', 'Storby']);
});

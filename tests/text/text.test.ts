// Dates, money and slots as people read them.

import { describe, expect, test } from 'vitest';
import { localDate, plainText, speak, Template, type Slots } from '#text';

const nb = speak('nb').format;
const fill = (text: string, slots: Slots, unknown?: string) => new Template(text).fill(slots, unknown);
const blocks = (text: string, slots: Slots) => new Template(text).blocks(slots);

describe('tall og datoer på bokmål', () => {
	test('en dato skrives med månedens navn', () => expect(nb.day('2027-01-25')).toBe('25. januar 2027'));
	test('en måned skrives med navn og år', () => expect(nb.month('2027-04-01')).toBe('april 2027'));
	test('beløp er hele kroner med mellomrom som ikke brytes', () => expect(nb.kroner(2307.69)).toBe('2\u00a0308\u00a0kr'));
	test('store tall deles i grupper på tre', () => expect(nb.number(1234567.5)).toBe('1\u00a0234\u00a0567,5'));
	test('en liste får og før den siste', () => expect(nb.list(['a', 'b', 'c'])).toBe('a, b og c'));
	test('et valg får eller før det siste', () => expect(nb.choice(['a', 'b', 'c'])).toBe('a, b eller c'));
	test('dagen skifter ved midnatt i Norge, også om sommeren og vinteren', () => {
		expect(localDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
		expect(localDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
		expect(localDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
	});
});

describe('luker i tekster', () => {
	const slot = (name: string) => (name === 'frist' ? { text: '10 dager', source: 'rate:frist@alltid' } : null);
	test('en luke blir et tall med kilde', () =>
		expect(fill('Fristen er {{frist}}.', slot)).toEqual(['Fristen er ', { text: '10 dager', source: 'rate:frist@alltid' }, '.']));
	test('en setning med en luke ingen kan fylle ennå, blir utelatt, og resten står', () =>
		expect(plainText(fill('Da får du {{ingen}}. Fristen er {{frist}}. Spør om {{ingen}}.', slot))).toBe('Fristen er 10 dager.'));
	test('står det ingen setning igjen, er teksten tom, eller den sier at noe ikke er kjent', () => {
		expect(fill('Søk innen {{ingen}}', slot)).toEqual([]);
		expect(plainText(fill('Søk innen {{ingen}}', slot, '(ikke kjent ennå)'))).toBe('Søk innen (ikke kjent ennå)');
	});
	test('avsnitt og punkter det ikke er noe å si i ennå, blir utelatt', () =>
		expect(blocks('Du får {{ingen}}.\n\n- {{ingen}}\n- {{frist}}\n\n- {{ingen}}', slot)).toEqual([
			{ kind: 'list', items: [[{ text: '10 dager', source: 'rate:frist@alltid' }]] }
		]));
	test('avsnitt og lister blir blokker', () =>
		expect(blocks('En.\n\n- to\n- tre {{frist}}', slot)).toEqual([
			{ kind: 'paragraph', line: ['En.'] },
			{ kind: 'list', items: [['to'], ['tre ', { text: '10 dager', source: 'rate:frist@alltid' }]] }
		]));
	test('tegn som ligner kode, blir stående som tekst', () => expect(plainText(fill('<b>&amp;</b>', slot))).toBe('<b>&amp;</b>'));
});

describe('flertall', () => {
	const speech = speak('nb');
	test.each([
		[1, 'om 1 uke'],
		[2, 'om 2 uker']
	])('%i: %s', (count, text) => expect(speech.say('distance.weeks', { count })).toBe(text));
	test('en tekst med sporbare luker velger flertall etter antallet', () =>
		expect(plainText(speech.line('plan.count', { heading: 'Senere', count: { text: '4', source: 'count' } }))).toBe('Senere (4)'));
});

// «dato»: a day, in three fields or written whole.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#values';
import { kinds } from '#kinds';
import { Asking, expectKept, TODAY } from './asking.ts';

const day = new Asking(kinds.date);
const parts = (dag: string, maaned: string, aar: string) => ({ dag, maaned, aar });

describe('den som skriver en dag', () => {
	test.each([
		['15', '3', '2026'],
		['15.', '03', '2026'],
		['15', 'mars', '2026'],
		['15', 'Mar', '2026'],
		['15.3.2026', '', ''],
		['15. mars 2026', '', ''],
		['2026-03-15', '', ''],
		['', '15.3.2026', '']
	])('kan skrive «%s» «%s» «%s»', (...texts) => expect(day.read(parts(...texts))).toEqual({ answer: '2026-03-15' }));
	test.each(['2026-03-15', '15.3.2026', '15. mars 2026'])('eller alt i ett: «%s»', (text) => expect(day.read(text)).toEqual({ answer: '2026-03-15' }));
	test.each([
		['', '', '', 'nothing-written'],
		['', '3', '2026', 'date-incomplete'],
		['15', '3', '', 'date-incomplete'],
		['x', '3', '2026', 'not-a-date'],
		['15', 'x', '2026', 'not-a-date'],
		['15', '3', '26', 'not-a-date'],
		['31', '2', '2026', 'no-such-date'],
		['29', 'februar', '2027', 'no-such-date'],
		['1', '13', '2026', 'no-such-date'],
		['15', '3', '9'.repeat(300), 'too-long']
	])('får vite hva som er galt med «%s» «%s» «%s»', (d, m, y, code) => expect(day.problem(parts(d, m, y))).toBe(code));
	test('får vite første og siste dag det kan være', () => {
		const bound = new Asking(kinds.date, { bounds: ['2026-01-01', '2026-12-31'] });
		expect(bound.read('31.12.2025')).toEqual({ problem: { code: 'too-early', bound: '2026-01-01' } });
		expect(bound.read('1.1.2027')).toEqual({ problem: { code: 'too-late', bound: '2026-12-31' } });
		expect(bound.advice('nb', '1.1.2027')).toBe('Skriv en dato som er 31. desember 2026 eller tidligere.');
		expect(bound.advice('nb', '')).toBe('Skriv dag, måned og år.');
		expect(bound.advice('nb', 'i går en gang')).toBe('Skriv datoen med tall, for eksempel 21. november 2026.');
	});
	test('kan uten grenser skrive dager i et menneskes liv', () => {
		expect([day.problem('1.1.1880'), day.problem('1.1.2100')]).toEqual(['too-early', 'too-late']);
		expect(day.read('1.1.1920')).toEqual({ answer: '1920-01-01' });
	});
});

test('en dag blir den samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(fc.property(fc.integer({ min: -40_000, max: 18_000 }), (n) => expectKept(day, addDays(TODAY, n)))));
test('en dag vises som på språket', () => expect([day.shown('2026-03-05'), day.shown('2026-03-05', 'en')]).toEqual(['5. mars 2026', '5 March 2026']));
test('noen dager senere er en annen dag', () => expect(kinds.date.later('2026-02-28', 1)).toBe('2026-03-01'));
test('en dag som ikke finnes, er ikke et svar', () => expect(kinds.date.value('2026-02-30', day.asked, day.limits)).toBeUndefined());

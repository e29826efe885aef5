// «måned»: a month of a year; in rules its first day.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const month = new Asking(kinds.month);

describe('den som skriver en måned', () => {
	test.each([
		['3', '2026'],
		['mars', '2026'],
		['3.2026', ''],
		['15.3.2026', '']
	])('kan skrive «%s» «%s»', (maaned, aar) => expect(month.read({ maaned, aar })).toEqual({ answer: '2026-03' }));
	test('eller alt i ett', () => expect(month.read('2026-03')).toEqual({ answer: '2026-03' }));
	test.each([
		['', '', 'nothing-written'],
		['', '2026', 'date-incomplete'],
		['13', '2026', 'no-such-date'],
		['vår', '2026', 'not-a-date'],
		['5', '1700', 'no-such-date'],
		['5', '1870', 'too-early']
	])('får vite hva som er galt med «%s» «%s»', (maaned, aar, code) => expect(month.problem({ maaned, aar })).toBe(code));
	test('holdes til grensene med den første dagen i måneden', () => {
		const bound = new Asking(kinds.month, { bounds: ['2026-03-02', '2026-06-01'] });
		expect([bound.problem('2026-03'), bound.problem('2026-07')]).toEqual(['too-early', 'too-late']);
		expect([bound.read('2026-04'), bound.read('2026-06')]).toEqual([{ answer: '2026-04' }, { answer: '2026-06' }]);
		const scale = kinds.month.scale?.(bound.asked, bound.limits);
		expect(scale && [scale.at(scale.low), scale.at(scale.high)]).toEqual(['2026-04', '2026-06']);
	});
});

test('en måned blir den samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(
		fc.property(fc.integer({ min: 1900, max: 2075 }), fc.integer({ min: 1, max: 12 }), (y, m) => expectKept(month, `${y}-${String(m).padStart(2, '0')}`))
	));
test('en måned er sin første dag i regler, og vises uten dag', () => {
	expect(kinds.month.value('2026-03', month.asked, month.limits)).toEqual({ date: '2026-03-01' });
	expect(month.shown('2026-03')).toBe('mars 2026');
});

// «tall»: numbers as people write them, decimals too.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const hours = new Asking(kinds.number, { bounds: [1, 60] });

describe('den som skriver et tall', () => {
	test.each([
		['37,5', 37.5],
		['37.5', 37.5],
		[' 8 ', 8],
		['8,0', 8]
	])('kan skrive «%s»', (text, n) => expect(hours.read(text)).toEqual({ answer: n }));
	test.each([
		['1 000', 1000],
		['12\u00a0000', 12_000],
		['90.000', 90_000]
	])('kan skille tusener: «%s»', (text, n) => expect(new Asking(kinds.number).read(text)).toEqual({ answer: n }));
	test.each(['to', '1e9', 'NaN', '٣', '0.050', '3,555', '-', '1,2,3'])('får vite at «%s» ikke er et tall', (text) =>
		expect(hours.problem(text)).toBe('not-a-number')
	);
	test('får vite hvor lite og hvor mye det kan være', () => {
		expect(hours.read('0')).toEqual({ problem: { code: 'too-small', bound: 1 } });
		expect(hours.read('61')).toEqual({ problem: { code: 'too-large', bound: 60 } });
		expect(hours.advice('nb', '0')).toBe('Skriv et tall som er 1 eller høyere.');
		expect(hours.advice('nb', 'x')).toBe('Skriv svaret med tall, for eksempel 1.');
	});
	test('kan uten grenser skrive alt fra null til hundre tusen', () => {
		const free = new Asking(kinds.number);
		expect([free.read('0'), free.read('100 000')]).toEqual([{ answer: 0 }, { answer: 100_000 }]);
		expect([free.problem('−1'), free.problem('100 001')]).toEqual(['too-small', 'too-large']);
	});
});

test('et tall blir det samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(fc.property(fc.integer({ min: 100, max: 6000 }), (n) => expectKept(hours, n / 100))));
test('et tall vises som på språket', () => expect([hours.shown(8.5), hours.shown(8.5, 'en')]).toEqual(['8,5', '8.5']));
test('det som prøves mot reglene, er tallene de nevner og dem imellom, innenfor grensene', () => {
	const use = { constants: [10, 20], contains: [], bare: false, otherwise: false };
	expect(kinds.number.domain(hours.asked, use, [0, 21])).toEqual([0, 5, 10, 15, 20, 20.5, 21]);
	expect(kinds.number.domain(hours.asked, { ...use, otherwise: true }, [0, 21])).toBeNull();
});

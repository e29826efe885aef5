// «prosent»: how much of something, as people write it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const share = new Asking(kinds.percent);

describe('den som skriver en prosent', () => {
	test.each(['80', '80 %', '80%', '80\u00a0%', '80 prosent', '80 Prosent', '80 pst.', '80 per cent', '80,0 %'])('kan skrive «%s»', (text) =>
		expect(share.read(text)).toEqual({ answer: 80 })
	);
	test.each([
		['37,5 %', 37.5],
		['37.5', 37.5],
		['0', 0],
		['100 %', 100]
	])('kan skrive «%s»', (text, n) => expect(share.read(text)).toEqual({ answer: n }));
	test.each([
		['', 'nothing-written'],
		['%', 'nothing-written'],
		['halvparten', 'not-a-number'],
		['80 av 100', 'not-a-number'],
		['80 %%', 'not-a-number'],
		['33,333', 'not-a-number'],
		['-1', 'too-small'],
		['100,01', 'too-large'],
		['120 %', 'too-large']
	])('får vite hva som er galt med «%s»', (text, code) => expect(share.problem(text)).toBe(code));
	test('kan svare mer enn alt der flyten sier det, og får vite grensen', () => {
		const more = new Asking(kinds.percent, { bounds: [50, 200] });
		expect([more.read('120 %'), more.read('49 %')]).toEqual([{ answer: 120 }, { problem: { code: 'too-small', bound: 50 } }]);
		expect(more.advice('nb', '49 %')).toBe('Skriv et tall som er 50 eller høyere.');
		expect(more.advice('nb', 'alt')).toBe('Skriv svaret med tall, for eksempel 50.');
	});
});

test('prosenten blir den samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => expectKept(share, n / 100))));
test('den vises med tegnet sitt, som på språket', () =>
	expect([share.shown(80), share.shown(37.5, 'nn'), share.shown(37.5, 'en')]).toEqual(['80\u00a0%', '37,5\u00a0%', '37.5%']));
test('tegnet står etter feltet, så ingen trenger å skrive det', () =>
	expect(kinds.percent.field({ values: ['80'], part: () => '' }, share.asked, share.teller('nb'), null).props).toMatchObject({ value: '80', suffix: '%' }));
test('når en flyt bevises, prøves hver hele prosent fra ingenting til alt', () => {
	const scale = kinds.percent.scale?.(share.asked, share.limits);
	expect([scale?.low, scale?.high]).toEqual([0, 100]);
	const use = { constants: [50], contains: [], bare: false, otherwise: false };
	expect(kinds.percent.domain(share.asked, use, [0, 100])).toEqual([0, 25, 50, 75, 100]);
});

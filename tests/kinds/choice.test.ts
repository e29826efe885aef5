// One of a few choices, by id.

import { expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const way = new Asking(kinds.choice);

test('ett av valgene er et svar', () => expect(way.read('b')).toEqual({ answer: 'b' }));
test('ingenting, flere på en gang eller noe som ikke er et valg, er ikke et svar', () =>
	expect([way.problem(), way.problem('a', 'b'), way.problem('d')]).toEqual(['nothing-chosen', 'not-a-choice', 'not-a-choice']));
test('valget blir det samme etter å ha vært lagret, vist og valgt igjen', () => {
	for (const option of way.asked.options) expectKept(way, option);
	expect(way.shown('a')).toBe('valg a');
});
test('et valg som er tatt ut av flyten, er ikke lenger et svar', () => expect(kinds.choice.value('d', way.asked, way.limits)).toBeUndefined());
test('hvert valg prøves, og de er alt det kan være', () => {
	expect(kinds.choice.options(way.asked, { words: () => [], places: () => [] }).map((o) => o.answer)).toEqual(['a', 'b', 'c']);
	expect(kinds.choice.domain(way.asked, undefined, [undefined, undefined])).toEqual(['a', 'b', 'c']);
});
test('koden står ved valget som har en, med kilde', () => {
	const asked = { ...way.asked, codes: { b: '43.32' } };
	const { props } = kinds.choice.field({ values: ['b'], part: () => '' }, asked, way.teller('nb'), null);
	expect(props).toMatchObject({
		value: 'b',
		options: [{ value: 'a' }, { value: 'b', hint: ['Kode ', { text: '43.32', source: 'code:noe/b' }] }, { value: 'c' }]
	});
});

// As many as fit of the choices, or none of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromData, kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const what = new Asking(kinds.choices);

test('det som er krysset av, er svaret, i flytens rekkefølge', () => expect(what.read('c', 'a')).toEqual({ answer: ['a', 'c'] }));
test('«ingen av disse» er et svar, men ikke sammen med noe annet', () => {
	expect(what.read('ingen')).toEqual({ answer: [] });
	expect(what.problem('ingen', 'a')).toBe('none-and-some');
});
test('ingenting, eller noe som ikke er et valg, er ikke et svar', () =>
	expect([what.problem(), what.problem('a', 'd')]).toEqual(['nothing-chosen', 'not-a-choice']));
test('det som er valgt, blir det samme etter å ha vært lagret, vist og krysset av igjen', () =>
	fc.assert(fc.property(fc.subarray(what.asked.options), (chosen) => expectKept(what, chosen))));
test('det vises som en oppramsing', () => expect([what.shown([]), what.shown(['a', 'b', 'c'])]).toEqual(['Ingen av disse', 'valg a, valg b og valg c']));
test('en tom liste i data er «ingen»', () => expect(fromData(kinds.choices, what.asked, [])).toEqual(['ingen']));
test('det som prøves, er ingen, og hvert valg for seg', () =>
	expect(kinds.choices.options(what.asked, { words: () => [], places: () => [] }).map((o) => o.name)).toEqual(['ingen', 'a', 'b', 'c']));
test('mot reglene prøves alle utvalg av det de ser etter, med og uten noe annet', () => {
	const use = { constants: [], contains: ['b'], bare: false, otherwise: false };
	expect(kinds.choices.domain(what.asked, use, [undefined, undefined])).toEqual([[], ['b'], ['a'], ['b', 'a']]);
	const many = Array.from({ length: 9 }, (_, i) => `v${i}`);
	expect(kinds.choices.domain({ ...what.asked, options: many }, { ...use, contains: many }, [undefined, undefined])).toBeNull();
});

// «liste»: how many there are of something.

import { expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking } from './asking.ts';

const children = new Asking(kinds.list, { list: { least: 1, most: 12 } });

test('et helt antall er et svar', () => expect([children.read('2'), children.read('2,0')]).toEqual([{ answer: 2 }, { answer: 2 }]));
test('færre, flere, halve og ord er ikke et svar', () => {
	expect(children.read('0')).toEqual({ problem: { code: 'too-small', bound: 1 } });
	expect(children.read('13')).toEqual({ problem: { code: 'too-large', bound: 12 } });
	expect([children.problem('1,5'), children.problem('to')]).toEqual(['not-whole', 'not-a-number']);
	expect(children.advice('nb', 'to')).toContain('Skriv svaret med tall');
	expect(children.advice('nb', '13')).toBe('Skriv et tall som er 12 eller lavere.');
});
test('de som teller med, er de første; de som er lagt til side, er ikke med', () => {
	const answer = { count: 2, items: ['1', '2', '3'].map((id) => ({ id, answers: {} })) };
	const value = kinds.list.value(answer, children.asked, children.limits);
	expect(value).toEqual([
		{ list: 'noe', id: '1' },
		{ list: 'noe', id: '2' }
	]);
	expect(children.shown(answer)).toBe('2');
	expect(kinds.list.answer(value ?? [])).toBe(2);
	expect(children.again(answer)).toEqual({ answer: 2 });
});
test('et tall alene er ikke en lagret liste', () => expect(kinds.list.value(2, children.asked, children.limits)).toBeUndefined());

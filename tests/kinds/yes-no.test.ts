// «ja/nei»: one of two, and nothing is picked for the person.

import { expect, test } from 'vitest';
import { fromData, kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const ready = new Asking(kinds['yes/no']);

test('ja er ja og nei er nei', () => expect([ready.read('ja'), ready.read('nei')]).toEqual([{ answer: true }, { answer: false }]));
test('ingenting, begge deler eller noe annet er ikke et svar', () =>
	expect([ready.problem(), ready.problem('ja', 'nei'), ready.problem('kanskje')]).toEqual(['nothing-chosen', 'not-a-choice', 'not-a-choice']));
test('den som kan være usikker, får vite at det er et svar', () => {
	const unsure = new Asking(kinds['yes/no'], { mayBeUnknown: true });
	expect(unsure.advice('nb')).toBe('Velg det svaret som passer. Er du usikker, velg «Vet ikke».');
	expect(ready.advice('nb')).toBe('Velg det svaret som passer.');
});
test('i data kan det stå ja og nei, eller true og false', () => {
	const texts = [true, 'ja', false, 'nei', null, 'vet ikke'].map((v) => fromData(kinds['yes/no'], ready.asked, v)[0]);
	expect(texts).toEqual(['ja', 'ja', 'nei', 'nei', 'vet-ikke', 'vet-ikke']);
});
test('svaret blir det samme etter å ha vært lagret, vist og valgt igjen', () => {
	for (const answer of [true, false]) expectKept(ready, answer);
	expect([ready.shown(true), ready.shown(false, 'en')]).toEqual(['Ja', 'No']);
	expect(kinds['yes/no'].value('ja', ready.asked, ready.limits)).toBeUndefined();
});
test('de to svarene er alt det kan være', () => expect(kinds['yes/no'].all?.(ready.asked)).toEqual([true, false]));

// The gate of a service: open on its own branch while that holds, and on the main way while no branch does.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { assess, conditionOf, gateOf, Knowledge } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const flyt = (branches: string): string => `
opplysninger:
  tapt: { spør: Har du mistet noen?, svar: ja/nei/vet ikke }
  borte: { spør: Er du borte?, svar: ja/nei/vet ikke }
  vil: { spør: Vil du?, svar: ja/nei }
${branches}tjenester:
  vanlig:
    …
    gjelder når: { vil: ja }
  sorg:
    …
${branches && '    gren: sorg\n'}    gjelder når: { vil: ja }
  reise:
    …
${branches && '    gren: reise\n'}`;
const { book } = compileEvent('prøve', filesOf({ flyt: flyt('grener:\n  sorg: { når: { tapt: ja } }\n  reise: { når: { borte: ja } }\n') }));
const { book: open } = compileEvent('prøve', filesOf({ flyt: flyt('') }));

const told = (answers: Answers, of = book) => {
	const { services, branch } = assess(of, { answers, known: {}, today: '2026-11-30' });
	return { branch, ...Object.fromEntries(services.map((s) => [s.service.id, s.applies])) };
};
const missing = (answers: Answers) => {
	const { services } = assess(book, { answers, known: {}, today: '2026-11-30' });
	return Object.fromEntries(services.map((s) => [s.service.id, [...s.missing]]));
};

describe('en vei', () => {
	test('er hovedveien når ingen gren gjelder, og grenens når den gjør det', () => {
		expect(told({ tapt: false, borte: false, vil: true })).toEqual({ branch: null, vanlig: 'yes', sorg: 'no', reise: 'no' });
		expect(told({ tapt: true, borte: false, vil: true })).toEqual({ branch: 'sorg', vanlig: 'no', sorg: 'yes', reise: 'no' });
		expect(told({ tapt: false, borte: true, vil: true })).toEqual({ branch: 'reise', vanlig: 'no', sorg: 'no', reise: 'yes' });
	});
	test('gjelder to grener, er begge åpne, og den første gir tonen', () =>
		expect(told({ tapt: true, borte: true, vil: true })).toEqual({ branch: 'sorg', vanlig: 'no', sorg: 'yes', reise: 'yes' }));
	test('er ikke avgjort før grenene er det, men én som gjelder, stenger hovedveien alene', () => {
		expect(told({})).toEqual({ branch: null, vanlig: 'unknown', sorg: 'unknown', reise: 'unknown' });
		expect(told({ tapt: true })).toMatchObject({ vanlig: 'no', sorg: 'unknown', reise: 'unknown' });
		expect(told({ borte: true })).toMatchObject({ vanlig: 'no', sorg: 'unknown', reise: 'yes' });
		expect(told({ tapt: false })).toMatchObject({ vanlig: 'unknown', sorg: 'no' });
	});
	test('sier hva som mangler: hver gren som ikke er avgjort, og så det tjenesten selv trenger', () => {
		expect(missing({})).toEqual({ vanlig: ['tapt', 'borte', 'vil'], sorg: ['tapt', 'vil'], reise: ['borte'] });
		expect(missing({ tapt: false })).toMatchObject({ vanlig: ['borte', 'vil'], sorg: [] });
		expect(missing({ tapt: null, borte: false })).toMatchObject({ vanlig: ['tapt', 'vil'] });
		expect(missing({ tapt: true })).toMatchObject({ vanlig: [], sorg: ['vil'] });
	});
	test('er åpen for alle der det ikke er grener', () => {
		expect(told({ vil: true }, open)).toEqual({ branch: null, vanlig: 'yes', sorg: 'yes', reise: 'yes' });
		expect(told({}, open)).toMatchObject({ vanlig: 'unknown', reise: 'yes' });
	});
});

describe('porten og vilkåret', () => {
	const [vanlig = expect.fail(), sorg = expect.fail(), reise = expect.fail()] = book.services;
	const holds = (e: ReturnType<typeof gateOf>, answers: Answers) => new Knowledge(book, { answers, known: {}, today: '2026-11-30' }).evaluate(e);
	test('porten ser bort fra tjenestens eget vilkår, vilkåret gjør det ikke', () => {
		expect(holds(gateOf(book, sorg), { tapt: true, vil: false })).toMatchObject({ value: true });
		expect(holds(conditionOf(book, sorg), { tapt: true, vil: false })).toMatchObject({ value: false });
		expect(holds(conditionOf(book, sorg), { tapt: true, vil: true })).toMatchObject({ value: true });
		expect(holds(conditionOf(book, sorg), { tapt: false, vil: true })).toMatchObject({ value: false });
	});
	test('er den samme regelen hver gang, for hver tjeneste på samme vei', () => {
		expect(gateOf(book, sorg)).toBe(gateOf(book, { branch: 'sorg' }));
		expect(gateOf(book, vanlig)).toBe(gateOf(book, { branch: null }));
		expect(gateOf(book, reise)).not.toBe(gateOf(book, sorg));
		expect(conditionOf(book, reise)).toBe(conditionOf(book, reise));
		expect(conditionOf(book, reise)).not.toBe(conditionOf(book, sorg));
	});
	test('til en gren ingen har skrevet, er stengt', () => expect(holds(gateOf(book, { branch: 'borte' }), {})).toMatchObject({ value: false }));
});

// Answers written as data (an example person, `varde plan`): each is read as if somebody had filled in the page, and what cannot be used is told.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { hasAny, readAnswers } from '#journey';
import { Knowledge } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei/vet ikke }
  år med: { spør: Hvor mange år?, svar: hele tall, mellom: [1, 10] }
  født: { spør: Når er du født?, svar: dato, mellom: ["dato(1900, 1, 1)", i dag] }
  giftet: { spør: Når giftet du deg?, svar: dato, mellom: [født, i dag] }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 1, høyst: 3, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
      alder: { spør: Hvor gammelt?, svar: hele tall }
tjenester: {}
`
	})
);
const read = (data: Record<string, unknown>) => readAnswers(book, data, (answers: Answers) => new Knowledge(book, { answers, known: {}, today: '2026-11-30' }));
const refused = (data: Record<string, unknown>) =>
	read(data).refused.map(({ fact, problem }) => [fact, problem.code, ...(problem.bound === undefined ? [] : [problem.bound])]);

describe('et svar', () => {
	test('leses som på siden', () =>
		expect(read({ gift: 'ja', 'år med': '3', født: '1990-02-28' })).toEqual({ answers: { gift: true, 'år med': 3, født: '1990-02-28' }, refused: [] }));
	test('«vet ikke» er et svar der det går an', () => {
		expect(read({ gift: 'vet ikke' })).toEqual({ answers: { gift: null }, refused: [] });
		expect(refused({ 'år med': 'vet ikke' })).toEqual([['år med', 'not-a-number']]);
	});
	test('holdes til grensene, både tall og dager, og de kan komme fra svaret før', () => {
		expect(refused({ 'år med': 0 })).toEqual([['år med', 'too-small', 1]]);
		expect(refused({ 'år med': 11 })).toEqual([['år med', 'too-large', 10]]);
		expect(read({ 'år med': 10 }).answers).toEqual({ 'år med': 10 });
		expect(refused({ født: '2026-12-01' })).toEqual([['født', 'too-late', '2026-11-30']]);
		expect(refused({ født: '1990-02-28', giftet: '1990-02-27' })).toEqual([['giftet', 'too-early', '1990-02-28']]);
		expect(refused({ giftet: '2020-06-01', født: '2020-06-02' })).toEqual([['giftet', 'too-early', '2020-06-02']]);
		// Before it is known when one was born, only today is a bound.
		expect(read({ giftet: '1850-01-01' }).answers).toEqual({ giftet: '1850-01-01' });
	});
	test('på noe ingen spør om, blir ikke borte: det sies', () => {
		expect(read({ katt: 'ja', gift: 'nei' })).toEqual({ answers: { gift: false }, refused: [{ fact: 'katt', problem: { code: 'no-such-fact' } }] });
		expect(refused({ felles: 'ja' })).toEqual([['felles', 'no-such-fact']]);
	});
});

describe('en liste', () => {
	test('har én for hver, med nummer etter rekkefølgen', () =>
		expect(read({ barn: [{ felles: 'ja', alder: 3 }, {}] })).toEqual({
			answers: {
				barn: {
					count: 2,
					items: [
						{ id: '1', answers: { felles: true, alder: 3 } },
						{ id: '2', answers: {} }
					]
				}
			},
			refused: []
		}));
	const ids = (...brought: unknown[]): string[] => {
		const { barn } = read({ barn: brought.map((id) => (id === undefined ? {} : { id })) }).answers;
		return (barn as { items: { id: string }[] }).items.map((i) => i.id);
	};
	test('kan ha egne navn på dem, når de kan brukes og ikke er tatt', () => {
		expect(ids('ada', 7, undefined)).toEqual(['ada', '7', '3']);
		expect(ids('ada', 'ada')).toEqual(['ada', '2']);
		expect(ids('2', undefined)).toEqual(['2', '3']);
		expect(ids('abcdefghijkl', 'abcdefghijklm')).toEqual(['abcdefghijkl', '2']);
		expect(ids('a b', 'å', '')).toEqual(['1', '2', '3']);
	});
	test('er noe annet enn en liste, er det ikke et antall', () => expect(refused({ barn: 2 })).toEqual([['barn', 'not-a-number']]));
	test('kan ikke ha færre eller flere enn flyten sier', () => {
		expect(refused({ barn: [] })).toEqual([['barn', 'too-small', 1]]);
		expect(refused({ barn: [{}, {}, {}, {}] })).toEqual([['barn', 'too-large', 3]]);
		expect([refused({ barn: [{}] }), refused({ barn: [{}, {}, {}] })]).toEqual([[], []]);
	});
	test('sier hvem som har noe som ikke kan brukes, og tar med resten', () => {
		const { answers, refused } = read({ barn: ['Ada', { id: 'bo', felles: 'kanskje', alder: 4, katt: 'ja', gift: 'ja' }, null] });
		expect(answers['barn']).toMatchObject({ count: 3, items: [{ answers: {} }, { id: 'bo', answers: { alder: 4 } }, { answers: {} }] });
		expect(refused).toEqual([
			{ fact: 'barn/1', problem: { code: 'not-a-choice' } },
			{ fact: 'barn/bo/felles', problem: { code: 'not-a-choice' } },
			{ fact: 'barn/bo/katt', problem: { code: 'no-such-fact' } },
			{ fact: 'barn/bo/gift', problem: { code: 'no-such-fact' } },
			{ fact: 'barn/3', problem: { code: 'not-a-choice' } }
		]);
	});
});

test.each<[string, Answers, boolean]>([
	['ingenting', {}, false],
	['en tom liste', { barn: { count: 0, items: [] } }, false],
	['«vet ikke»', { gift: null }, true],
	['nei', { gift: false }, true],
	['noen som er lagt til side', { barn: { count: 0, items: [{ id: '1', answers: {} }] } }, true],
	['nei, og en tom liste', { gift: false, barn: { count: 0, items: [] } }, true]
])('%s: har noen svart?', (_, answers, any) => expect(hasAny(answers)).toBe(any));

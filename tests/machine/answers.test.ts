// One answer changes and nothing else does; a list keeps what is set aside.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { withAnswer, withoutEntry } from '#machine';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei }
  antall: { spør: Hvor mange rom?, svar: hele tall }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
      navn: { spør: Hva heter barnet?, svar: tekst }
tjenester: {}
`
	})
);
const ada = { id: '1', answers: { navn: 'Ada', felles: true } };
const bo = { id: '2', answers: { navn: 'Bo' } };
const answers: Answers = { gift: true, barn: { count: 2, items: [ada, bo] } };

describe('ett svar', () => {
	test('kommer til, blir et annet og tas bort, og de andre står', () => {
		expect(withAnswer(book, answers, 'antall', 3)).toEqual({ ...answers, antall: 3 });
		expect(withAnswer(book, answers, 'gift', false)).toEqual({ ...answers, gift: false });
		expect(withAnswer(book, answers, 'gift', undefined)).toEqual({ barn: answers['barn'] });
	});
	test('på noe ingen spør om, endrer ingenting', () => {
		for (const key of ['finnes-ikke', 'felles', 'gift/1/felles', 'barn/1/gift', 'barn/1', 'barn/1/finnes-ikke', 'barn/1/felles/nå', ''])
			expect(withAnswer(book, answers, key, true), key).toBe(answers);
	});
	test('om ett av barna, er om det barnet', () => {
		expect(withAnswer(book, answers, 'barn/2/felles', false)).toEqual({
			gift: true,
			barn: { count: 2, items: [ada, { id: '2', answers: { navn: 'Bo', felles: false } }] }
		});
		expect(withAnswer(book, answers, 'barn/1/felles', undefined)).toEqual({
			gift: true,
			barn: { count: 2, items: [{ id: '1', answers: { navn: 'Ada' } }, bo] }
		});
	});
	test('om et barn som ikke er der, endrer ingenting', () => {
		expect(withAnswer(book, answers, 'barn/9/felles', true)).toEqual(answers);
		expect(withAnswer(book, { gift: true }, 'barn/1/felles', true)).toEqual({ gift: true });
	});
});

describe('hvor mange', () => {
	const grown = (before: Answers, count: number) => withAnswer(book, before, 'barn', count)['barn'];
	test('av ingen blir så mange uten svar, hver med sitt nummer', () =>
		expect(grown({}, 2)).toEqual({
			count: 2,
			items: [
				{ id: '1', answers: {} },
				{ id: '2', answers: {} }
			]
		}));
	test('færre legger de siste til side, og flere henter dem fram igjen', () => {
		const fewer = grown(answers, 1);
		expect(fewer).toEqual({ count: 1, items: [ada, bo] });
		expect(grown({ barn: fewer ?? null }, 2)).toEqual(answers['barn']);
	});
	test('flere enn før får et nummer ingen har hatt', () => {
		expect(grown({ barn: { count: 1, items: [{ id: '7', answers: {} }] } }, 2)).toMatchObject({ items: [{ id: '7' }, { id: '8' }] });
		expect(grown({ barn: { count: 1, items: [{ id: 'ada', answers: {} }] } }, 2)).toMatchObject({ items: [{ id: 'ada' }, { id: '1' }] });
	});
	test('kan komme som hele lista', () => expect(withAnswer(book, answers, 'barn', { count: 0, items: [] })['barn']).toEqual({ count: 0, items: [] }));
	test('er bare et tall der det ikke er en liste', () => expect(withAnswer(book, answers, 'antall', 2)['antall']).toBe(2));
	test('rører ikke lista før', () => {
		grown(answers, 4);
		expect(answers['barn']).toEqual({ count: 2, items: [ada, bo] });
	});
});

describe('å ta bort ett barn', () => {
	test('lar det andre være, med nummeret og svarene sine', () =>
		expect(withoutEntry(answers, 'barn', '1')).toEqual({ gift: true, barn: { count: 1, items: [bo] } }));
	test('som er lagt til side, gjør ikke de andre færre', () => {
		const one: Answers = { barn: { count: 1, items: [ada, bo] } };
		expect(withoutEntry(one, 'barn', '2')).toEqual({ barn: { count: 1, items: [ada] } });
		expect(withoutEntry(one, 'barn', '1')).toEqual({ barn: { count: 0, items: [bo] } });
	});
	test('som ikke er der, eller fra noe som ikke er en liste, endrer ingenting', () => {
		expect(withoutEntry(answers, 'barn', '3')).toBe(answers);
		expect(withoutEntry(answers, 'gift', '1')).toBe(answers);
		expect(withoutEntry({}, 'barn', '1')).toEqual({});
	});
});

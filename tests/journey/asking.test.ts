// Which question an address means, whether it may be asked now, and where an answer leads: decided in one place, once.

import { describe, expect, test } from 'vitest';
import { answering, journey, mayBeAsked, pathOf, questionAt } from '#journey';
import type { Answers } from '#kinds';
import { begin, chartAsJson, lifeEventMachine } from '#machine';
import { assess, Knowledge, type Book } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei/vet ikke }
  bryllupsdag: { spør: Når giftet du deg?, svar: dato, når: { gift: ja } }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
  bosatt: { spør: Bor du her?, svar: ja/nei, antas: ja, si: Vi går ut fra det. }
tjenester:
  en:
    …
    gjelder når: { gift: ja }
    datoer: { tidligst: { formel: bryllupsdag } }
  hver:
    …
    for hver: barn
    gjelder når: { felles: ja, bosatt: ja }
`
	})
);
const today = '2026-11-21';
const at = (answers: Answers) => new Knowledge(book, { answers, known: {}, today });
const may = (path: string, answers: Answers): boolean => {
	const asked = questionAt(book, path) ?? expect.fail(`Ingen spør om ${path}`);
	return mayBeAsked(at(answers), asked);
};
const children = (count: number): Answers => ({ barn: { count, items: ['1', '2'].map((id) => ({ id, answers: {} })) } });

describe('en adresse', () => {
	test('er ett spørsmål, og spørsmålet har den adressen', () => {
		for (const path of ['gift', 'bryllupsdag', 'barn', 'barn/1/felles', 'bosatt']) {
			const asked = questionAt(book, path) ?? expect.fail(path);
			expect(pathOf(book, asked)).toBe(path);
		}
		expect(questionAt(book, 'barn/1/felles')?.key).toBe('barn/1/felles');
	});
	test.each(['', 'finnes-ikke', 'felles', 'gift/1/felles', 'barn/1', 'barn/1/gift', 'barn//felles', 'gift/'])('«%s» er ingen', (path) =>
		expect(questionAt(book, path)).toBeNull()
	);
});

describe('et spørsmål kan stilles', () => {
	test('når ingenting står i veien, også når ingen venter på svaret ennå', () => expect(may('barn', {})).toBe(true));
	test('når det er besvart, også med «vet ikke», og når svaret er noe vi går ut fra', () => {
		expect(may('gift', { gift: false })).toBe(true);
		expect(may('gift', { gift: null })).toBe(true);
		expect(may('bosatt', {})).toBe(true);
	});
	test('når det det henger på, sier at det finnes, og ikke før', () => {
		expect(may('bryllupsdag', {})).toBe(false);
		expect(may('bryllupsdag', { gift: false })).toBe(false);
		expect(may('bryllupsdag', { gift: null })).toBe(false);
		expect(may('bryllupsdag', { gift: true })).toBe(true);
	});
	test('om hver i en liste, men ikke om en som ikke er der', () => {
		expect(may('barn/1/felles', {})).toBe(false);
		expect(may('barn/2/felles', children(2))).toBe(true);
		expect(may('barn/2/felles', children(1))).toBe(false);
		expect(may('barn/9/felles', children(2))).toBe(false);
	});
});

describe('ett svar inn', () => {
	// An assessment works out every condition once; how often this one is looked at says how many assessments were made.
	let looked = 0;
	const condition = book.services[0]?.applies ?? expect.fail('There is no service');
	const watched: Book = {
		...book,
		services: book.services.map((s, i) =>
			i > 0 ? s : { ...s, applies: new Proxy(condition, { get: (e, key) => ((looked += key === 'op' ? 1 : 0), Reflect.get(e, key)) }) }
		)
	};
	const looks = (work: () => unknown): number => {
		looked = 0;
		work();
		return looked;
	};
	const assessments = (work: () => unknown): number => {
		// What is made of a book once, is made before anybody counts.
		work();
		return looks(work) / looks(() => assess(watched, { answers: { gift: true }, known: {}, today }));
	};
	test('gir det neste stedet, med én vurdering', () => {
		const first = answering(book, { answers: {}, known: {}, today }, 'gift', true);
		expect([first.answers, first.next?.key]).toEqual([{ gift: true }, 'bryllupsdag']);
		expect(assessments(() => answering(watched, { answers: {}, known: {}, today }, 'gift', true))).toBe(1);
	});
	test('når ingenting mer er å spørre om, er det neste stedet ingen', () =>
		expect(answering(book, { answers: { gift: false }, known: {}, today }, 'barn', 0).next).toBeNull());
	test('den som bare ser, får også én', () => {
		expect(assessments(() => journey(watched, { answers: { gift: true }, known: {}, events: [] }, today))).toBe(1);
	});
	test('om et spørsmål kan stilles, avgjøres uten noen', () => {
		expect(may('bryllupsdag', { gift: true })).toBe(true);
		const { fact, item } = questionAt(watched, 'bryllupsdag') ?? expect.fail('There is no such question');
		expect(assessments(() => mayBeAsked(new Knowledge(watched, { answers: { gift: true }, known: {}, today }), { fact, item }))).toBe(0);
	});
});

test('kartet er ren JSON, med hvert spørsmål og hver fase som en tilstand, og vaktene ved navn', () => {
	const chart = chartAsJson(lifeEventMachine(book)) as { states: { questions: { states: Record<string, { always?: { guard: unknown; target: string }[] }> } } };
	const { deciding, ...states } = chart.states.questions.states;
	expect(Object.keys(states)).toEqual(['unseen', 'gift', 'bryllupsdag', 'barn', 'felles', 'bosatt', 'plan']);
	expect(deciding?.always?.[0]).toEqual({ guard: { type: 'asks', params: { question: 'gift' } }, target: 'gift' });
	expect(begin(lifeEventMachine(book), { answers: {}, known: {}, today }).position).toEqual({ question: 'gift', key: 'gift', phase: 'none' });
});

// Knowledge that follows somebody from answer to answer says what a new one with the same answers says, and works out again only what rests on the answer.

import type { Answer, Answers } from '#kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '#proof';
import { withAnswer } from '#machine';
import { assess, assessed, Knowledge, type Assessment, type Book } from '#rules';
import { Following } from '#proof';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';
import { books } from '../rules/books.ts';
import { answerAt, everything, keysOf, order, today } from '../rules/random.ts';

const said = ({ services, questions, branch }: Assessment): unknown => ({
	services,
	branch,
	questions: questions.map(({ fact, ...q }) => ({ ...q, fact: fact.name }))
});

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  situasjon: { spør: Hva?, svar: [venter, født] }
  gift: { spør: Gift?, svar: ja/nei/vet ikke, vet ikke: ja, når: { situasjon: født } }
  barn:
    spør: Hvor mange barn?
    liste: { minst: 0, høyst: 3, kalles: barn }
    opplysninger:
      alder: { spør: Hvor gammelt?, svar: hele tall, mellom: [0, 20] }
beregnes:
  samlet: { formel: sum(barn.alder), enhet: antall, kalles: Samlet alder }
grener:
  egen: { når: { situasjon: venter } }
tjenester:
  en:
    …
    krever: 'gift and samlet > grense'
  to:
    …
    for hver: barn
    krever: 'alder > grense'
  tre:
    …
    gren: egen
    krever: 'samlet > grense'
`,
		filer: { 'satser/grense.yaml': rate('grense', 5) }
	})
);
const beginning = (of: Book, answers: Answers = {}): Following => new Following(of, { answers, known: {}, today });
/** The same person after these answers, one by one. */
const after = (from: Following, ...answers: [string, Answer][]): Following =>
	answers.reduce((now, [key, answer]) => now.next(withAnswer(now.book, now.situation.answers, key, answer), key), from);
const children: [string, Answer][] = [
	['situasjon', 'født'],
	['barn', 2],
	['barn/1/alder', 3],
	['barn/2/alder', 4]
];

describe('å følge med fra svar til svar', () => {
	test('gir det samme som å begynne på nytt, for hvert svar', () => {
		let n = 0;
		for (const { steps } of scenarios(book, today).scenarios) {
			let answers: Answers = {};
			let now = beginning(book);
			for (const s of steps) {
				expect(said(assessed(now))).toEqual(said(assess(book, { answers, known: {}, today })));
				answers = withAnswer(book, answers, s.key, s.answer);
				now = now.next(answers, s.key);
				n++;
			}
			expect(said(assessed(now))).toEqual(said(assess(book, { answers, known: {}, today })));
		}
		expect(n).toBeGreaterThan(20);
	});

	test.each(books.map((of) => [of.event, of] as const))('%s: også når svar endres, tas bort og kommer tilbake i hvilken rekkefølge som helst', (_, of) => {
		const person = fc.tuple(everything(of), everything(of)).chain(([one, other]) => {
			const lists = of.facts.flatMap((f) => (f.list ? [f.name] : []));
			// A whole list is never taken away: that would change the answers about its entries as well.
			const change = fc
				.constantFrom(one, other, null)
				.chain((from) => fc.constantFrom(...keysOf(from ?? one).filter((k) => from || !lists.includes(k))).map((key) => ({ key, from })));
			return fc.tuple(fc.constant(one), order(one), fc.array(change, { minLength: 10, maxLength: 20 }));
		});
		fc.assert(
			fc.property(person, ([one, keys, changes]) => {
				let now = beginning(of);
				for (const { key, from } of [...keys.map((key) => ({ key, from: one as Answers | null })), ...changes]) {
					const answers = withAnswer(of, now.situation.answers, key, from ? answerAt(from, key) : undefined);
					now = now.next(answers, key);
					const [followed, fresh] = [assessed(now), assess(of, { answers, known: {}, today })].map(said);
					if (JSON.stringify(followed) !== JSON.stringify(fresh)) expect(followed, `etter svaret på ${key}`).toEqual(fresh);
				}
			}),
			{ numRuns: of.facts.length > 20 ? 4 : 40 }
		);
	});

	test('har sett på de samme opplysningene som en som begynner på nytt, og ingen før det er sett på noe', () => {
		const now = after(beginning(book), ...children);
		assessed(now);
		for (const changed of [null, 'barn/2/alder', 'gift']) {
			expect(now.next(now.situation.answers, changed).read()).toEqual(new Set());
			for (const s of book.services) {
				const [followed, fresh] = [now.next(now.situation.answers, changed), new Knowledge(book, now.situation)];
				for (const k of [followed, fresh]) k.evaluate(s.applies, s.forEach ? { list: 'barn', id: '1' } : null);
				expect(followed.read(), s.id).toEqual(fresh.read());
			}
		}
	});

	test('at noen senere ser på noe, gjør ikke at man selv har sett på det', () => {
		const first = after(beginning(book), ...children);
		first.name('samlet');
		const between = after(first, ['gift', true]);
		after(between, ['gift', false]).name('samlet');
		expect(between.read()).toEqual(new Set());
	});

	test('regner ikke ut på nytt det som ikke hviler på svaret, heller ikke når det ikke var bruk for det i mellomtiden', () => {
		const before = after(beginning(book), ...children);
		const samlet = before.name('samlet');
		const asked = after(before, ['gift', true]);
		expect(asked.name('samlet')).toBe(samlet);
		expect(after(before, ['gift', true], ['gift', false], ['gift', null]).name('samlet')).toBe(samlet);
		expect(after(before, ['gift', true], ['barn/2/alder', 9]).name('samlet')).toMatchObject({ value: 12 });
	});

	test('beholder vurderingen av en tjeneste som ikke hviler på svaret, og bare den', () => {
		const before = after(beginning(book), ...children, ['gift', true]);
		const kept = (changed: Following): string[] => {
			const old = assessed(before).services;
			return assessed(changed).services.flatMap((s) => (old.includes(s) ? [s.key] : []));
		};
		expect(kept(after(before, ['gift', false]))).toEqual(['to/1', 'to/2', 'tre']);
		expect(kept(after(before, ['barn/2/alder', 9]))).toEqual(['to/1', 'tre']);
		expect(kept(after(before, ['situasjon', 'venter']))).toEqual([]);
	});

	test('det som venter på seg selv, er ikke kjent, og går ikke i ring', () => {
		const ring = compileEvent(
			'prøve',
			filesOf({
				flyt: `
opplysninger:
  c: { spør: C?, svar: ja/nei }
  a: { spør: A?, svar: ja/nei, når: [{ b: ja }, { c: ja }] }
  b: { spør: B?, svar: ja/nei, når: { a: ja } }
tjenester:
  penger:
    …
    gjelder når: [{ a: ja }, { b: ja }]
`
			})
		).book;
		let now = beginning(ring);
		expect(now.name('a')).toMatchObject({ known: false });
		for (const [key, answer] of [
			['b', true],
			['c', false],
			['a', true],
			['c', true],
			['b', false]
		] satisfies [string, Answer][]) {
			now = after(now, [key, answer]);
			expect(said(assessed(now)), key).toEqual(said(assess(ring, now.situation)));
		}
	});
});

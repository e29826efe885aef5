// «Ikke kjent ennå» may become yes or no; yes and no never turn. Held on random flows and on all real ones, with the answers
// told one by one in random order. The declared exceptions: an estimate (`første kjente`) may change until it is no estimate,
// and what is presumed (`antas`) is told before the others here.

import type { Answers } from '#kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Book } from '#rules';
import { books } from './books.ts';
import { everything, order, today, givenSoFar } from './random.ts';
import { randomBook } from './random-flow.ts';

/** What is settled: service, value, date or amount → what it is. Estimates are not. */
function settled(book: Book, answers: Answers): Map<string, string> {
	const { services, knowledge } = assess(book, { answers, known: {}, today });
	const out = new Map<string, string>();
	for (const s of services) {
		if (s.grounds.known && !s.grounds.estimated) out.set(s.key, s.applies);
		for (const { date, result } of s.dates) if (result.known && !result.estimated) out.set(`${s.key} ${date.name}`, JSON.stringify(result.value));
		for (const { amount, result } of s.amounts) if (result.known && !result.estimated) out.set(`${s.key} ${amount.name}`, JSON.stringify(result.value));
	}
	for (const v of book.values.filter((v) => v.of === null)) {
		const result = knowledge.name(v.name);
		if (result.known && !result.estimated) out.set(v.name, JSON.stringify(result.value));
	}
	return out;
}

function holds(book: Book, answers: Answers, keys: readonly string[]): void {
	const presumed = book.facts.filter((f) => f.presumed && f.of === null).map((f) => f.name);
	const lists = book.facts.filter((f) => f.presumed && f.of !== null);
	const so = new Set<string>(presumed);
	let before = settled(book, givenSoFar(answers, so));
	for (const key of keys) {
		so.add(key);
		const [list, id, inner] = key.split('/');
		if (!inner) for (const f of lists.filter((f) => f.of === list)) for (let i = 1; i <= 3; i++) so.add(`${list}/${i}/${f.name}`);
		const after = settled(book, givenSoFar(answers, so));
		for (const [what, value] of before) {
			// A service that no longer applies has no dates and amounts to speak of.
			if (!after.has(what) && what.includes(' ')) continue;
			// What was settled for all in a list before anyone said how many, is settled for each of them.
			if (book.services.some((s) => s.forEach && s.id === what) && !after.has(what)) {
				for (const [each, now] of after) if (each.startsWith(`${what}/`) && !each.includes(' ')) expect({ [each]: now }).toEqual({ [each]: value });
				continue;
			}
			expect({ [what]: after.get(what) }, `etter svaret på ${key}${id ? ` (${id})` : ''}`).toEqual({ [what]: value });
		}
		before = after;
	}
	expect(so.size).toBeGreaterThanOrEqual(keys.length);
}

const person = (book: Book): fc.Arbitrary<{ answers: Answers; keys: string[] }> =>
	everything(book).chain((answers) => order(answers).map((keys) => ({ answers, keys })));

describe('et nytt svar snur aldri et ja eller et nei', () => {
	test('i flyter satt sammen av hva som helst i språket', () => {
		fc.assert(
			fc.property(
				randomBook.chain(({ flyt, book }) => person(book).map((p) => ({ flyt, book, ...p }))),
				({ book, answers, keys }) => holds(book, answers, keys)
			),
			{ numRuns: 300, reporter: tell }
		);
	});
	for (const book of books)
		test(`i ${book.event}`, () => {
			fc.assert(
				fc.property(person(book), ({ answers, keys }) => holds(book, answers, keys)),
				{ numRuns: book.facts.length > 20 ? 25 : 100 }
			);
		});
});

/** A whole book is too long to read: the flow and the answers are enough. */
function tell(run: fc.RunDetails<[{ flyt: string; book: Book; answers: Answers; keys: string[] }]>): void {
	if (!run.failed) return;
	const [example] = run.counterexample ?? [];
	throw new Error(`${String(run.errorInstance)}\n${example?.flyt}\n${JSON.stringify(example?.answers)}\n${example?.keys.join(', ')}`);
}

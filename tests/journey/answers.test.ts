// Answers are the only state: their order means nothing, and changing one keeps all the others.

import { type Answer, type Answers, isListAnswer } from '#kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journey, report } from '#journey';
import { withAnswer, withoutEntry } from '#machine';
import type { Book } from '#rules';
import { books } from '../rules/books.ts';
import { answerAt, answerTo, everything, keysOf, order, today } from '../rules/random.ts';

const plan = (book: Book, answers: Answers) => report(journey(book, { answers, known: {}, events: [] }, today));
const fill = (book: Book, answers: Answers, keys: readonly string[]): Answers =>
	keys.reduce((so: Answers, key) => withAnswer(book, so, key, answerAt(answers, key)), {});
const runs = (book: Book) => ({ numRuns: book.facts.length > 20 ? 20 : 60 });

for (const book of books)
	describe(book.event, () => {
		test('rekkefølgen på svarene betyr ingenting', () => {
			fc.assert(
				fc.property(
					everything(book).chain((answers) => fc.tuple(fc.constant(answers), order(answers), order(answers))),
					([answers, one, other]) => {
						const [a, b] = [fill(book, answers, one), fill(book, answers, other)];
						expect(b).toEqual(a);
						expect(a).toEqual(answers);
						expect(plan(book, b)).toEqual(plan(book, a));
					}
				),
				runs(book)
			);
		});

		test('å endre ett svar beholder alle de andre, og det som ble lagt til side kommer tilbake', () => {
			const change = everything(book).chain((answers) =>
				fc.constantFrom(...keysOf(answers)).chain((key) => {
					const fact = book.facts.find((f) => f.name === (key.split('/')[2] ?? key) && (f.of === null) === !key.includes('/'));
					const list = fact?.list;
					const next: fc.Arbitrary<Answer | undefined> = list
						? fc.integer({ min: list.least, max: Math.min(list.most, 4) })
						: fact
							? fc.oneof(answerTo(fact), fc.constant(undefined))
							: fc.constant(undefined);
					return fc.tuple(fc.constant(answers), fc.constant(key), next);
				})
			);
			fc.assert(
				fc.property(change, ([answers, key, next]) => {
					const changed = withAnswer(book, answers, key, next);
					for (const other of keysOf(answers)) if (other !== key) expect(answerAt(changed, other)).toEqual(answerAt(answers, other));
					const there = journey(book, { answers: changed, known: {}, events: [] }, today);
					const shown = new Set([...there.trail, ...there.setAside].map((q) => q.key));
					for (const other of keysOf(changed).filter((k) => !k.includes('/') && k !== key)) expect(shown, `${other} er borte`).toContain(other);
					const back = withAnswer(book, changed, key, answerAt(answers, key));
					expect(plan(book, back)).toEqual(plan(book, answers));
				}),
				runs(book)
			);
		});
	});

const withList = books.find((b) => b.facts.some((f) => f.list && f.list.least === 0)) as Book;
test('å ta bort én i en liste lar de andre beholde svarene sine', () => {
	const name = withList.facts.find((f) => f.list)?.name as string;
	fc.assert(
		fc.property(everything(withList), fc.integer({ min: 0, max: 2 }), (answers, n) => {
			const before = answers[name];
			if (!isListAnswer(before)) return;
			const gone = before.items[n]?.id;
			fc.pre(gone !== undefined);
			const after = withoutEntry(answers, name, gone as string)[name];
			expect(after).toEqual({ count: before.count - 1, items: before.items.filter((i) => i.id !== gone) });
		})
	);
});

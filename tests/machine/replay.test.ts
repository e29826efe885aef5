// There are not two truths: telling the machine one answer at a time lands where the rules say, at every step and at the end.

import type { Answers } from '#kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, currentPhase, lifeEventMachine, PLAN, step, withAnswer } from '#machine';
import { assess, nextQuestion, type Book } from '#rules';
import { books } from '../rules/books.ts';
import { answerAt, everything, order, today } from '../rules/random.ts';

const where = (book: Book, answers: Answers, day = today) => {
	const assessment = assess(book, { answers, known: {}, today: day });
	const next = nextQuestion(assessment);
	return { question: next?.fact.slug ?? PLAN, key: next?.key ?? null, phase: currentPhase(assessment) ?? 'none' };
};
const runs = (book: Book) => ({ numRuns: book.facts.length > 20 ? 15 : 50 });

for (const book of books) {
	const machine = lifeEventMachine(book);
	describe(book.event, () => {
		test('den som svarer på det som spørres, er der reglene sier, helt til planen', () => {
			fc.assert(
				fc.property(everything(book), (answers) => {
					let at = begin(machine, { answers: {}, known: {}, today });
					let so: Answers = {};
					for (let steps = 0; at.position.key !== null; steps++) {
						expect(at.position).toEqual(where(book, so));
						const key = at.position.key;
						const answer = answerAt(answers, key);
						expect(answer, `ingen har svart på ${key}`).not.toBe(undefined);
						at = step(machine, at, { type: 'ANSWER', key, answer });
						so = withAnswer(book, so, key, answer);
						expect(at.situation.answers).toEqual(so);
						expect(steps).toBeLessThan(200);
					}
					expect(at.position).toEqual(where(book, so));
					expect(begin(machine, { answers: so, known: {}, today }).position).toEqual(at.position);
				}),
				runs(book)
			);
		});
		test('svar i hvilken som helst rekkefølge, en ny dag og nytt fra et register lander også der', () => {
			fc.assert(
				fc.property(
					everything(book).chain((answers) => fc.tuple(fc.constant(answers), order(answers))),
					([answers, keys]) => {
						let at = begin(machine, { answers: {}, known: {}, today });
						let so: Answers = {};
						for (const key of keys) {
							at = step(machine, at, { type: 'ANSWER', key, answer: answerAt(answers, key) });
							so = withAnswer(book, so, key, answerAt(answers, key));
							expect(at.position).toEqual(where(book, so));
						}
						expect(step(machine, at, { type: 'DAY', today: '2028-02-29' }).position).toEqual(where(book, so, '2028-02-29'));
						const known = step(machine, begin(machine, { answers: {}, known: {}, today }), { type: 'KNOWN', known: answers });
						expect(known.position.question).toBe(nextQuestion(assess(book, { answers: {}, known: answers, today }))?.fact.slug ?? PLAN);
					}
				),
				runs(book)
			);
		});
	});
}

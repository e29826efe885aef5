// Whatever somebody writes in a field is read as an answer or as a problem.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#kinds';
import { readAnswer } from '#journey';
import { Knowledge } from '#rules';
import { books } from '../rules/books.ts';
import { everything, today } from '../rules/random.ts';

describe.each(books.map((book) => [book.event, book] as const))('%s', (_, book) => {
	test('å lese et svar kaster aldri, uansett hva som er skrevet', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'',
				'ja',
				'vet-ikke',
				'31.2.2027',
				'1 000 kr',
				'1 000 000 000',
				'12.000.000',
				'-5',
				'3,5',
				'2027-03-15',
				'-0',
				'٣',
				'1e9',
				'NaN',
				'29. februar 2027',
				'2027-13-01',
				'mai',
				'0000-00-00',
				'9'.repeat(300)
			)
		);
		const parts = ['', '.dag', '.maaned', '.aar'];
		fc.assert(
			fc.property(
				fc.constantFrom(...book.facts),
				everything(book),
				fc.array(fc.tuple(fc.constantFrom(...parts), anything), { maxLength: 5 }),
				(fact, answers, written) => {
					const fields: Fields = (name) => written.flatMap(([part, text]) => (name === fact.slug + part ? [text] : []));
					const knowledge = new Knowledge(book, { answers, known: {}, today });
					const read = readAnswer(fact, fact.of ? { list: fact.of, id: '1' } : null, fields, knowledge);
					expect('answer' in read || 'problem' in read).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
	});
});

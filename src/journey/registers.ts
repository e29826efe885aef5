// What registers are asked for a life event, and what their replies come down to. A reply without a value leaves the question to the person.

import type { Answers } from '#kinds';
import type { Book } from '#rules';
import type { FactId } from './person.ts';
import type { Found, NotFound } from './ports/registers.ts';

/** The facts of a life event that a register may know, as they are asked for. Facts of list entries are not among them. */
export const askedOfRegisters = (book: Book): FactId[] =>
	book.facts.filter((f) => f.knownFrom !== null && f.of === null).map((f): FactId => `${book.event}/${f.name}`);

/** What registers said, by the name of the fact. */
export const knownFrom = (book: Book, replies: Readonly<Record<FactId, Found | NotFound>>): Answers =>
	Object.fromEntries(
		askedOfRegisters(book).flatMap((id) => {
			const reply = replies[id];
			return reply && 'value' in reply ? [[id.slice(book.event.length + 1), reply.value]] : [];
		})
	);

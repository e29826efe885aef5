// The list of every rule is whole: whatever in a book can be evaluated is in it, once, and as a rule about the right list.

import { expect, test } from 'vitest';
import { everyRule, type Part, type Rule } from '#compiler';
import type { Book, Expression } from '#rules';
import { lifeEvent, TRIAL } from '../events.ts';
import { books } from '../rules/books.ts';

const trial = lifeEvent('prove', TRIAL).book;
const all: readonly Book[] = [...books, trial];

const isRule = (x: object): x is Expression => 'op' in x;
/** Every expression that stands in a book, whatever it stands under; not the parts of one. */
function rulesIn(x: unknown): Expression[] {
	if (typeof x !== 'object' || x === null) return [];
	return isRule(x) ? [x] : Object.values(x).flatMap(rulesIn);
}
/** Those in the one and not in the other; a rule that stands twice is to be listed twice. */
const without = (rules: readonly Expression[], listed: readonly Expression[]): Expression[] => {
	const times = Map.groupBy(listed, (e) => e);
	return rules.filter((e) => times.get(e)?.pop() === undefined);
};
const listed = (book: Book): Expression[] => [...everyRule(book)].map((r) => r.rule);

test('alt som kan regnes ut i en bok, står i listen én gang, og ikke noe annet', () => {
	for (const book of all) {
		expect(without(rulesIn(book), listed(book)), book.event).toEqual([]);
		expect(without(listed(book), rulesIn(book)), book.event).toEqual([]);
	}
	const seen = Object.fromEntries(all.flatMap((book) => [...everyRule(book)].map((r): [Part, true] => [r.part, true])));
	const parts: Record<Part, true> = {
		'ask-when': true,
		'comes-when': true,
		presumed: true,
		between: true,
		value: true,
		'rate-day': true,
		'phase-from': true,
		'phase-to': true,
		person: true,
		branch: true,
		applies: true,
		date: true,
		amount: true,
		mention: true,
		comparison: true,
		'only-for': true,
		consideration: true
	};
	expect(seen).toEqual(parts);
});

test('en regel ingen har tenkt på, blir oppdaget', () => {
	const rule: Expression = { op: 'name', name: 'ny' };
	const [first, ...rest] = trial.services;
	const grown = { ...trial, services: [{ ...first, letter: { when: rule } }, ...rest] } as unknown as Book;
	expect(without(rulesIn(grown), listed(grown))).toEqual([rule]);
});

test('en regel om hver i en liste vet hvilken liste', () => {
	for (const book of all)
		for (const { list, in: name, part } of everyRule(book)) {
			const own: Partial<Record<Part, string | null | undefined>> = {
				'ask-when': book.facts.find((f) => f.name === name)?.of,
				presumed: book.facts.find((f) => f.name === name)?.of,
				value: book.values.find((v) => v.name === name)?.of,
				applies: book.services.find((s) => s.id === name)?.forEach,
				date: book.services.find((s) => s.id === name)?.forEach,
				branch: null
			};
			if (part in own) expect(list, `${part} ${name}`).toBe(own[part]);
		}
	expect(all.some((book) => [...everyRule(book)].some((r) => r.list !== null))).toBe(true);
});

test('den som lar noe være, får alt det andre i samme rekkefølge', () => {
	const left: readonly Part[] = ['mention', 'rate-day'];
	for (const book of all) expect([...everyRule(book, left)]).toEqual([...everyRule(book)].filter((r: Rule) => !left.includes(r.part)));
});

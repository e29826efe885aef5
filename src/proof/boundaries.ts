// The tests that split the answers to a number or date question in two: every comparison of numbers or dates in the rules, with the
// questions whose answer can tip it. What tips is found by evaluating the comparison itself, so a test on something worked out
// (an income against a rate times two, a day against a day plus months) is a boundary as much as a bare number is.

import { kinds } from '#kinds';
import type { Book, Fact } from '#rules';
import { children, walk, type Expression } from '#rules';
import { everyRule, reads, type Part, type Rule } from '#compiler';
import { compare, type Item } from '#values';
import type { Knowledge } from '#rules';

export type Test = Extract<Expression, { op: 'compare' }>;

export interface Boundary {
	test: Test;
	/** The list whose entries the test is about, or null. */
	list: string | null;
	/** Names of the number and date questions it rests on, directly or through computed values. */
	facts: string[];
	/** The name of the question, value, phase, person, branch, service or comparison whose rule it stands in. */
	in: string;
}

/** True when the answer is on a line, with something smaller and something larger. */
export const isMeasured = (fact: Fact): boolean => kinds[fact.kind].scale !== null;

/**
 * The bounds of a question are no tests: its least and largest answer are targets of their own. What a service mentions stands elsewhere
 * already, and the day of a dated value decides which value it is, not how it is held against an answer.
 */
const UNTESTED: readonly Part[] = ['between', 'mention', 'rate-day'];

/** Each test once, in the order of the flow. */
export function boundaries(book: Book): Boundary[] {
	// Not through when a question exists, and not through the day of a dated value: that is another test's business.
	const bare: Book = { ...book, rates: {}, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null })) };
	const measured = new Set(book.facts.filter(isMeasured).map((f) => f.name));
	const seen = new Set<string>();
	return [...everyRule(book, UNTESTED)].flatMap(({ rule, list, in: name }) =>
		[...tests(book, rule, list)].flatMap(({ test, list: of }) => {
			const key = `${of ?? ''} ${SPLITS[test.by]} ${JSON.stringify([test.left, test.right])}`;
			const facts = [...reads(bare, [test])].filter((n) => measured.has(n));
			if (seen.has(key) || facts.length === 0 || [test.left, test.right].some(isWord)) return [];
			seen.add(key);
			return [{ test, list: of, facts: book.facts.flatMap((f) => (facts.includes(f.name) ? [f.name] : [])), in: name }];
		})
	);
}

/** `>` splits as `<=` does, so they are one boundary. */
const SPLITS = { '<': 'under', '>=': 'under', '<=': 'to', '>': 'to', '=': 'at', '!=': 'at' } as const;
const isWord = (e: Expression): boolean => e.op === 'literal' && typeof e.value !== 'number';

/** What the plan holds against today: the first and last day of each service, and of each phase. */
export function daysAgainstToday(book: Book): Boundary[] {
	const bare: Book = { ...book, rates: {}, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null })) };
	const measured = book.facts.filter(isMeasured).map((f) => f.name);
	const of = (...parts: Part[]): Rule[] => [...everyRule(book)].filter((r) => parts.includes(r.part));
	return [...of('date'), ...of('phase-from', 'phase-to')].map(({ rule: day, list, in: name }) => {
		const read = reads(bare, [day]);
		return { test: { op: 'compare', by: '<', left: day, right: { op: 'name', name: 'i dag' } }, list, facts: measured.filter((n) => read.has(n)), in: name };
	});
}

/** The comparisons in a rule. Inside `some x in list` they become tests on an entry of the list, when x is used for nothing but its facts. */
function* tests(book: Book, e: Expression, list: string | null): Generator<{ test: Test; list: string | null }> {
	if (e.op === 'compare') yield { test: e, list };
	if (e.op === 'filter' || e.op === 'some' || e.op === 'every' || e.op === 'for') {
		yield* tests(book, e.list, list);
		const entries = e.list.op === 'name' ? e.list.name : null;
		const body = e.op === 'filter' ? e.where : bare(e.of, e.variable);
		if (entries && list === null && book.facts.some((f) => f.list && f.name === entries) && body) yield* tests(book, body, entries);
		return;
	}
	for (const child of children(e)) yield* tests(book, child, list);
}

/** `x.h > 0` as `h > 0`; null when x itself is used. */
function bare(e: Expression, variable: string): Expression | null {
	const replaced = JSON.parse(JSON.stringify(e), (_, part: Expression) =>
		part?.op === 'field' && part.of.op === 'name' && part.of.name === variable ? { op: 'name', name: part.name } : part
	) as Expression;
	return [...walk(replaced)].some((part) => part.op === 'name' && part.name === variable) ? null : replaced;
}

/** How the two sides of the test weigh: below zero, zero or above; null when that cannot be said yet, or they are no numbers or dates. */
export function balance(knowledge: Knowledge, { test, list }: Boundary, item: Item | null): number | null {
	if (list !== null && item?.list !== list) return null;
	const at = list === null ? null : item;
	const [left, right] = [knowledge.evaluate(test.left, at), knowledge.evaluate(test.right, at)];
	if (!left.known || !right.known || typeof left.value === 'string') return null;
	return compare(left.value, right.value);
}

/** Whether the test holds with that balance. */
export function holds({ test }: Boundary, weight: number): boolean {
	switch (test.by) {
		case '=':
			return weight === 0;
		case '!=':
			return weight !== 0;
		case '<':
			return weight < 0;
		case '<=':
			return weight <= 0;
		case '>':
			return weight > 0;
		case '>=':
			return weight >= 0;
	}
}

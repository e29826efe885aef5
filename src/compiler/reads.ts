// What a rule reads: the names written in it, and, through computed values, dated values and the conditions of facts,
// everything its result may rest on. Only declared names count, so that a misspelt one never breaks what comes after.

import type { Text } from '#flow';
import { walk, type Book, type Expression, type Words } from '#rules';
import { slotsOf } from '#text';
import { everyRule, type Part } from './every-rule.ts';

/** The declared names written in a rule, in the order written; `sats("x", …)` reads x. */
export function namesIn(book: Book, e: Expression): ReadonlySet<string> {
	const { rules, names } = table(book);
	const done = names.get(e);
	if (done) return done;
	const found = new Set<string>();
	names.set(e, found);
	for (const part of walk(e)) {
		const name =
			part.op === 'name' || part.op === 'field'
				? part.name
				: part.op === 'call' && part.name === 'sats' && part.of[0]?.op === 'literal'
					? String(part.of[0].value)
					: null;
		if (name !== null && (rules.has(name) || name === 'i dag')) found.add(name);
	}
	return found;
}

/** All names the rules may rest on, themselves included; a fact of a list entry rests on the list. */
export function reads(book: Book, rules: Iterable<Expression>): Set<string> {
	const found = new Set<string>();
	for (const rule of rules) for (const name of namesIn(book, rule)) if (!found.has(name)) for (const other of under(book, name)) found.add(other);
	return found;
}

/** A name, and all it may rest on. */
function under(book: Book, name: string): ReadonlySet<string> {
	const { rules: behind, lists, under: done } = table(book);
	let found = done.get(name);
	if (found) return found;
	found = new Set([name]);
	for (const one of found) {
		const list = lists.get(one);
		if (list) found.add(list);
		for (const rule of behind.get(one) ?? []) for (const other of namesIn(book, rule)) found.add(other);
	}
	done.set(name, found);
	return found;
}

/** Rules that stand behind a name. Not a question's bounds, which are held against the answer; the other rules have no name that is read. */
export const followed: readonly Part[] = ['value', 'rate-day', 'ask-when', 'comes-when', 'presumed'];

/** What `reads` follows from a name: a value's own rule, a rate's day, and when a fact exists. */
export const behind = (book: Book, name: string): readonly Expression[] => table(book).rules.get(name) ?? [];

interface Table {
	rules: Map<string, readonly Expression[]>;
	lists: Map<string, string>;
	/** What has been found in a rule; the same rules are asked about over and over. */
	names: WeakMap<Expression, ReadonlySet<string>>;
	/** And under a name. */
	under: Map<string, Set<string>>;
}
const tables = new WeakMap<Book, Table>();
function table(book: Book): Table {
	let found = tables.get(book);
	if (!found) {
		const names = [...Object.keys(book.rates), ...[...book.values, ...book.facts].map((x) => x.name)];
		const rules = new Map(names.map((name): [string, Expression[]] => [name, []]));
		for (const { rule, part, in: name } of everyRule(book)) if (followed.includes(part)) rules.get(name)?.push(rule);
		for (const rate of Object.values(book.rates)) if (rate.local && book.place) rules.get(rate.name)?.push({ op: 'name', name: book.place });
		found = {
			rules,
			lists: new Map([...book.facts, ...book.values].flatMap((x): [string, string][] => (x.of ? [[x.name, x.of]] : []))),
			names: new WeakMap(),
			under: new Map()
		};
		tables.set(book, found);
	}
	return found;
}

/** What a flow uses of the files all flows share. */
export interface Used {
	agencies: ReadonlySet<string>;
	registers: ReadonlySet<string>;
	rates: ReadonlySet<string>;
}

/** What the rules and texts of a book use of them. The dated values in it may still be those of all flows. */
export function usedOf(book: Book, texts: ReadonlyMap<string, Text>, terms: Words['terms']): Used {
	// Not the day of a dated value: the day of one that is used is read with it.
	const rules = [...everyRule(book, ['rate-day'])].map(({ rule }) => rule);
	const explanations = Object.values(terms).flatMap(({ terms }) => terms.map((t) => t.means));
	const shown = [...[...texts.values()].map((t) => t.text), ...explanations].flatMap(slotsOf);
	return {
		rates: new Set([...reads(book, rules), ...shown].filter((n) => n in book.rates)),
		agencies: new Set(book.services.map((s) => s.from)),
		registers: new Set(book.facts.flatMap((f) => f.knownFrom ?? []))
	};
}

// Every rule of a book, once: the one list for whoever goes through them all. It is whole (a test walks the book and finds no other rule),
// so a reader names what it leaves out, and why, and nothing is left out because nobody thought of it.

import type { Book, Expression } from '#rules';

/** What a rule decides about the thing it stands in. */
export type Part =
	// A fact: whether it exists, whether its answer is there yet, what it is until it is asked, and its least and largest answer.
	| 'ask-when'
	| 'comes-when'
	| 'presumed'
	| 'between'
	// A computed value, and the day a dated value is asked for.
	| 'value'
	| 'rate-day'
	| 'phase-from'
	| 'phase-to'
	// When the one who answers is a person, and when a branch holds.
	| 'person'
	| 'branch'
	// A service: whether it applies, its dates and amounts, and what its texts show or its comparisons hang on.
	| 'applies'
	| 'date'
	| 'amount'
	| 'mention'
	// A comparison: who has the choice, who may choose one of its services, and whom a consideration is for.
	| 'comparison'
	| 'only-for'
	| 'consideration';

export interface Rule {
	rule: Expression;
	/** The list whose entries it is about, or null. */
	list: string | null;
	/** The name of the fact, value, rate, phase, branch, person, comparison or service it stands in. */
	in: string;
	part: Part;
}

/** The rules in the order of the flow, save those of the parts a reader leaves out. */
export function* everyRule(book: Book, without: readonly Part[] = []): Generator<Rule> {
	for (const rule of all(book)) if (!without.includes(rule.part)) yield rule;
}

function* all(book: Book): Generator<Rule> {
	for (const f of book.facts) {
		const own = { list: f.of, in: f.name };
		if (f.askWhen) yield { rule: f.askWhen, part: 'ask-when', ...own };
		if (f.comesWhen) yield { rule: f.comesWhen, part: 'comes-when', ...own };
		if (f.presumed) yield { rule: f.presumed, part: 'presumed', ...own };
		for (const rule of f.between ?? []) yield { rule, part: 'between', ...own };
	}
	for (const v of book.values) yield { rule: v.expression, part: 'value', list: v.of, in: v.name };
	for (const r of Object.values(book.rates)) yield { rule: r.day, part: 'rate-day', list: null, in: r.name };
	for (const p of book.phases) {
		if (p.from) yield { rule: p.from, part: 'phase-from', list: null, in: p.name };
		if (p.to) yield { rule: p.to, part: 'phase-to', list: null, in: p.name };
	}
	for (const p of book.persons) if (p.isYou) yield { rule: p.isYou, part: 'person', list: null, in: p.name };
	for (const b of book.branches) yield { rule: b.when, part: 'branch', list: null, in: b.name };
	for (const s of book.services) {
		const own = { list: s.forEach, in: s.id };
		yield { rule: s.applies, part: 'applies', ...own };
		for (const d of s.dates) yield { rule: d.expression, part: 'date', ...own };
		for (const a of s.amounts) yield { rule: a.expression, part: 'amount', ...own };
		for (const rule of s.mentions) yield { rule, part: 'mention', ...own };
	}
	for (const c of book.comparisons) {
		yield { rule: c.when, part: 'comparison', list: null, in: c.id };
		for (const rule of Object.values(c.onlyFor)) yield { rule, part: 'only-for', list: null, in: c.id };
		for (const { when } of c.considerations) yield { rule: when, part: 'consideration', list: null, in: c.id };
	}
}

// What every check is given, and how the rules of a flow are gone through.

import type { Definition, Finding, Place } from '#flow';
import type { Analysis } from '../analyse.ts';
import type { Book } from '#rules';
import type { Compiled } from '#compiler';
import type { Expression } from '#rules';

export interface Subject {
	definition: Definition;
	book: Book;
	places: Compiled['places'];
	/** True when every rule could be read. */
	whole: boolean;
	analysis: Analysis;
	/** The same rules when every question exists whatever is answered. */
	unbound: Analysis;
}
export type Check = (subject: Subject) => Iterable<Finding>;

/** Every rule of a flow, with the list whose entries it is about; a rate's day is a rule only where the rate is used. */
export function* rulesOf(book: Book): Generator<{ rule: Expression; list: string | null }> {
	for (const f of book.facts) for (const rule of [f.askWhen, f.comesWhen, f.presumed, ...(f.between ?? [])]) if (rule) yield { rule, list: f.of };
	for (const v of book.values) yield { rule: v.expression, list: v.of };
	for (const p of book.phases) for (const rule of [p.from, p.to]) if (rule) yield { rule, list: null };
	for (const b of book.branches) yield { rule: b.when, list: null };
	for (const c of book.comparisons) for (const { when } of [c, ...c.considerations]) yield { rule: when, list: null };
	for (const s of book.services) for (const rule of [s.applies, ...[...s.dates, ...s.amounts].map((x) => x.expression)]) yield { rule, list: s.forEach };
}

/** Where a rule stands, or the nearest rule inside it that has a place. */
export function placeOf({ places, definition }: Pick<Subject, 'places' | 'definition'>, rule: Expression): Place {
	return places.get(rule) ?? definition.flow.at;
}

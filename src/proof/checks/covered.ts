// Each row of a rule adds somebody: nobody is let in by a row whom another row has not let in already (`overflødig-rad`). Either the row is
// left over, or the other is wider than it was meant to be. Shown with certainty or not said.

import type { Finding } from '#flow';
import type { Expression } from '#rules';
import { isKnown } from '../analyse.ts';
import type { Check, CheckInput } from './check.ts';

/** Parts of the answers tried for one row. */
const EFFORT = 400;

export const covered: Check = function* (input) {
	const { book } = input;
	for (const f of book.facts) for (const rule of [f.askWhen, f.comesWhen]) if (rule) yield* rows(input, rule, f.of);
	for (const b of book.branches) yield* rows(input, b.when, null);
	for (const p of book.persons) if (p.isYou) yield* rows(input, p.isYou, null);
	for (const s of book.services) for (const rule of s.applies.op === 'and' ? s.applies.of : [s.applies]) yield* rows(input, rule, s.forEach);
	for (const c of book.comparisons)
		for (const rule of [c.when, ...Object.values(c.onlyFor), ...c.considerations.map((h) => h.when)]) yield* rows(input, rule, null);
};

function* rows({ analysis, places }: CheckInput, rule: Expression, list: string | null): Generator<Finding> {
	if (rule.op !== 'or') return;
	// A row that never holds, or always does, has its own finding; so has one that stands twice.
	let left = rule.of.filter((row) => places.has(row) && !analysis.never(row, list) && !analysis.always(row, list));
	if (left.length < rule.of.length) return;
	for (const row of rule.of) {
		const others = left.filter((o) => o !== row);
		if (others.some((o) => cellsOf(o) === cellsOf(row))) continue;
		const isWithin = (wide: Expression): boolean =>
			analysis.shown('within', [row, wide], list, (now) => isKnown(now.of(row), (v) => v !== true) || isKnown(now.of(wide), (v) => v === true), EFFORT);
		const wide = others.find(isWithin);
		if (!wide && !(others.length > 1 && isWithin({ op: 'or', of: others }))) continue;
		const at = places.get(row);
		if (!at) continue;
		left = others;
		yield {
			code: 'overflødig-rad',
			at,
			message: `Alle som denne raden gjelder for, er alt med i ${wide ? `raden på linje ${places.get(wide)?.line}` : 'de andre radene'}.`,
			next: 'Ta den bort, eller rett den som er for vid.'
		};
	}
}

/** The cells of a row, whatever order they stand in. */
const cellsOf = (row: Expression): string =>
	(row.op === 'and' ? row.of : [row])
		.map((cell) => JSON.stringify(cell))
		.sort()
		.join();

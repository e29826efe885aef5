// Questions and values nobody needs. A question is needed when its answer can change a service: whether it applies, its dates,
// amounts or phase, or the branch.

import type { Expression } from '#rules';
import { everyRule, followed, reads, type Part, type Rule } from '#compiler';
import { slotsOf } from '#text';
import type { Check } from './check.ts';

/**
 * What stands behind a fact or a value (`followed`) is left out too: it counts where that one is needed, and `reads` follows it there.
 * Nobody is asked for the sake of these: bounds are held against an answer that is given, who one is only chooses between two titles, and
 * what a comparison hangs on is asked for as something its services mention.
 */
const NOT_ASKED_FOR: readonly Part[] = ['between', 'person', 'comparison', 'only-for', 'consideration'];

export const unused: Check = function* ({ definition, book, words }) {
	const lists = book.services.flatMap((s) => s.forEach ?? []);
	const empty = new Set(book.phases.map((p) => p.name).filter((phase) => !book.services.some((s) => s.phase === phase)));
	const asking = [...everyRule(book, [...followed, ...NOT_ASKED_FOR])].filter((r) => !(r.part.startsWith('phase') && empty.has(r.in)));
	const needed = reads(book, [...rules(asking), ...lists.map(named)]);
	for (const entry of (definition.flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])]))
		if (entry.question && !needed.has(entry.id))
			yield {
				code: 'spørsmål-uten-nytte',
				at: entry.at,
				message: `Ingen tjeneste trenger svaret på «${entry.id}».`,
				next: 'Bruk det i et vilkår, en dato eller et beløp, eller ta bort spørsmålet.'
			};

	const shown = new Set(Object.values(words.texts).flatMap((t) => Object.values(t).flatMap(slotsOf)));
	const values = book.values.map((v) => v.name).filter((name) => shown.has(name));
	const used = reads(book, [...rules(everyRule(book, followed)), ...lists.map(named), ...values.map(named)]);
	for (const entry of definition.flow.values ?? [])
		if (!used.has(entry.id))
			yield {
				code: 'ubrukt-verdi',
				at: entry.at,
				message: `«${entry.id}» regnes ut, men ingen regel og ingen tekst bruker den.`,
				next: 'Bruk den i en tjeneste eller vis den i en tekst, eller ta den bort.'
			};
};

const rules = (of: Iterable<Rule>): Expression[] => [...of].map((r) => r.rule);
const named = (name: string): Expression => ({ op: 'name', name });

// Questions and values nobody needs. A question is needed when its answer can change a service: whether it applies, its dates,
// amounts or phase, or the branch. Says nothing while a rule cannot be read, since that rule may be the one that needs them.

import type { Expression } from '#rules';
import { reads } from '#compiler';
import { slotsOf } from '#text';
import type { Check } from './subject.ts';

export const unused: Check = function* ({ definition, book, whole }) {
	if (!whole) return;
	const phases = book.phases.filter((p) => book.services.some((s) => s.phase === p.name));
	const rules = [
		...book.services.flatMap((s) => [s.applies, ...s.dates.map((d) => d.expression), ...s.amounts.map((a) => a.expression), ...s.mentions, ...list(s.forEach)]),
		...book.branches.map((b) => b.when),
		...phases.flatMap((p) => [p.from, p.to].filter((e) => e !== null))
	];
	const needed = reads(book, rules);
	for (const entry of (definition.flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])]))
		if (entry.question && !needed.has(entry.id))
			yield {
				code: 'spørsmål-uten-nytte',
				at: entry.at,
				message: `Ingen tjeneste trenger svaret på «${entry.id}».`,
				next: 'Bruk det i et vilkår, en dato eller et beløp, eller ta bort spørsmålet.'
			};

	const shown = new Set(Object.values(book.texts).flatMap((t) => Object.values(t).flatMap(slotsOf)));
	const rest = [
		...book.facts.flatMap((f) => (f.between ?? []) as Expression[]),
		...book.phases.flatMap((p) => [p.from, p.to].filter((e) => e !== null)),
		...book.values.filter((v) => shown.has(v.name)).map((v): Expression => ({ op: 'name', name: v.name }))
	];
	const used = reads(book, [...rules, ...rest]);
	for (const entry of definition.flow.values ?? [])
		if (!used.has(entry.id))
			yield {
				code: 'ubrukt-verdi',
				at: entry.at,
				message: `«${entry.id}» regnes ut, men ingen regel og ingen tekst bruker den.`,
				next: 'Bruk den i en tjeneste eller vis den i en tekst, eller ta den bort.'
			};
};

const list = (name: string | null): Expression[] => (name ? [{ op: 'name', name }] : []);

// A service that waits for another meets it (`venter-forgjeves`): the two may apply to the same person, shown with certainty or not said,
// and neither rules the other out.

import type { Place } from '#flow';
import { conditionOf } from '#rules';
import { isKnown } from '../analyse.ts';
import { type Check } from './check.ts';

/** Parts of the answers tried for one pair. */
const EFFORT = 400;

export const waits: Check = function* ({ book, definition, analysis }) {
	for (const [i, s] of book.services.entries()) {
		const entry = definition.flow.services[i];
		const named: { text: string; at: Place }[] = [...(entry?.after ?? []), ...(entry?.afterAnyOf ?? [])];
		for (const { text, at } of named) {
			const other = book.services.find((o) => o.id === text);
			// Entries of two lists are other people.
			if (!other || other === s || (s.forEach && other.forEach && s.forEach !== other.forEach)) continue;
			if (s.excludes.includes(other.id) || other.excludes.includes(s.id)) {
				yield {
					code: 'venter-forgjeves',
					at,
					message: `«${entry?.title.text ?? s.id}» venter på «${text}», men den som velger den ene, kan ikke få den andre.`,
					next: 'Ta bort ventingen, eller ta tjenesten ut av «utelukker».'
				};
				continue;
			}
			const rules = [conditionOf(book, s), conditionOf(book, other)];
			const list = s.forEach ?? other.forEach;
			const apart = analysis.shown('apart', rules, list, (now) => rules.some((rule) => isKnown(now.of(rule), (v) => v !== true)), EFFORT);
			if (apart && rules.every((rule) => !analysis.never(rule, list)))
				yield {
					code: 'venter-forgjeves',
					at,
					message: `«${entry?.title.text ?? s.id}» venter på «${text}», men de to gjelder aldri for samme person.`,
					next: 'Ta bort ventingen, eller vent på tjenesten som gjelder sammen med denne.'
				};
		}
	}
};

// The persons of a plan are told apart: two of them are not «you» for the very same people (`samme-person`), and what is said to whoever
// reads stands on a service for somebody who may be reading (`ukjent-tekst`).

import { isKnown } from '../analyse.ts';
import { placeOf, type Check } from './check.ts';

/** Parts of the answers tried for two persons. */
const EFFORT = 400;

export const persons: Check = function* (input) {
	const { book, definition, analysis } = input;
	for (const [i, { name, isYou }] of book.persons.entries()) {
		const same = book.persons.slice(0, i).find((o) => {
			if (!isYou || !o.isYou) return false;
			const both = [isYou, o.isYou];
			return (
				both.every((rule) => !analysis.never(rule, null)) &&
				analysis.shown(
					'the same person',
					both,
					null,
					(now) => {
						const [one, other] = both.map((rule) => now.of(rule));
						return one !== undefined && other !== undefined && isKnown(one, (v) => isKnown(other, (w) => (v === true) === (w === true)));
					},
					EFFORT
				)
			);
		});
		if (isYou && same)
			yield {
				code: 'samme-person',
				at: placeOf(input, isYou),
				message: `Den som leser, er «${name}» akkurat når hun eller han er «${same.name}».`,
				next: 'Rett «er deg når» på den ene, eller la dem være én person.'
			};
	}
	for (const s of definition.flow.services) {
		const may = (s.persons ?? []).some(({ text }) => book.persons.some((p) => p.name === text && p.isYou));
		// A name nobody has is told where it stands.
		const isKnownAll = (s.persons ?? []).every(({ text }) => book.persons.some((p) => p.name === text));
		if (s.titleToYou && !may && isKnownAll)
			yield {
				code: 'ukjent-tekst',
				at: s.titleToYou.at,
				message: `«tittel til deg» for «${s.title.text}» vises aldri: den som leser, er aldri den tjenesten er for.`,
				next: 'Skriv hvem tjenesten er «for», og «er deg når» på den personen, eller ta bort «tittel til deg».'
			};
	}
};

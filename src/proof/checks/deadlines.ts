// Days that can never help anybody: a last day that has always passed (`frist-alltid-ute`), a last day before the first one
// (`frist-før-start`), and a day that never comes to those the service is for (`dato-uten-dag`).

import { conditionOf, type Book, type Expression } from '#rules';
import { alwaysBefore, isBefore, rangeOf } from '../ranges.ts';
import { placeOf, type Check } from './check.ts';

/** What comes first, and what may not come before it. */
const ORDER: readonly (readonly [first: string, last: string])[] = [
	['tidligst', 'frist'],
	['tidligst', 'trygg frist'],
	['tidligst', 'rådet dato'],
	['rådet dato', 'frist'],
	['trygg frist', 'frist'],
	['måneder fra', 'måneder til']
];
const LAST = ['frist', 'trygg frist'];
const TODAY: Expression = { op: 'name', name: 'i dag' };
/** Parts of the answers tried for one day. */
const EFFORT = 400;

const isPast = (book: Book, name: string, day: Expression): boolean => LAST.includes(name) && isBefore(rangeOf(book, day, true), rangeOf(book, TODAY, true));

export const deadlines: Check = function* (input) {
	const { book, analysis, definition, places } = input;
	for (const [i, s] of book.services.entries()) {
		const title = definition.flow.services[i]?.title.text ?? s.id;
		// What the compiler adds has no place of its own.
		const dates = s.dates.filter((d) => places.has(d.expression));
		const by = (name: string): Expression | undefined => dates.find((d) => d.name === name)?.expression;
		for (const { name, expression } of dates) {
			const at = placeOf(input, expression);
			if (isPast(book, name, expression))
				yield {
					code: 'frist-alltid-ute',
					at,
					message: `«${name}» for «${title}» er alltid gått ut, uansett hva som svares.`,
					next: 'Se etter om noe er trukket fra som skulle vært lagt til, eller om regelen går ut fra feil dag.'
				};
			const condition = conditionOf(book, s);
			const gone = analysis.inEvery(
				[condition, expression],
				s.forEach,
				new Map(),
				(now) => {
					const [applies, day] = [now.of(condition), now.of(expression)];
					return (applies.known && applies.value !== true) || (day.known && day.value === null);
				},
				{ left: EFFORT }
			);
			// A service that never applies has its own finding.
			if (gone && !analysis.never(condition, s.forEach))
				yield {
					code: 'dato-uten-dag',
					at,
					message: `«${name}» for «${title}» vises aldri: regelen gir ingen dag til noen som tjenesten gjelder for.`,
					next: 'Gå ut fra en dag som finnes når tjenesten gjelder, eller ta bort datoen.'
				};
		}
		for (const [first, last] of ORDER) {
			const [a, b] = [by(first), by(last)];
			// One that has always passed has been told.
			if (a && b && !isPast(book, last, b) && alwaysBefore(book, b, a))
				yield {
					code: 'frist-før-start',
					at: placeOf(input, b),
					message: `«${last}» for «${title}» kommer alltid før «${first}».`,
					next: 'Bytt om de to, eller rett den som er feil.'
				};
		}
	}
	for (const p of book.phases)
		if (p.from && p.to && alwaysBefore(book, p.to, p.from))
			yield {
				code: 'frist-før-start',
				at: placeOf(input, p.to),
				message: `Fasen «${p.name}» slutter alltid før den begynner.`,
				next: 'Bytt om «fra» og «til», eller rett den som er feil.'
			};
};

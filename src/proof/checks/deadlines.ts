// Days that can never help anybody: a last day that has always passed (`frist-alltid-ute`), a last day before the first one
// (`frist-før-start`), and a day, or an amount, that never comes to those the service is for (`dato-uten-dag`).

import { reads } from '#compiler';
import { conditionOf, type Book, type Expression } from '#rules';
import { alwaysBefore, isBefore, rangeOf } from '../ranges.ts';
import { isKnown } from '../analyse.ts';
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
		const condition = conditionOf(book, s);
		const applies = !analysis.never(condition, s.forEach);
		const isGone = (rule: Expression): boolean =>
			applies &&
			// A dated value for a day that is not here has been told.
			![...reads(book, [rule])].some((name) => book.rates[name]?.day.op === 'literal') &&
			analysis.shown(
				'gone',
				[condition, rule],
				s.forEach,
				(now) => isKnown(now.of(condition), (v) => v !== true) || isKnown(now.of(rule), (v) => v === null),
				EFFORT
			);
		for (const a of s.amounts)
			if (isGone(a.expression))
				yield {
					code: 'dato-uten-dag',
					at: placeOf(input, a.expression),
					message: `«${a.name}» for «${title}» vises aldri: regelen gir ikke noe tall til noen som tjenesten gjelder for.`,
					next: 'Gå ut fra noe som finnes når tjenesten gjelder, eller ta bort beløpet.'
				};
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
			// A service that never applies has its own finding.
			if (isGone(expression))
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

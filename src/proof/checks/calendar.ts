// A day put together in a rule is a day there is: `dato(2026, 2, 30)` is none in any year (`ukjent-dato`).

import { everyRule } from '#compiler';
import { isLocalDate } from '#values';
import { walk, type Expression } from '#rules';
import { rateValues } from '../domains.ts';
import { placeOfPart, type Check, type CheckInput } from './check.ts';

/** A year with 29 February, for a day whose year is worked out. */
const LEAP_YEAR = 2024;

export const days: Check = function* (input) {
	for (const { rule } of everyRule(input.book, ['mention', 'rate-day']))
		for (const e of walk(rule)) {
			if (e.op !== 'call' || e.name !== 'dato') continue;
			const [years = [LEAP_YEAR], months = null, dates = null] = e.of.map((part) => numbersOf(input, part) ?? undefined);
			if (!months || !dates) continue;
			const iso = (y: number, m: number, d: number): string => [String(y).padStart(4, '0'), ...[m, d].map((n) => String(n).padStart(2, '0'))].join('-');
			if (years.some((y) => months.some((m) => dates.some((d) => isLocalDate(iso(y, m, d)))))) continue;
			yield {
				code: 'ukjent-dato',
				at: placeOfPart(input, rule, e),
				message: `Dagen ${dates[0]}. i måned ${months[0]} finnes ikke${e.of[0]?.op === 'literal' ? ` i ${years[0]}` : ''}, så regelen gir ingen dag.`,
				next: 'Rett dagen eller måneden i dato(år, måned, dag).'
			};
		}
};

/** The numbers a part may be, when they are written or dated values. */
function numbersOf({ book }: CheckInput, e: Expression): number[] | null {
	if (e.op === 'literal') return typeof e.value === 'number' ? [e.value] : null;
	return e.op === 'name' && book.rates[e.name] ? rateValues(book.rates[e.name]) : null;
}

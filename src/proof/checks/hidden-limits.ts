// Numbers that stand for something in a rule of their own are no limits: 12 and 100 turn years into months and parts into per cent, and held
// against an answer they come from a law like any other (`tall-uten-sats`). December and a whole in per cent are what they are.

import { everyRule } from '#compiler';
import { walk, type Expression } from '#rules';
import { unitsOf } from './units.ts';
import { placeOfPart, type Check } from './check.ts';

const MONTHS = 12;
const WHOLE = 100;

export const hiddenLimits: Check = function* (input) {
	const counted = unitsOf(input);
	for (const { rule } of everyRule(input.book, ['between', 'presumed', 'mention', 'rate-day']))
		for (const e of walk(rule)) {
			if (e.op !== 'compare') continue;
			for (const [limit, other] of [
				[e.left, e.right],
				[e.right, e.left]
			] as const) {
				if (limit.op !== 'literal' || (limit.value !== MONTHS && limit.value !== WHOLE)) continue;
				if (limit.value === WHOLE ? counted.of(other) === 'percent' : isMonth(other)) continue;
				yield {
					code: 'tall-uten-sats',
					at: placeOfPart(input, rule, e),
					message: `Grensen ${limit.value} står rett i regelen.`,
					next: 'Legg den i flows/satser/ med kilde og dato, og bruk navnet her.'
				};
			}
		}
};

const isMonth = (e: Expression): boolean => e.op === 'call' && e.name === 'månedsnummer';

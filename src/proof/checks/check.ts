// What every check is given, and where what it finds stands.

import type { Definition, Finding, Place } from '#flow';
import type { Analysis } from '../analyse.ts';
import { children, type Book, type Expression, type Words } from '#rules';
import type { Compiled } from '#compiler';

export interface CheckInput {
	definition: Definition;
	book: Book;
	words: Words;
	places: Compiled['places'];
	/** The day of the check, YYYY-MM-DD. */
	today: string;
	analysis: Analysis;
	/** The same rules when every question exists whatever is answered. */
	unbound: Analysis;
}
export type Check = (input: CheckInput) => Iterable<Finding>;

/** Where a rule stands, or the nearest rule inside it that has a place. */
export function placeOf({ places, definition }: Pick<CheckInput, 'places' | 'definition'>, rule: Expression): Place {
	return places.get(rule) ?? definition.flow.at;
}

/** Where a part of a rule stands: the innermost rule around it that has a place. */
export function placeOfPart(input: Pick<CheckInput, 'places' | 'definition'>, rule: Expression, part: Expression): Place {
	const around = (e: Expression): Expression[] | null => {
		if (e === part) return [e];
		for (const child of children(e)) {
			const found = around(child);
			if (found) return [e, ...found];
		}
		return null;
	};
	return placeOf(input, around(rule)?.findLast((e) => input.places.has(e)) ?? rule);
}

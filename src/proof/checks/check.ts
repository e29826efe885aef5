// What every check is given, and where what it finds stands.

import type { Definition, Finding, Place } from '#flow';
import type { Analysis } from '../analyse.ts';
import type { Book, Expression, Words } from '#rules';
import type { Compiled } from '#compiler';

export interface CheckInput {
	definition: Definition;
	book: Book;
	words: Words;
	places: Compiled['places'];
	analysis: Analysis;
	/** The same rules when every question exists whatever is answered. */
	unbound: Analysis;
}
export type Check = (input: CheckInput) => Iterable<Finding>;

/** Where a rule stands, or the nearest rule inside it that has a place. */
export function placeOf({ places, definition }: Pick<CheckInput, 'places' | 'definition'>, rule: Expression): Place {
	return places.get(rule) ?? definition.flow.at;
}

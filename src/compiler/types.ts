// The types a rule may give, what a designer calls them, and what several have in common.

import type { Parameter } from '#rules';

export type Type =
	| { is: 'text' | 'yes/no' | 'date' | 'duration' | 'municipality' | 'any' }
	/** `whole`: never with decimals. */
	| { is: 'number'; whole?: boolean }
	| { is: 'choice'; options: readonly string[] }
	| { is: 'list'; of: Type }
	| { is: 'item'; list: string };

export const ANY: Type = { is: 'any' };
export const NUMBER: Type = { is: 'number' };
export const DATE: Type = { is: 'date' };
export const YES_NO: Type = { is: 'yes/no' };

/** What a designer calls each type. */
export const words: Record<Type['is'], string> = {
	number: 'et tall',
	text: 'tekst',
	'yes/no': 'ja eller nei',
	date: 'en dato',
	duration: 'et tidsrom',
	municipality: 'en kommune',
	any: 'noe',
	choice: 'et valg',
	list: 'en liste',
	item: 'én i en liste'
};
/** What a message calls a value of the type: «en dato». */
export const called = (type: Type): string => words[type.is];
/** The type of what a function takes or gives. */
export const kindType: Record<Parameter, Type> = {
	number: NUMBER,
	'whole number': { is: 'number', whole: true },
	text: { is: 'text' },
	'yes/no': YES_NO,
	date: DATE,
	duration: { is: 'duration' },
	list: { is: 'list', of: ANY },
	any: ANY
};

/** The type of something that is one of these; null when they are of different kinds. What may be anything says nothing. */
export const together = (types: readonly Type[]): Type | null => types.reduce<Type | null>((all, t) => all && pair(all, t), ANY);

function pair(a: Type, b: Type): Type | null {
	if (a.is === 'any') return b;
	if (b.is === 'any') return a;
	if (a.is === 'number' && b.is === 'number') return { is: 'number', whole: a.whole && b.whole };
	if (a.is === 'choice' && b.is === 'choice') return { is: 'choice', options: [...new Set([...a.options, ...b.options])] };
	if (isText(a) && isText(b)) return { is: 'text' };
	if (a.is === 'list' && b.is === 'list') return { is: 'list', of: pair(a.of, b.of) ?? ANY };
	if (a.is === 'item' && b.is === 'item') return a.list === b.list ? a : null;
	return a.is === b.is ? a : null;
}
/** A choice is a word. */
const isText = (t: Type): boolean => t.is === 'text' || t.is === 'choice';

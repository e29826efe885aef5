// Searches among the choices of one question, by their words, the words the flow adds, and their codes. Searching only narrows what
// is shown: what is chosen stays, and nothing is saved or lost by it.

import { kinds, type Fields } from '#kinds';
import type { Fact } from '#rules';

const LONGEST = 100;

export const isSearchable = (fact: Fact): boolean => kinds[fact.kind].searchable(fact);

/** The fields of the search stand in the form of the question, so that ticks that are not saved yet come along. */
export const searchField = (fact: Fact): string => `${fact.slug}.sok`;
export const searchButton = (fact: Fact): string => `${fact.slug}.vis`;
export const SHOW = { found: 'treff', all: 'alle' } as const;

/** What is searched for in a form that was sent; empty for all choices. */
export function searchedIn(fact: Fact, fields: Fields): string {
	if (!isSearchable(fact) || fields(searchButton(fact)).includes(SHOW.all)) return '';
	return searched(fields(searchField(fact))[0]);
}

/** True when the person asked to search, not to go on. */
export const isSearch = (fact: Fact, fields: Fields): boolean => isSearchable(fact) && fields(searchButton(fact)).length > 0;

export const searched = (text: string | null | undefined): string => (text ?? '').trim().slice(0, LONGEST);

/** True when every word searched for is in the text, begins a word of it or grows out of one: «frisørsalong» finds «frisør». */
export function matches(query: string, text: string): boolean {
	const words = wordsOf(text);
	return wordsOf(query).every((q) => words.some((w) => (q.length > 2 ? w.includes(q) : w.startsWith(q)) || (w.length > 3 && q.startsWith(w))));
}

/** Without accents, so that «kafe» finds «kafé»; codes keep their points. */
const wordsOf = (text: string): string[] =>
	text
		.toLocaleLowerCase('nb')
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.match(/\p{L}+|\d+(?:\.\d+)*/gu) ?? [];

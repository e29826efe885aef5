// Finds the words of a word list in a text, in any of their forms. Where one word is part of another («barnetrygd» in
// «utvidet barnetrygd»), the longer one is found. Words without small letters («G», «EØS») are found only as they are written.

import type { Term, Terms } from '#rules';

/** One pattern for many words, the longest first. Its groups are the words in that order. */
export interface WordPattern {
	is: RegExp;
	words: string[];
}

/** Null when there are no words. */
export function wordPattern(all: readonly string[], endings: readonly string[]): WordPattern | null {
	if (all.length === 0) return null;
	const quote = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
	const ending = endings.length > 0 ? `(?:${endings.map(quote).join('|')})?` : '';
	// A word may begin a sentence.
	const anyCase = (form: string): string => form.replace(/^\p{L}/u, (c) => `[${c.toLocaleLowerCase('nb')}${c.toLocaleUpperCase('nb')}]`);
	const words = [...new Set(all)].sort((a, b) => b.length - a.length);
	const groups = words.map((w) => `(${/\p{Ll}/u.test(w) ? anyCase(quote(w)) + ending : quote(w)})`);
	return { is: new RegExp(`(?<!\\p{L})(?:${groups.join('|')})(?!\\p{L})`, 'gu'), words };
}

const patterns = new WeakMap<Terms, WordPattern | null>();

/** The terms a text uses, in the order they stand. */
export function termsIn(text: string, terms: Terms): Term[] {
	if (!patterns.has(terms))
		patterns.set(
			terms,
			wordPattern(
				terms.terms.flatMap((t) => t.forms),
				terms.endings
			)
		);
	const all = patterns.get(terms);
	if (!all) return [];
	const found = [...text.matchAll(all.is)].flatMap((match) => {
		const word = all.words[match.slice(1).findIndex((group) => group !== undefined)] ?? '';
		return terms.terms.find((t) => t.forms.includes(word)) ?? [];
	});
	return [...new Set(found)];
}

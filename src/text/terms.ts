// Finds the words of a word list in a text, in any of their forms. Where one word is part of another, the longer one is
// found («ordliste» before «ord»). Words without small letters («G», «EØS») are found only as they are written.

import type { Term, Terms } from '#rules';

/** One pattern for many words. Its groups are the words in that order. */
export interface WordPattern {
	is: RegExp;
	words: string[];
}

/** Null when there are no words. Words that begin alike stand together, the longest first, so that most places in a text are passed at once. */
export function wordPattern(all: readonly string[], endings: readonly string[]): WordPattern | null {
	if (all.length === 0) return null;
	const quote = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
	const ending = endings.length > 0 ? `(?:${endings.map(quote).join('|')})?` : '';
	const shouted = (word: string): boolean => !/\p{Ll}/u.test(word);
	// A word may begin a sentence.
	const first = (word: string): string =>
		shouted(word) ? quote(word.charAt(0)) : `[${word.charAt(0).toLocaleLowerCase('nb')}${word.charAt(0).toLocaleUpperCase('nb')}]`;
	const groups = [
		...Map.groupBy(
			[...new Set(all)].sort((a, b) => b.length - a.length),
			first
		)
	];
	const pattern = groups.map(([start, words]) => `${start}(?:${words.map((w) => `(${quote(w.slice(1))}${shouted(w) ? '' : ending})`).join('|')})`).join('|');
	return { is: new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'), words: groups.flatMap(([, words]) => words) };
}

const patterns = new WeakMap<Terms, WordPattern | null>();

/** The terms a text uses, in the order they stand. `told`: the text says itself what it is, in a sentence that begins with it. */
export function termsIn(text: string, terms: Terms): { term: Term; told: boolean }[] {
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
	const found = new Map<Term, boolean>();
	// Not matchAll: it makes a new pattern of these hundreds of words for each text.
	all.is.lastIndex = 0;
	for (let match = all.is.exec(text); match; match = all.is.exec(text)) {
		const word = all.words[match.slice(1).findIndex((group) => group !== undefined)] ?? '';
		const term = terms.terms.find((t) => t.forms.includes(word));
		const before = text.slice(0, match.index);
		const [verb = ''] = text.slice(match.index + match[0].length).match(/^ \p{L}+/u) ?? [];
		const told = terms.is.includes(verb.trim()) && /(^|[.?:]\s|\n)(\p{Lu}\p{Ll}* )?$/u.test(before);
		if (term) found.set(term, told || found.get(term) === true);
	}
	return [...found].map(([term, told]) => ({ term, told }));
}

// The words of one page that are explained where they stand: each once, at its first place, and not where the text itself does it. Blocks are asked
// about in the order they are read; what is given for a block stands right after it.

import { plainText, termsIn, type Block, type Line } from '#text';
import type { Explained } from '#components';
import type { Term, Terms } from '#rules';
import type { Telling } from './telling.ts';

export class Glossary {
	private readonly t: Telling;
	private readonly told = new Set<string>();

	constructor(t: Telling) {
		this.t = t;
	}

	/** What to explain after a block with these texts, or null. */
	after(...texts: Said[]): Explained | null {
		const { speech, edition } = this.t;
		const all = edition.words.terms[speech.locale];
		if (!all) return null;
		const words: Explained['words'] = [];
		for (const [term, told] of found(texts, all)) {
			const [word = ''] = term.forms;
			if (!told && !this.told.has(word)) words.push({ word, means: this.t.filled(term.means) });
			this.told.add(word);
		}
		const [one, ...more] = words;
		if (!one) return null;
		return { summary: more.length === 0 ? speech.say('word.one', { word: one.word }) : speech.say('word.several'), words };
	}
}

type Said = Line | Block[] | string | null | undefined;

/** The hard words of some texts, in the order they stand, and whether one of the texts says itself what it means. */
function found(texts: readonly Said[], terms: Terms): Map<Term, boolean> {
	const all = new Map<Term, boolean>();
	for (const text of texts) for (const { term, told } of wordsOf(text, terms)) all.set(term, told || all.get(term) === true);
	return all;
}

const kept = new WeakMap<Terms, Map<string, ReturnType<typeof termsIn>>>();
/** Texts whose words are kept: the same titles and sentences are shown again and again. What a person has answered is not among them. */
const MOST = 5_000;

function wordsOf(text: Said, terms: Terms): ReturnType<typeof termsIn> {
	const words = plain(text);
	if (words === '') return [];
	if (!isLine(text) || text.some((part) => typeof part === 'object' && part.source.startsWith('fact:'))) return termsIn(words, terms);
	const known = kept.get(terms) ?? new Map<string, ReturnType<typeof termsIn>>();
	kept.set(terms, known);
	const before = known.get(words);
	if (before) return before;
	const found = termsIn(words, terms);
	if (known.size < MOST) known.set(words, found);
	return found;
}

const isLine = (text: Said): text is Line => Array.isArray(text) && text.every((part) => typeof part === 'string' || 'source' in part);

const plain = (text: Said): string =>
	!text
		? ''
		: typeof text === 'string'
			? text
			: text.map((part) => (typeof part === 'object' && 'kind' in part ? linesOf(part).map(plainText).join('\n') : plainText([part]))).join('');
const linesOf = (block: Block): Line[] => (block.kind === 'paragraph' ? [block.line] : block.items);

// The words of one page that are explained where they stand: each once, at its first place, and not where the text itself does it. Blocks are asked about in the order
// they are read; what is given for a block stands right after it.

import { plainText, termsIn, type Block, type Line } from '#text';
import type { Explained } from '#components';
import type { Telling } from './telling.ts';

export class Glossary {
	private readonly t: Telling;
	private readonly told = new Set<string>();

	constructor(t: Telling) {
		this.t = t;
	}

	/** What to explain after a block with these texts, or null. */
	after(...texts: (Line | Block[] | string | null | undefined)[]): Explained | null {
		const { speech, edition } = this.t;
		const all = edition.words.terms[speech.locale];
		if (!all) return null;
		const words: Explained['words'] = [];
		for (const { term, told } of termsIn(texts.map(plain).join('\n'), all)) {
			const [word = ''] = term.forms;
			if (!told && !this.told.has(word)) words.push({ word, means: this.t.filled(term.means) });
			this.told.add(word);
		}
		const [one, ...more] = words;
		if (!one) return null;
		return { summary: more.length === 0 ? speech.say('word.one', { word: one.word }) : speech.say('word.several'), words };
	}
}

const plain = (text: Line | Block[] | string | null | undefined): string =>
	!text
		? ''
		: typeof text === 'string'
			? text
			: text.map((part) => (typeof part === 'object' && 'kind' in part ? linesOf(part).map(plainText).join('\n') : plainText([part]))).join('');
const linesOf = (block: Block): Line[] => (block.kind === 'paragraph' ? [block.line] : block.items);

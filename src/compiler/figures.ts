// The numbers a text says, as digits and in words, and the months and days of the week it names: «6», «seks uker», «six weeks», «mai».
// Which words are numbers, and what is measured, is data (flows/ordliste). Slots are not read: what stands in them is no word of the text.

import type { WordList } from '#flow';

export interface Figure {
	/** The same in every language: «6», «month 5», «weekday 1». */
	means: string;
	/** What is counted, by the name all languages share in the word lists («uke»); null when it is nothing that is measured. */
	measure: string | null;
	/** The words as they stand, with what is counted. */
	written: string;
	/** Where in the text it begins. */
	from: number;
	as: 'digits' | 'number' | 'order' | 'name';
}

const letters = (words: Iterable<string>): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map((w) => w.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
/** Not part of a longer word: «half» is none in «half-siblings». */
const alone = (pattern: string): string => `(?<![\\p{L}\\d]|\\p{L}-)(?:${pattern})(?!\\p{L}|-\\p{L})`;

export class Figures {
	/** Its own: two that are made from different lists are two. */
	readonly number: number;
	private static made = 0;
	private readonly words = new Map<string, { means: string; as: 'number' | 'order' }>();
	private readonly measures = new Map<string, string>();
	private readonly names: Map<string, string>;
	private readonly pattern: RegExp;
	private readonly counted: RegExp | null;

	/** The figures of one language. Without a word list only digits, months and days are known. */
	constructor(locale: string, list: WordList | undefined) {
		this.number = Figures.made++;
		for (const { id, line } of list?.numbers ?? []) this.words.set(id.text, { means: line.text, as: 'number' });
		for (const { id, line } of list?.orders ?? []) this.words.set(id.text, { means: line.text, as: 'order' });
		for (const { id, line } of list?.measures ?? []) for (const form of line.text.split(',')) this.measures.set(form.trim(), id.text);
		this.names = names(locale);
		const first = (w: string): string => `[${w.charAt(0)}${w.charAt(0).toUpperCase()}]`;
		const numbers = [...this.words.keys()].map((w) => `${first(w)}${letters([w.slice(1)])}`).sort((a, b) => b.length - a.length);
		this.pattern = new RegExp(`\\d+|${alone([...numbers, letters(this.names.keys())].join('|'))}`, 'gu');
		this.counted = this.measures.size > 0 ? new RegExp(`^(?:[\\s\\u00a0-]+\\p{L}+)?[\\s\\u00a0-]+(${letters(this.measures.keys())})(?!\\p{L})`, 'u') : null;
	}

	/** Whether numbers in words are known. */
	get knowsWords(): boolean {
		return this.words.size > 0;
	}

	/** The same text has the same figures, and most texts are the same from one compilation to the next. */
	in(text: string): readonly Figure[] {
		let figures = this.found.get(text);
		if (!figures) this.found.set(text, (figures = this.read(text)));
		return figures;
	}
	private readonly found = new Map<string, readonly Figure[]>();

	private read(text: string): Figure[] {
		const bare = text.replaceAll(/\{\{[^}]*\}\}/g, (slot) => '…'.padEnd(slot.length));
		return [...bare.matchAll(this.pattern)].map((match): Figure => {
			const [found] = match;
			const from = match.index;
			const name = this.names.get(found);
			if (name) return { means: name, measure: null, written: found, from, as: 'name' };
			const rest = this.counted?.exec(bare.slice(from + found.length));
			const measure = rest ? (this.measures.get(rest[1] ?? '') ?? null) : null;
			const written = found + (rest?.[0] ?? '');
			if (/^\d/.test(found)) return { means: String(Number(found)), measure, written, from, as: 'digits' };
			const word = this.words.get(found) ?? this.words.get(found.charAt(0).toLowerCase() + found.slice(1));
			return { means: word?.means ?? found, measure, written, from, as: word?.as ?? 'number' };
		});
	}
}

const made = new WeakMap<WordList, Figures>();
const wordless = new Map<string, Figures>();
/** The figures of one language, made once for each word list. */
export function figuresOf(locale: string, list: WordList | undefined): Figures {
	let figures = list ? made.get(list) : wordless.get(locale);
	if (figures) return figures;
	figures = new Figures(locale, list);
	if (list) made.set(list, figures);
	else wordless.set(locale, figures);
	return figures;
}

/** The months and the days of the week as the language spells them. Norwegian writes them small, and large where a sentence begins. */
function names(locale: string): Map<string, string> {
	const out = new Map<string, string>();
	// A file may be named after a language that is none.
	if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})*$/.test(locale)) return out;
	const put = (word: string, means: string): void => {
		out.set(word, means);
		out.set(word.charAt(0).toUpperCase() + word.slice(1), means);
	};
	const format = (part: Intl.DateTimeFormatOptions, day: Date): string => new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(day);
	for (let n = 0; n < 12; n++) put(format({ month: 'long' }, new Date(Date.UTC(2024, n, 15))), `month ${n + 1}`);
	for (let n = 0; n < 7; n++) put(format({ weekday: 'long' }, new Date(Date.UTC(2024, 0, 1 + n))), `weekday ${n + 1}`);
	return out;
}

/** What a translation has lost, and what it has that the original has not. Also a number that counts something else: «seks uker», «six months». */
export function difference(source: readonly Figure[], translation: readonly Figure[]): { lost: Figure[]; added: Figure[] } {
	const without = (from: readonly Figure[], other: readonly Figure[], same: (a: Figure, b: Figure) => boolean): Figure[] => {
		const rest = [...other];
		return from.filter((f) => {
			const i = rest.findIndex((o) => same(f, o));
			if (i >= 0) rest.splice(i, 1);
			return i < 0;
		});
	};
	const means = (a: Figure, b: Figure): boolean => a.means === b.means;
	const lost = without(source, translation, means);
	const added = without(translation, source, means);
	if (lost.length > 0 || added.length > 0) return { lost, added };
	const counts = (a: Figure, b: Figure): boolean => means(a, b) && (a.measure === null || b.measure === null || a.measure === b.measure);
	return { lost: without(source, translation, counts), added: without(translation, source, counts) };
}

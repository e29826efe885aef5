// A text with slots, and how they are filled so that figures stay traceable. A text is read once and filled many times.
//
// A sentence with a slot nobody can fill yet is left out, since half a sentence tells nothing. The name of a slot is never shown.

import type { Block, Line, Segment } from './segment.ts';

/** What stands in a slot, by its name; null when nobody can tell yet. */
export type Slots = (name: string) => Segment | Line | null;

interface Slot {
	slot: string;
}
type Sentence = (Segment | Slot)[];
/** A text of one line, by its sentences. Those without slots stand together. */
type Sentences = Sentence[];
type Paragraph = { kind: 'paragraph'; line: Sentences } | { kind: 'list'; items: Sentences[] };

const NOTHING: Slots = () => null;
const SLOT = /\{\{([^}]*)\}\}/;
const SLOTS = new RegExp(SLOT, 'g');
const BETWEEN_SENTENCES = /(?<=[.?]) (?=\p{Lu}|«|\{\{)/u;
const PHONE = /(?<!\d)((?:\d{2} ){3}\d{2}|\d{3} \d{2} \d{3}|\d{3} \d{3})(?!\d)/;

/** The names in the slots of a text, in the order they stand. */
export const slotsOf = (text: string): string[] => (text.includes('{{') ? [...text.matchAll(SLOTS)].map((m) => (m[1] ?? '').trim()) : []);

export class Template {
	readonly text: string;
	private line: Sentences | null = null;
	private paragraphs: Paragraph[] | null = null;

	constructor(text: string) {
		this.text = text;
	}

	/** Where no sentence is left, `unknown` stands for what is not known; without it the line is empty. */
	fill(slots: Slots = NOTHING, unknown: string | null = null): Line {
		this.line ??= sentences(this.text);
		return filled(this.line, slots, unknown);
	}

	/** Paragraphs are parted by an empty line; lines that begin with «- » make a list. What cannot be told yet is left out. */
	blocks(slots: Slots = NOTHING): Block[] {
		this.paragraphs ??= paragraphs(this.text);
		return this.paragraphs.flatMap((p): Block[] => {
			if (p.kind === 'list') {
				const items = p.items.map((item) => filled(item, slots, null)).filter(told);
				return items.length > 0 ? [{ kind: 'list', items }] : [];
			}
			return [filled(p.line, slots, null)].filter(told).map((line) => ({ kind: 'paragraph', line }));
		});
	}
}

const told = (line: Line): boolean => line.length > 0;

function paragraphs(text: string): Paragraph[] {
	return text
		.split(/\n\s*\n/)
		.map((p) => p.trim())
		.filter((p) => p !== '')
		.map((p): Paragraph => {
			const lines = p.split('\n').map((l) => l.trim());
			return lines.every((l) => l.startsWith('- '))
				? { kind: 'list', items: lines.map((l) => sentences(l.slice(2))) }
				: { kind: 'paragraph', line: sentences(lines.join(' ')) };
		});
}

function sentences(text: string): Sentences {
	const together: string[] = [];
	for (const sentence of text.split(BETWEEN_SENTENCES)) {
		const before = together.at(-1);
		if (before === undefined || SLOT.test(before) || SLOT.test(sentence)) together.push(sentence);
		else together[together.length - 1] = `${before} ${sentence}`;
	}
	return together.map((sentence) => sentence.split(SLOT).flatMap((part, i): Sentence => (i % 2 === 1 ? [{ slot: part.trim() }] : phones(part))));
}

/** A phone number is a figure too, though nobody computed it. */
const phones = (text: string): Line =>
	text.split(PHONE).flatMap((part, i): Line => (part === '' ? [] : i % 2 === 1 ? [{ text: part, source: 'phone' }] : [part]));

const isSlot = (part: Segment | Slot): part is Slot => typeof part === 'object' && 'slot' in part;

function filled(sentences: Sentences, slots: Slots, unknown: string | null): Line {
	const line: Line = [];
	for (const sentence of sentences) {
		const whole = said(sentence, slots);
		if (whole) line.push(...(line.length > 0 ? [' '] : []), ...whole);
	}
	if (line.length > 0 || unknown === null) return line;
	return sentences.flatMap((sentence, i) => [...(i > 0 ? [' '] : []), ...(said(sentence, (name) => slots(name) ?? unknown) ?? [])]);
}

/** Null when one of its slots cannot be filled. */
function said(sentence: Sentence, slots: Slots): Line | null {
	const line: Line = [];
	for (const part of sentence) {
		const told = isSlot(part) ? slots(part.slot) : part;
		if (told === null) return null;
		if (Array.isArray(told)) line.push(...told);
		else line.push(told);
	}
	return line;
}

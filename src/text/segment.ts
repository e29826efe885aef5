// A line of text as pages show it. A computed number or date is never loose text: it carries where it came from,
// and its machine form when it is a date. A test walks the pages and finds every figure that carries nothing.

/** `source` is what it traces to: `fact:termindato`, `rate:grunnbeløp@2026-05-01`, `date:navnevalg/frist`, `today` … */
export type Segment = string | { text: string; source: string; iso?: string };
export type Line = Segment[];
export type Block = { kind: 'paragraph'; line: Line } | { kind: 'list'; items: Line[] };

/**
 * Fills `{{name}}` slots of a text. A sentence with a slot nobody can fill yet is left out, since half a sentence tells nothing. Where
 * no sentence is left, `unknown` stands for what is not known; without it the text is empty. The name of a slot is never shown.
 */
export function fill(text: string, slot: (name: string) => Segment | null, unknown: string | null = null): Line {
	const filled = text.split(BETWEEN_SENTENCES).map((sentence) => sentence.split(SLOTS).map((part, i) => (i % 2 === 0 ? phones(part) : slot(part.trim()))));
	const whole = filled.filter((sentence) => !sentence.includes(null));
	const kept = whole.length > 0 ? whole : unknown === null ? [] : filled;
	return kept.flatMap((sentence, i) => [...(i > 0 ? [' '] : []), ...sentence.flatMap((part) => part ?? unknown ?? [])]);
}
const SLOTS = /\{\{([^}]*)\}\}/;
const BETWEEN_SENTENCES = /(?<=[.?]) (?=\p{Lu}|«|\{\{)/u;

/** The names in the slots of a text, in the order they stand. */
export const slotsOf = (text: string): string[] => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((m) => (m[1] ?? '').trim());

/** A phone number is a figure too, though nobody computed it. */
const phones = (text: string): Line =>
	text
		.split(/(?<!\d)((?:\d{2} ){3}\d{2}|\d{3} \d{2} \d{3}|\d{3} \d{3})(?!\d)/)
		.flatMap((part, i): Line => (part === '' ? [] : i % 2 === 1 ? [{ text: part, source: 'phone' }] : [part]));

/** Paragraphs are parted by an empty line; lines that begin with «- » make a list. What cannot be told yet is left out. */
export function blocks(text: string, slot: (name: string) => Segment | null): Block[] {
	return text
		.split(/\n\s*\n/)
		.map((p) => p.trim())
		.filter((p) => p !== '')
		.flatMap((p): Block[] => {
			const lines = p.split('\n').map((l) => l.trim());
			if (lines.every((l) => l.startsWith('- '))) {
				const items = lines.map((l) => fill(l.slice(2), slot)).filter(told);
				return items.length > 0 ? [{ kind: 'list', items }] : [];
			}
			return [fill(lines.join(' '), slot)].filter(told).map((line) => ({ kind: 'paragraph', line }));
		});
}

const told = (line: Line): boolean => line.length > 0;

export const plainText = (line: Line): string => line.map((s) => (typeof s === 'string' ? s : s.text)).join('');

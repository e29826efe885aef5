// A line of text as pages show it. A computed number or date is never loose text: it carries where it came from,
// and its machine form when it is a date. A test walks the pages and finds every figure that carries nothing.

/** `source` is what it traces to: `fact:termindato`, `rate:grunnbeløp@2026-05-01`, `date:navnevalg/frist`, `today` … */
export type Segment = string | { text: string; source: string; iso?: string };
export type Line = Segment[];
export type Block = { kind: 'paragraph'; line: Line } | { kind: 'list'; items: Line[] };

/** Fills `{{name}}` slots of a text. A slot nobody can fill is shown by its name, so that it is seen and mended. */
export function fill(text: string, slot: (name: string) => Segment | null): Line {
	return text.split(/\{\{([^}]*)\}\}/).flatMap((part, i): Line => {
		if (i % 2 === 0) return phones(part);
		const name = part.trim();
		return [slot(name) ?? name];
	});
}

/** A phone number is a figure too, though nobody computed it. */
const phones = (text: string): Line =>
	text
		.split(/(?<!\d)((?:\d{2} ){3}\d{2}|\d{3} \d{2} \d{3}|\d{3} \d{3})(?!\d)/)
		.flatMap((part, i): Line => (part === '' ? [] : i % 2 === 1 ? [{ text: part, source: 'phone' }] : [part]));

/** Paragraphs are parted by an empty line; lines that begin with «- » make a list. */
export function blocks(text: string, slot: (name: string) => Segment | null): Block[] {
	return text
		.split(/\n\s*\n/)
		.map((p) => p.trim())
		.filter((p) => p !== '')
		.map((p) => {
			const lines = p.split('\n').map((l) => l.trim());
			return lines.every((l) => l.startsWith('- '))
				? { kind: 'list', items: lines.map((l) => fill(l.slice(2), slot)) }
				: { kind: 'paragraph', line: fill(lines.join(' '), slot) };
		});
}

export const plainText = (line: Line): string => line.map((s) => (typeof s === 'string' ? s : s.text)).join('');

// A line as a designer wrote it, and where in the file a part of it stands.

import type { Place } from './finding.ts';

export interface Text {
	text: string;
	quoted: boolean;
	/** Where its first letter stands; for a block (`|`) where the block begins. */
	at: Place;
	/** What stands in the file from there, where that is more than the text itself: a block, a quoted line. */
	source?: string;
}

/** The text alone, of something that is more. */
export const textOf = ({ text, quoted, at, source }: Text): Text => ({ text, quoted, at, ...(source !== undefined && { source }) });

/** The place of the part of a text that begins at `from` and is `length` long. */
export function within(text: Text, from: number, length: number): Place {
	const source = (text.source ?? text.text).normalize('NFC');
	const header = text.quoted ? null : /^[|>][-+\d]*[ \t]*(#.*)?\r?\n/.exec(source);
	// Letters alone are followed: in a block, spaces and line ends are not those of the text.
	let at = (header?.[0].length ?? 0) - 1;
	for (const letter of text.text.slice(0, from + 1).replaceAll(/\s/g, '')) {
		const next = source.indexOf(letter, at + 1);
		if (next < 0) break;
		at = next;
	}
	const before = source.slice(0, Math.max(0, at)).split('\n');
	const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? text.at.column : 1);
	return { ...text.at, line: text.at.line + before.length - 1, column, length: Math.max(1, length) };
}

// Most of what designers write is the plainest YAML there is: words with lines of text, indented in twos. Reading it line by line takes a
// tenth of the time the YAML library needs for it, and gives the same nodes (a test holds the two together on every real file). At the
// first line that is anything else the answer is null, and the library reads it.

import type { Place } from './finding.ts';
import type { Entry, Node } from './yaml.ts';

const KEY = /^( *)("[^"\\]*"|[\p{L}\p{N}][^:#"'[\]{}&*!|>%@`\t]*):(?: +(.*))?$/u;
const PLAIN = /^[\p{L}\p{N}(«§$+=~/][^\t]*$/u;
const QUOTED = /^("(?:[^"\\\t]|\\[n"\\])*"|'[^'\t]*')$/;

interface Line {
	indent: number;
	key: string;
	keyAt: Place;
	/** Null when what it holds stands on the lines below. */
	node: Node | null;
	valueAt: Place;
	/** Where the line ends in the file, as the number of characters before that. */
	end: number;
}

/** The entries of a map whose first line is `first` (counted from 1) of the file, or null when it is not that plain. */
export function readPlain(file: string, rows: readonly string[], first: number): Entry[] | null {
	const lines: Line[] = [];
	let end = 0;
	for (const [i, row] of rows.entries()) {
		end += row.length + 1;
		if (/^ *(#( .*)?)?$/.test(row)) continue;
		const [, spaces = '', written = '', value] = KEY.exec(row) ?? [];
		if (written === '' || written.endsWith(' ')) return null;
		const text = value?.trimEnd() ?? '';
		const line = first + i;
		const at: Place = { file, line, column: row.length - (value?.length ?? 0) + 1, length: text.length };
		const node = text === '' ? null : oneLine(text, at);
		if (text !== '' && !node) return null;
		lines.push({
			indent: spaces.length,
			key: written.startsWith('"') ? written.slice(1, -1) : written,
			keyAt: { file, line, column: spaces.length + 1, length: written.length },
			node,
			valueAt: at,
			end: end - 1 - (row.length - row.trimEnd().length)
		});
	}
	let at = 0;
	const entries = (indent: number): Entry[] | null => {
		const out: Entry[] = [];
		for (let line = lines[at]; line && line.indent === indent; line = lines[at]) {
			at++;
			const node = line.node ?? below(line);
			if (!node) return null;
			out.push({ key: line.key.normalize('NFC').trim(), keyAt: line.keyAt, node });
		}
		return out;
	};
	const below = (of: Line): Node | null => {
		const next = lines[at];
		if (!next || next.indent <= of.indent) return null;
		const inner = entries(next.indent);
		const last = lines[at - 1];
		return inner && last
			? { kind: 'map', entries: inner, at: { ...next.keyAt, length: last.end - next.end + next.valueAt.column + next.valueAt.length - next.keyAt.column } }
			: null;
	};
	const all = entries(lines[0]?.indent ?? 0);
	return all && at === lines.length ? all : null;
}

function oneLine(text: string, at: Place): Node | null {
	if (text.startsWith('{') || text.startsWith('[')) {
		const reading = { text, at, next: 0 };
		const node = bracketed(reading);
		return node && reading.next === text.length ? node : null;
	}
	const isPlain = QUOTED.test(text) || (PLAIN.test(text) && !text.includes(': ') && !text.includes(' #') && !text.endsWith(':'));
	return isPlain ? scalar(text, at) : null;
}

interface Reading {
	text: string;
	/** Where the text begins. */
	at: Place;
	next: number;
}
/** A word or a text between brackets, and nothing that could be read in another way. */
const INNER = /"[^"\\]*"|'[^']*'(?!')|[\p{L}\p{N}(«§$+=~/][^,[\]{}:#"']*/uy;

/** `{ a: b, c: [d, e] }` from where the reading has come; null when it is not that plain. */
function bracketed(r: Reading): Node | null {
	const from = r.next;
	const isMap = r.text[r.next++] === '{';
	const close = isMap ? '}' : ']';
	const entries: Entry[] = [];
	const items: Node[] = [];
	for (;;) {
		spaces(r);
		if (r.text[r.next] === close && entries.length + items.length === 0) {
			r.next++;
			break;
		}
		const item = r.text[r.next] === '{' || r.text[r.next] === '[' ? (isMap ? null : bracketed(r)) : inner(r);
		if (!item) return null;
		if (isMap) {
			if (!('text' in item) || r.text[r.next] !== ':' || r.text[r.next + 1] !== ' ') return null;
			r.next++;
			spaces(r);
			const node = r.text[r.next] === '{' || r.text[r.next] === '[' ? bracketed(r) : inner(r);
			if (!node) return null;
			const quoted = item.quoted ? 1 : 0;
			entries.push({ key: item.text, keyAt: { ...item.at, column: item.at.column - quoted }, node });
		} else items.push(item);
		spaces(r);
		const mark = r.text[r.next++];
		if (mark === close) break;
		if (mark !== ',') return null;
	}
	const at = { ...r.at, column: r.at.column + from, length: r.next - from };
	return isMap ? { kind: 'map', entries, at } : { kind: 'list', items, at };
}

function inner(r: Reading): Node | null {
	INNER.lastIndex = r.next;
	const written = INNER.exec(r.text)?.[0].trimEnd() ?? '';
	const at = { ...r.at, column: r.at.column + r.next, length: written.length };
	r.next += written.length;
	return written === '' ? null : scalar(written, at);
}

function spaces(r: Reading): void {
	while (r.text[r.next] === ' ') r.next++;
}

function scalar(written: string, at: Place): Node {
	const quoted = /^["']/.test(written);
	const read = written.startsWith('"') && written.includes('\\') ? (JSON.parse(written) as string) : quoted ? written.slice(1, -1) : written;
	const text = read.normalize('NFC').trim();
	const source = quoted ? written.slice(1) : written;
	return {
		kind: 'text',
		text,
		quoted,
		...(source !== text && text !== '' && { source }),
		at: quoted ? { ...at, column: at.column + 1 } : at
	};
}

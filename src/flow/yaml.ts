// Reads YAML into nodes that remember their place. Every scalar is text (no schema guesses that `nei` or 1-2 is something else);
// what it means is decided by the word it stands under. Trouble with the YAML itself becomes findings.

import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Node as Yaml, type Pair, type YAMLError } from 'yaml';
import type { Finding, Place } from './finding.ts';
import { readPlain } from './plain-yaml.ts';
import type { Text } from './text.ts';
import { trouble } from './yaml-trouble.ts';

export type Node =
	/** `cut`: what stood after ` #` was taken for a comment, though it does not look like one. */
	({ kind: 'text'; cut?: boolean } & Text) | { kind: 'list'; items: Node[]; at: Place } | { kind: 'map'; entries: Entry[]; at: Place };
export interface Entry {
	key: string;
	keyAt: Place;
	node: Node;
}

// A rule written without quotes where YAML stops at it: `> 5`, `[1..2)`, `@"P1D"`, `"x" = a`.
const RULE = /[:,{[-]\s+((?:[<>]\s*=?\s*[^\s|>+-]|@"|[[\]][^,]*\.\.|"[^"]*"\s+[=<>!+]).*)$/;
export const unquoted = (at: Place): Finding => ({
	code: 'mangler-anførselstegn',
	at,
	message: 'YAML leser denne regelen som noe annet enn en regel.',
	next: 'Sett hele regelen i anførselstegn.'
});

const indentedByTab = (file: string, line: number, count: number, row: string): Finding => ({
	code: 'uleselig-yaml',
	at: { file, line, column: row.indexOf('\t') + 1, length: 1 },
	message: `Linje ${line} er rykket inn med tabulator${count > 1 ? `, og det er ${count - 1} ${count === 2 ? 'linje' : 'linjer'} til` : ''}. YAML tåler bare mellomrom.`,
	next: 'Bytt hver tabulator med mellomrom, like mange som linjene rundt har.'
});

/**
 * An empty file is an empty map. A file of words on lines of their own is read part by part, and a part that is as it was is not read
 * again; when there is anything wrong, the file is read as a whole.
 */
export function readYaml(file: string, text: string, findings: Finding[]): Node {
	return readParts(file, text) ?? readWhole(file, text, findings);
}

/** What has been read before, by file and by what is written; as many lines down as it stood then. */
const parts = new Map<string, Map<string, { line: number; entries: Entry[] }>>();

function readParts(file: string, text: string): Node | null {
	if (/^(---|\.\.\.|%|\uFEFF)|^ *[?:]( |$)|[\t\r]/m.test(text)) return null;
	const rows = text.split('\n');
	const before = parts.get(file);
	const now: NonNullable<typeof before> = new Map();
	const read = (from: number, to: number): Entry[] | null => {
		const own = rows.slice(from, to);
		const written = `${own.join('\n')}${to < rows.length ? '\n' : ''}`;
		const done = now.get(written) ?? before?.get(written);
		const line = from + 1;
		const entries = done ? moved(done.entries, line - done.line) : (readPlain(file, own, line) ?? readBlock(file, written, line));
		if (entries) now.set(written, { line, entries });
		return entries;
	};
	const all: Entry[] = [];
	for (const [from, to] of blocks(rows, 0, rows.length)) {
		const [, key] = /^([\p{L}\p{N}][\p{L}\p{N} -]*):$/u.exec(rows[from] ?? '') ?? [];
		const inner = key === undefined ? [] : blocks(rows, from + 1, to);
		const [first] = inner;
		if (key === undefined || !first) {
			const entries = read(from, to);
			if (!entries) return null;
			all.push(...entries);
			continue;
		}
		const entries: Entry[] = [];
		for (const [start, end] of inner) {
			const some = read(start, end);
			if (!some) return null;
			entries.push(...some);
		}
		const at = entries[0]?.keyAt;
		if (!at) return null;
		const length = rows.slice(first[0], to).join('\n').trimEnd().length - at.column + 1;
		all.push({
			key: key.normalize('NFC'),
			keyAt: { file, line: from + 1, column: 1, length: key.length },
			node: { kind: 'map', entries, at: { ...at, length } }
		});
	}
	if (all.length === 0) return null;
	const root: Node = { kind: 'map', entries: all, at: { file, line: 1, column: 1, ...all[0]?.keyAt, length: text.trimEnd().length } };
	const repeats: Finding[] = [];
	findRepeats(root, repeats);
	if (repeats.length > 0) return null;
	parts.set(file, now);
	return root;
}

/** Where the entries of a map begin and end, by the lines that are indented as its first; none when one is indented less. */
function blocks(rows: readonly string[], from: number, to: number): [from: number, to: number][] {
	const isText = (row: string): boolean => row.trim() !== '' && !row.trimStart().startsWith('#');
	const indent = (row: string): number => row.length - row.trimStart().length;
	const lines: number[] = [];
	let own = -1;
	for (let i = from; i < to; i++) {
		const row = rows[i] as string;
		if (!isText(row)) continue;
		const here = indent(row);
		if (own === -1) own = here;
		if (here < own) return [];
		if (here === own) lines.push(i);
	}
	return lines.map((line, i) => [line, lines[i + 1] ?? to]);
}

/** A part the library reads; null when it is not a map, or there is something wrong with it. */
function readBlock(file: string, text: string, line: number): Entry[] | null {
	const wrong: Finding[] = [];
	const node = readWhole(file, text, wrong);
	return wrong.length > 0 || node.kind !== 'map' || node.entries.length === 0 ? null : moved(node.entries, line - 1);
}

function moved(entries: Entry[], lines: number): Entry[] {
	if (lines === 0) return entries;
	const place = (at: Place): Place => ({ ...at, line: at.line + lines });
	const node = (n: Node): Node =>
		n.kind === 'text'
			? { ...n, at: place(n.at) }
			: n.kind === 'list'
				? { ...n, items: n.items.map(node), at: place(n.at) }
				: { ...n, entries: moved(n.entries, lines), at: place(n.at) };
	return entries.map((e) => ({ key: e.key, keyAt: place(e.keyAt), node: node(e.node) }));
}

/** All of it at once, by the library. */
export function readWhole(file: string, text: string, findings: Finding[]): Node {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false });
	const place = (from: number, to = from + 1): Place => {
		const { line, col } = lines.linePos(from);
		return { file, line, column: col, length: Math.max(1, to - from) };
	};
	const rows = text.split('\n');
	const told = new Set<number>();
	const tell = (f: Finding): void => {
		if (!told.has(f.at.line)) findings.push(f);
		told.add(f.at.line);
	};
	const tabs = rows.flatMap((row, i) => (/^ *\t/.test(row) ? [i + 1] : []));
	const tab = document.errors.some((e) => tabs.includes(lines.linePos(e.pos[0]).line)) ? tabs[0] : undefined;
	if (tab !== undefined) tell(indentedByTab(file, tab, tabs.length, rows[tab - 1] ?? ''));
	let unreadable = false;
	for (const error of [...document.errors, ...document.warnings]) {
		const at = place(error.pos[0], error.pos[1]);
		// What comes after a tab is read wrongly: the tab is the cause.
		if (tab !== undefined && at.line >= tab) continue;
		const rule = RULE.exec(rows[at.line - 1] ?? '');
		if (rule) tell(unquoted({ ...at, column: 1 + rule.index + rule[0].length - (rule[1]?.length ?? 0), length: rule[1]?.length ?? 1 }));
		// What comes after the first is read from where nobody knows what is what.
		else if (!unreadable) tell(unreadableAt(at, rows, error));
		unreadable ||= !rule;
	}

	const convert = (node: Yaml | null): Node => {
		const [from, to] = node?.range ?? [0, 1];
		const at = place(from, to);
		if (isMap(node)) return { kind: 'map', entries: node.items.flatMap((p) => entry(p as Pair<Yaml, Yaml | null>, at)), at };
		if (isSeq(node)) return { kind: 'list', items: node.items.map((i) => convert(i as Yaml)), at };
		if (isScalar(node)) {
			const style = node.type;
			const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE';
			const cut = style === 'PLAIN' && /^[^\s#]/.test(node.comment ?? '');
			const value = String(node.value ?? '')
				.normalize('NFC')
				.trim();
			const source = text.slice(quoted ? from + 1 : from, to);
			return {
				kind: 'text',
				text: value,
				quoted,
				...(source !== value && value !== '' && { source }),
				...(cut && { cut }),
				at: quoted ? { ...at, column: at.column + 1 } : at
			};
		}
		if (isAlias(node) && !unreadable) tell({ code: 'uleselig-yaml', at, message: 'Flytfiler bruker ikke & og *.', next: 'Skriv innholdet helt ut.' });
		return { kind: 'text', text: '', quoted: false, at };
	};

	const entry = (pair: Pair<Yaml, Yaml | null>, parent: Place): Entry[] => {
		const [from, to] = pair.key?.range ?? [0, 1];
		const keyAt = pair.key ? place(from, to) : parent;
		if (!isScalar(pair.key)) {
			tell(unquoted(keyAt));
			return [];
		}
		const node = convert(pair.value ?? null);
		if (!pair.value?.range) node.at = keyAt;
		return [{ key: String(pair.key.value).normalize('NFC').trim(), keyAt, node }];
	};

	const root = convert(document.contents as Yaml | null);
	if (root.kind === 'map') findRepeats(root, findings);
	return root.kind === 'text' && root.text === '' ? { kind: 'map', entries: [], at: place(0) } : root;
}

/** How far from where the reading stopped a crooked line is looked for. */
const NEAR = 3;

/** Where it stopped, or the line near it that is indented otherwise than all others are: in twos. */
function unreadableAt(at: Place, rows: readonly string[], error: YAMLError): Finding {
	const indent = (row = ''): number => row.length - row.trimStart().length;
	const crooked = (line: number): boolean => /^ *[^\s#]/.test(rows[line - 1] ?? '') && indent(rows[line - 1]) % 2 === 1;
	const near = [0, ...Array.from({ length: NEAR }, (_, i) => [-i - 1, i + 1]).flat()].map((d) => at.line + d).find(crooked);
	const isEven = rows.filter((_, i) => crooked(i + 1)).length === 1;
	const next = 'Se etter innrykk, kolon og anførselstegn på denne linjen og linjen over.';
	if (near === undefined || !isEven) return { code: 'uleselig-yaml', at, message: `Filen kan ikke leses her: ${trouble(error)}`, next };
	const spaces = indent(rows[near - 1]);
	return {
		code: 'uleselig-yaml',
		at: { ...at, line: near, column: spaces + 1, length: (rows[near - 1] ?? '').trim().length },
		message: `Filen kan ikke leses her: linjen er rykket inn ${spaces} mellomrom, og passer ikke med linjene rundt.`,
		next: `Rykk den inn ${spaces - 1} eller ${spaces + 1} mellomrom, som linjene den hører sammen med.`
	};
}

// YAML keeps the last of two equal keys without a word; a designer would lose a service that way. When several stand again, it is most
// often one line that is gone: the name of what the rest belongs to.
function findRepeats(node: Node, findings: Finding[]): void {
	if (node.kind === 'list') for (const item of node.items) findRepeats(item, findings);
	if (node.kind !== 'map') return;
	const seen = new Map<string, Place>();
	const again: Entry[] = [];
	for (const entry of node.entries) {
		if (seen.has(entry.key)) again.push(entry);
		else seen.set(entry.key, entry.keyAt);
		findRepeats(entry.node, findings);
	}
	const [first, ...rest] = again;
	if (!first) return;
	const line = seen.get(first.key)?.line;
	const names = again.map(({ key }) => `«${key}»`);
	findings.push({
		code: 'samme-navn',
		at: first.keyAt,
		message: rest.length === 0 ? `${names[0]} står to ganger (også på linje ${line}).` : `${names.slice(0, -1).join(', ')} og ${names.at(-1)} står to ganger.`,
		next: rest.length === 0 ? 'Gi den ene et annet navn, eller slå dem sammen.' : 'Se om linjen med navnet på det de hører til, er blitt borte over her.',
		...(rest.length > 0 && { also: rest.map(({ keyAt }) => keyAt) })
	});
}

// Reads YAML into nodes that remember their place. Every scalar is text (no schema guesses that `nei` or 1-2 is something else);
// what it means is decided by the word it stands under. Trouble with the YAML itself becomes findings.

import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Node as Yaml, type Pair } from 'yaml';
import type { Finding, Place } from './finding.ts';
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

/** An empty file is an empty map. */
export function readYaml(file: string, text: string, findings: Finding[]): Node {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false });
	const place = (from: number, to = from + 1): Place => {
		const { line, col } = lines.linePos(from);
		return { file, line, column: col, length: Math.max(1, to - from) };
	};
	const rows = text.split('\n');
	const eaten = new Set<number>();
	const tabs = rows.flatMap((row, i) => (/^ *\t/.test(row) ? [i + 1] : []));
	const tab = document.errors.some((e) => tabs.includes(lines.linePos(e.pos[0]).line)) ? tabs[0] : undefined;
	if (tab !== undefined) findings.push(indentedByTab(file, tab, tabs.length, rows[tab - 1] ?? ''));
	for (const error of [...document.errors, ...document.warnings]) {
		const at = place(error.pos[0], error.pos[1]);
		// What comes after a tab is read wrongly: the tab is the cause.
		if (tab !== undefined && at.line >= tab) continue;
		const rule = RULE.exec(rows[at.line - 1] ?? '');
		if (rule && eaten.has(at.line)) continue;
		if (rule) eaten.add(at.line);
		if (rule) findings.push(unquoted({ ...at, column: 1 + rule.index + rule[0].length - (rule[1]?.length ?? 0), length: rule[1]?.length ?? 1 }));
		else
			findings.push({
				code: 'uleselig-yaml',
				at,
				message: `Filen kan ikke leses her: ${trouble(error)}`,
				next: 'Se etter innrykk, kolon og anførselstegn på denne linjen og linjen over.'
			});
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
		if (isAlias(node)) findings.push({ code: 'uleselig-yaml', at, message: 'Flytfiler bruker ikke & og *.', next: 'Skriv innholdet helt ut.' });
		return { kind: 'text', text: '', quoted: false, at };
	};

	const entry = (pair: Pair<Yaml, Yaml | null>, parent: Place): Entry[] => {
		const [from, to] = pair.key?.range ?? [0, 1];
		const keyAt = pair.key ? place(from, to) : parent;
		if (!isScalar(pair.key)) {
			findings.push(unquoted(keyAt));
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

// YAML keeps the last of two equal keys without a word; a designer would lose a service that way.
function findRepeats(node: Node, findings: Finding[]): void {
	if (node.kind === 'list') for (const item of node.items) findRepeats(item, findings);
	if (node.kind !== 'map') return;
	const seen = new Map<string, Place>();
	for (const { key, keyAt, node: child } of node.entries) {
		const first = seen.get(key);
		if (first)
			findings.push({
				code: 'samme-navn',
				at: keyAt,
				message: `«${key}» står to ganger (også på linje ${first.line}).`,
				next: 'Gi den ene et annet navn, eller slå dem sammen.'
			});
		else seen.set(key, keyAt);
		findRepeats(child, findings);
	}
}

// Something a service designer must mend: where, what, the line itself, and the next step. In bokmål, all at once, and each cause once.

import type { FindingCode } from './finding-codes.ts';

export interface Place {
	file: string;
	/** Both count from 1. */
	line: number;
	column: number;
	/** How many characters to underline. */
	length: number;
}

export interface Finding {
	/** What is wrong, in one word: what a designer can search for. */
	code: FindingCode;
	at: Place;
	message: string;
	/** The next step, as one sentence. */
	next: string;
	/** What may be behind it, such as a name nobody declared (`navn gift`): findings with the same behind them are one. */
	causes?: readonly string[];
	/** Where else the same thing shows. */
	also?: readonly Place[];
}

/** Takes a finding: its code, place, message and next step, and what may be behind it. */
export type Say = (code: FindingCode, at: Place, message: string, next: string, ...causes: string[]) => void;

export const byPlace = (a: Finding, b: Finding): number =>
	a.at.file.localeCompare(b.at.file, 'nb') || a.at.line - b.at.line || a.at.column - b.at.column || a.code.localeCompare(b.code);

/** One finding for each cause, told as the first of them; what is behind the most is taken to be behind them all. */
export function oncePerCause(findings: readonly Finding[]): Finding[] {
	const open = new Set(findings);
	const merged = new Map<Finding, Finding | null>();
	const behind = new Map<string, Finding[]>();
	for (const f of findings) for (const cause of new Set(f.causes)) behind.set(cause, [...(behind.get(cause) ?? []), f]);
	for (;;) {
		let most: Finding[] = [];
		for (const [cause, all] of behind) {
			const left = all.filter((f) => open.has(f));
			behind.set(cause, left);
			if (left.length > most.length) most = left;
		}
		const [first, ...rest] = most;
		if (!first || rest.length === 0) break;
		for (const f of most) {
			open.delete(f);
			merged.set(f, null);
		}
		const also = rest.map((f) => f.at).filter((at, i, all) => !isSame(at, first.at) && all.findIndex((other) => isSame(other, at)) === i);
		merged.set(first, also.length > 0 ? { ...first, also } : first);
	}
	return findings.flatMap((f) => (merged.has(f) ? (merged.get(f) ?? []) : [f]));
}

const isSame = (a: Place, b: Place): boolean => a.file === b.file && a.line === b.line && a.column === b.column;

/** One finding as text, with the line it is about when the files are at hand. */
export function print(finding: Finding, files: ReadonlyMap<string, string>): string {
	const { file, line, column, length } = finding.at;
	const out = [`${file}:${line}:${column}  ${finding.code}`, `  ${finding.message}`];
	const text = files.get(file)?.split('\n')[line - 1]?.replaceAll('\t', ' ');
	if (text !== undefined && text.trim() !== '') {
		const indent = text.length - text.trimStart().length;
		out.push(
			`     ${text.trim()}`,
			`     ${' '.repeat(Math.max(0, column - 1 - indent))}${'~'.repeat(Math.max(1, Math.min(length, text.length - column + 1)))}`
		);
	}
	if (finding.also) out.push(...elsewhere(finding.also, finding.at));
	out.push(`  ${finding.next}`);
	return out.join('\n');
}

/** More lines than this are not listed one by one. */
const MOST_LINES = 12;
const elsewhere = (also: readonly Place[], own: Place): string[] =>
	[...Map.groupBy(also, (at) => at.file)].flatMap(([file, places]) => {
		const lines = [...new Set(places.map((at) => at.line))].filter((line) => file !== own.file || line !== own.line).sort((a, b) => a - b);
		if (lines.length === 0) return [];
		const listed = lines.slice(0, MOST_LINES).join(', ');
		const rest = lines.length > MOST_LINES ? ` og ${lines.length - MOST_LINES} linjer til` : '';
		return [`  Også ${file === own.file ? '' : `i ${file} `}på linje ${listed}${rest}.`];
	});

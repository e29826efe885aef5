// Something a service designer must mend: where, what, the line itself, and the next step. In bokmål, all at once.

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
}

/** Takes a finding: its code, place, message and next step. */
export type Say = (code: FindingCode, at: Place, message: string, next: string) => void;

export const byPlace = (a: Finding, b: Finding): number =>
	a.at.file.localeCompare(b.at.file, 'nb') || a.at.line - b.at.line || a.at.column - b.at.column || a.code.localeCompare(b.code);

/** One finding as text, with the line it is about when the files are at hand. */
export function print(finding: Finding, files: ReadonlyMap<string, string>): string {
	const { file, line, column, length } = finding.at;
	const out = [`${file}:${line}:${column}  ${finding.code}`, `  ${finding.message}`];
	const text = files.get(file)?.split('\n')[line - 1];
	if (text !== undefined && text.trim() !== '') {
		const indent = text.length - text.trimStart().length;
		out.push(
			`     ${text.trim()}`,
			`     ${' '.repeat(Math.max(0, column - 1 - indent))}${'~'.repeat(Math.max(1, Math.min(length, text.length - column + 1)))}`
		);
	}
	out.push(`  ${finding.next}`);
	return out.join('\n');
}

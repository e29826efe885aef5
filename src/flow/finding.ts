// Something a service designer must mend: where, what, the line itself, and the next step. In bokmål, all at once.

export interface Place {
	file: string;
	/** Both count from 1. */
	line: number;
	column: number;
	/** How many characters to underline. */
	length: number;
}

export interface Finding {
	/** The check that found it, in kebab-case: what a designer can search for. */
	code: string;
	at: Place;
	message: string;
	/** The next step, as one sentence. */
	next: string;
}

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

/** The known word nearest to a misspelt one, or null when none is near: «Mente du …?». */
export function nearest(word: string, words: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const w of words) {
		const d = distance(word.toLocaleLowerCase('nb'), w.toLocaleLowerCase('nb'), least);
		if (d < least) [best, least] = [w, d];
	}
	return best;
}

// Levenshtein; gives up (returns `limit`) when the lengths alone differ too much.
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length] ?? limit;
}

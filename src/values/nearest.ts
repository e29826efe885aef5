// The known word nearest to a misspelt one: «Mente du …?».

/** The known word nearest to a misspelt one, or null when none is near. */
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

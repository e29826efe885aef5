// A name that stands in one place only, one letter away from one that stands in many, is taken for a slip: «skateetaten.no».

import type { Text } from '#flow';

interface Slip {
	text: Text;
	from: number;
	word: string;
	/** The name that stands in many places. */
	meant: string;
}

/** Names in fewer places than this say nothing about how others are spelt. */
const MANY = 3;

/** `name` finds the name in a text. Short names may well be one letter apart. */
export function misspelt(texts: readonly Text[], name: RegExp): Slip[] {
	const found = texts.flatMap((text) => {
		const match = name.exec(text.text);
		return match ? [{ text, from: match.index, word: match[0] }] : [];
	});
	const places = Map.groupBy(found, (f) => f.word);
	const common = [...places].flatMap(([word, at]) => (at.length >= MANY ? [word] : []));
	return [...places].flatMap(([word, at]) => {
		const [only] = at;
		const meant = at.length === 1 && word.length >= 6 ? common.find((other) => isOneLetterAway(word, other)) : undefined;
		return only && meant !== undefined ? [{ ...only, meant }] : [];
	});
}

/** One letter more, less or other, or two that have changed places. */
function isOneLetterAway(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const [x, y] = [a.slice(start), b.slice(start)];
	return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

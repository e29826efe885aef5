// Values worth trying for a name when a rule is examined: for numbers one below, at, between and above each threshold they are held
// against, for words each that is mentioned and one that is not.

import { equal, type Value } from '#values';

/** How the rules use one name. */
export interface Use {
	/** What it is compared with; all of them constants. */
	constants: Value[];
	/** The choices looked for in it. */
	contains: string[];
	/** As a condition by itself. */
	bare: boolean;
	/** In arithmetic, functions and whatever else cannot be covered by trying values. */
	otherwise: boolean;
}

/** Something no rule mentions: another text than all those written. */
export const OTHER = '\u0000annet';

export const numbersIn = (values: readonly Value[]): number[] => values.filter((v) => typeof v === 'number');
export const textsIn = (values: readonly Value[]): Value[] =>
	values.filter((v) => typeof v === 'string').filter((v, i, all) => all.findIndex((w) => equal(v, w)) === i);

/** One number below, at, between and above each. */
export function around(thresholds: readonly number[]): number[] {
	const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
	return sorted.flatMap((n, i) => {
		const next = sorted[i + 1];
		return [...(i === 0 ? [n - 1] : []), n, next === undefined ? n + 1 : (n + next) / 2];
	});
}

/** The numbers to try within bounds; null when the rules use it in ways that cannot be covered. */
export function numbersToTry(use: Use | undefined, bounds: readonly [Value | undefined, Value | undefined], whole = false): number[] | null {
	if (!use || use.otherwise || use.bare) return null;
	const [low, high] = bounds.map((b) => (typeof b === 'number' ? b : null));
	const inside = (n: number): boolean => (low == null || n >= low) && (high == null || n <= high);
	const tried = around([...numbersIn(use.constants), ...[low, high].filter((b) => b != null)]);
	return (whole ? [...new Set(tried.map(Math.floor))] : tried).filter(inside);
}

/** The texts to try; null when the rules use it in ways that cannot be covered. */
export const textsToTry = (_: unknown, use: Use | undefined): Value[] | null => (!use || use.otherwise || use.bare ? null : [...textsIn(use.constants), OTHER]);

// What evaluating a rule gives: a value with what it rests on, or «not yet known» with the facts that are missing.
// A service is undecided, not refused, while a fact it needs is unknown. FEEL alone says `null = "ja"` is false,
// which would hide services too early; so unknown is not a value here and cannot be compared with one.

import type { Value } from '#values';

/** Something a result rests on: a fact (by key), a computed value, or a dated value with the row that was used (`in` the municipality whose own it is). */
export type Use = { kind: 'fact'; key: string } | { kind: 'value'; key: string } | { kind: 'rate'; name: string; from: string | null; in?: string };

export interface Known {
	readonly known: true;
	readonly value: Value;
	/** True while a better value may still come (`første kjente`), or when a formula says so. */
	readonly estimated: boolean;
	readonly uses: readonly Use[];
}
export interface Unknown {
	readonly known: false;
	/** Keys of the facts whose answers could settle it. Never empty in a sound flow, save for a rate with no value on the day. */
	readonly missing: readonly string[];
}
export type Result = Known | Unknown;

const NOTHING: readonly never[] = [];
export const known = (value: Value, uses: readonly Use[] = NOTHING, estimated = false): Known => ({ known: true, value, estimated, uses });
export const unknown = (missing: readonly string[]): Unknown => ({ known: false, missing });

/** Joins lists without repeating; keeps the first order. */
export function join<T>(...lists: (readonly T[])[]): readonly T[] {
	let all: readonly T[] = NOTHING;
	let own: T[] | null = null;
	for (const list of lists) {
		if (list.length === 0 || list === all) continue;
		// Often the one begins with all of the other.
		let same = 0;
		while (same < list.length && same < all.length && list[same] === all[same]) same++;
		if (same === list.length) continue;
		if (same === all.length) {
			all = list;
			own = null;
			continue;
		}
		// Most lists are short, and most of what is joined is the same.
		const seen = all.length + list.length > 40 ? new Set(all) : null;
		for (const x of list) {
			if (seen ? seen.has(x) : all.includes(x)) continue;
			seen?.add(x);
			if (!own) all = own = [...all];
			own.push(x);
		}
	}
	return all;
}

/** Combines results that are all needed: unknown if any is, with everything that is missing. */
export function all(results: readonly Result[], combine: (values: Value[]) => Value): Result {
	const values: Value[] = [];
	const uses: (readonly Use[])[] = [];
	let estimated = false;
	for (const r of results) {
		if (!r.known) return unknown(join(...results.map((x) => (x.known ? NOTHING : x.missing))));
		values.push(r.value);
		if (r.uses.length > 0) uses.push(r.uses);
		estimated ||= r.estimated;
	}
	return known(combine(values), uses.length > 1 ? join(...uses) : (uses[0] ?? NOTHING), estimated);
}

/** Combines two results that are both needed. */
export function both(a: Result, b: Result, combine: (a: Value, b: Value) => Value): Result {
	if (a.known && b.known) return known(combine(a.value, b.value), join(a.uses, b.uses), a.estimated || b.estimated);
	return unknown(join(a.known ? NOTHING : a.missing, b.known ? NOTHING : b.missing));
}

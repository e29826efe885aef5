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

/** A value that rests on what these rest on, in their order, and on `also`. */
export const resting = (value: Value, on: readonly Known[], estimated: boolean, also: Use | null = null): Known => new Resting(value, on, estimated, also);
/** Not known while any of these is not; what they lack, in their order, and `also`, would settle it. */
export const lacking = (parts: readonly Result[], also: string | null = null): Unknown => new Lacking(parts, also, false);
/** The same as a computed value, which many rules look at. */
export const lackingAs = (part: Unknown): Unknown => new Lacking([part], null, true);

// Few ask what a result rests on or lacks, and what is worked out of many parts would join long lists over and over: so the list is put
// together for the first who asks, going through each part once. Computed values are shared by many, so theirs is kept by themselves.

class Resting implements Known {
	readonly known = true;
	readonly value: Value;
	readonly estimated: boolean;
	private readonly on: readonly Known[];
	private readonly also: Use | null;
	private together: readonly Use[] | null = null;

	constructor(value: Value, on: readonly Known[], estimated: boolean, also: Use | null) {
		this.value = value;
		this.on = on;
		this.estimated = estimated;
		this.also = also;
	}

	get uses(): readonly Use[] {
		if (this.together === null) {
			const found = new Set<Use>();
			this.gather(found, new Set());
			this.together = [...found];
		}
		return this.together;
	}

	gather(found: Set<Use>, seen: Set<Known>): void {
		if (seen.has(this)) return;
		seen.add(this);
		for (const part of this.on) {
			if (part instanceof Resting && part.together === null && part.also?.kind !== 'value') part.gather(found, seen);
			else for (const use of part.uses) found.add(use);
		}
		if (this.also !== null) found.add(this.also);
	}
}

class Lacking implements Unknown {
	readonly known = false;
	private readonly parts: readonly Result[];
	private readonly also: string | null;
	private readonly shared: boolean;
	private together: readonly string[] | null = null;

	constructor(parts: readonly Result[], also: string | null, shared: boolean) {
		this.parts = parts;
		this.also = also;
		this.shared = shared;
	}

	get missing(): readonly string[] {
		if (this.together === null) {
			const found = new Set<string>();
			this.gather(found, new Set());
			this.together = [...found];
		}
		return this.together;
	}

	gather(found: Set<string>, seen: Set<Unknown>): void {
		if (seen.has(this)) return;
		seen.add(this);
		for (const part of this.parts) {
			if (part.known) continue;
			if (part instanceof Lacking && part.together === null && !part.shared) part.gather(found, seen);
			else for (const key of part.missing) found.add(key);
		}
		if (this.also !== null) found.add(this.also);
	}
}

/** Joins lists without repeating; keeps the first order. */
export function join<T>(...lists: (readonly T[])[]): readonly T[] {
	let all: readonly T[] = NOTHING;
	let own: T[] | null = null;
	for (const list of lists) {
		if (list.length === 0 || list === all) continue;
		if (all.length === 0) {
			all = list;
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
	let estimated = false;
	for (const r of results) {
		if (!r.known) return lacking(results);
		values.push(r.value);
		estimated ||= r.estimated;
	}
	return resting(combine(values), results as readonly Known[], estimated);
}

/** Combines two results that are both needed. */
export function both(a: Result, b: Result, combine: (a: Value, b: Value) => Value): Result {
	if (a.known && b.known) return resting(combine(a.value, b.value), [a, b], a.estimated || b.estimated);
	return lacking([a, b]);
}

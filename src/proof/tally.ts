// What the search has met so far: each target, each pair, and the people who met them.

import type { MadeUp } from './person.ts';
import type { Mark, Targets } from './targets.ts';
import type { Step, Walk } from './walk.ts';

/** Somebody who was the first to meet something. */
export interface Witness {
	person: MadeUp;
	steps: Step[];
	/** Each target that is no pair, with the number of answers given before it was met. */
	singles: ReadonlyMap<string, number>;
	marks: readonly Mark[];
}

export class Tally {
	readonly kept: Witness[] = [];
	private readonly targets: Targets;
	private readonly single = new Set<string>();
	private readonly pair: Uint8Array;
	private readonly remaining: Int32Array;

	constructor(targets: Targets) {
		this.targets = targets;
		const n = targets.marks.length;
		this.pair = new Uint8Array(n * n);
		this.remaining = new Int32Array(n);
		for (const [a, b] of targets.pairsOf(targets.marks)) {
			this.remaining[a.index]!++;
			this.remaining[b.index]!++;
		}
	}

	/** A number for two marks, whichever comes first. */
	at = (a: Mark, b: Mark): number => Math.min(a.index, b.index) * this.targets.marks.length + Math.max(a.index, b.index);
	/** True when the two have not yet been met together, and may be. */
	open = (a: Mark, b: Mark): boolean => this.targets.pairs(a, b) && this.pair[this.at(a, b)] === 0;
	/** How many pairs with this answer are still to be met. */
	left = (m: Mark): number => this.remaining[m.index] ?? 0;
	missing = (single: string): boolean => !this.single.has(single);

	/** Counts what somebody meets, and keeps those who are the first to meet something. Gives how much that is. */
	add({ steps }: Walk, person: MadeUp, singles: ReadonlyMap<string, number>, marks: readonly Mark[]): number {
		let fresh = 0;
		for (const s of singles.keys()) {
			if (this.missing(s)) fresh++;
			this.single.add(s);
			this.targets.singles.add(s);
		}
		for (const [a, b] of this.targets.pairsOf(marks)) {
			if (!this.open(a, b)) continue;
			fresh++;
			this.pair[this.at(a, b)] = 1;
			this.remaining[a.index]!--;
			this.remaining[b.index]!--;
		}
		if (fresh > 0) this.kept.push({ person, steps, singles, marks });
		return fresh;
	}

	/** Those without whom something would not be met; the last found are often enough alone, so the first are let go first. */
	needed(): Witness[] {
		const keysOf = ({ singles, marks }: Witness): (string | number)[] => [
			...singles.keys(),
			...[...this.targets.pairsOf(marks)].map(([a, b]) => this.at(a, b))
		];
		const times = new Map<string | number, number>();
		for (const m of this.kept) for (const k of keysOf(m)) times.set(k, (times.get(k) ?? 0) + 1);
		return this.kept.filter((m) => {
			const keys = keysOf(m);
			if (keys.some((k) => times.get(k) === 1)) return true;
			for (const k of keys) times.set(k, (times.get(k) ?? 0) - 1);
			return false;
		});
	}
}

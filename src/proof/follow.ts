// Knowledge that follows somebody from answer to answer. Everything worked out remembers what it looked at, so that after one more answer
// only what rests on that answer is worked out again. What it says is what a new Knowledge with the same answers would say.

import type { Answers } from '#kinds';
import { Knowledge, type Book, type Result, type Situation, type Standing } from '#rules';
import type { Item } from '#values';

/** Something worked out, with the names of what it looked at directly. */
interface Found {
	value: unknown;
	standing: Standing | undefined;
	looked: readonly string[];
}

export class Following extends Knowledge {
	private readonly before: Following | null;
	private readonly changed: string | null;
	private readonly found = new Map<string, Found>();
	/** What cannot be taken over. */
	private stale: Set<string> | null = null;
	private readonly top = new Set<string>();
	private looking = this.top;

	constructor(book: Book, situation: Situation, before: Following | null = null, changed: string | null = null) {
		super(book, situation);
		this.before = before;
		this.changed = changed;
	}

	/** With `null` nothing is changed, and nothing has been looked at yet. */
	override next(answers: Answers, changed: string | null): Following {
		return new Following(this.book, { ...this.situation, answers }, this, changed);
	}

	override once<T>(name: string, work: () => T): T {
		return this.at(`: ${name}`, work) as T;
	}

	protected override own(name: string, item: Item | null): Result {
		const key = item ? `${item.list}/${item.id}/${name}` : name;
		// A ring stays unknown, as it does in any Knowledge.
		const ring = this.results.get(key);
		return (
			ring ??
			(this.at(key, () => {
				this.results.set(key, { known: false, missing: [key] });
				const result = this.workOut(name, item, key);
				this.results.delete(key);
				return result;
			}) as Result)
		);
	}

	override read(): Set<string> {
		const facts = new Set<string>();
		const seen = new Set(this.top);
		for (const key of seen) {
			const found = this.found.get(key);
			if (found?.standing) facts.add(key);
			for (const k of found?.looked ?? []) seen.add(k);
		}
		return facts;
	}

	private at(key: string, work: () => unknown): unknown {
		this.looking.add(key);
		const done = this.found.get(key) ?? this.takenOver(key);
		if (done) return done.value;
		const outer = this.looking;
		const looked = (this.looking = new Set<string>());
		const value = work();
		this.looking = outer;
		this.found.set(key, { value, standing: this.standings.get(key), looked: [...looked] });
		return value;
	}

	/** What was found before, when nothing it rests on is changed. */
	private takenOver(key: string): Found | undefined {
		if (!this.before || key === this.changed || this.stale?.has(key)) return undefined;
		const old = this.before.found.get(key) ?? this.before.takenOver(key);
		if (old && this.areAsBefore(old.looked, this.before)) {
			this.found.set(key, old);
			if (old.standing) this.standings.set(key, old.standing);
			return old;
		}
		(this.stale ??= new Set()).add(key);
		return undefined;
	}

	private areAsBefore(keys: readonly string[], before: Following): boolean {
		for (const key of keys) {
			const now = this.found.get(key) ?? this.takenOver(key);
			if (now === undefined || now !== (before.found.get(key) ?? before.takenOver(key))) return false;
		}
		return true;
	}
}

// What has been found out is remembered by what it rests on, so that a process that checks again after an edit only looks into what the edit
// touches. Two rules are the same when they, and all names they may rest on, are written the same.

import { everyRule, reads, type Rule } from '#compiler';
import { conditionOf, type Book, type Expression } from '#rules';

/** A written thing is known by a number, which is the same as long as the process lives. */
const numbers = new Map<string, number>();
function numberOf(written: string): number {
	let found = numbers.get(written);
	if (found === undefined) numbers.set(written, (found = numbers.size));
	return found;
}

/** More than this is not remembered: an edit leaves the rest as it was, so this is many edits. */
const MOST = 100_000;

/** Work that gives the same for the same key. */
export function remembered<T>(): (key: string, work: () => T) => T {
	const done = new Map<string, T>();
	return (key, work) => {
		const found = done.get(key);
		if (found !== undefined) return found;
		if (done.size > MOST) done.clear();
		const made = work();
		done.set(key, made);
		return made;
	};
}

const made = new WeakMap<Book, Keys>();
export function keysOf(book: Book): Keys {
	let keys = made.get(book);
	if (!keys) made.set(book, (keys = new Keys(book)));
	return keys;
}

/** The keys of one book. */
class Keys {
	private readonly book: Book;
	private readonly things: ReadonlyMap<string, { at: number; thing: unknown }>;
	private readonly known = new Map<string, number>();
	private readonly rules: ReadonlyMap<string, readonly Rule[]>;
	constructor(book: Book) {
		this.book = book;
		const named = [...book.facts, ...book.values, ...Object.values(book.rates)];
		this.rules = Map.groupBy(everyRule(book), (r) => r.in);
		this.things = new Map(named.map((thing, at) => [thing.name, { at, thing }]));
	}

	/** The rules and all they may rest on. */
	of(rules: readonly Expression[], list: string | null): string {
		const own = `${list ?? ''}|${rules.map(numberOfWritten).join()}`;
		let key = this.done.get(own);
		if (key !== undefined) return key;
		const names = [...reads(this.book, rules)].sort((a, b) => (this.things.get(a)?.at ?? -1) - (this.things.get(b)?.at ?? -1));
		this.done.set(own, (key = `${own}|${names.map((n) => this.nameNumber(n)).join()}`));
		return key;
	}
	private readonly done = new Map<string, string>();

	/** Services with all they and those they wait for rest on, and how answers to these questions are read. */
	ofPlan(services: readonly string[], facts: readonly string[]): string {
		const { book } = this;
		const found = new Set(services);
		for (const id of found) {
			const s = book.services.find((o) => o.id === id);
			for (const other of s ? [...s.after, ...s.afterAnyOf, ...s.excludes] : []) found.add(other);
		}
		const all = book.services.filter((s) => found.has(s.id) || s.excludes.some((id) => found.has(id)));
		const bounds = book.facts.filter((f) => facts.includes(f.name)).flatMap((f) => f.between ?? []);
		const rules = all.flatMap((s) => [...(this.rules.get(s.id) ?? []), ...(this.rules.get(s.phase ?? '') ?? [])]).map((r) => r.rule);
		const about = [
			...facts.map((name): Expression => ({ op: 'name', name })),
			...bounds,
			...book.branches.map((b) => b.when),
			...all.map((s) => conditionOf(book, s)),
			...rules
		];
		return `${this.of(about, null)}|${all.map(numberOfWritten).join()}|${numberOfWritten(book.branches)}|${numberOfWritten(book.phases)}`;
	}

	/** All services, with all they rest on, and how every question is read. */
	ofAll(): string {
		const { facts, values, services, persons } = this.book;
		const ids = services.map((s) => s.id);
		const names = [...facts, ...values].map((x) => x.name);
		return (this.all ??= `${this.ofPlan(ids, names)}|${numberOfWritten(persons)}`);
	}
	private all: string | null = null;

	private nameNumber(name: string): number {
		let found = this.known.get(name);
		if (found === undefined) this.known.set(name, (found = numberOf(`${name} ${JSON.stringify(this.things.get(name)?.thing)}`)));
		return found;
	}
}

/** Something that is the same as long as it is written the same, such as a list of words. */
const written = new WeakMap<object, number>();
export function numberOfWritten(thing: object): number {
	let found = written.get(thing);
	if (found === undefined) written.set(thing, (found = numberOf(JSON.stringify(thing))));
	return found;
}

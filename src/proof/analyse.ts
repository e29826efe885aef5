// Examines a rule by trying it: every combination of answers that can matter is given to the evaluator itself, and what cannot be
// covered stays unknown. So «never» and «always» are certain; when they cannot be shown, nothing is claimed.
// Answers to questions that do not exist (`når`) are nothing here as everywhere else.

import type { Answer, Answers } from '#kinds';
import { Knowledge, known, unknown, type Book, type Expression, type Result } from '#rules';
import { answersOf, rateValues, usesOf, valuesOf } from './domains.ts';
import { behind, reads } from '#compiler';
import { keysOf, remembered } from './remembered.ts';
import type { Item, Value } from '#values';

/** More combinations than this are not tried: the names with the most values stay unknown instead. */
const MOST = 20_000;
/** More parts than this are not looked into when something is to be shown for all situations. */
export const MOST_PARTS = 3_000;
/** So many situations are looked at first, spread over what can be answered. */
const SAMPLES = 7;
const ID = '1';

/** How many parts may still be looked into. */
export interface Effort {
	left: number;
}

/** The values to try, by name. */
type Domains = ReadonlyMap<string, readonly Value[]>;
const NONE: Domains = new Map();

/** What all situations of one examination share. */
interface Frame {
	book: Book;
	/** Names with a rule or an answer behind them; lists and the day are not among them. */
	followed: ReadonlySet<string>;
	/** Each fact with the list it belongs to, or null. */
	facts: ReadonlyMap<string, string | null>;
	list: string | null;
}

/** The rules of a book with some names given a value and the rest unknown. The day and the lists are always unknown. */
export class Supposed extends Knowledge {
	private readonly supposed: ReadonlyMap<string, Value>;
	private readonly frame: Frame;
	private readonly tried: Domains;
	private readonly assumed = new Set<string>();
	/** The names looked at in vain: only what is given for one of them can change anything. */
	readonly wanted = new Set<string>();
	/** `tried`: the names that may be given a value, and are said to be missing while they have none. */
	constructor(frame: Frame, values: ReadonlyMap<string, Value>, tried: Domains = NONE) {
		super(frame.book, { answers: answers(frame, values), known: {}, today: '0000-00-00' });
		this.frame = frame;
		this.supposed = values;
		this.tried = tried;
	}
	override name(name: string): Result {
		return this.book.rates[name]
			? this.looked(name, this.taken(name) ?? (this.tried.has(name) ? unknown([name]) : super.name(name)))
			: this.frame.followed.has(name)
				? this.orTaken(name, super.name(name))
				: unknown([name]);
	}
	override field(item: Item, name: string): Result {
		return this.orTaken(name, super.field(item, name));
	}
	override rate(name: string, day: Result): Result {
		return this.book.rates[name] ? super.rate(name, day) : unknown([name]);
	}
	protected override using(): readonly never[] {
		return [];
	}
	/** What its own rule settles is never supposed to be something else. */
	private orTaken(name: string, own: Result): Result {
		return this.looked(name, own.known ? own : (this.taken(name) ?? (this.tried.has(name) ? unknown([...own.missing, name]) : own)));
	}
	private looked(name: string, r: Result): Result {
		if (!r.known) this.wanted.add(name);
		return r;
	}
	// Answers go the way of answers, so that `når` is held; computed and dated values are simply taken.
	private taken(name: string): Result | null {
		const value = this.frame.facts.has(name) ? undefined : this.supposed.get(name);
		if (value === undefined) return null;
		this.assumed.add(name);
		return known(value);
	}
	/** False when nothing more that may be given a value could settle it. */
	mayLearn(r: Result): boolean {
		return this.toGive(r) !== undefined;
	}
	/** The first name that is missing and can be given a value. */
	toGive(r: Result): string | undefined {
		if (r.known) return undefined;
		return r.missing.map((key) => key.slice(key.lastIndexOf('/') + 1)).find((name) => this.tried.has(name) && !this.supposed.has(name));
	}
	/** Names that were given a value instead of being worked out, of those looked at so far: what is behind them has not been looked at. */
	shortened(): ReadonlySet<string> {
		return this.assumed;
	}
	/** The result of a rule here. */
	of(e: Expression): Result {
		return this.evaluate(e, this.frame.list ? { list: this.frame.list, id: ID } : null);
	}
}

function answers({ facts, list }: Frame, values: ReadonlyMap<string, Value>): Answers {
	const own: Record<string, Answer> = {};
	const entry: Record<string, Answer> = {};
	for (const [name, value] of values) {
		const of = facts.get(name);
		if (of !== undefined) (of === null ? own : entry)[name] = value as Answer;
	}
	return list ? { ...own, [list]: { count: 0, items: [{ id: ID, answers: entry }] } } : own;
}

const proved = remembered<boolean>();
const examined = remembered<{ may: boolean; mayNot: boolean }>();

export class Analysis {
	readonly book: Book;
	private readonly frame: Frame;
	private readonly empty: Supposed;
	readonly keys: ReturnType<typeof keysOf>;
	constructor(book: Book) {
		this.book = book;
		this.keys = keysOf(book);
		this.frame = {
			// What is presumed may be corrected, so it is no more known than an answer.
			book: { ...book, facts: book.facts.map((f) => ({ ...f, presumed: null })) },
			followed: new Set([...Object.keys(book.rates), ...[...book.values, ...book.facts.filter((f) => !f.list)].map((x) => x.name)]),
			facts: new Map(book.facts.map((f) => [f.name, f.of])),
			list: null
		};
		this.empty = new Supposed(this.frame, new Map());
	}

	/**
	 * The situations that can make a difference to these rules. What is missing from the results asked for is given a value, one name at a
	 * time, and where they are all known, the situations that are alike from there on stand as one: what is known stays as it is when more
	 * becomes known. `fixed` holds answers that are the same in all of them.
	 */
	*situations(
		rules: readonly Expression[],
		list: string | null,
		asked: (s: Supposed) => readonly Result[],
		fixed: ReadonlyMap<string, Value> = new Map()
	): Generator<Supposed> {
		const all = this.domains(rules).filter(([name]) => !fixed.has(name));
		while (all.reduce((n, [, d]) => n * d.length, 1) > MOST)
			all.splice(
				all.reduce((most, d, i) => (d[1].length > (all[most]?.[1].length ?? 0) ? i : most), 0),
				1
			);
		const domains: Domains = new Map(all);
		const frame = { ...this.frame, list };
		const open: ReadonlyMap<string, Value>[] = [fixed];
		for (let values = open.pop(); values; values = open.pop()) {
			const s = new Supposed(frame, values, domains);
			let name: string | undefined;
			for (const r of asked(s)) if ((name = s.toGive(r)) !== undefined) break;
			if (name === undefined) yield s;
			else for (const value of (domains.get(name) ?? []).toReversed()) open.push(new Map([...values, [name, value]]));
		}
	}

	/**
	 * True when it is shown for every situation. `shown` must stay true when more becomes known: then a part that is already shown need not be
	 * looked into further. False also when there is too much to try: each part tried is taken from `effort`.
	 */
	inEvery(
		rules: readonly Expression[],
		list: string | null,
		fixed: ReadonlyMap<string, Value>,
		shown: (s: Supposed) => boolean,
		effort: Effort = { left: MOST_PARTS }
	): boolean {
		const domains: Domains = new Map(this.domains(rules).filter(([name]) => !fixed.has(name)));
		const frame = { ...this.frame, list };
		const all = (values: ReadonlyMap<string, Value>): boolean => {
			if (--effort.left < 0) return false;
			const s = new Supposed(frame, values);
			if (shown(s)) return true;
			const name = [...s.wanted].find((name) => domains.has(name) && !values.has(name));
			return name !== undefined && (domains.get(name) ?? []).every((v) => all(new Map([...values, [name, v]])));
		};
		// Most often it is not so, and one of a few situations where all is known tells that at once.
		for (let sample = 0; sample < SAMPLES; sample++) {
			const values = new Map(fixed);
			for (const [i, [name, d]] of [...domains].entries()) values.set(name, d[(sample * (1 + (i % SAMPLES))) % d.length] as Value);
			if (!shown(new Supposed(frame, values))) return false;
		}
		return all(fixed);
	}

	/**
	 * `inEvery` with no more than the rules to go by, remembered by what they rest on. `what` is the name of what is to be shown of them: the
	 * same name and the same rules always show the same.
	 */
	shown(what: string, rules: readonly Expression[], list: string | null, is: (s: Supposed) => boolean, effort: number): boolean {
		return proved(`${what} ${this.keys.of(rules, list)}`, () => this.inEvery(rules, list, new Map(), is, { left: effort }));
	}

	/** What is certain when only this is known. */
	given(e: Expression, list: string | null, fixed: ReadonlyMap<string, Value>): Result {
		return new Supposed({ ...this.frame, list }, fixed).of(e);
	}

	/** True when no situation lets it hold. */
	never(e: Expression, list: string | null): boolean {
		return !this.examine(e, list).may;
	}

	/** True when it holds in every situation, and nobody can answer «vet ikke» to what it rests on. */
	always(e: Expression, list: string | null): boolean {
		if (this.examine(e, list).mayNot) return false;
		const names = reads(this.book, [e]);
		return names.size > 0 && !this.book.facts.some((f) => names.has(f.name) && f.mayBeUnknown);
	}

	private examine(e: Expression, list: string | null): { may: boolean; mayNot: boolean } {
		return examined(this.keys.of([e], list), () => {
			const out = { may: false, mayNot: false };
			for (const s of this.situations([e], list, (s) => [s.of(e)])) {
				const r = s.of(e);
				if (!r.known || r.value === true) out.may = true;
				if (!r.known || r.value !== true) out.mayNot = true;
				if (out.may && out.mayNot) break;
			}
			return out;
		});
	}

	/** The names to give values, with the values. A computed value is followed when all it rests on is given; else it is given itself. */
	private domains(rules: readonly Expression[]): [string, Value[]][] {
		const names = reads(this.book, rules);
		const days = [...names].filter((n) => this.book.rates[n]);
		const conditions = [...rules, ...[...names].filter((n) => !this.book.rates[n]).flatMap((n) => behind(this.book, n))];
		const uses = usesOf(
			this.book,
			conditions,
			days.flatMap((n) => behind(this.book, n))
		);
		const domains = new Map<string, Value[]>();
		const put = (name: string, values: Value[] | null): void => {
			if (values && values.length > 0) domains.set(name, values);
		};
		for (const f of this.book.facts) if (names.has(f.name)) put(f.name, answersOf(f, uses.get(f.name), this.bounds(f.between, f.asked)));
		for (const name of names) {
			const rate = this.book.rates[name];
			if (rate && !uses.get(name)?.onOtherDay) put(name, rateValues(rate));
		}
		const given = (name: string): boolean => domains.has(name) || this.book.values.some((v) => v.name === name);
		for (const v of this.book.values)
			if (names.has(v.name) && ![...reads(this.book, [v.expression])].every((n) => n === v.of || given(n))) put(v.name, valuesOf(uses.get(v.name)));
		return [...domains];
	}

	/** Without `mellom` a number is not below zero, as the pages hold it. */
	private bounds(between: [Expression, Expression] | null, asked: boolean): [Value | undefined, Value | undefined] {
		if (!between) return [asked ? 0 : undefined, undefined];
		const [low, high] = between.map((e) => this.empty.evaluate(e));
		return [low?.known ? low.value : undefined, high?.known ? high.value : undefined];
	}
}

/** A result that is certain, with a value such as this. */
export const isKnown = (r: Result, such: (value: Value) => boolean): boolean => r.known && such(r.value);

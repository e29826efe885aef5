// What is known right now: answers, what registers said, what is presumed, dated values and the day. Rules read it by name.
// Each fact and value is worked out at most once. Which facts were read is remembered, so that an answer that no longer
// plays a part can be set aside without being lost.

import type { Book, Fact, RateRow, ComputedValue } from './book.ts';
import { isListAnswer, kinds, type Answer, type Answers, type Here, type Municipality } from '#kinds';
import type { Expression } from './expression.ts';
import { evaluate, type World } from './evaluate.ts';
import { join, known, unknown, type Result, type Use } from './result.ts';
import { date, isDate, type Item, type Value } from '#values';

export interface Situation {
	answers: Answers;
	/** What registers said, keyed as answers. */
	known: Answers;
	/** YYYY-MM-DD, Norwegian local date. */
	today: string;
}

/** Where a fact's value came from, or why it has none. */
export type Standing = 'answer' | 'register' | 'presumed' | 'not-relevant' | 'coming' | 'said-unknown' | 'missing';

/** `gift`, or `barn/1/felles` for a fact of a list entry. */
export const factKey = (fact: Pick<Fact, 'name'>, item: Item | null): string => (item ? `${item.list}/${item.id}/${fact.name}` : fact.name);

/** The fact a key means and whose it is; null when the life event has no such fact. */
export function factAt(book: Book, key: string): { fact: Fact; item: Item | null } | null {
	const parts = key.split('/');
	const [list = '', id = '', name = ''] = parts;
	const item = parts.length === 3 ? { list, id } : null;
	const fact = factNamed(book, item ? name : key);
	return fact && fact.of === (item?.list ?? null) ? { fact, item } : null;
}

/**
 * Two kinds of Knowledge are made of this one. One that follows somebody from answer to answer overrides `own`, `next`, `once` and `read`:
 * how a thing is worked out once, and what is taken over; it does the work with `workOut`, and keeps `results` for what is under way and
 * `standings` as here. One that supposes values overrides `name`, `field` and `rate`: what a name means, and `using`: it is never asked why.
 * Nothing else is for overriding.
 */
export class Knowledge implements World, Here {
	readonly book: Book;
	readonly situation: Situation;
	private readonly facts: ReadonlyMap<string, Fact>;
	private readonly values: ReadonlyMap<string, ComputedValue>;
	private readonly rates: Index['rates'];
	/** By key; while something is worked out, unknown stands for it. */
	protected readonly results = new Map<string, Result>();
	/** By key, of the facts that have been looked at. */
	protected readonly standings = new Map<string, Standing>();
	private readonly entries = new Map<string, Map<string, Map<string, Result>>>();
	private readonly day: Result;
	private works: Map<string, unknown> | null = null;

	constructor(book: Book, situation: Situation) {
		this.book = book;
		this.situation = situation;
		this.day = known(date(situation.today));
		({ facts: this.facts, values: this.values, rates: this.rates } = index(book));
	}

	get today(): string {
		return this.situation.today;
	}
	get municipalities(): readonly Municipality[] {
		return this.book.municipalities;
	}

	name(name: string): Result {
		if (name === 'i dag') return this.day;
		const rate = this.rates.get(name);
		if (rate && !this.facts.has(name)) return this.once(rate.once, () => this.rate(name, evaluate(rate.day, this)));
		return this.own(name, null);
	}

	field(item: Item, name: string): Result {
		return this.own(name, item);
	}

	has(list: string, name: string): boolean {
		return (this.facts.get(name)?.of ?? this.values.get(name)?.of) === list;
	}

	/** A gap in the rows means not known, never the nearest value. A value that has always been the same needs no day. */
	rate(name: string, day: Result): Result {
		const rate = this.book.rates[name];
		if (!rate) throw new Error(`No rate «${name}»`);
		const place = rate.local ? this.place() : null;
		if (place && !place.known) return place;
		const here = typeof place?.value === 'string' ? rate.local?.[place.value] : undefined;
		const rows = here ?? rate.rows;
		const where = here && typeof place?.value === 'string' ? { in: place.value } : {};
		const [always] = rows;
		const estimated = place?.estimated ?? false;
		const uses = place?.uses ?? [];
		if (rows.length === 1 && always?.from === null && always.to === null)
			return known(always.value, join<Use>(uses, [{ kind: 'rate', name, from: null, ...where }]), estimated);
		if (!day.known) return day;
		if (!isDate(day.value)) return known(null, day.uses, day.estimated);
		const row = rowIn(rows, day.value.date);
		return row ? known(row.value, join<Use>(day.uses, uses, [{ kind: 'rate', name, from: row.from, ...where }]), day.estimated || estimated) : unknown([]);
	}

	/** The municipality, for values that differ. One who does not know gets what holds in most, as an estimate. */
	private place(): Result {
		const fact = this.book.place === null ? undefined : this.facts.get(this.book.place);
		if (!fact) return known(null);
		const result = this.own(fact.name, null);
		return result.known || this.standings.get(fact.name) !== 'said-unknown' ? result : known(null, [{ kind: 'fact', key: fact.name }], true);
	}

	/** The result of a rule, for a list entry when one is given. */
	evaluate(e: Expression, item: Item | null = null): Result {
		return evaluate(e, this, item);
	}

	standing(fact: Fact, item: Item | null): Standing {
		const key = factKey(fact, item);
		this.own(fact.name, item);
		return this.standings.get(key) ?? 'missing';
	}

	/** The same with these answers, of which only the one with that key is another. */
	next(answers: Answers, _changed: string): Knowledge {
		return new Knowledge(this.book, { ...this.situation, answers });
	}

	/** What is worked out under a name of its own, once. */
	once<T>(name: string, work: () => T): T {
		const works = (this.works ??= new Map());
		const known = works.get(name);
		if (known !== undefined) return known as T;
		const made = work();
		works.set(name, made);
		return made;
	}

	/** Keys of the facts that rules have looked at so far. */
	read(): Set<string> {
		return new Set(this.standings.keys());
	}

	/** The result of a fact or value, looked up or worked out. To be overridden by one that remembers otherwise. */
	protected own(name: string, item: Item | null): Result {
		const results = item ? this.ofEntry(item) : this.results;
		const done = results.get(name);
		if (done) return done;
		const key = factKey({ name }, item);
		// A ring of conditions has been refused at compile time; if one slips through, its facts stay unknown.
		results.set(name, unknown([key]));
		const result = this.workOut(name, item, key);
		results.set(name, result);
		return result;
	}

	/** What has been worked out about one entry of a list, by name. Rules that compare entries ask for the same over and over. */
	private ofEntry({ list, id }: Item): Map<string, Result> {
		let entries = this.entries.get(list);
		if (!entries) this.entries.set(list, (entries = new Map()));
		let results = entries.get(id);
		if (!results) entries.set(id, (results = new Map()));
		return results;
	}

	/** The work itself, each time anew. To be called, not overridden. */
	protected workOut(name: string, item: Item | null, key: string): Result {
		const fact = this.facts.get(name);
		const value = this.values.get(name);
		const result = fact ? this.fact(fact, item, key) : value ? this.value(value, item, key) : null;
		if (!result) throw new Error(`Nobody declared «${name}»`);
		return result;
	}

	private value(value: ComputedValue, item: Item | null, key: string): Result {
		const r = evaluate(value.expression, this, item);
		return r.known ? known(r.value, this.using({ kind: 'value', key }, r.uses), r.estimated) : r;
	}

	/** What a result rests on: this, and what that rests on. To be overridden by one that is never asked why. */
	protected using(one: Use, rest: readonly Use[] = []): readonly Use[] {
		return [...rest, one];
	}

	private fact(fact: Fact, item: Item | null, key: string): Result {
		const settle = (standing: Standing, result: Result): Result => {
			this.standings.set(key, standing);
			return result;
		};
		this.standings.set(key, 'missing');
		if (fact.askWhen) {
			const when = evaluate(fact.askWhen, this, item);
			if (!when.known) return settle('missing', unknown(join(when.missing, [key])));
			if (when.value !== true) return settle('not-relevant', known(null, when.uses, when.estimated));
		}
		if (fact.comesWhen) {
			const comes = evaluate(fact.comesWhen, this, item);
			if (!comes.known) return settle('missing', unknown(join(comes.missing, [key])));
			if (comes.value === true) return settle('coming', unknown([key]));
		}
		const uses = this.using({ kind: 'fact', key });
		const answered = this.given(this.situation.answers, fact, item);
		if (answered !== undefined && answered !== null) return settle('answer', known(answered, uses));
		const fetched = this.given(this.situation.known, fact, item);
		if (fetched !== undefined && fetched !== null) return settle('register', known(fetched, uses));
		if (answered === null) return settle('said-unknown', unknown([key]));
		if (fact.presumed) {
			const presumed = evaluate(fact.presumed, this, item);
			if (!presumed.known) return settle('presumed', presumed);
			return settle('presumed', known(presumed.value, uses, presumed.estimated));
		}
		return settle('missing', unknown([key]));
	}

	private given(from: Answers, fact: Fact, item: Item | null): Value | undefined {
		if (!item) return this.stored(from[fact.name], fact);
		const list = from[item.list];
		if (!isListAnswer(list)) return undefined;
		return this.stored(list.items.find((i) => i.id === item.id)?.answers[fact.name], fact);
	}

	/** undefined = not answered; null = «vet ikke». An answer of the wrong kind counts as not answered. */
	private stored(answer: Answer | undefined, fact: Fact): Value | undefined {
		if (answer === undefined) return undefined;
		if (answer === null) return fact.mayBeUnknown ? null : undefined;
		return kinds[fact.kind].value(answer, fact, this);
	}
}

/** The row that holds on a day, or null when none is known to. */
function rowIn(rows: readonly RateRow[], day: string): RateRow | null {
	return rows.findLast((r) => (r.from === null || r.from <= day) && (r.to === null || day <= r.to)) ?? null;
}

/** A fact by its name, its list's or its own; undefined when the life event has none of that name. */
export const factNamed = (book: Book, name: string): Fact | undefined => index(book).facts.get(name);

interface Index {
	facts: ReadonlyMap<string, Fact>;
	values: ReadonlyMap<string, ComputedValue>;
	/** The day each value is read on, and the name it is worked out once under. */
	rates: ReadonlyMap<string, { day: Expression; once: string }>;
}
const indexes = new WeakMap<Book, Index>();
function index(book: Book): Index {
	let found = indexes.get(book);
	if (!found) {
		found = {
			facts: new Map(book.facts.map((f) => [f.name, f])),
			values: new Map(book.values.map((v) => [v.name, v])),
			rates: new Map(Object.entries(book.rates).map(([name, { day }]) => [name, { day, once: `sats ${name}` }]))
		};
		indexes.set(book, found);
	}
	return found;
}

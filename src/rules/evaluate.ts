// Evaluates an expression with three values: yes, no, not yet known.
// `and`, `or`, `if`, `some`, `every` and decision tables are settled as soon as what is known settles them;
// everything else is unknown while a part of it is. Where all is known the result is FEEL's (held against feelin in the tests).

import type { Arithmetic, Expression, Relation } from './expression.ts';
import { functions } from './functions.ts';
import { all, both, join, known, unknown, type Known, type Result, type Unknown, type Use } from './result.ts';
import { calendar, compare, date, decimal, equal, isDate, isDuration, isItem, isList, sameMeasure, type Item, type Value } from '#values';

/** Where names get their results. `name` throws for a name nobody declared: the compiler has refused those. */
export interface World {
	name(name: string): Result;
	/** A fact or value that belongs to a list entry. */
	field(item: Item, name: string): Result;
	/** True when entries of the list have a fact or value of that name. */
	has(list: string, name: string): boolean;
	/** A dated value on a day. */
	rate(name: string, day: Result): Result;
}

/** Names bound on the way in, innermost first: a variable of some/every/for, or a list entry whose own facts are meant. */
type Bound = { variable: string; result: Result; outer: Bound | null } | { item: Item; outer: Bound | null };

class Scope {
	readonly world: World;
	private readonly bound: Bound | null;
	constructor(world: World, bound: Bound | null = null) {
		this.world = world;
		this.bound = bound;
	}
	with(variable: string, value: Value): Scope {
		return new Scope(this.world, { variable, result: known(value), outer: this.bound });
	}
	inside(item: Item): Scope {
		return new Scope(this.world, { item, outer: this.bound });
	}
	name(name: string): Result {
		for (let b = this.bound; b; b = b.outer) {
			if ('variable' in b) {
				if (b.variable === name) return b.result;
			} else if (this.world.has(b.item.list, name)) return this.world.field(b.item, name);
		}
		return this.world.name(name);
	}
}

/**
 * The result of a rule. `item` is the list entry whose facts bare names mean first (services and values «for hver»).
 */
export function evaluate(e: Expression, world: World, item: Item | null = null): Result {
	return run(e, item ? new Scope(world).inside(item) : new Scope(world));
}

const isFalse = (r: Result): r is Known => r.known && r.value === false;
const isTrue = (r: Result): r is Known => r.known && r.value === true;

/** Kleene's `and` (`or` with yes and no swapped): one deciding value is enough, and alone gives the reason. */
function connect(results: Iterable<Result>, decides: (r: Result) => r is Known, deciding: boolean): Result {
	const parts = new Undecided();
	for (const r of results) {
		if (decides(r)) return r;
		parts.add(r, deciding);
	}
	return parts.result(deciding);
}

/** Parts of which none has decided. A class, and filled part by part: rules do hardly anything else. */
class Undecided {
	private uses: readonly Use[] = [];
	private missing: readonly string[] | null = null;
	private estimated = false;
	/** Every part so far says the other thing, none of them nothing. */
	private whole = true;
	add(r: Result, deciding: boolean): void {
		if (!r.known) this.missing = this.missing ? join(this.missing, r.missing) : r.missing;
		else if (!this.missing) {
			this.uses = join(this.uses, r.uses);
			this.estimated ||= r.estimated;
			this.whole &&= r.value === !deciding;
		}
	}
	result(deciding: boolean): Result {
		return this.missing ? unknown(this.missing) : known(this.whole ? !deciding : null, this.uses, this.estimated);
	}
}

function run(e: Expression, scope: Scope): Result {
	switch (e.op) {
		case 'literal':
			return known(e.value);
		case 'date':
			return known({ date: e.date });
		case 'duration':
			return known({ months: e.months, days: e.days });
		case 'name':
			return scope.name(e.name);
		case 'list':
			return list(e, scope);
		case 'and':
			return connected(e.of, scope, isFalse, false);
		case 'or':
			return connected(e.of, scope, isTrue, true);
		case 'not':
			return not(run(e.of, scope));
		case 'compare':
			return both(run(e.left, scope), run(e.right, scope), (a, b) => comparison(e.by, a, b));
		case 'arithmetic':
			return both(run(e.left, scope), run(e.right, scope), (a, b) => arithmetic(e.by, a, b));
		case 'if':
			return choose(
				run(e.when, scope),
				() => run(e.then, scope),
				() => run(e.otherwise, scope)
			);
		case 'call':
			return call(e.name, e.of, scope);
		case 'field':
			return field(run(e.of, scope), e.name, scope);
		case 'filter':
			return filter(run(e.list, scope), e.where, scope);
		case 'some':
		case 'every':
		case 'for':
			return each(e, scope);
		case 'table':
			return table(e, scope);
	}
}

const not = (r: Result): Result => (r.known ? known(typeof r.value === 'boolean' ? !r.value : null, r.uses, r.estimated) : r);

/** No further than the part that decides. */
function connected(of: readonly Expression[], scope: Scope, decides: (r: Result) => r is Known, deciding: boolean): Result {
	const parts = new Undecided();
	for (const e of of) {
		const r = run(e, scope);
		if (decides(r)) return r;
		parts.add(r, deciding);
	}
	return parts.result(deciding);
}

const written = new WeakMap<Expression, Result>();
/** A list of nothing but written values, such as the numbers of all municipalities of an area, is the same every time. */
function list(e: Extract<Expression, { op: 'list' }>, scope: Scope): Result {
	const done = written.get(e);
	if (done) return done;
	const result = all(
		e.items.map((i) => run(i, scope)),
		(v) => v
	);
	if (e.items.every((i) => i.op === 'literal')) written.set(e, result);
	return result;
}

function* lazily(of: readonly Expression[], scope: Scope): Generator<Result> {
	for (const e of of) yield run(e, scope);
}

function comparison(by: Relation, a: Value, b: Value): Value {
	if (by === '=' || by === '!=') {
		if (isDuration(a) && isDuration(b) && !sameMeasure(a, b)) return null;
		return equal(a, b) === (by === '=');
	}
	const order = compare(a, b);
	if (order === null) return null;
	return by === '<' ? order < 0 : by === '<=' ? order <= 0 : by === '>' ? order > 0 : order >= 0;
}

const NUMBERS = { '+': decimal.plus, '-': decimal.minus, '*': decimal.times, '/': decimal.over, '**': decimal.power };

function arithmetic(by: Arithmetic, a: Value, b: Value): Value {
	if (typeof a === 'number' && typeof b === 'number') {
		const n = NUMBERS[by](a, b);
		return n !== null && Number.isFinite(n) ? n : null;
	}
	// What a minus sign in front of a duration is read as.
	if (by === '*' && a === -1 && isDuration(b)) return { months: 0 - b.months, days: 0 - b.days };
	const sign = by === '+' ? 1 : -1;
	if (by !== '+' && by !== '-') return null;
	if (isDate(a) && isDuration(b)) {
		// Further than the calendar reaches is nothing, rather than a wrong day.
		if (Math.abs(b.months) > 4_000 || Math.abs(b.days) > 120_000) return null;
		const day = calendar.addDays(calendar.addMonths(a.date, sign * b.months), sign * b.days);
		return calendar.isKnown(day) ? date(day) : null;
	}
	if (isDuration(a) && isDate(b) && by === '+') return arithmetic('+', b, a);
	if (isDate(a) && isDate(b) && by === '-') return { months: 0, days: calendar.toDays(a.date) - calendar.toDays(b.date) };
	if (isDuration(a) && isDuration(b) && sameMeasure(a, b)) return { months: a.months + sign * b.months, days: a.days + sign * b.days };
	return null;
}

/** Unknown condition: still known when both ways give the same. */
function choose(when: Result, then: () => Result, otherwise: () => Result): Result {
	if (when.known) {
		const r = when.value === true ? then() : otherwise();
		return r.known ? known(r.value, join(when.uses, r.uses), when.estimated || r.estimated) : r;
	}
	const a = then();
	const b = otherwise();
	if (a.known && b.known && equal(a.value, b.value)) return known(a.value, join(a.uses, b.uses), a.estimated || b.estimated);
	return unknown(join(when.missing, missing(a), missing(b)));
}

const missing = (r: Result): readonly string[] => (r.known ? [] : r.missing);

/** Hit policy unique: the row that holds decides, though others are not known yet (the checker has proved that rows never overlap). */
function table(e: Extract<Expression, { op: 'table' }>, scope: Scope): Result {
	const open: { when: Unknown; gives: Expression }[] = [];
	const refused: Known[] = [];
	for (const row of e.rows) {
		const when = run(row.when, scope);
		if (isTrue(when)) {
			const r = run(row.gives, scope);
			return r.known ? known(r.value, join(when.uses, r.uses), when.estimated || r.estimated) : r;
		}
		if (when.known) refused.push(when);
		else open.push({ when, gives: row.gives });
	}
	const rest = e.otherwise ? run(e.otherwise, scope) : known(null);
	if (open.length === 0) {
		const uses = join(...refused.map((r) => r.uses));
		return rest.known ? known(rest.value, join(uses, rest.uses), rest.estimated) : rest;
	}
	return unknown(join(...open.map((o) => o.when.missing), ...open.map((o) => missing(run(o.gives, scope)))));
}

function call(name: string, of: readonly Expression[], scope: Scope): Result {
	if (name === 'første kjente') return firstKnown(lazily(of, scope));
	if (name === 'sats') return rate(of, scope);
	const house = functions[name];
	if (!house) throw new Error(`No function «${name}»`);
	const args = of.map((a) => run(a, scope));
	const asList = house.many && (args.length !== 1 || (args[0]?.known && !isList(args[0].value)));
	return all(args, (values) => (asList ? house.run(values) : house.run(...values)));
}

/** The first value that is known and exists. It is an estimate as long as an earlier one may still come. */
function firstKnown(results: Iterable<Result>): Result {
	const awaited: Unknown[] = [];
	let absent: Known | null = null;
	for (const r of results) {
		if (!r.known) awaited.push(r);
		else if (r.value === null) absent = r;
		else return known(r.value, r.uses, r.estimated || awaited.length > 0);
	}
	return awaited.length > 0 ? unknown(join(...awaited.map((r) => r.missing))) : (absent ?? known(null));
}

function rate(of: readonly Expression[], scope: Scope): Result {
	const [name, day] = of;
	if (name?.op !== 'literal' || typeof name.value !== 'string' || !day) throw new Error('sats(navn, dato) needs a name in quotes and a day');
	return scope.world.rate(name.value, run(day, scope));
}

function field(of: Result, name: string, scope: Scope): Result {
	if (!of.known) return of;
	if (isItem(of.value)) return with_(of, scope.world.field(of.value, name));
	if (isList(of.value))
		return with_(
			of,
			all(
				of.value.map((v) => (isItem(v) ? scope.world.field(v, name) : known(null))),
				(v) => v
			)
		);
	return known(null, of.uses, of.estimated);
}

const with_ = (of: Known, r: Result): Result => (r.known ? known(r.value, join(of.uses, r.uses), of.estimated || r.estimated) : r);

function filter(list: Result, where: Expression, scope: Scope): Result {
	if (!list.known) return list;
	const items = isList(list.value) ? list.value : [list.value];
	// What is nothing has no facts of its own to be tried on; a plain value, as a number, is kept or left by what holds outside.
	const tests = items.map((v) => (v === null ? known(null) : run(where, isItem(v) ? scope.inside(v) : scope)));
	return with_(
		list,
		all(tests, (held) => items.filter((_, i) => held[i] === true))
	);
}

function each(e: Extract<Expression, { op: 'some' | 'every' | 'for' }>, scope: Scope): Result {
	const list = run(e.list, scope);
	if (!list.known) return list;
	if (!isList(list.value)) return known(null, list.uses, list.estimated);
	const results = list.value.map((v) => run(e.of, scope.with(e.variable, v)));
	if (e.op === 'for')
		return with_(
			list,
			all(results, (v) => v)
		);
	return with_(list, e.op === 'some' ? connect(results, isTrue, true) : connect(results, isFalse, false));
}

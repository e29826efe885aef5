// What a rule counts in, as far as it can be said: kroner, months, a count … A rate says its unit, and so does an amount; what is worked
// out of them follows. Where it cannot be said the unit is null, and nothing is claimed.

import type { Book, Expression, Frequency, Unit } from '#rules';

/** `plain` is a number written in the rule itself; `unnamed` a number somebody is asked for without saying of what. */
export type Counted = Unit | Each | 'percent of kr' | 'plain' | 'unnamed' | null;
/** Kroner for each day, month or year, where that is said. */
export type Each = `kr each ${Exclude<Frequency, 'once'>}`;

/** Two parts of a rule that do not go together, with the part they stand in. */
export interface Clash {
	units: readonly [Counted, Counted];
	/** The function whose number has another unit than it takes; null where two numbers meet. */
	in: string | null;
	at: Expression;
}

/** The units a function takes its number in. */
const TAKES: Record<string, readonly [at: number, Unit]> = {
	dager: [0, 'days'],
	uker: [0, 'weeks'],
	måneder: [0, 'months'],
	år: [0, 'years'],
	'måned etter': [1, 'months'],
	'virkedager etter': [1, 'working-days'],
	'stønadsdager etter': [1, 'benefit-days']
};
const EACH: readonly Counted[] = ['kr each day', 'kr each month', 'kr each year'] satisfies Each[];
const MONEY: readonly Counted[] = ['kr', 'G', ...EACH];
const MONTHS = 12;
const HUNDRED = 100;
const LOOSE: readonly Counted[] = ['count', 'unnamed'];
const YEARS: readonly Counted[] = ['year', 'years'];
const TIMES: readonly Counted[] = ['days', 'benefit-days', 'working-days', 'weeks', 'months', 'years', 'hours', 'year'];

/** Whether the two may be held against each other, added, or stand for each other. */
export function fits(a: Counted, b: Counted): boolean {
	if (a === b || a === null || b === null || a === 'plain' || b === 'plain') return true;
	if ((a === 'kr' && EACH.includes(b)) || (b === 'kr' && EACH.includes(a))) return true;
	// A count, and what is asked for without a unit, may be of anything but money.
	if (LOOSE.includes(a) || LOOSE.includes(b)) return !MONEY.includes(a) && !MONEY.includes(b);
	// A year some years later.
	return YEARS.includes(a) && YEARS.includes(b);
}

export class Units {
	private readonly book: Book;
	private readonly asked: ReadonlyMap<string, Counted>;
	private readonly each: ReadonlyMap<string, Each>;
	private readonly working = new Set<string>();
	private readonly found = new Map<string, Counted>();
	/** `asked`: what the answers to a question count in, where its words say so; `each`: the dated values that are so much each month or year. */
	constructor(book: Book, asked: ReadonlyMap<string, Counted>, each: ReadonlyMap<string, Each>) {
		this.book = book;
		this.asked = asked;
		this.each = each;
	}

	/** What the rule counts in; what does not go together is told on the way. Not through computed values: they are told of by themselves. */
	of(e: Expression, clash: (c: Clash) => void = () => {}): Counted {
		const of = (x: Expression): Counted => this.of(x, clash);
		const same = (rules: readonly Expression[]): Counted => {
			let found: Counted = null;
			for (const unit of rules.map(of)) {
				if (!fits(found, unit)) clash({ units: [found, unit], in: null, at: e });
				if (found === null || found === 'plain' || (found === 'kr' && EACH.includes(unit))) found = unit ?? found;
			}
			return found;
		};
		switch (e.op) {
			case 'literal':
				return typeof e.value === 'number' ? 'plain' : null;
			case 'name':
				return this.named(e.name);
			case 'field':
				of(e.of);
				return this.named(e.name);
			case 'compare':
				same([e.left, e.right]);
				return null;
			case 'arithmetic': {
				if (e.by === '+' || e.by === '-') return same([e.left, e.right]);
				const [a, b] = [of(e.left), of(e.right)];
				// Kroner times per cent is a hundred times too much; whoever divides the kroner first knows what they do.
				if (e.by === '/' && isNumber(e.right, HUNDRED) && (MONEY.includes(a) || a === 'percent of kr')) return a === 'percent of kr' ? 'kr' : null;
				// A twelfth of what one has in a year is what one has in a month.
				if (isNumber(e.right, MONTHS) && EACH.includes(a))
					return e.by === '/' && a === 'kr each year' ? 'kr each month' : e.by === '*' && a === 'kr each month' ? 'kr each year' : null;
				return e.by === '*' ? times(a, b) : e.by === '/' ? parts(a, b) : null;
			}
			case 'if':
				of(e.when);
				return same([e.then, e.otherwise]);
			case 'table':
				for (const row of e.rows) of(row.when);
				return same([...e.rows.map((r) => r.gives), ...(e.otherwise ? [e.otherwise] : [])]);
			case 'call':
				return this.call(e, of, same, clash);
			case 'filter':
				of(e.where);
				return of(e.list);
			case 'some':
			case 'every':
			case 'for':
				of(e.list);
				return of(e.of);
			case 'list':
				return same(e.items);
			case 'and':
			case 'or':
				e.of.forEach(of);
				return null;
			case 'not':
				of(e.of);
				return null;
			default:
				return null;
		}
	}

	private call(
		e: Extract<Expression, { op: 'call' }>,
		of: (e: Expression) => Counted,
		same: (rules: readonly Expression[]) => Counted,
		clash: (c: Clash) => void
	): Counted {
		const { name, of: args } = e;
		const takes = TAKES[name];
		const units = ['min', 'max', 'sum', 'første kjente'].includes(name) ? [] : args.map(of);
		if (takes) {
			const [at, unit] = takes;
			if (!fits(units[at] ?? null, unit)) clash({ units: [units[at] ?? null, unit], in: e.name, at: e });
			return null;
		}
		switch (name) {
			case 'sats':
				return args[0]?.op === 'literal' && this.book.rates[String(args[0].value)] ? this.named(String(args[0].value)) : null;
			case 'count':
				return 'count';
			case 'dager mellom':
				return 'days';
			case 'alder':
				return 'years';
			case 'årstall':
				return 'year';
			case 'min':
			case 'max':
			case 'sum':
			case 'første kjente':
				return same(args);
			case 'abs':
			case 'floor':
			case 'ceiling':
			case 'avrund':
				return units[0] ?? null;
			default:
				return null;
		}
	}

	private named(name: string): Counted {
		const rate = this.book.rates[name];
		if (rate) return rate.unit === 'kr' ? (this.each.get(name) ?? 'kr') : rate.unit;
		const asked = this.asked.get(name);
		if (asked !== undefined) return asked;
		const done = this.found.get(name);
		if (done !== undefined) return done;
		const value = this.book.values.find((v) => v.name === name);
		if (!value || this.working.has(name)) return null;
		this.working.add(name);
		const own = this.of(value.expression);
		this.working.delete(name);
		const unit = own === null || own === 'plain' ? (value.unit ?? own) : own;
		this.found.set(name, unit);
		return unit;
	}
}

const isNumber = (e: Expression, n: number): boolean => e.op === 'literal' && e.value === n;

/** Money times a number is money; a length of time times twelve is another length of time. */
function times(a: Counted, b: Counted): Counted {
	const [one, other] = rank(a) >= rank(b) ? [a, b] : [b, a];
	if (one === null || other === null) return null;
	if (one === 'percent of kr' || other === 'percent of kr') return one === 'plain' || other === 'plain' ? 'percent of kr' : null;
	if (MONEY.includes(one) && one !== 'G' && other === 'percent') return 'percent of kr';
	if (one === 'kr' || EACH.includes(one)) return (MONEY.includes(other) && other !== 'G') || TIMES.includes(other) ? null : shared(one, other);
	if (TIMES.includes(one)) return other === 'count' ? one : null;
	if (one === 'G') return other === 'G' ? null : 'G';
	return one === other && one !== 'plain' ? null : one;
}
function parts(a: Counted, b: Counted): Counted {
	if (a === null || b === null) return null;
	if (a === b) return 'plain';
	if (a === 'percent') return b === 'plain' ? 'plain' : null;
	if (MONEY.includes(a)) return b === 'plain' || b === 'count' || b === 'percent' || b === 'unnamed' ? shared(a, b) : null;
	return b === 'count' ? a : null;
}
/** So much a month for, or shared by, so many: they may be children or months. */
const shared = (money: Counted, by: Counted): Counted => (EACH.includes(money) && LOOSE.includes(by) ? 'kr' : money);
const rank = (u: Counted): number => (u === 'kr' || EACH.includes(u) ? 4 : u === 'G' ? 3 : TIMES.includes(u) ? 2 : u === 'plain' ? 0 : 1);

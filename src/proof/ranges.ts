// What a rule can give at the least and at the most, as far as it is certain whatever is answered: numbers, and days counted from
// something (a day asked for, or today). What cannot be said is null, and nothing is claimed about it.

import { calendar } from '#values';
import { kinds } from '#kinds';
import type { Book, Expression } from '#rules';

export interface Range {
	/** What it is counted from: a number, a length of time in days, the calendar itself, or the name of a day. */
	from: 'number' | 'time' | 'calendar' | `day ${string}`;
	low: number;
	high: number;
}

const exact = (from: Range['from'], n: number): Range => ({ from, low: n, high: n });
const NUMBER = (low: number, high: number): Range => ({ from: 'number', low, high });
const TODAY = 'i dag';
/** Days in so many months, at the least and at the most. */
const [SHORTEST, LONGEST] = [30.4, 30.5];
const SLACK = 3;
/** More holidays than this never stand in a row. */
const HOLIDAYS = 10;

/**
 * `through`: a day somebody is asked for counts by its own bounds, so that it may be held against today. Without it each such day is
 * where counting starts, and so is a value nothing can be said about, so that two rules about the same day may be held against each other.
 */
export function rangeOf(book: Book, rule: Expression, through: boolean): Range | null {
	const names = new Set<string>();
	const of = (e: Expression): Range | null => {
		switch (e.op) {
			case 'literal':
				return typeof e.value === 'number' ? exact('number', e.value) : null;
			case 'date':
				return exact('calendar', calendar.toDays(e.date));
			case 'duration':
				return time(e.months, e.months, e.days, e.days);
			case 'name':
				return named(e.name);
			case 'arithmetic':
				return arithmetic(e.by, of(e.left), of(e.right));
			case 'if':
				return either([e.then, e.otherwise]);
			case 'table':
				return either([...e.rows.map((r) => r.gives), ...(e.otherwise ? [e.otherwise] : [])]);
			case 'call':
				return call(e.name, e.of);
			default:
				return null;
		}
	};
	/** Any of them; those that give nothing do not count. */
	const either = (rules: readonly Expression[]): Range | null => {
		const found = rules.filter((e) => !(e.op === 'literal' && e.value === null)).map(of);
		return whole(found) ? { from: found[0].from, low: Math.min(...found.map((r) => r.low)), high: Math.max(...found.map((r) => r.high)) } : null;
	};
	const named = (name: string): Range | null => {
		if (name === TODAY) return exact(`day ${TODAY}`, 0);
		const rate = book.rates[name];
		if (rate) {
			const values = [rate.rows, ...Object.values(rate.local ?? {})].flat().map((r) => r.value);
			return values.length > 0 ? NUMBER(Math.min(...values), Math.max(...values)) : null;
		}
		if (names.has(name)) return null;
		names.add(name);
		const fact = book.facts.find((f) => f.name === name);
		const value = book.values.find((v) => v.name === name);
		const found = fact ? asked(fact) : value ? of(value.expression) : null;
		names.delete(name);
		// A value nothing can be said about is still the same in two rules that count from it.
		return found ?? (value && !through ? exact(`day ${name}`, 0) : null);
	};
	const asked = (fact: Book['facts'][number]): Range | null => {
		const { is } = kinds[fact.kind].type({ name: fact.name, options: fact.options });
		const bounds = fact.between?.map(of) ?? [];
		if (is === 'number') {
			const [low, high] = bounds;
			// A rule may give other numbers than a person may answer.
			if (!fact.asked || fact.presumed || fact.knownFrom) return null;
			return NUMBER(low?.from === 'number' ? low.low : 0, high?.from === 'number' ? high.high : Infinity);
		}
		if (is !== 'date') return null;
		if (!through) return exact(`day ${fact.name}`, 0);
		if (!fact.asked || fact.presumed || fact.knownFrom || !whole(bounds) || bounds.length !== 2) return null;
		return { from: bounds[0].from, low: bounds[0].low, high: (bounds[1] as Range).high };
	};
	const call = (name: string, args: readonly Expression[]): Range | null => {
		const [a, b] = args.map(of);
		const moved = (low: number, high: number): Range | null => (a && isDay(a) ? { ...a, low: a.low + low, high: a.high + high } : null);
		const steps = b?.from === 'number' && b.low >= 0 ? b : null;
		switch (name) {
			case 'dager':
			case 'uker':
			case 'måneder':
			case 'år': {
				if (a?.from !== 'number') return null;
				const per = { dager: [0, 1], uker: [0, 7], måneder: [1, 0], år: [12, 0] }[name] as [number, number];
				return time(a.low * per[0], a.high * per[0], a.low * per[1], a.high * per[1]);
			}
			case 'siste dag i måneden':
				return moved(0, 30);
			case 'siste virkedag til og med':
				return moved(-HOLIDAYS, 0);
			case 'første virkedag fra og med':
				return moved(0, HOLIDAYS);
			case 'måned etter':
				return b?.from === 'number' ? moved(days(b.low, false) - 30, days(b.high, true)) : null;
			case 'virkedager etter':
				return steps && moved(steps.low, steps.high * 1.6 + HOLIDAYS);
			case 'stønadsdager etter':
				return steps && moved(steps.low, steps.high * 1.4 + SLACK);
			case 'første kjente':
				return either(args);
			case 'min':
			case 'max': {
				const all = args.map(of);
				if (args.length < 2 || !whole(all)) return null;
				const pick = name === 'min' ? Math.min : Math.max;
				return { from: all[0].from, low: pick(...all.map((r) => r.low)), high: pick(...all.map((r) => r.high)) };
			}
			case 'count': {
				const [list] = args;
				const bounds = list?.op === 'name' ? book.facts.find((f) => f.name === list.name)?.list : undefined;
				return bounds ? NUMBER(bounds.least, bounds.most) : NUMBER(0, Infinity);
			}
			default:
				return null;
		}
	};
	return of(rule);
}

/** True when the first always comes before the second, or is always smaller. */
export const isBefore = (a: Range | null, b: Range | null): boolean => a !== null && b !== null && a.from === b.from && a.high < b.low;

/** Whether one rule always gives less than another, in one of the two ways of counting. */
export const alwaysBefore = (book: Book, a: Expression, b: Expression): boolean =>
	[false, true].some((through) => isBefore(rangeOf(book, a, through), rangeOf(book, b, through)));

const isDay = ({ from }: Range): boolean => from !== 'number' && from !== 'time';
const whole = (ranges: readonly (Range | null | undefined)[]): ranges is [Range, ...Range[]] =>
	ranges.length > 0 && ranges.every((r) => r != null && r.from === ranges[0]?.from);
const days = (months: number, most: boolean): number => months * (months > 0 === most ? LONGEST : SHORTEST) + (months === 0 ? 0 : most ? SLACK : -SLACK);
const time = (fewest: number, most: number, least: number, largest: number): Range => ({
	from: 'time',
	low: days(fewest, false) + least,
	high: days(most, true) + largest
});

function arithmetic(by: string, a: Range | null, b: Range | null): Range | null {
	if (!a || !b) return null;
	if (by === '+' || by === '-') {
		const sum = by === '+' ? { low: a.low + b.low, high: a.high + b.high } : { low: a.low - b.high, high: a.high - b.low };
		if (a.from === b.from) return isDay(a) ? null : { from: a.from, ...sum };
		if (isDay(a) && b.from === 'time') return { from: a.from, ...sum };
		if (by === '+' && a.from === 'time' && isDay(b)) return { from: b.from, ...sum };
		return null;
	}
	if (a.from !== 'number' || b.from !== 'number' || (by !== '*' && by !== '/')) return null;
	if (by === '/' && b.low <= 0) return null;
	const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (by === '*' ? (x === 0 || y === 0 ? 0 : x * y) : x / y)));
	return ends.some(Number.isNaN) ? null : NUMBER(Math.min(...ends), Math.max(...ends));
}

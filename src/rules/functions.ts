// The functions a formula may call: the part of FEEL's library we need, and the house's own with Norwegian names.
// Each says what it takes and gives (for the type check) and how, on values that are all known.
// `første kjente` and `sats` look at what is known and on which day; the evaluator handles them itself.

import { calendar, date, isDate, isList, equal, compare, type Value } from '#values';

export type Parameter = 'number' | 'text' | 'yes/no' | 'date' | 'duration' | 'list' | 'any';

export interface House {
	takes: Parameter[];
	gives: Parameter;
	/** True when it also takes its arguments one by one instead of as a list, as FEEL's min(1, 2). */
	many?: boolean;
	run: (...args: Value[]) => Value;
}

const numbers = (list: Value): number[] | null => (isList(list) && list.every((v) => typeof v === 'number') ? (list as number[]) : null);

function extreme(list: Value, better: (order: number) => boolean): Value {
	if (!isList(list) || list.length === 0) return null;
	return list.reduce<Value>((best, v) => {
		const order = compare(v, best);
		return order === null ? null : better(order) ? v : best;
	}, list[0] as Value);
}

const onDate =
	(f: (iso: string, n: number) => string) =>
	(d: Value, n: Value = 0): Value =>
		isDate(d) && typeof n === 'number' && Math.abs(n) < 120_000 ? known(f(d.date, n)) : null;
/** A day outside the calendar is nothing, rather than a wrong day. */
const known = (iso: string): Value => (calendar.isKnown(iso) ? date(iso) : null);
const months = (n: Value): Value => (typeof n === 'number' ? { months: Math.trunc(n), days: 0 } : null);
const days = (n: Value): Value => (typeof n === 'number' ? { months: 0, days: Math.trunc(n) } : null);

export const functions: Record<string, House> = {
	count: { takes: ['list'], gives: 'number', run: (l) => (isList(l) ? l.length : null) },
	sum: { takes: ['list'], gives: 'number', many: true, run: (l) => (isList(l) && l.length === 0 ? null : (numbers(l)?.reduce((a, b) => a + b, 0) ?? null)) },
	min: { takes: ['list'], gives: 'any', many: true, run: (l) => extreme(l, (o) => o < 0) },
	max: { takes: ['list'], gives: 'any', many: true, run: (l) => extreme(l, (o) => o > 0) },
	abs: { takes: ['number'], gives: 'number', run: (n) => (typeof n === 'number' ? Math.abs(n) : null) },
	floor: { takes: ['number'], gives: 'number', run: (n) => (typeof n === 'number' ? Math.floor(n) : null) },
	ceiling: { takes: ['number'], gives: 'number', run: (n) => (typeof n === 'number' ? Math.ceil(n) : null) },
	'list contains': {
		takes: ['list', 'any'],
		gives: 'yes/no',
		run: (l, v) => (isList(l) ? l.some((x) => equal(x, v)) : null)
	},

	dager: { takes: ['number'], gives: 'duration', run: days },
	uker: { takes: ['number'], gives: 'duration', run: (n) => (typeof n === 'number' ? days(n * 7) : null) },
	måneder: { takes: ['number'], gives: 'duration', run: months },
	år: { takes: ['number'], gives: 'duration', run: (n) => (typeof n === 'number' ? months(n * 12) : null) },
	'dager mellom': {
		takes: ['date', 'date'],
		gives: 'number',
		run: (a, b) => (isDate(a) && isDate(b) ? calendar.toDays(b.date) - calendar.toDays(a.date) : null)
	},
	'siste dag i måneden': { takes: ['date'], gives: 'date', run: onDate(calendar.lastOfMonth) },
	'måned etter': { takes: ['date', 'number'], gives: 'date', run: onDate(calendar.monthAfter) },
	'virkedager etter': { takes: ['date', 'number'], gives: 'date', run: onDate(calendar.workingDaysAfter) },
	'siste virkedag til og med': { takes: ['date'], gives: 'date', run: onDate(calendar.lastWorkingDayUpTo) },
	'første virkedag fra og med': { takes: ['date'], gives: 'date', run: onDate(calendar.firstWorkingDayFrom) },
	'stønadsdager etter': { takes: ['date', 'number'], gives: 'date', run: onDate(calendar.benefitDaysAfter) },
	dato: {
		takes: ['number', 'number', 'number'],
		gives: 'date',
		run: (y, m, d) => {
			const iso = [y, m, d].map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
			return calendar.isLocalDate(iso) ? date(iso) : null;
		}
	},
	årstall: { takes: ['date'], gives: 'number', run: (d) => (isDate(d) ? +d.date.slice(0, 4) : null) },
	månedsnummer: { takes: ['date'], gives: 'number', run: (d) => (isDate(d) ? +d.date.slice(5, 7) : null) },
	alder: {
		takes: ['date', 'date'],
		gives: 'number',
		run: (born, on) => (isDate(born) && isDate(on) ? calendar.wholeYears(born.date, on.date) : null)
	},
	/** Half a step rounds up, as kroner are rounded in letters from the agencies. */
	avrund: {
		takes: ['number', 'number'],
		gives: 'number',
		run: (n, to) => (typeof n === 'number' && typeof to === 'number' && to > 0 ? Math.floor(n / to + 0.5 + 1e-9) * to : null)
	}
};

/** Forms the evaluator handles itself, with what the type check must know of them. */
export const specialForms = ['første kjente', 'sats', 'not'] as const;
export const functionNames: readonly string[] = [...Object.keys(functions), ...specialForms];

// The functions a formula may call: the part of FEEL's library we need, and the house's own with Norwegian names.
// Each says what it takes and gives (for the type check) and how. What it is given is held against what it takes, and what it gives
// against what it promises: no day that does not exist, no half month and no number without an end leaves a function. It is nothing then.
// `første kjente` and `sats` look at what is known and on which day; the evaluator handles them itself.

import { calendar, compare, date, decimal, equal, isDate, isDuration, isList, type Duration, type LocalDate, type Value } from '#values';

interface Kinds {
	number: number;
	/** What is counted is counted in whole: half a month is no month. */
	'whole number': number;
	text: string;
	date: LocalDate;
	duration: Duration;
	'yes/no': boolean;
	list: readonly Value[];
	any: Value;
}
export type Parameter = keyof Kinds;

const isA: { [P in Parameter]: (v: Value | undefined) => boolean } = {
	number: (v) => Number.isFinite(v),
	'whole number': (v) => Number.isInteger(v),
	text: (v) => typeof v === 'string',
	date: (v) => isDate(v) && calendar.isLocalDate(v.date),
	duration: (v) => isDuration(v) && Number.isSafeInteger(v.months) && Number.isSafeInteger(v.days),
	'yes/no': (v) => typeof v === 'boolean',
	list: isList,
	any: (v) => v !== undefined && (typeof v === 'number' ? isA.number(v) : isDate(v) ? isA.date(v) : !isDuration(v) || isA.duration(v))
};

export interface House {
	takes: readonly Parameter[];
	gives: Parameter;
	/** For one that also takes what is in the list one by one, as FEEL's min(1, 2): what may be in it. */
	many?: readonly Parameter[];
	/** The argument that makes what it gives a whole number by being one. */
	wholeAs?: number;
	/** Null where an argument is of another kind than it takes, and where there is nothing to give. */
	run: (...args: Value[]) => Value;
}

type Given<T extends readonly Parameter[]> = { [I in keyof T]: Kinds[T[I]] };

function house<const T extends readonly Parameter[], G extends Parameter>(
	takes: T,
	gives: G,
	work: (...args: Given<T>) => Kinds[G] | null,
	more: Pick<House, 'many' | 'wholeAs'> = {}
): House {
	const right = takes.map((kind) => isA[kind]);
	const gift = isA[gives];
	const run = (...args: Value[]): Value => {
		for (let i = 0; i < right.length; i++) if (!right[i]?.(args[i])) return null;
		const value = work(...(args as unknown as Given<T>));
		return gift(value) ? value : null;
	};
	return { takes, gives, run, ...more };
}

const ORDERED: readonly Parameter[] = ['number', 'date', 'duration', 'text'];
function extreme(list: readonly Value[], better: (order: number) => boolean): Value {
	if (list.length === 0) return null;
	return list.reduce<Value>((best, v) => {
		const order = compare(v, best);
		return order === null ? null : better(order) ? v : best;
	}, list[0] as Value);
}

const sum = (list: readonly Value[]): number | null =>
	list.length > 0 && list.every((v) => typeof v === 'number') ? (list as readonly number[]).reduce(decimal.plus) : null;

/** A day of the calendar; for functions that count days from one on. */
const days = (work: (iso: string, n: number) => string) => house(['date', 'whole number'], 'date', (d, n) => date(work(d.date, n)));
const day = (work: (iso: string) => string) => house(['date'], 'date', (d) => date(work(d.date)));
const time = (months: number, days: number) => house(['whole number'], 'duration', (n) => ({ months: n * months + 0, days: n * days + 0 }));
const two = (n: number): string => String(n).padStart(2, '0');

export const functions: Record<string, House> = {
	count: house(['list'], 'whole number', (l) => l.length),
	sum: house(['list'], 'number', sum, { many: ['number'] }),
	min: house(['list'], 'any', (l) => extreme(l, (o) => o < 0), { many: ORDERED }),
	max: house(['list'], 'any', (l) => extreme(l, (o) => o > 0), { many: ORDERED }),
	abs: house(['number'], 'number', Math.abs, { wholeAs: 0 }),
	// Not −0, which is written otherwise than 0.
	floor: house(['number'], 'whole number', (n) => Math.floor(n) + 0),
	ceiling: house(['number'], 'whole number', (n) => Math.ceil(n) + 0),
	'list contains': house(['list', 'any'], 'yes/no', (l, v) => l.some((x) => equal(x, v))),

	dager: time(0, 1),
	uker: time(0, 7),
	måneder: time(1, 0),
	år: time(12, 0),
	'dager mellom': house(['date', 'date'], 'whole number', (a, b) => calendar.toDays(b.date) - calendar.toDays(a.date)),
	'siste dag i måneden': day(calendar.lastOfMonth),
	'måned etter': days(calendar.monthAfter),
	'virkedager etter': days(calendar.workingDaysAfter),
	'siste virkedag til og med': day(calendar.lastWorkingDayUpTo),
	'første virkedag fra og med': day(calendar.firstWorkingDayFrom),
	'stønadsdager etter': days(calendar.benefitDaysAfter),
	dato: house(['whole number', 'whole number', 'whole number'], 'date', (y, m, d) => date(`${y}-${two(m)}-${two(d)}`)),
	årstall: house(['date'], 'whole number', (d) => +d.date.slice(0, 4)),
	månedsnummer: house(['date'], 'whole number', (d) => +d.date.slice(5, 7)),
	alder: house(['date', 'date'], 'whole number', (born, on) => calendar.wholeYears(born.date, on.date)),
	avrund: house(['number', 'number'], 'number', decimal.rounded, { wholeAs: 1 })
};

/** Forms the evaluator handles itself, with what the type check must know of them. */
export const specialForms = ['første kjente', 'sats', 'not'] as const;
export const functionNames: readonly string[] = [...Object.keys(functions), ...specialForms];

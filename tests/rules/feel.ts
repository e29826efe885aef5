// The oracle: feelin, the reference reader of FEEL, given the same names and the house's own functions.
// Values go to and from its kinds of date and duration, so that the two can be compared.

import { evaluate as feelinEvaluate, unaryTest as feelinTest } from 'feelin';
import { evaluate, functions, known, unknown, type Expression, type Result, type World } from '#rules';
import { isDate, isDuration, isItem, isList, type Value } from '#values';
import { parseFormula, parseTests } from '#compiler';

export type Entry = Record<string, Value>;
/** Names with values; a list of entries has fields of its own. */
export interface Names {
	values: Record<string, Value>;
	lists: Record<string, Entry[]>;
}

const feelDate = (iso: string): unknown => feelinEvaluate(`date("${iso}")`, {}).value;

function toFeel(v: Value, names: Names): unknown {
	if (isDate(v)) return feelDate(v.date);
	if (isDuration(v))
		return feelinEvaluate(
			`duration("${v.months !== 0 ? `${v.months < 0 ? '-' : ''}P${Math.abs(v.months)}M` : `${v.days < 0 ? '-' : ''}P${Math.abs(v.days)}D`}")`,
			{}
		).value;
	if (isItem(v)) return entry(names.lists[v.list]?.[Number(v.id)] ?? {}, names);
	return isList(v) ? v.map((x) => toFeel(x, names)) : v;
}
const entry = (e: Entry, names: Names): Record<string, unknown> => Object.fromEntries(Object.entries(e).map(([k, v]) => [k, toFeel(v, names)]));

/** Entries of a list come back as their content: two entries with the same content are the same in FEEL. */
function fromFeel(v: unknown): Value {
	if (Array.isArray(v)) return v.map(fromFeel);
	if (typeof v !== 'object' || v === null) return (v ?? null) as Value;
	const text = String(v);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return { date: text };
	const d = /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T0S)?$/.exec(text);
	if (d) {
		const [y, m, w, days] = [d[2], d[3], d[4], d[5]].map((n) => (d[1] === '-' ? -1 : 1) * Number(n ?? 0)) as [number, number, number, number];
		return { months: y * 12 + m || 0, days: w * 7 + days || 0 };
	}
	return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, fromFeel(x)])) as unknown as Value;
}

function context(names: Names): Record<string, unknown> {
	const house = Object.fromEntries(
		Object.entries(functions)
			.filter(([name]) => /[æøå]|^dager|^uker|dag|måned|alder|avrund|dato|virke/.test(name))
			.map(([name, f]) => [name, (...args: unknown[]) => toFeel(f.run(...args.map(fromFeel)), names)])
	);
	return {
		...house,
		...entry(names.values, names),
		...Object.fromEntries(Object.entries(names.lists).map(([name, list]) => [name, list.map((e) => entry(e, names))]))
	};
}

export const oracle = (text: string, names: Names): Value => normal(fromFeel(feelinEvaluate(text, context(names)).value));
export const oracleTest = (text: string, subject: Value, names: Names): boolean =>
	feelinTest(text, { ...context(names), '?': toFeel(subject, names) }).value === true;

function world(names: Names): World {
	return {
		name(name): Result {
			const list = names.lists[name];
			if (list) return known(list.map((_, i) => ({ list: name, id: String(i) })));
			return name in names.values ? known(names.values[name] ?? null) : unknown([name]);
		},
		field: (item, name) => known(names.lists[item.list]?.[Number(item.id)]?.[name] ?? null),
		has: (list, name) => names.lists[list]?.some((e) => name in e) ?? false,
		rate: () => unknown([])
	};
}
const allNames = (names: Names): string[] => [
	...Object.keys(names.values),
	...Object.keys(names.lists),
	...Object.values(names.lists).flatMap((l) => l.flatMap((e) => Object.keys(e)))
];

/** What our own evaluator gives; throws when the text is not in the language or the result is not known. */
export function ours(text: string, names: Names): Value {
	const { expression, problems } = parseFormula(text, allNames(names));
	if (problems[0]) throw new Error(`${problems[0].message} (${text})`);
	return value(expression, names);
}
export function oursTest(text: string, subject: Value, names: Names): boolean {
	const { expression, problems } = parseTests(text, { op: 'name', name: '?' }, allNames(names));
	if (problems[0]) throw new Error(`${problems[0].message} (${text})`);
	return value(expression, { ...names, values: { ...names.values, '?': subject } }) === true;
}
export function value(e: Expression, names: Names): Value {
	const r = evaluate(e, world(names));
	if (!r.known) throw new Error(`not known: ${r.missing.join(', ')}`);
	return normal(content(r.value, names));
}

const content = (v: Value, names: Names): Value =>
	isItem(v) ? (names.lists[v.list]?.[Number(v.id)] as unknown as Value) : isList(v) ? v.map((x) => content(x, names)) : v;
/** To twelve digits: feelin reckons in halves, quarters and so on, and gives 0.30000000000000004 for 0.1 + 0.2. −0 and 0 are the same number. */
const normal = (v: Value): Value => (typeof v === 'number' ? Number(v.toPrecision(12)) + 0 : isList(v) ? v.map(normal) : v);

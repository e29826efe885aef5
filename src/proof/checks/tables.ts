// Decision tables: every combination of answers must hit exactly one row (`tabell-hull`, `tabell-overlapp`). `ellers` closes gaps.
// A column that does not apply to the person is no gap: then the table gives nothing, as it should.

import { evaluate, known, unknown, type Book, type ComputedValue, type Expression, type Result } from '#rules';
import type { Value } from '#values';
import { answersOf, rateValues, usesOf, valuesOf, written } from '../domains.ts';
import { namesIn } from '#compiler';
import type { Supposed } from '../analyse.ts';
import { remembered } from '../remembered.ts';
import { placeOf, type Check, type CheckInput } from './check.ts';

export const tables: Check = function* (input) {
	for (const v of input.book.values) if (v.expression.op === 'table') yield* table(input, v, v.expression);
};

interface Found {
	/** Rows that hold at the same time as one before them. */
	overlaps: { second: number; hits: number[]; when: string }[];
	/** When none does, or null. */
	hole: string | null;
}
const found = remembered<Found>();

function* table(input: CheckInput, v: ComputedValue, e: Extract<Expression, { op: 'table' }>): ReturnType<Check> & Generator {
	const whens = e.rows.map((r) => r.when);
	const { overlaps, hole } = found(`${e.otherwise !== null} ${input.analysis.keys.of(whens, v.of)}`, () => tried(input, v, whens, e.otherwise !== null));
	for (const { second, hits, when } of overlaps)
		yield {
			code: 'tabell-overlapp',
			at: placeOf(input, whens[second] as Expression),
			message: `Rad ${hits.map((i) => i + 1).join(' og ')} i «${v.name}» stemmer samtidig når ${when}.`,
			next: 'Gjør radene smalere, så bare én av dem kan stemme.'
		};
	if (hole !== null)
		yield {
			code: 'tabell-hull',
			at: input.definition.flow.values?.find((e) => e.id === v.name)?.at ?? input.definition.flow.at,
			message: `«${v.name}» gir ingenting når ${hole}.`,
			next: 'Legg til en rad for dette, eller «ellers:».'
		};
}

function tried(input: CheckInput, v: ComputedValue, whens: readonly Expression[], otherwise: boolean): Found {
	const columns = [...new Set(whens.flatMap((e) => [...namesIn(input.book, e)]))];
	if (fitsWhatever(input.book, whens, columns, otherwise)) return { overlaps: [], hole: null };
	const overlaps: Found['overlaps'] = [];
	let hole: string | null = null;
	// Two rows at once are seen as soon as they are, and so is that no two can be; for a gap, all that the columns ask about is known.
	const parts = whens.map((e) => (e.op === 'and' ? e.of : [e]));
	const asked = (s: Supposed): Result[] => {
		const rows = parts.map((of) => of.map((e) => s.of(e)));
		const open = rows.filter((row) => row.every((r) => (r.known ? r.value === true : s.mayLearn(r))));
		const hits = open.filter((row) => row.every((r) => r.known)).length;
		const unsettled = rows.some((row) => !open.includes(row) && row.every((r) => !r.known || r.value === true));
		const told = hits > 0 || unsettled || otherwise || hole !== null ? [] : columns.map((name) => s.of({ op: 'name', name }));
		const gap = told.length > 0 && told.every((r) => !r.known || r.value !== null);
		return hits > 1 || (open.length < 2 && !gap) ? [] : [...open.flat(), ...(gap ? told : [])];
	};
	for (const s of input.analysis.situations(whens, v.of, asked)) {
		const results = whens.map((e) => s.of(e));
		const hits = results.flatMap((r, i) => (r.known && r.value === true ? [i] : []));
		const [, second] = hits;
		if (second !== undefined && !overlaps.some((o) => o.second === second)) overlaps.push({ second, hits, when: inWords(s, columns) });
		if (hits.length === 0 && !otherwise && hole === null && results.every((r) => r.known) && applies(s, columns)) hole = inWords(s, columns);
	}
	return { overlaps, hole };
}

/** More combinations of columns than this are not tried. */
const MOST = 3_000;

/** True when exactly one row holds whatever the columns are, and whatever is behind them: so it is with most tables, and soon seen. */
function fitsWhatever(book: Book, whens: readonly Expression[], columns: readonly string[], otherwise: boolean): boolean {
	const uses = usesOf(book, whens, []);
	const domains = columns.map((name): readonly Value[] => {
		const fact = book.facts.find((f) => f.name === name);
		const rate = book.rates[name];
		if (rate) return rateValues(rate);
		const answers = fact ? answersOf(fact, uses.get(name), [undefined, undefined]) : valuesOf(uses.get(name));
		return answers ? [...new Set([...answers, null])] : [];
	});
	const size = domains.reduce((n, d) => n * (d.length === 0 ? Infinity : d.length), 1);
	if (size > MOST) return false;
	const all = domains.reduce<Value[][]>((rows, d) => rows.flatMap((row) => d.map((value) => [...row, value])), [[]]);
	return all.every((row) => {
		const name = (of: string): Result => known(row[columns.indexOf(of)] ?? null);
		const world = { name, field: (_: unknown, of: string) => name(of), has: () => false, rate: () => unknown([]) };
		const results = whens.map((e) => evaluate(e, world));
		const hits = results.filter((r) => r.known && r.value === true).length;
		return results.every((r) => r.known) && (hits === 1 || (hits === 0 && (otherwise || row.includes(null))));
	});
}

const applies = (s: Supposed, columns: readonly string[]): boolean =>
	columns.every((name) => {
		const r = s.of({ op: 'name', name });
		return r.known && r.value !== null;
	});

const inWords = (s: Supposed, columns: readonly string[]): string =>
	columns
		.flatMap((name) => {
			const r = s.of({ op: 'name', name });
			return r.known && r.value !== null ? [`${name} = ${written(r.value)}`] : [];
		})
		.join(' og ');

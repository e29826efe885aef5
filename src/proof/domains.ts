// Which values are worth trying for a name when a rule is examined: every choice, ja and nei, and for numbers one value below,
// at, between and above each threshold they are held against. A name used in any other way gets no values: it stays unknown.

import { around, kinds, numbersIn, OTHER, textsIn, type Use as Tried } from '#kinds';
import type { Book, Fact, Rate } from '#rules';
import { children, walk, type Expression } from '#rules';
import { evaluate } from '#rules';
import { known, unknown } from '#rules';
import { isList, type Value } from '#values';

/** How the rules use one name. */
interface Use extends Tried {
	/** Whether it is asked if it is empty. */
	counted: boolean;
	/** By `sats(…)`, on another day than its own. */
	onOtherDay: boolean;
}

/** `rules` may be conditions; `days` never are: what is a day there is neither yes nor no. */
export function usesOf(book: Book, rules: readonly Expression[], days: readonly Expression[]): Map<string, Use> {
	const uses = new Map<string, Use>();
	const use = (name: string): Use => {
		let u = uses.get(name);
		if (!u) uses.set(name, (u = { constants: [], contains: [], counted: false, bare: false, otherwise: false, onOtherDay: false }));
		return u;
	};
	const visit = (e: Expression, asCondition: boolean): void => {
		if (e.op === 'name') {
			if (asCondition) use(e.name).bare = true;
			else use(e.name).otherwise = true;
			return;
		}
		if (e.op === 'compare') {
			const [left, right] = [e.left, e.right];
			for (const [a, b] of [
				[left, right],
				[right, left]
			] as const) {
				const values = a.op === 'name' || isCount(a) ? constants(book, b) : null;
				if (!values) continue;
				if (a.op === 'name') use(a.name).constants.push(...values);
				else if (isCount(a) && (e.by === '=' || e.by === '!=') && values.every((v) => v === 0)) use(a.of[0].name).counted = true;
				else continue;
				return;
			}
		}
		if (e.op === 'call' && e.name === 'list contains' && e.of[0]?.op === 'name' && e.of[1]?.op === 'literal') {
			use(e.of[0].name).contains.push(String(e.of[1].value));
			return;
		}
		// A name held against a list of constants: any of them stands for all.
		if (e.op === 'call' && e.name === 'list contains' && e.of[0]?.op === 'list' && e.of[1]?.op === 'name') {
			const [first] = e.of[0].items;
			use(e.of[1].name).constants.push(...(first?.op === 'literal' ? [first.value] : []));
			return;
		}
		if (e.op === 'call' && e.name === 'sats' && e.of[0]?.op === 'literal') use(String(e.of[0].value)).onOtherDay = true;
		if (e.op === 'field') use(e.name).otherwise = true;
		const conditions = e.op === 'and' || e.op === 'or' || e.op === 'not';
		if (e.op === 'table') {
			for (const row of e.rows) {
				visit(row.when, true);
				visit(row.gives, false);
			}
			if (e.otherwise) visit(e.otherwise, false);
		} else if (e.op === 'if') {
			visit(e.when, true);
			visit(e.then, asCondition);
			visit(e.otherwise, asCondition);
		} else for (const child of children(e)) visit(child, conditions);
	};
	for (const e of rules) visit(e, true);
	for (const e of days) visit(e, false);
	return uses;
}

const isCount = (e: Expression): e is { op: 'call'; name: 'count'; of: [{ op: 'name'; name: string }] } =>
	e.op === 'call' && e.name === 'count' && e.of[0]?.op === 'name';

/** All values a constant may have: literals, dated values in all their rows, and arithmetic on them. Null when it is no constant. */
function constants(book: Book, e: Expression): Value[] | null {
	if (e.op === 'literal') return [e.value];
	const names = new Set<string>();
	for (const part of walk(e)) {
		if (part.op === 'name' && book.rates[part.name]) names.add(part.name);
		else if (part.op !== 'literal' && part.op !== 'arithmetic') return null;
	}
	let sets: Map<string, number>[] = [new Map()];
	for (const name of names) sets = sets.flatMap((s) => rateValues(book.rates[name]).map((v) => new Map([...s, [name, v]])));
	if (sets.length > 50) return null;
	return sets.flatMap((set) => {
		const r = evaluate(e, { name: (n) => known(set.get(n) ?? null), field: () => unknown([]), has: () => false, rate: () => unknown([]) });
		return r.known ? [r.value] : [];
	});
}

export const rateValues = (rate: Rate | undefined): number[] => [
	...new Set([...(rate?.rows ?? []), ...Object.values(rate?.local ?? {}).flat()].map((r) => r.value))
];

/** The answers to try for a fact, or null when they cannot be covered. */
export const answersOf = (fact: Fact, use: Use | undefined, bounds: readonly [Value | undefined, Value | undefined]): Value[] | null =>
	kinds[fact.kind].domain(fact, use, bounds);

/** What a computed value may be when its own rule cannot be followed: any of the values it is held against, something else, or nothing. */
export function valuesOf(use: Use | undefined): Value[] | null {
	if (!use || use.otherwise || use.counted || use.contains.length > 0) return null;
	const flags = use.bare || use.constants.some((v) => typeof v === 'boolean') ? [true, false] : [];
	const texts = textsIn(use.constants);
	return [...around(numbersIn(use.constants)), ...flags, ...texts, ...(texts.length > 0 ? [OTHER] : []), null];
}

/** A value as a designer would write it. */
export const written = (v: Value): string =>
	v === true ? 'ja' : v === false ? 'nei' : v === OTHER ? 'noe annet' : isList(v) ? (v.length === 0 ? 'ingen' : v.map(written).join(' og ')) : String(v);

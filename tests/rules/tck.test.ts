// Formulas give what the standard says: every case of the DMN TCK that our parser and type check accept (tck.yaml).
// Numbers are compared to twelve digits, as many as the cases have.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFormula, TypeCheck, type Names, type Type } from '#compiler';
import { isDate, isDuration, isList, type Value } from '#values';
import { ours } from './feel.ts';

interface Case {
	case: string;
	formula: string;
	given?: Record<string, Value>;
	gives: Value;
	/** No formula of ours: a time of day. */
	refused?: true;
	/** What it gives depends on the type the decision around it declares, which makes nothing of another type. No part of a formula. */
	coerced?: true;
}

const folders = Object.entries(parse(readFileSync(join(import.meta.dirname, 'tck.yaml'), 'utf8')) as Record<string, Case[]>);
const cases = folders.flatMap(([, all]) => all);

function typeOf(v: Value): Type {
	if (isList(v)) return { is: 'list', of: v[0] === undefined ? { is: 'any' } : typeOf(v[0]) };
	if (isDate(v)) return { is: 'date' };
	if (isDuration(v)) return { is: 'duration' };
	return typeof v === 'number' ? { is: 'number' } : typeof v === 'string' ? { is: 'text' } : { is: typeof v === 'boolean' ? 'yes/no' : 'any' };
}

/** What the parser and the type check have to say. */
function problems({ formula, given = {} }: Case): string[] {
	const parsed = parseFormula(formula, Object.keys(given));
	const names: Names = {
		type: (name) => (name in given ? typeOf(given[name] ?? null) : null),
		field: () => null,
		rates: new Set(),
		isShare: () => false,
		all: () => Object.keys(given)
	};
	const types = new TypeCheck(names, parsed.spans, { list: null, numbersAllowed: true });
	if (parsed.problems.length === 0) types.of(parsed.expression);
	return [...parsed.problems, ...types.problems].map((p) => p.message);
}

const written = (v: Value): string => JSON.stringify(v, (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(12)) : x));

describe('standardens egne tilfeller gir det standarden sier', () => {
	for (const [folder, all] of folders)
		test(folder, () => {
			const compared = all.filter((c) => !c.refused && !c.coerced);
			const gives = (c: Case, value: Value): string => `${c.case}: ${c.formula} → ${written(value)}`;
			expect(compared.map((c) => gives(c, ours(c.formula, { values: c.given ?? {}, lists: {} })))).toEqual(compared.map((c) => gives(c, c.gives)));
		});
});

test('de 632 formlene vi har tatt inn, er fortsatt formler', () => {
	const refused = cases.filter((c) => !c.refused).flatMap((c) => problems(c).map((p) => `${c.case}: ${c.formula}: ${p}`));
	expect(refused).toEqual([]);
	expect(cases.filter((c) => !c.refused)).toHaveLength(632);
});

test('seks klokkeslett er ingen formler, for regler regner i hele dager; før ble de lest som dager', () => {
	const refused = cases.filter((c) => c.refused);
	expect(refused).toHaveLength(6);
	for (const c of refused) expect(problems(c).join(), c.case).toMatch(/klokkeslett|ikke en del av flytspråket/);
});

test('tolv tilfeller prøver hva en beslutning lover å gi, ikke formelen i den', () => {
	expect(cases.filter((c) => c.coerced)).toHaveLength(12);
	for (const c of cases.filter((one) => one.coerced)) expect(problems(c), c.case).toEqual([]);
});

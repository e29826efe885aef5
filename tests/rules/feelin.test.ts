// Where everything is known, our evaluator says what FEEL says. feelin is the reference, on generated well-typed expressions of the
// whole subset; where the two are meant to differ, each difference is a named case.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date, type Value } from '#values';
import { parseTests } from '#compiler';
import type { Expression } from '#rules';
import { ours, oursTest, oracle, oracleTest, value, type Names } from './feel.ts';

const number = fc.integer({ min: -20, max: 40 });
const day = fc.oneof(
	fc.integer({ min: 0, max: 1500 }).map((n) => date(addDays('2024-01-15', n))),
	fc.constantFrom('2024-01-31', '2024-02-29', '2025-03-31', '2026-12-31', '2025-08-30').map(date)
);
const word = fc.constantFrom('a', 'b', 'å');

const names: fc.Arbitrary<Names> = fc.record({
	values: fc.record({
		n: number,
		'antall år': fc.oneof(number, fc.constantFrom(0.5, 2.25, 1e6)),
		'i dag': day,
		fødselsdato: day,
		gift: fc.boolean(),
		'bor sammen': fc.boolean(),
		situasjon: word,
		tall: fc.array(number, { maxLength: 4 })
	}),
	lists: fc.record({ barn: fc.array(fc.record({ alder: number, felles: fc.boolean(), født: day }), { maxLength: 3 }) })
}) as fc.Arbitrary<Names>;

/** Expressions as text, by what they give. `x` is a number where a variable is bound. */
const grammar = fc.letrec<Record<'number' | 'yesNo' | 'date' | 'duration' | 'text' | 'numbers' | 'entries' | 'test' | 'dateTest', string>>((tie) => {
	const [n, b, d, p, s, l, e] = [tie('number'), tie('yesNo'), tie('date'), tie('duration'), tie('text'), tie('numbers'), tie('entries')];
	const t = (make: (...parts: string[]) => string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((x) => make(...x));
	const comparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
	const literal = number.map((x) => (x < 0 ? `(-${-x})` : String(x)));
	const iso = day.map((x) => `date("${x.date}")`);
	const ends = (of: fc.Arbitrary<[string, string]>): fc.Arbitrary<string> =>
		fc.tuple(of, fc.constantFrom('[', '('), fc.constantFrom(']', ')')).map(([[a, c], open, close]) => `${open}${a}..${c}${close}`);
	const span = ends(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })).map(([a, c]) => [String(a), String(a + c)]));
	const period = ends(
		fc
			.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 }))
			.map(([a, c]) => [`date("${addDays('2024-01-15', a)}")`, `date("${addDays('2024-01-15', a + c)}")`])
	);
	const field = fc.constantFrom('alder > 3', 'felles = true', 'alder = 3 or felles', 'født < i dag', 'alder + n > 4 and felles = false');
	return {
		number: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			literal,
			fc.constantFrom('n', 'antall år'),
			t((a, o, c) => `(${a} ${o} ${c})`, n, fc.constantFrom('+', '-', '*'), n),
			// What feelin can divide by without losing anything; decimals are held against another oracle (decimal.test.ts).
			t((a, c) => `(${a} / ${c})`, n, fc.constantFrom('2', '(-4)', '8', '0')),
			t((a) => `-(${a})`, n),
			t((a, o) => `${o}(${a})`, n, fc.constantFrom('abs', 'floor', 'ceiling')),
			t((a) => `(${a} ** 2)`, fc.constantFrom('n', '3')),
			t((c, a, o) => `(if ${c} then ${a} else ${o})`, b, n, n),
			t((a, c, o) => `${o}(${a}, ${c})`, n, n, fc.constantFrom('min', 'max')),
			t((a, o) => `${o}(${a})`, l, fc.constantFrom('min', 'max', 'sum', 'count')),
			t((a) => `count(${a})`, e),
			t((a, c) => `dager mellom(${a}, ${c})`, d, d),
			t((a) => `årstall(${a})`, d),
			t((a, c) => `alder(${a}, ${c})`, d, d),
			t((a) => `avrund(${a}, 10)`, n)
		),
		yesNo: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			fc.constantFrom('true', 'false', 'gift', 'bor sammen'),
			t((a, o, c) => `(${a} ${o} ${c})`, n, comparison, n),
			t((a, o, c) => `(${a} ${o} ${c})`, d, comparison, d),
			t((a, o, c) => `(${a} ${o} ${c})`, s, fc.constantFrom('=', '!='), s),
			t((a, o, c) => `(${a} ${o} ${c})`, b, fc.constantFrom('and', 'or'), b),
			t((a) => `not(${a})`, b),
			t((a, c, o) => `(${a} between ${c} and ${c} + ${o})`, n, literal, fc.constantFrom('0', '5')),
			t((a, c) => `(${a} in ${c})`, n, span),
			t((a, c) => `(${a} in (${c}, > 3))`, n, literal),
			t((a, c) => `list contains(${a}, ${c})`, l, n),
			t(
				(q, a, c, o) => `(${q} x in ${a} satisfies x ${c} ${o})`,
				fc.constantFrom('some', 'every'),
				fc.constantFrom('tall', '[n, 3, antall år]'),
				comparison,
				fc.constantFrom('n', '3', 'antall år')
			),
			t((q, a) => `(${q} b in ${a} satisfies b.felles and b.alder > n)`, fc.constantFrom('some', 'every'), e),
			t((c, a, o) => `(if ${c} then ${a} else ${o})`, b, b, b)
		),
		date: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			iso,
			fc.constantFrom('i dag', 'fødselsdato'),
			t((a, o, c) => `(${a} ${o} ${c})`, d, fc.constantFrom('+', '-'), p),
			t((a, f) => `${f}(${a})`, d, fc.constantFrom('siste dag i måneden', 'siste virkedag til og med', 'første virkedag fra og med')),
			t((a, f) => `${f}(${a}, 3)`, d, fc.constantFrom('måned etter', 'virkedager etter', 'stønadsdager etter')),
			t((c, a, o) => `(if ${c} then ${a} else ${o})`, b, d, d)
		),
		duration: fc.oneof(
			fc.constantFrom('duration("P1M")', 'duration("P14M")', 'duration("P10D")', 'dager(3)', 'uker(2)', 'måneder(7)', 'år(1)', 'dager(n)', 'måneder(n)')
		),
		text: fc.oneof(
			word.map((w) => `"${w}"`),
			fc.constant('situasjon')
		),
		numbers: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			fc.constant('tall'),
			t((a, c) => `[${a}, ${c}]`, n, n),
			t((a, o) => `(for x in ${a} return x ${o} 2)`, l, fc.constantFrom('+', '*')),
			t((a) => `${a}.alder`, e)
		),
		entries: fc.oneof(
			{ depthSize: 'small' },
			fc.constant('barn'),
			t((w) => `barn[${w}]`, field)
		),
		test: fc.oneof(
			t((o, a) => `${o} ${a}`, fc.constantFrom('<', '<=', '>', '>=', '='), n),
			span,
			t((a, c) => `${a}, > ${c}`, literal, literal),
			t((a) => `not(${a})`, literal),
			t((a) => `not(< ${a})`, literal),
			fc.constant('-')
		),
		dateTest: fc.oneof(
			t((o, a) => `${o} ${a}`, fc.constantFrom('<', '<=', '>', '>='), d),
			period
		)
	};
});

const runs = { numRuns: 300 };

describe('regler betyr det de betyr i FEEL når alt er kjent', () => {
	for (const kind of ['number', 'yesNo', 'date', 'numbers', 'entries'] as const)
		test(`uttrykk som gir ${kind}`, () => {
			fc.assert(
				fc.property(grammar[kind], names, (text, given) => {
					expect(ours(text, given)).toEqual(oracle(text, given));
				}),
				runs
			);
		});
	test('varighet mellom datoer', () => {
		fc.assert(
			fc.property(grammar.date, grammar.date, names, (a, b, given) => {
				expect(ours(`${a} - ${b}`, given)).toEqual(oracle(`${a} - ${b}`, given));
			}),
			runs
		);
	});
	test('tester i celler', () => {
		fc.assert(
			fc.property(grammar.test, number, names, (text, subject, given) => {
				expect(oursTest(text, subject, given)).toBe(oracleTest(text, subject, given));
			}),
			runs
		);
		fc.assert(
			fc.property(grammar.dateTest, day, names, (text, subject, given) => {
				expect(oursTest(text, subject, given)).toBe(oracleTest(text, subject, given));
			}),
			runs
		);
	});
	test('en tabell gir raden der alle cellene stemmer, og ellers «ellers»', () => {
		const rows = fc.array(fc.record({ first: grammar.test, second: grammar.dateTest }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(rows, names, (cells, given) => {
				const [n, d] = [given.values['n'] as Value, given.values['i dag'] as Value];
				const hits = cells.flatMap((c, i) => (oracleTest(c.first, n, given) && oracleTest(c.second, d, given) ? [i] : []));
				fc.pre(hits.length <= 1);
				const table: Expression = {
					op: 'table',
					rows: cells.map((c, i) => ({ when: { op: 'and', of: [cell(c.first, 'n'), cell(c.second, 'i dag')] }, gives: { op: 'literal', value: i } })),
					otherwise: { op: 'literal', value: -1 }
				};
				expect(value(table, given)).toBe(hits[0] ?? -1);
			}),
			runs
		);
	});
});

const cell = (text: string, name: string): Expression =>
	parseTests(text, { op: 'name', name }, [
		'n',
		'antall år',
		'i dag',
		'fødselsdato',
		'gift',
		'bor sammen',
		'situasjon',
		'tall',
		'barn',
		'alder',
		'felles',
		'født'
	]).expression;

describe('her skiller vi oss fra feelin med vilje', () => {
	const given: Names = { values: { ingenting: null }, lists: { barn: [{ felles: false }, { felles: true }] } };
	test('de som ikke er felles, blir funnet av not(felles)', () => {
		expect(oracle('barn[not(felles)]', given)).toEqual([]);
		expect(ours('barn[not(felles)]', given)).toEqual([{ felles: false }]);
	});
	test('de som er felles, blir funnet av felles alene', () => {
		expect(oracle('barn[felles]', given)).toEqual([]);
		expect(ours('barn[felles]', given)).toEqual([{ felles: true }]);
	});
	test('det som ikke gjelder, er noe annet enn 1, hos oss som hos feelin', () => {
		expect(oracle('ingenting != 1', given)).toBe(true);
		expect(ours('ingenting != 1', given)).toBe(true);
	});
	test('«ikke x» stemmer ikke om noe som ikke gjelder', () => {
		expect(oracleTest('not("x")', null, given)).toBe(true);
		expect(oursTest('not("x")', null, given)).toBe(false);
	});
	test('om noen er større enn noe som ikke gjelder, er verken ja eller nei', () => {
		expect(oracle('some x in [1] satisfies x > ingenting', given)).toBe(false);
		expect(ours('some x in [1] satisfies x > ingenting', given)).toBe(null);
	});
	test('et tidsrom som slutter før det begynner, er tomt', () => {
		expect(oracle('0 in [0..(-1))', given)).toBe(true);
		expect(ours('0 in [0..(-1))', given)).toBe(false);
	});
	test('den største av to ord finnes hos oss', () => {
		expect(oracle('max("a", "b")', given)).toBe(null);
		expect(ours('max("a", "b")', given)).toBe('b');
	});
});

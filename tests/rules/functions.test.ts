// No value outside its type leaves a function, whatever goes in: days exist, lie within the calendar or are nothing; numbers have an end;
// what is counted is whole. What each function does with what it cannot use is named one by one.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functions, type Parameter } from '#rules';
import type { Value } from '#values';

const run = (name: string, ...args: Value[]): Value => functions[name]?.run(...args) ?? null;
const day = (iso: string): Value => ({ date: iso });

/** Written apart from the product: what a value of each type looks like. */
function isOf(type: Parameter, v: Value): boolean {
	if (v === null) return true;
	const real = (iso: string): boolean => {
		const d = new Date(`${iso}T00:00:00Z`);
		return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(d.getTime()) && d.toISOString().startsWith(iso) && iso >= '1850' && iso < '2151';
	};
	const entries = typeof v === 'object' && !Array.isArray(v) ? Object.entries(v) : [];
	switch (type) {
		case 'number':
			return typeof v === 'number' && Number.isFinite(v) && !Object.is(v, -0);
		case 'whole number':
			return typeof v === 'number' && Number.isInteger(v) && !Object.is(v, -0);
		case 'date':
			return entries.length === 1 && entries[0]?.[0] === 'date' && real(String(entries[0][1]));
		case 'duration': {
			const counts = new Map(entries as [string, number][]);
			const [months, days] = [counts.get('months'), counts.get('days')];
			return counts.size === 2 && [months, days].every((n) => Number.isSafeInteger(n) && !Object.is(n, -0)) && (months === 0 || days === 0);
		}
		case 'yes/no':
			return typeof v === 'boolean';
		case 'text':
			return typeof v === 'string';
		case 'any':
			if (typeof v === 'number') return isOf('number', v);
			return !entries.length || isOf('date' in (v as object) ? 'date' : 'duration', v);
		default:
			return Array.isArray(v);
	}
}

const wholes = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer(), fc.constantFrom(0, -0, 1e9, -1e9, 120_000, 120_001, 2 ** 53, 1e21, -1e21, 1e300));
const numbers = fc.oneof(wholes, fc.double(), fc.constantFrom(0.5, 1.5, -1.5, 12.000001, 1e-300, Infinity, -Infinity, NaN));
const iso = fc.oneof(
	fc.tuple(fc.integer({ min: 1850, max: 2150 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })),
	fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
);
const dates = fc.oneof(
	iso.map(([y, m, d]) => day(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)),
	fc.constantFrom('1850-01-01', '2150-12-31', '2024-02-29', '2026-12-31', '2026-02-30', '2026-12.5-01', '', 'i går').map(day)
);
const durations = fc.tuple(wholes, fc.boolean()).map(([n, months]): Value => (months ? { months: n + 0, days: 0 } : { months: 0, days: n + 0 }));
const texts = fc.string();
const within = numbers.map((n) => n + 0);
const values = fc.oneof(within, dates, durations, texts, fc.boolean(), fc.constant(null));
const lists = fc.oneof(fc.array(within), fc.array(dates), fc.array(durations), fc.array(values));
const of: Record<Parameter, fc.Arbitrary<Value>> = {
	number: numbers,
	'whole number': numbers,
	date: dates,
	duration: durations,
	text: texts,
	'yes/no': fc.boolean(),
	list: lists,
	any: values
};

describe('ingen verdi utenfor slaget sitt kommer ut av en funksjon', () => {
	for (const [name, { takes, gives }] of Object.entries(functions)) {
		const args = fc.tuple(...takes.map((type) => fc.oneof({ weight: 8, arbitrary: of[type] }, { weight: 1, arbitrary: values })));
		test(name, () => {
			fc.assert(
				fc.property(args, (given) => {
					const value = run(name, ...given);
					expect(isOf(gives, value), JSON.stringify(value)).toBe(true);
				}),
				{ numRuns: 1000 }
			);
		});
	}
	test('og det den får, er av slaget den tar, ellers er svaret ingenting', () => {
		for (const [name, { takes }] of Object.entries(functions))
			takes.forEach((type, i) => {
				const good: Record<Parameter, Value> = {
					number: 3,
					'whole number': 3,
					date: day('2026-03-02'),
					duration: { months: 1, days: 0 },
					text: 'a',
					'yes/no': true,
					list: [1, 2],
					any: 1
				};
				const args = takes.map((t) => good[t]);
				if (name !== 'dato') expect(run(name, ...args), name).not.toBe(null);
				if (type !== 'any') expect(run(name, ...args.with(i, null)), `${name} uten nummer ${i + 1}`).toBe(null);
				if (type !== 'any') expect(run(name, ...args.with(i, day('2026-02-30'))), `${name} med en dag som ikke finnes`).toBe(null);
			});
	});
});

describe('det som telles, telles i hele', () => {
	test.each(['dager', 'uker', 'måneder', 'år'])('%s(1.5) er ingenting: den kuttes ikke til 1', (name) => expect(run(name, 1.5)).toBe(null));
	test.each(['måned etter', 'virkedager etter', 'stønadsdager etter'])('%s(d, 1.5) er ingenting: en halv finnes ikke i kalenderen', (name) =>
		expect(run(name, day('2026-06-15'), 1.5)).toBe(null)
	);
	test('dato(2026, 2, 30) og dato(2026.5, 1, 1) er ingenting: dagen finnes ikke', () => {
		expect([run('dato', 2026, 2, 30), run('dato', 2026.5, 1, 1), run('dato', 2026, 13, 1)]).toEqual([null, null, null]);
		expect(run('dato', 2028, 2, 29)).toEqual(day('2028-02-29'));
	});
	test('uker er sju dager, og år er tolv måneder, også bakover', () => {
		expect([run('uker', 2), run('år', -1)]).toEqual([
			{ months: 0, days: 14 },
			{ months: -12, days: 0 }
		]);
	});
});

describe('et antall under null teller bakover, som i måned etter', () => {
	test('tre virkedager før torsdag 9. april 2026 er onsdagen før påske', () => {
		expect(run('virkedager etter', day('2026-04-09'), -3)).toEqual(day('2026-04-01'));
	});
	test('tre stønadsdager før torsdag 9. april 2026 er 2. påskedag', () => {
		expect(run('stønadsdager etter', day('2026-04-09'), -3)).toEqual(day('2026-04-06'));
	});
	test('måneden før januar er desember', () => expect(run('måned etter', day('2026-01-31'), -1)).toEqual(day('2025-12-01')));
	test('like mange virkedager fram som tilbake er dagen selv, når den er en virkedag', () => {
		const workday = fc.integer({ min: 0, max: 20_000 }).map((n) => run('siste virkedag til og med', day(new Date(n * 86_400_000).toISOString().slice(0, 10))));
		fc.assert(
			fc.property(workday, fc.integer({ min: -300, max: 300 }), (d, n) => {
				expect(run('virkedager etter', run('virkedager etter', d, n), -n)).toEqual(d);
			})
		);
	});
});

describe('utenfor kalenderen er ingenting', () => {
	test.each<[string, Value[]]>([
		['måned etter', [day('2150-12-31'), 1]],
		['måned etter', [day('1850-01-01'), -1]],
		['virkedager etter', [day('2150-12-30'), 5]],
		['virkedager etter', [day('1850-01-03'), -5]],
		['måned etter', [day('2026-01-01'), 1e12]],
		['dato', [1849, 12, 31]]
	])('%s %j', (name, args) => {
		expect(run(name, ...args)).toBe(null);
	});
});

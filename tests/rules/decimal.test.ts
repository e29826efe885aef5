// Numbers in formulas are decimals: kroner and øre add up, limits are met when they are met, and nothing is lost behind the comma.
// The oracle reckons with whole numbers of any length, on the digits as they are written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormula } from '#compiler';
import { evaluate, functions, unknown, type World } from '#rules';
import { decimal } from '#values';
import { ours } from './feel.ts';

const gives = (formula: string): unknown => ours(formula, { values: {}, lists: {} });
const NOBODY: World = { name: (name) => unknown([name]), field: () => unknown([]), has: () => false, rate: () => unknown([]) };

describe('tall regnes som på papir', () => {
	test.each([
		['floor((0.1 + 0.7) * 10)', 8],
		['0.1 + 0.2', 0.3],
		['0.1 + 0.2 = 0.3', true],
		['0.3 - 0.1 = 0.2', true],
		['1000000.1 - 1000000 = 0.1', true],
		['1.1 * 1.1 = 1.21', true],
		['1.1 ** 2 = 1.21', true],
		['4.35 * 100', 435],
		['ceiling(4.35 * 100)', 435],
		['0.3 / 0.1 = 3', true],
		['0.7 / 0.1 >= 7', true],
		['7 / 25 * 25 = 7', true],
		['1 / 3 * 3 = 1', true],
		['floor(1 / 49 * 49)', 1],
		['1 / 3 * 1 = 1 / 3', true],
		['1 / 3 + 0 = 1 / 3', true],
		['sum(0.1, 0.2, 0.3, 0.4) = 1', true],
		['sum([19.9, 0.1, 5.35]) = 25.35', true],
		['600000 * 7.8 / 100 <= 46800', true],
		['avrund(1.005, 0.01)', 1.01],
		['avrund(2.675 * 100, 1)', 268],
		['avrund(-0.5, 1)', 0]
	])('%s er %s', (formula, value) => expect(gives(formula)).toBe(value));
	test.each(['1 / 0', '1 / (0.3 - 0.1 - 0.2)', '10 ** 400', '1e300 * 1e300', '0 ** -1', 'avrund(10, 0)', 'avrund(10, -1)', '(0 - 1) ** 0.5'])(
		'%s er ingenting',
		(formula) => expect(gives(formula)).toBe(null)
	);
	test.each(['0 * -1', '-0', '-(0)', 'floor(-0.0)', 'ceiling(-0.5)', '0 / -5', 'abs(-0)', 'avrund(-0.4, 1)', '-0.5 + 0.5'])(
		'%s er 0, aldri minus 0',
		(formula) => {
			const r = evaluate(parseFormula(formula, []).expression, NOBODY);
			expect(r.known && r.value).toBe(0);
		}
	);
});

/** The number as whole ones and how many of them stand behind the comma. */
function digits(n: number): { whole: bigint; places: number } {
	const [, sign = '', before = '', after = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(n)) ?? [];
	const places = after.length - Number(power);
	const whole = BigInt(sign + before + after) * 10n ** BigInt(Math.max(0, -places));
	return { whole, places: Math.max(0, places) };
}
/** The number closest to so many whole ones with so many places. */
const number = (whole: bigint, places: number): number => Number(`${whole}e-${places}`) + 0;
const PLACES = 60;
const exact = {
	plus(a: number, b: number): number {
		const [m, n] = [digits(a), digits(b)];
		const places = Math.max(m.places, n.places);
		return number(m.whole * 10n ** BigInt(places - m.places) + n.whole * 10n ** BigInt(places - n.places), places);
	},
	times(a: number, b: number): number {
		const [m, n] = [digits(a), digits(b)];
		return number(m.whole * n.whole, m.places + n.places);
	},
	over(a: number, b: number): number {
		const [m, n] = [digits(a), digits(b)];
		return number((m.whole * 10n ** BigInt(PLACES + n.places)) / (n.whole * 10n ** BigInt(m.places)), PLACES);
	}
};

describe('hver sum, differanse, hvert produkt og hver kvote er tallet nærmest det rette', () => {
	const written = (most: number, places: number): fc.Arbitrary<number> =>
		fc.tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: 0, max: places })).map(([n, p]) => Number(`${n}e-${p}`) + 0);
	const money = fc.oneof(written(2_000_000_000, 2), written(1000, 4), written(10, 0));
	const percent = written(99_999, 3);
	test('kroner og øre legges sammen og trekkes fra', () => {
		fc.assert(
			fc.property(money, money, (a, b) => {
				expect(decimal.plus(a, b)).toBe(exact.plus(a, b));
				expect(decimal.minus(a, b)).toBe(exact.plus(a, -b));
			}),
			{ numRuns: 2000 }
		);
	});
	test('hundre beløp med øre har den summen de skal, hva rekkefølgen er', () => {
		fc.assert(
			fc.property(fc.array(written(10_000_000, 2), { minLength: 1, maxLength: 100 }), (amounts) => {
				const ore = amounts.reduce((all, a) => all + digits(a).whole * 10n ** BigInt(2 - digits(a).places), 0n);
				expect(functions['sum']?.run(amounts)).toBe(number(ore, 2));
				expect(functions['sum']?.run(amounts.toReversed())).toBe(number(ore, 2));
			})
		);
	});
	test('prosent av et beløp', () => {
		fc.assert(
			fc.property(written(90_000_000, 2), percent, (a, b) => {
				expect(decimal.times(a, b)).toBe(exact.times(a, b));
				expect(decimal.times(b, a)).toBe(exact.times(a, b));
			}),
			{ numRuns: 2000 }
		);
	});
	test('et beløp delt på et annet', () => {
		fc.assert(
			fc.property(money, money, (a, b) => {
				expect(decimal.over(a, b)).toBe(b === 0 ? null : exact.over(a, b));
			}),
			{ numRuns: 2000 }
		);
	});
	test('et beløp delt på noe og ganget med det samme, er beløpet', () => {
		fc.assert(
			fc.property(written(90_000_000, 2), fc.integer({ min: 1, max: 1000 }), (a, b) => {
				expect(decimal.times(decimal.over(a, b) ?? NaN, b)).toBe(a);
			}),
			{ numRuns: 2000 }
		);
	});
	test('avrundet til hele kroner er det nærmeste, og en halv går opp', () => {
		fc.assert(
			fc.property(written(2_000_000_000, 4), (a) => {
				const { whole, places } = digits(a);
				const one = 10n ** BigInt(places);
				const twice = 2n * whole + one;
				expect(decimal.rounded(a, 1)).toBe(Number(twice / (2n * one) - (twice < 0n && twice % (2n * one) !== 0n ? 1n : 0n)));
			}),
			{ numRuns: 2000 }
		);
	});
	test('veldig store og veldig små tall blir tall, om ikke hele veien til siste siffer', () => {
		const any = fc.double({ noNaN: true, noDefaultInfinity: true });
		fc.assert(
			fc.property(any, any, (a, b) => {
				for (const [ours, plain] of [
					[decimal.plus(a, b), a + b],
					[decimal.times(a, b), a * b]
				] as const)
					if (Number.isFinite(plain)) expect(Math.abs(ours - plain)).toBeLessThanOrEqual(Math.max(Math.abs(a), Math.abs(b), Math.abs(plain)) * 1e-14);
					else expect(Number.isFinite(ours)).toBe(false);
			})
		);
	});
});

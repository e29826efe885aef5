// Results together: known when all that are needed are, about right when one of them is, and with everything they rest on or lack, each once.

import { describe, expect, test } from 'vitest';
import { all, both, join } from '../../src/rules/result.ts';
import { known, unknown, type Use } from '#rules';

const fact = (key: string): Use => ({ kind: 'fact', key });
const [x, y, z] = [fact('x'), fact('y'), fact('z')];
const sum = (values: readonly unknown[]): number => (values as number[]).reduce((a, b) => a + b, 0);

describe('lister satt sammen', () => {
	test.each<[string, string[][], string[]]>([
		['ingen', [], []],
		['tomme', [[], []], []],
		['én', [['a', 'b']], ['a', 'b']],
		['det som er likt, står én gang, der det sto først', [['a', 'b'], ['c', 'b', 'd'], ['a']], ['a', 'b', 'c', 'd']],
		[
			'den ene begynner med hele den andre',
			[
				['a', 'b'],
				['a', 'b', 'c']
			],
			['a', 'b', 'c']
		],
		[
			'den andre er begynnelsen på den første',
			[
				['a', 'b', 'c'],
				['a', 'b']
			],
			['a', 'b', 'c']
		],
		['tre etter hverandre', [['a'], ['a', 'b'], ['c', 'b'], ['d', 'c', 'e']], ['a', 'b', 'c', 'd', 'e']],
		['en tom imellom', [['a'], [], ['b']], ['a', 'b']]
	])('%s', (_, lists, joined) => expect(join(...lists)).toEqual(joined));
	test('lange lister like så', () => {
		const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
		expect(join(numbers(0, 30), numbers(20, 60), numbers(10, 70))).toEqual(numbers(0, 70));
		expect(join(numbers(0, 30), [...numbers(5, 40), 7, 7])).toEqual(numbers(0, 40));
	});
	test('ingen av dem blir rørt, og den som alene er nok, er den selv', () => {
		const [one, other] = [['a'], ['b']];
		expect(join(one, other, ['c'])).toEqual(['a', 'b', 'c']);
		expect([one, other]).toEqual([['a'], ['b']]);
		expect(join(one, ['a'])).toBe(one);
	});
});

describe('det som alle trengs til', () => {
	test('er kjent når alle er det, med alt de hviler på', () => {
		expect(all([known(1, [x]), known(2, [y, x]), known(3)], sum)).toEqual(known(6, [x, y]));
		expect(both(known(1, [x]), known(2, [z, x]), (a, b) => sum([a, b]))).toEqual(known(3, [x, z]));
		expect(all([], sum)).toEqual(known(0));
		expect(all([known(1, [x])], sum)).toEqual(known(1, [x]));
	});
	test('er omtrent når én av dem er det', () => {
		expect(all([known(1), known(2, [], true), known(3)], sum)).toEqual(known(6, [], true));
		expect([both(known(1, [], true), known(2), () => 0), both(known(1), known(2, [], true), () => 0), both(known(1), known(2), () => 0)]).toMatchObject([
			{ estimated: true },
			{ estimated: true },
			{ estimated: false }
		]);
	});
	test('er ikke kjent når én ikke er det, og mangler det alle mangler', () => {
		expect(all([known(1, [x]), unknown(['a']), known(2), unknown(['b', 'a'])], sum)).toEqual(unknown(['a', 'b']));
		expect([both(unknown(['a']), known(1), () => 0), both(known(1), unknown(['b']), () => 0), both(unknown(['a']), unknown(['b', 'a']), () => 0)]).toEqual([
			unknown(['a']),
			unknown(['b']),
			unknown(['a', 'b'])
		]);
	});
});

// A rule as a tree: every part of it is found, each once, the whole first and then in the order it is written.

import { describe, expect, test } from 'vitest';
import { children, walk, type Expression } from '#rules';

const name = (n: string): Expression => ({ op: 'name', name: n });
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(name) as [Expression, Expression, Expression, Expression, Expression];
const names = (of: readonly Expression[]): string[] => of.map((x) => (x.op === 'name' ? x.name : x.op));

describe('delene av en regel', () => {
	test.each<[string, Expression, string[]]>([
		['en verdi har ingen', { op: 'literal', value: 1 }, []],
		['en dag har ingen', { op: 'date', date: '2026-11-30' }, []],
		['en varighet har ingen', { op: 'duration', months: 1, days: 0 }, []],
		['et navn har ingen', a, []],
		['en liste', { op: 'list', items: [a, b] }, ['a', 'b']],
		['og', { op: 'and', of: [a, b, c] }, ['a', 'b', 'c']],
		['eller', { op: 'or', of: [a, b] }, ['a', 'b']],
		['ikke', { op: 'not', of: a }, ['a']],
		['en sammenlikning', { op: 'compare', by: '<', left: a, right: b }, ['a', 'b']],
		['et regnestykke', { op: 'arithmetic', by: '+', left: a, right: b }, ['a', 'b']],
		['hvis, så, ellers', { op: 'if', when: a, then: b, otherwise: c }, ['a', 'b', 'c']],
		['en funksjon', { op: 'call', name: 'min', of: [a, b] }, ['a', 'b']],
		['et felt', { op: 'field', of: a, name: 'x' }, ['a']],
		['et utvalg', { op: 'filter', list: a, where: b }, ['a', 'b']],
		['noen', { op: 'some', variable: 'x', list: a, of: b }, ['a', 'b']],
		['alle', { op: 'every', variable: 'x', list: a, of: b }, ['a', 'b']],
		['for hver', { op: 'for', variable: 'x', list: a, of: b }, ['a', 'b']],
		[
			'en tabell',
			{
				op: 'table',
				rows: [
					{ when: a, gives: b },
					{ when: c, gives: d }
				],
				otherwise: e
			},
			['a', 'b', 'c', 'd', 'e']
		],
		['en tabell uten ellers', { op: 'table', rows: [{ when: a, gives: b }], otherwise: null }, ['a', 'b']]
	])('%s', (_, rule, parts) => expect(names(children(rule))).toEqual(parts));
	test('finnes helt inn, med hele regelen først', () =>
		expect(names([...walk({ op: 'not', of: { op: 'if', when: a, then: { op: 'and', of: [b, c] }, otherwise: d } })])).toEqual([
			'not',
			'if',
			'a',
			'and',
			'b',
			'c',
			'd'
		]));
});

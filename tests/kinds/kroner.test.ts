// «kroner»: amounts as people write them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const income = new Asking(kinds.kroner, { bounds: [0, 10_000_000] });

describe('den som skriver et beløp', () => {
	test.each(['600 000', '600000', '600.000', '600\u00a0000 kr', '600 000 kr.', '600000,-', '600.000,00'])('kan skrive «%s»', (text) =>
		expect(income.read(text)).toEqual({ answer: 600_000 })
	);
	test('får vite grensen i kroner', () => {
		expect(income.read('-5')).toEqual({ problem: { code: 'too-small', bound: 0 } });
		expect(income.advice('nb', '10 000 001')).toBe('Skriv et tall som er 10\u00a0000\u00a0000\u00a0kr eller lavere.');
		expect(income.advice('en', 'mye')).toContain('0\u00a0kr');
	});
	test('har uten grenser ingen øvre grense', () => expect(new Asking(kinds.kroner).read('1 000 000 000')).toEqual({ answer: 1_000_000_000 }));
});

test('et beløp blir det samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (n) => expectKept(income, n))));
test('et beløp vises i kroner', () => expect(income.shown(600_000)).toBe('600\u00a0000\u00a0kr'));

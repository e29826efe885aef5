// «tekst»: words of one's own.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept } from './asking.ts';

const asking = new Asking(kinds.text);
test('det som er skrevet, er svaret, uten mellomrom rundt', () => expect(asking.read('  Elfenbenskysten ')).toEqual({ answer: 'Elfenbenskysten' }));
test('et tomt felt er ikke et svar', () => expect([asking.problem(''), asking.problem('   ')]).toEqual(['nothing-written', 'nothing-written']));
test('ordene er de samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(
		fc.property(
			fc
				.string({ minLength: 1, maxLength: 60 })
				.map((s) => s.normalize('NFC').trim())
				.filter((s) => s !== ''),
			(words) => expectKept(asking, words)
		)
	));
test('ord reglene nevner, prøves, og ett de ikke nevner', () => {
	expect(kinds.text.options(asking.asked, { words: () => ['Sverige'], places: () => [] }).map((o) => o.name)).toEqual(['Sverige', 'noe annet']);
	const use = { constants: ['Sverige', 'Sverige'], contains: [], bare: false, otherwise: false };
	expect(kinds.text.domain(asking.asked, use, [undefined, undefined])).toEqual(['Sverige', '\u0000annet']);
});

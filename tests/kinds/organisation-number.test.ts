// «organisasjonsnummer»: nine digits, where a slip of the finger is noticed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#kinds';
import { Asking, expectKept, LOCALES } from './asking.ts';

const kind = kinds['organisation-number'];
const asking = new Asking(kind);
const REAL = '974760673';
/** Every number there can be. */
const numbers = fc
	.integer({ min: 10_000_000, max: 99_999_999 })
	.map((first) => {
		const rest = [3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, i) => sum + weight * Number(String(first)[i]), 0) % 11;
		return rest === 1 ? null : `${first}${rest === 0 ? 0 : 11 - rest}`;
	})
	.filter((n) => n !== null);

describe('den som skriver et organisasjonsnummer', () => {
	test.each([
		'974760673',
		'974 760 673',
		'974\u00a0760\u00a0673',
		'974.760.673',
		'  97 47 60 673 ',
		'NO 974 760 673 MVA',
		'NO974760673MVA',
		'974760673mva',
		'Org.nr. 974 760 673',
		'Org.nr.: 974760673',
		'org nr 974760673',
		'Orgnr: 974 760 673',
		'Organisasjonsnummer 974 760 673',
		'Organisasjonsnummer: NO 974 760 673 MVA'
	])('kan skrive «%s»', (text) => expect(asking.read(text)).toEqual({ answer: REAL }));
	test.each([
		['97476067', 'too-few-digits'],
		['974 760', 'too-few-digits'],
		['9747606730', 'too-many-digits'],
		['974760674', 'wrong-digit'],
		['947760673', 'wrong-digit'],
		['Brygga AS', 'not-digits'],
		['97476067X', 'not-digits'],
		['974-760-673-', 'not-digits'],
		['NO', 'not-digits'],
		['-974760673', 'not-digits'],
		['', 'nothing-written']
	])('får vite hva som er galt med «%s»', (text, code) => expect(asking.problem(text)).toBe(code));
	test('får på hvert språk vite hva som skal gjøres, ulikt for hver feil', () => {
		for (const locale of LOCALES) {
			const advice = ['97476067', '9747606730', '974760674', 'X'].map((text) => asking.advice(locale, text));
			expect(new Set(advice).size).toBe(4);
		}
		expect(asking.advice('nb', '974760674')).toBe('Minst ett av sifrene er feil. Se etter i et brev eller en faktura, og skriv nummeret en gang til.');
	});
	test('kan ikke ha et nummer der kontrollen gir resten én: et slikt finnes ikke', () => {
		for (let last = 0; last < 10; last++) expect(asking.problem(`91234567${last}`)).toBe('wrong-digit');
	});
});

test('ett siffer feil, eller to naboer byttet om, blir alltid oppdaget', () =>
	fc.assert(
		fc.property(numbers, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
			const wrong = [...right].map((d, i) => (i === at ? (Number(d) + by) % 10 : d)).join('');
			expect(asking.problem(wrong)).toBe('wrong-digit');
			const swapped = right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2);
			if (at < 7 && swapped !== right) expect(asking.problem(swapped)).toBe('wrong-digit');
		})
	));
test('nummeret blir det samme etter å ha vært lagret, vist og skrevet igjen', () => fc.assert(fc.property(numbers, (n) => expectKept(asking, n))));
test('nummeret vises i grupper som ikke brytes, med kilde', () => {
	expect(asking.shown(REAL)).toBe('974\u00a0760\u00a0673');
	expect(kind.show(REAL, asking.asked, asking.teller('nb'), 'fact:noe')).toEqual([{ text: '974\u00a0760\u00a0673', source: 'fact:noe' }]);
});
test('et lagret nummer som ikke kan finnes, er ikke et svar', () => {
	for (const stored of ['974760674', '974 760 673', '97476067']) expect(kind.value(stored, asking.asked, asking.limits)).toBeUndefined();
});
test('nummeret reglene nevner, prøves, og ett de ikke nevner; begge kan finnes', () => {
	const options = kind.options(asking.asked, { words: () => [REAL, 'ikke et nummer'], places: () => [] });
	expect(options.map((o) => o.name)).toEqual([REAL, 'noe annet']);
	for (const { answer } of options) expect(asking.again(answer)).toEqual({ answer });
	const example = kind.example(asking.asked);
	expect(kind.options(asking.asked, { words: () => [String(example)], places: () => [] }).map((o) => o.answer)).not.toEqual([example, example]);
	const use = { constants: [REAL], contains: [], bare: false, otherwise: false };
	expect(kind.domain(asking.asked, use, [undefined, undefined])).toEqual([REAL, example]);
	expect(kind.domain(asking.asked, { ...use, otherwise: true }, [undefined, undefined])).toBeNull();
});

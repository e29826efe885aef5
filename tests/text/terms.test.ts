// Hard words are found in all their forms, the longest first, and where they stand as words of their own.

import { describe, expect, test } from 'vitest';
import type { Terms } from '#rules';
import { termsIn } from '#text';

const terms: Terms = {
	endings: ['n', 'ne', 's'],
	is: ['er'],
	terms: [
		{ forms: ['barnetrygd'], means: 'Penger til barn.' },
		{ forms: ['utvidet barnetrygd'], means: 'Et tillegg.' },
		{ forms: ['kvote', 'mødrekvote'], means: 'Dager til én.' },
		{ forms: ['stønad'], means: 'Penger.' },
		{ forms: ['stønad til barnetilsyn'], means: 'Penger til pass.' },
		{ forms: ['grunnbeløp', 'G'], means: 'Et beløp.' }
	]
};
const found = (text: string): string[] => termsIn(text, terms).map(({ term, told }) => `${term.forms[0] ?? ''}${told ? ', som teksten selv forklarer' : ''}`);

describe('ord som forklares, blir funnet', () => {
	test.each([
		['Mødrekvoten og kvotene', ['kvote']],
		['Utvidet barnetrygd kommer av seg selv', ['utvidet barnetrygd']],
		['Stønad til barnetilsyn', ['stønad til barnetilsyn']],
		['Barnetrygd, og utvidet barnetrygd', ['barnetrygd', 'utvidet barnetrygd']],
		['Minst en halv G i året', ['grunnbeløp']],
		['Gå til gravferden', []],
		['Søk nå. Barnetrygd er penger hver måned.', ['barnetrygd, som teksten selv forklarer']],
		['Den utbetalte barnetrygd er penger', ['barnetrygd']],
		['Barnetrygdloven', []],
		['', []]
	])('«%s»', (text, names) => expect(found(text)).toEqual(names));
});

describe('ord som bare har store bokstaver', () => {
	test('er ord bare slik de er skrevet, uten endelser', () =>
		expect(['2 G', '2 g', 'Gn', 'EØS-G'].map(found)).toEqual([['grunnbeløp'], [], [], ['grunnbeløp']]));
});
describe('et ord teksten selv forklarer', () => {
	test.each([
		['Stønad er penger.', true],
		['Vet du? Stønad er penger.', true],
		['Slik: Stønad er penger.', true],
		['Én linje\nStønad er penger.', true],
		['Slik stønad er penger.', true],
		['Søk om stønad, er rådet.', false],
		['Du får stønad er det sagt.', false],
		['Stønad erstatter lønn.', false],
		['Stønad', false]
	])('«%s»: %s', (text, told) => expect(termsIn(text, terms).map((t) => t.told)).toEqual([told]));
	test('er forklart når det er det ett av stedene', () => {
		expect(termsIn('Søk om stønad. Stønad er penger. Mer stønad.', terms).map((t) => t.told)).toEqual([true]);
		expect(termsIn('Stønad er penger. Søk om stønad.', terms).map((t) => t.told)).toEqual([true]);
	});
});
test('uten ord å forklare er det ingen', () => expect(termsIn('Barnetrygd', { endings: ['n'], is: ['er'], terms: [] })).toEqual([]));
test('uten endelser er bare ordet selv ordet', () => {
	const bare = { ...terms, endings: [] };
	expect(['kvote', 'kvoten', 'Kvote'].map((text) => termsIn(text, bare).length)).toEqual([1, 0, 1]);
});
test('tegn som betyr noe i et mønster, er tegn', () => {
	const odd = { endings: [], is: [], terms: [{ forms: ['a.b (c)'], means: '' }] };
	expect(['a.b (c)', 'a.b  (c)', 'axb (c)'].map((text) => termsIn(`Om ${text} her`, odd).length)).toEqual([1, 1, 0]);
});
test('ordene kommer i den rekkefølgen de står, hvert én gang', () =>
	expect(found('Stønad, barnetrygd, stønad og kvote')).toEqual(['stønad', 'barnetrygd', 'kvote']));

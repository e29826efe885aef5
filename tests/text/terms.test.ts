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

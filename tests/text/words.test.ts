// Hard words are found in all their forms, the longest first; what the pages themselves say is held to the same rules as the flows.

import { describe, expect, test } from 'vitest';
import type { Terms } from '#rules';
import { checkWords, interfaceTexts } from '#proof';
import { termsIn } from '#text';
import { lifeEvent } from '../events.ts';

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

describe('det sidene selv sier', () => {
	const { definition } = lifeEvent('fa-barn');
	const lists = definition.wordLists;
	const own = interfaceTexts();
	test.each(Object.keys(lists))('på %s er uten funn: korte setninger, kjente ord, et råd der noe gikk galt, og ingen muntre ord i sorg', (locale) => {
		const findings = checkWords(
			own.filter((t) => t.locale === locale),
			lists
		);
		expect(findings.map((f) => `${f.at.file} ${f.code}: ${f.message}`)).toEqual([]);
	});
	test('alle feiltekster er med, og bare det som har en varsom tekst i sitt sted, slipper unna tonen', () => {
		const nb = own.filter((t) => t.locale === 'nb');
		expect(nb.filter((t) => t.key.startsWith('error.')).length).toBeGreaterThan(10);
		expect(nb.filter((t) => !t.careful).map((t) => t.key)).toEqual(['plan.title', 'plan.now', 'plan.urgent', 'state.ready']);
	});
	test('en feiltekst uten råd blir funnet, på hvert språk', () => {
		for (const locale of Object.keys(lists)) {
			const text = { text: '…', quoted: true, at: { file: 'her', line: 1, column: 1, length: 1 } };
			expect(checkWords([{ locale, key: 'error.too-long', text, careful: false }], lists).map((f) => f.code)).toEqual(['feil-uten-råd']);
		}
	});
});

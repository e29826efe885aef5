// What the pages themselves say is held to the same rules as the flows: short sentences, known words, and the tone of the place.

import { describe, expect, test } from 'vitest';
import { checkWords, interfaceTexts } from '#proof';
import { lifeEvent } from '../events.ts';

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

// Many choices can be searched, on the trial flow: by their words, other words for them and their codes. A search shows fewer and loses
// nothing: what is ticked stays, saved or not.

import { describe, expect, test } from 'vitest';
import { journey } from '#journey';
import type { Fields } from '#kinds';
import { plainText } from '#text';
import { questionView } from '../../src/pages/question.ts';
import { isSearch, matches, searchedIn } from '../../src/pages/search.ts';
import { Telling } from '../../src/pages/telling.ts';
import { lifeEvent, TRIAL } from '../events.ts';

const edition = lifeEvent('prove', TRIAL);

const { book } = edition;
const fact = book.facts.find((f) => f.name === 'fag') ?? expect.fail('The trial flow asks what one can do');
const ALWAYS = ['ingen'];

function searching(query: string, answers: Record<string, string | string[]> = {}, ticked?: string[]) {
	const t = new Telling(edition, journey(book, { answers: { vei: 'mange', ...answers }, known: {}, events: [] }, '2026-11-21'), 'nb');
	const fields: Fields = (name) => (name === fact.slug ? (ticked ?? []) : []);
	const { field } = questionView(t, { fact, item: null, key: fact.name }, ticked ? { fields, problem: null } : null, query);
	const { options, values, search } = field.props;
	if (!options || !values || !search) return expect.fail('Det kan ikke søkes');
	return {
		shown: options.map((o) => o.value),
		ticked: values,
		said: plainText(search.status),
		all: search.all,
		options
	};
}

describe('et søk blant mange valg', () => {
	test('viser valgene som har ordet, eller et annet ord for det samme, og sier hvor mange', () => {
		expect(searching('snekre')).toMatchObject({ shown: ['snekker', ...ALWAYS], said: '1 av 13 valg vises.' });
		expect(searching('tapet').shown).toEqual(['maler', ...ALWAYS]);
		expect(searching('43.32').shown).toEqual(['snekker', ...ALWAYS]);
	});

	test('finner ordet uten aksent, med stor bokstav, i flertall og inni et lengre ord', () => {
		expect(searching('KAFE').shown).toContain('kokk');
		expect(searching('frisørsalong').shown).toEqual(['frisør', ...ALWAYS]);
		expect(searching('møbel')?.shown).not.toContain('maler');
		expect(matches('brød bake', 'Bake brød')).toBe(true);
		expect(matches('brød fiske', 'Bake brød')).toBe(false);
	});

	test('uten søkeord står alle valgene', () => expect(searching('')).toMatchObject({ said: '13 av 13 valg vises.', all: null }));

	test('det som er valgt, står der alltid, også det som ikke er lagret', () => {
		expect(searching('snekre', { fag: ['fisker'] })).toMatchObject({ shown: ['snekker', 'fisker', ...ALWAYS], ticked: ['fisker'] });
		expect(searching('snekre', { fag: ['fisker'] }, ['tolk'])).toMatchObject({ shown: ['snekker', 'tolk', ...ALWAYS], ticked: ['tolk'] });
	});

	test('finner det ingenting, sier det hva man gjør', () =>
		expect(searching('zzz')).toMatchObject({
			shown: ALWAYS,
			said: 'Ingen valg passer med det du søkte etter. Prøv et annet ord, eller vis alle. 0 av 13 valg vises.'
		}));

	test('koden står ved valget, med kilde', () =>
		expect(searching('').options.find((o) => o.value === 'snekker')?.hint).toEqual(['Kode ', { text: '43.32', source: 'code:fag/snekker' }]));

	test('bare spørsmål med mange valg kan søkes i, og bare søkeknappen er et søk', () => {
		const few = book.facts.find((f) => f.name === 'gjelder') ?? expect.fail();
		const pressed: Fields = (name) => (name.endsWith('.vis') ? ['treff'] : name.endsWith('.sok') ? [' hus '] : []);
		expect([isSearch(few, pressed), isSearch(fact, pressed), isSearch(fact, () => [])]).toEqual([false, true, false]);
		expect(searchedIn(fact, pressed)).toBe('hus');
		expect(searchedIn(fact, (name) => (name.endsWith('.vis') ? ['alle'] : ['hus']))).toBe('');
	});
});

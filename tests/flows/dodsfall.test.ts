// What cannot be so is asked again with the reason, and never becomes a figure: two spouses, a death in the future, an heir older
// than anybody, a heap of heirs, debts and nothing else.

import type { Answers } from '#kinds';
import { describe, expect, test } from 'vitest';
import { exampleJourney } from '#proof';
import { journey, readAnswers } from '#journey';
import { Knowledge } from '#rules';
import { lifeEvent } from '../events.ts';

const { book, definition } = lifeEvent('dodsfall-og-arv');
const today = '2026-11-21';
const read = (data: Record<string, unknown>) => readAnswers(book, data, (answers: Answers) => new Knowledge(book, { answers, known: {}, today }));
const refused = (data: Record<string, unknown>) => read(data).refused;
const parent = { hvem: 'forelder', dødsdato: '2026-09-01', partner: 'ingen', 'har barn': true, 'noen unge': false, testament: 'nei', oppgjør: 'dele' };
const plan = (data: Record<string, unknown>) => {
	const { answers, refused } = read(data);
	expect(refused).toEqual([]);
	return journey(book, { answers, known: {}, events: [] }, today);
};

describe('det som ikke kan stemme, spørres det om igjen', () => {
	test('to ektefeller er ikke et svar', () => {
		expect(refused({ hvem: 'forelder', partner: ['gift', 'samboer'] })).toEqual([{ fact: 'partner', problem: { code: 'not-a-choice' } }]);
	});
	test('ingen er død i morgen', () =>
		expect(refused({ hvem: 'venn', dødsdato: '2026-11-22' })).toEqual([{ fact: 'dødsdato', problem: { code: 'too-late', bound: today } }]));
	test('seremonien var ikke før dødsfallet', () =>
		expect(refused({ hvem: 'venn', dødsdato: '2026-11-10', gravferd: 'holdt', seremonidato: '2026-11-09' })).toEqual([
			{ fact: 'seremonidato', problem: { code: 'too-early', bound: '2026-11-10' } }
		]));
	test('en arving er ikke eldre enn noen blir', () =>
		expect(refused({ ...parent, 'noen unge': true, 'andre forelder': true, barn: [{ fødselsdag: '1911-01-01' }] })).toEqual([
			{ fact: 'barn/1/fødselsdag', problem: { code: 'too-early', bound: '1926-11-21' } }
		]));
	test('flere barn enn skjemaet tar imot, og et halvt barn', () => {
		expect(refused({ ...parent, barn: Array.from({ length: 31 }, () => ({})) })).toEqual([{ fact: 'barn', problem: { code: 'too-large', bound: 30 } }]);
		expect(refused({ ...parent, 'barn er død': true, barn: [{ lever: false, barnebarn: 31 }] })[0]?.problem).toEqual({ code: 'too-large', bound: 30 });
	});
	test('mindre enn ingenting i boet er ikke et beløp; det er gjeld', () =>
		expect(refused({ ...parent, gjeld: 'nei', barn: [{}], boet: -5000 })).toEqual([{ fact: 'boet', problem: { code: 'too-small', bound: 0 } }]));
});

describe('det uvanlige blir forstått', () => {
	test('tretti barn deler likt', () => {
		const now = plan({ ...parent, gjeld: 'nei', barn: Array.from({ length: 30 }, () => ({})), boet: 3_000_000 });
		expect(now.services.find((s) => s.key === 'arv-hovedregel')?.amounts.find((a) => a.amount.name === 'hvert barn')?.value).toBe(100_000);
	});
	test('gjeld og ingen verdier gir ingen tall om arv, men veier som ikke gir ansvar', () => {
		const now = plan({ ...parent, gjeld: 'ja', barn: [{}] });
		const applies = (id: string) => now.services.find((s) => s.key === id)?.applies;
		expect(['arv-hovedregel', 'pliktdel', 'enearving'].map(applies)).toEqual(['no', 'no', 'no']);
		expect(['proklama', 'offentlig-skifte'].map(applies)).toEqual(['yes', 'yes']);
		expect(now.assessment.questions.find((q) => q.key === 'boet')?.needed).toBe(false);
	});
	test('ingen slektninger i det hele tatt', () => {
		const now = plan({ hvem: 'venn', dødsdato: '2026-09-01', familie: false, 'er arving': false });
		expect(now.services.find((s) => s.key === 'ingen-arvinger')?.group).toBe('by-itself');
	});
	test('den som ikke vet noe om familien, får ikke nei som svar', () => {
		const now = plan({ hvem: 'slekt', dødsdato: '2026-09-01', familie: 'vet ikke', 'er arving': 'vet ikke' });
		expect(now.services.filter((s) => ['privat-skifte', 'formuesfullmakt', 'ingen-arvinger'].includes(s.key)).map((s) => s.applies)).toEqual([
			'unknown',
			'unknown',
			'unknown'
		]);
	});
	test('når et barn er død, er veien kort, og det er nesten ikke noe å gjøre hos retten', () => {
		const now = plan({ hvem: 'barn', dødsdato: '2026-09-01', 'barnets alder': 3, gravferd: 'ubegynt' });
		expect(now.current).toBe(null);
		expect(now.services.filter((s) => s.applies === 'yes' && s.service.from === 'tingretten').map((s) => s.key)).toEqual(['bo-liten-verdi']);
	});
});

describe('den som sørger, spørres om lite', () => {
	/** What the registers would answer is not asked: then nobody meets more than thirteen questions. */
	test.each(definition.examples.map((e) => [e.id, e] as const))('%s: høyst tretten spørsmål når registrene har svart på sitt', (_, example) => {
		const { trail } = exampleJourney(book, example).journey;
		expect(trail.filter((q) => q.fact.knownFrom === null).map((q) => q.key).length).toBeLessThanOrEqual(13);
	});
	test('et barn som ikke er felles, nevnes ikke før noen vil vente med å dele', () => {
		const e4 = definition.examples.find((e) => e.id === 'E4 samboer, ett felles og ett tidligere barn') ?? expect.fail();
		const keys = exampleJourney(book, e4).journey.trail.map((q) => q.key);
		expect(keys.filter((k) => k.endsWith('/samtykker'))).toEqual([]);
		expect(keys.indexOf('ønske')).toBeLessThan(keys.indexOf('har barn'));
	});
});

// A person is kept across life events; the engine takes one at a time. Nothing is lost between the two.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOBODY_YET, SHARED, storedFor, withStored, type FactId, type Happened, type Person, type Stored } from '#journey';

const none = new Set<string>();
const shared = new Set(['fødselsdato', 'barn']);
const person: Person = {
	facts: {
		'flytte/ny adresse': 'Bakken 2',
		'flytte/barn': { count: 1, items: [{ id: '3', answers: { går: true } }] },
		'arve/gift': false,
		'felles/fødselsdato': '1990-02-01',
		'felles/land': 'NO',
		'borte/noe': 7
	},
	happened: [
		{ service: 'arve/skifte', type: 'DONE', on: '2026-11-20', order: 4 },
		{ service: 'flytte/melde', type: 'UNDO', on: '2026-11-20', order: 3 },
		{ service: 'flytte/melde', type: 'DONE', on: '2026-11-20', order: 2, channel: 'web', receipt: 'AR123', outcome: 'granted' },
		{ service: 'flytte/barnehage/3', type: 'SEND', on: '2026-11-21', order: 5 }
	]
};

test('en livshendelse får sine egne opplysninger og de felles den bruker, uten livshendelsens navn foran', () => {
	const stored = storedFor('flytte', shared, person, { land: 'SE' });
	expect(stored.answers).toEqual({ 'ny adresse': 'Bakken 2', barn: { count: 1, items: [{ id: '3', answers: { går: true } }] }, fødselsdato: '1990-02-01' });
	expect(stored.known).toEqual({ land: 'SE' });
	expect(storedFor('arve', none, person, {}).answers).toEqual({ gift: false });
});

test('det som har hendt, kommer i rekkefølgen det hendte, med kanal, kvittering og utfall', () => {
	expect(storedFor('flytte', none, person, {}).events).toEqual([
		{ service: 'melde', type: 'DONE', on: '2026-11-20', order: 2, channel: 'web', receipt: 'AR123', outcome: 'granted' },
		{ service: 'melde', type: 'UNDO', on: '2026-11-20', order: 3 },
		{ service: 'barnehage/3', type: 'SEND', on: '2026-11-21', order: 5 }
	]);
});

test('en livshendelse med et navn som begynner likt, er en annen livshendelse', () => {
	const two: Person = { facts: { 'fly/a': 1, 'flytte/a': 2 }, happened: [{ service: 'flytte/x', type: 'DONE', on: '2026-11-20', order: 1 }] };
	expect(storedFor('fly', none, two, {})).toEqual({ answers: { a: 1 }, known: {}, events: [] });
	expect(withStored('fly', none, two, { answers: {}, known: {}, events: [] })).toEqual({ facts: { 'flytte/a': 2 }, happened: two.happened });
});

test('et svar i én livshendelse rører ikke de andre, og ikke opplysninger ingen flyt kjenner', () => {
	const stored = storedFor('flytte', none, person, {});
	const after = withStored('flytte', none, person, { ...stored, answers: { ...stored.answers, 'ny adresse': 'Toppen 1', husdyr: null } });
	expect(after.facts).toEqual({ ...person.facts, 'flytte/ny adresse': 'Toppen 1', 'flytte/husdyr': null });
	expect(after.happened.toSorted((a, b) => a.order - b.order)).toEqual(person.happened.toSorted((a, b) => a.order - b.order));
});

test('et svar som blir tatt bort, er borte, også når opplysningen er felles', () => {
	const after = withStored('flytte', shared, person, { answers: {}, known: {}, events: [] });
	expect(after.facts).toEqual({ 'arve/gift': false, 'felles/land': 'NO', 'borte/noe': 7 });
	expect(after.happened).toEqual([person.happened[0]]);
});

test('en felles opplysning som er endret i én livshendelse, er endret i alle som bruker den', () => {
	const stored = storedFor('flytte', shared, person, {});
	const after = withStored('flytte', shared, person, { ...stored, answers: { ...stored.answers, fødselsdato: '1991-02-01' } });
	expect(after.facts['felles/fødselsdato']).toBe('1991-02-01');
	expect(storedFor('arve', shared, after, {}).answers['fødselsdato']).toBe('1991-02-01');
	expect(storedFor('arve', none, after, {}).answers).toEqual({ gift: false });
});

test('en opplysning som blir felles, tar med seg svaret som alt er gitt, og skriver ikke over det andre har svart', () => {
	const before = withStored('flytte', shared, person, storedFor('flytte', shared, person, {}));
	expect(before.facts['felles/barn']).toEqual(person.facts['flytte/barn']);
	const both: Person = { facts: { 'flytte/barn': 1, 'felles/barn': 2 }, happened: [] };
	const stored = storedFor('flytte', shared, both, {});
	expect(stored.answers['barn']).toBe(2);
	expect(withStored('flytte', shared, both, stored)).toEqual(both);
	// Taken away, it does not come back from behind.
	expect(withStored('flytte', shared, both, { ...stored, answers: {} }).facts).toEqual({});
});

test('noe nytt som hender, kommer sist, også når siste hendelse var i en annen livshendelse', () => {
	const stored: Stored = storedFor('arve', none, person, {});
	const after = withStored('arve', none, person, {
		...stored,
		events: [...stored.events, { service: 'skifte', type: 'UNDO', on: '2026-11-21' }, { service: 'skifte', type: 'DONE', on: '2026-11-21', channel: 'phone' }]
	});
	const own = after.happened.filter((h) => h.service === 'arve/skifte');
	expect(own.map((h) => [h.type, h.order])).toEqual([
		['DONE', 4],
		['UNDO', 6],
		['DONE', 7]
	]);
	expect(own[2]?.channel).toBe('phone');
});

test('fram og tilbake uten endring er den samme personen', () => {
	const name = fc.constantFrom('a', 'b', 'c d');
	const place = fc.constantFrom('en', 'to', SHARED);
	const fact = fc.tuple(place, name).map(([p, n]): FactId => `${p}/${n}`);
	const answer = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
	const happened = fc
		.array(fc.tuple(fc.constantFrom('en/x', 'en/x/1', 'to/x'), fc.constantFrom('DONE', 'UNDO')))
		.map((all) => all.map(([service, type], i): Happened => ({ service, type: type as 'DONE', on: '2026-11-20', order: i + 1 })));
	fc.assert(
		fc.property(fc.dictionary(fact, answer), happened, fc.uniqueArray(name), (facts, all, names) => {
			const start = { facts, happened: all } as Person;
			const common = new Set(names);
			const once = withStored('en', common, start, storedFor('en', common, start, {}));
			// What was answered before it was shared is now shared as well; nothing else is new, and nothing is gone.
			for (const [id, value] of Object.entries(facts)) expect(once.facts[id as FactId]).toEqual(value);
			for (const id of Object.keys(once.facts)) if (!(id in facts)) expect(facts[id.replace(SHARED, 'en') as FactId]).toBeDefined();
			expect(once.happened).toHaveLength(all.length);
			expect(once.happened).toEqual(expect.arrayContaining(all));
			expect(withStored('en', common, once, storedFor('en', common, once, {}))).toEqual(once);
		})
	);
	expect(withStored('en', new Set(), NOBODY_YET, storedFor('en', new Set(), NOBODY_YET, {}))).toEqual(NOBODY_YET);
});

// What everything that keeps answers must do. Each adapter brings a place where something is kept, and ways to disturb it.

import { describe, expect, test } from 'vitest';
import { NOBODY_YET, type AnswerStore, type Person } from '#journey';

const WEEK = 7 * 24 * 60 * 60;

export interface Place {
	/** The store as the next request meets it. It knows the life events `flytte` and `arve`. */
	open(): AnswerStore;
	/** The same for a browser that keeps nothing. */
	openUnkept(): AnswerStore;
	/** Seconds. */
	pass(seconds: number): void;
	/** Makes what is kept for a life event (or `felles`) impossible to read. */
	spoil(part: string): void;
}

export const person: Person = {
	facts: {
		'flytte/gift': false,
		'flytte/navn': 'Åse «Ø» 💥',
		'flytte/dato': '2027-03-15',
		'flytte/ukjent': null,
		'flytte/flere': ['a', 'b'],
		'flytte/barn': {
			count: 1,
			items: [
				{ id: '2', answers: { felles: true } },
				{ id: '5', answers: { felles: null } }
			]
		},
		'felles/fødselsdato': '1990-02-01'
	},
	happened: [
		{ service: 'flytte/melde', type: 'DONE', on: '2026-11-21', order: 1 },
		{ service: 'flytte/barnehage/2', type: 'SEND', on: '2026-11-21', order: 4, channel: 'web', receipt: 'AR 123', outcome: 'partly-granted' }
	]
};
const other: Person = {
	facts: { 'arve/skifte': true, 'felles/fødselsdato': '1991-02-01' },
	happened: [{ service: 'arve/arv', type: 'DONE', on: '2026-11-22', order: 5 }]
};
const only = (facts: Person['facts']): Person => ({ facts, happened: [] });
/** Letters that cannot be packed to much less. */
const noise = (n: number): string =>
	Array.from({ length: n }, (_, i) =>
		Math.abs(Math.sin(i + 1))
			.toString(36)
			.slice(2, 12)
	).join('');

export function keepsAnswers(name: string, make: () => Place): void {
	describe(`svarene ligger trygt: ${name}`, () => {
		test('det som ikke er lagret, er tomt, uten feil og med plass nok', async () => {
			expect(await make().open().read('flytte')).toEqual({ person: NOBODY_YET, problem: null, room: 'enough' });
		});

		test('det som lagres, kommer tilbake likt: svar av alle slag, oppføringer med sine kjennetegn, det som har hendt', async () => {
			const place = make();
			expect(await place.open().write('flytte', person)).toBe('kept');
			expect(await place.open().read('flytte')).toEqual({ person, problem: null, room: 'enough' });
		});

		test('det som har hendt, kommer tilbake i den rekkefølgen det hendte', async () => {
			const place = make();
			await place.open().write('flytte', { ...person, happened: person.happened.toReversed() });
			expect((await place.open().read('flytte')).person.happened).toEqual(person.happened);
		});

		test('livshendelser holdes fra hverandre, og det felles er felles', async () => {
			const place = make();
			await place.open().write('flytte', person);
			expect((await place.open().read('arve')).person).toEqual(only({ 'felles/fødselsdato': '1990-02-01' }));
			await place.open().write('arve', other);
			expect((await place.open().read('arve')).person).toEqual(other);
			expect((await place.open().read('flytte')).person).toEqual({ ...person, facts: { ...person.facts, 'felles/fødselsdato': '1991-02-01' } });
		});

		test('det som hører til en annen livshendelse, blir ikke skrevet av den som ikke er der', async () => {
			const place = make();
			await place.open().write('arve', other);
			await place.open().write('flytte', {
				facts: { ...person.facts, 'arve/skifte': false },
				happened: [...person.happened, { service: 'arve/arv', type: 'UNDO', on: '2026-11-23', order: 9 }]
			});
			expect((await place.open().read('flytte')).person.happened).toEqual(person.happened);
			const { facts, happened } = (await place.open().read('arve')).person;
			expect(facts['arve/skifte']).toBe(true);
			expect(happened).toEqual(other.happened);
		});

		test('slettet er borte; det felles blir til den siste livshendelsen er slettet', async () => {
			const place = make();
			await place.open().write('flytte', person);
			await place.open().write('arve', { ...other, facts: { ...other.facts, 'felles/fødselsdato': '1990-02-01' } });
			await place.open().remove('flytte');
			expect((await place.open().read('flytte')).person).toEqual(only({ 'felles/fødselsdato': '1990-02-01' }));
			expect((await place.open().read('arve')).person.facts['arve/skifte']).toBe(true);
			await place.open().remove('arve');
			expect((await place.open().read('flytte')).person).toEqual(NOBODY_YET);
		});

		test('alt kan slettes på en gang', async () => {
			const place = make();
			await place.open().write('flytte', person);
			await place.open().write('arve', other);
			await place.open().removeAll();
			for (const event of ['flytte', 'arve']) expect(await place.open().read(event)).toEqual({ person: NOBODY_YET, problem: null, room: 'enough' });
		});

		test('en uke etter siste svar er svarene borte, og det sies; et nytt svar gir en ny uke, også til det felles', async () => {
			const place = make();
			await place.open().write('flytte', person);
			place.pass(WEEK - 60);
			await place.open().write('flytte', person);
			place.pass(WEEK - 60);
			expect(await place.open().read('flytte')).toEqual({ person, problem: null, room: 'enough' });
			place.pass(120);
			expect(await place.open().read('flytte')).toMatchObject({ person: NOBODY_YET, problem: 'expired' });
		});

		test('det som ikke kan leses, blir aldri skrevet over uten at personen vet at hun begynner på nytt', async () => {
			const place = make();
			await place.open().write('flytte', person);
			place.spoil('flytte');
			expect((await place.open().read('flytte')).problem).toBe('unreadable');
			expect(await place.open().write('flytte', person)).toBe('lost');
			expect((await place.open().read('flytte')).problem).toBe('unreadable');
			// The other life event is as good as before.
			expect(await place.open().write('arve', other)).toBe('kept');
			expect(await place.open().write('flytte', person, { startsAnew: true })).toBe('kept');
			expect((await place.open().read('flytte')).problem).toBe(null);
		});

		test('det samme gjelder det som er utløpt', async () => {
			const place = make();
			await place.open().write('flytte', person);
			place.pass(WEEK + 60);
			expect(await place.open().write('flytte', person)).toBe('lost');
			expect(await place.open().write('flytte', person, { startsAnew: true })).toBe('kept');
			expect((await place.open().read('flytte')).person).toEqual(person);
		});

		test('kan bare det felles ikke leses, sies det, og resten er der', async () => {
			const place = make();
			await place.open().write('flytte', person);
			place.spoil('felles');
			const kept = await place.open().read('flytte');
			expect(kept.problem).toBe('unreadable');
			expect(kept.person.facts['flytte/dato']).toBe('2027-03-15');
			expect(await place.open().write('flytte', kept.person)).toBe('lost');
			expect(await place.open().write('flytte', kept.person, { startsAnew: true })).toBe('kept');
			const { facts, problem } = { ...(await place.open().read('flytte')).person, problem: (await place.open().read('flytte')).problem };
			expect(problem).toBe(null);
			expect(facts).toEqual(kept.person.facts);
		});

		test('når det ikke er plass, sies det, og det som var lagret, står urørt', async () => {
			const place = make();
			await place.open().write('flytte', person);
			expect(await place.open().write('flytte', only({ 'flytte/navn': noise(500) }))).toBe('full');
			expect(await place.open().write('flytte', only({ 'felles/navn': noise(500) }))).toBe('full');
			expect((await place.open().read('flytte')).person).toEqual(person);
		});

		test('før det er fullt, sies det at det er lite plass igjen', async () => {
			const place = make();
			const rooms: string[] = [];
			for (let n = 10; (await place.open().write('flytte', only({ 'flytte/navn': noise(n) }))) === 'kept'; n += 10)
				rooms.push((await place.open().read('flytte')).room);
			expect(new Set(rooms)).toEqual(new Set(['enough', 'little']));
			expect(rooms.toSorted()).toEqual(rooms);
			expect(rooms.at(-1)).toBe('little');
		});

		test('en nettleser som ikke tar vare på noe, får vite det, og ingenting er lovet', async () => {
			const place = make();
			expect(await place.openUnkept().write('flytte', person)).toBe('not-keeping');
			expect(await place.openUnkept().write('flytte', person, { startsAnew: true })).toBe('not-keeping');
			expect((await place.open().read('flytte')).person).toEqual(NOBODY_YET);
		});
	});
}

// How one service lives: placed by facts and dates, moved by what happens to it.

import { describe, expect, test } from 'vitest';
import { lifeOf, isOver, type ServiceEventType, type ServiceFacts, type ServiceState } from '#machine';

const facts: ServiceFacts = { applies: 'yes', byOthers: false, waits: false, later: false, expired: false, quiet: false };
const after = (of: Partial<ServiceFacts>, ...events: ServiceEventType[]): ServiceState =>
	lifeOf(
		{ ...facts, ...of },
		events.map((type) => ({ type, on: '2026-11-21' }))
	).state;

describe('en tjeneste', () => {
	test.each<[string, Partial<ServiceFacts>, ServiceState]>([
		['er klar når ingenting står i veien', {}, 'ready'],
		['er ikke aktuell når vilkårene ikke stemmer', { applies: 'no', expired: true }, 'not-applicable'],
		['kan bli aktuell så lenge noe mangler, også etter fristen', { applies: 'unknown', expired: true }, 'may-apply'],
		['gjøres av etaten uten at du gjør noe', { byOthers: true, waits: true }, 'done-by-agency'],
		['er utløpt når fristen er gått', { expired: true, waits: true }, 'expired'],
		['venter på det den kommer etter', { waits: true, later: true }, 'waiting-for'],
		['kan startes senere', { later: true }, 'startable-from']
	])('%s', (_, of, state) => expect(after(of)).toBe(state));

	test('går fra påbegynt til vedtak', () => expect(after({}, 'START', 'SEND', 'RECEIVE', 'PROCESS', 'DECIDE')).toBe('decided'));
	test('som er krysset av, kan angres', () => expect(after({ later: true }, 'DONE', 'UNDO')).toBe('startable-from'));
	test('som er sendt, kan ikke gjøres usendt', () => expect(after({}, 'SEND', 'UNDO', 'START')).toBe('sent'));
	test('som er krysset av, angret og krysset av igjen, er gjort, den dagen det skjedde sist', () => {
		const events = [
			{ type: 'DONE', on: '2026-11-01' },
			{ type: 'UNDO', on: '2026-11-02' },
			{ type: 'DONE', on: '2026-11-03' }
		] as const;
		expect(lifeOf(facts, events)).toMatchObject({ state: 'done', doneOn: '2026-11-03', mayBeUndone: true });
		expect(isOver(events)).toBe(true);
		expect(lifeOf(facts, events.slice(0, 2))).toMatchObject({ state: 'ready', doneOn: null });
		expect(isOver(events.slice(0, 2))).toBe(false);
	});
	test('som er vedtatt, står ikke i veien for den som kommer etter', () => {
		expect(isOver([{ type: 'SEND', on: '2026-11-01' }])).toBe(false);
		expect(isOver([{ type: 'DECIDE', on: '2026-11-20' }])).toBe(true);
	});
	test.each<[string, Partial<ServiceFacts>, boolean]>([
		['kan krysses av når den er klar', {}, true],
		['kan krysses av før den kan begynne, for noen er tidlig ute', { later: true }, true],
		['kan krysses av etter fristen', { expired: true }, true],
		['kan ikke krysses av før det er avgjort at den gjelder', { applies: 'unknown' }, false],
		['kan ikke krysses av når den ikke gjelder', { applies: 'no' }, false],
		['kan ikke krysses av når andre gjør den', { byOthers: true }, false],
		['kan ikke krysses av på en stille sidevei', { quiet: true }, false]
	])('%s', (_, of, may) => expect(lifeOf({ ...facts, ...of }, []).mayBeDone).toBe(may));
	test('som er krysset av, krysses ikke av en gang til', () =>
		expect(lifeOf(facts, [{ type: 'DONE', on: '2026-11-21' }])).toMatchObject({ mayBeDone: false, mayBeUndone: true }));
	test('som ikke gjelder, rører seg ikke', () => expect(after({ applies: 'no' }, 'DONE')).toBe('not-applicable'));
});

// How one service lives: placed by facts and dates, moved by what happens to it.

import { describe, expect, test } from 'vitest';
import { serviceState, type ServiceEventType, type ServiceFacts, type ServiceState } from '#machine';

const facts: ServiceFacts = { applies: 'yes', byOthers: false, waits: false, later: false, expired: false };
const after = (of: Partial<ServiceFacts>, ...events: ServiceEventType[]): ServiceState =>
	serviceState(
		{ ...facts, ...of },
		events.map((type) => ({ service: 's', type, on: '2026-11-21' }))
	);

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
	test('som ikke gjelder, rører seg ikke', () => expect(after({ applies: 'no' }, 'DONE')).toBe('not-applicable'));
});

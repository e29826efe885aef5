// How one service lives: placed by facts and dates, moved by what happens to it.

import { describe, expect, test } from 'vitest';
import { isOver, lifeOf, withEvent, type ServiceEvent, type ServiceEventType, type ServiceFacts, type ServiceState } from '#machine';

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

describe('det som har hendt', () => {
	const happened = (service: string, type: ServiceEventType, on = '2026-11-21'): ServiceEvent => ({ service, type, on });
	test('får det nye til slutt', () =>
		expect(withEvent([happened('en', 'START')], happened('en', 'DONE'))).toEqual([happened('en', 'START'), happened('en', 'DONE')]));
	test('en avkryssing som tas tilbake med det samme, etterlater ingenting', () =>
		expect(withEvent([happened('en', 'START'), happened('en', 'DONE'), happened('to', 'DONE')], happened('en', 'UNDO'))).toEqual([
			happened('en', 'START'),
			happened('to', 'DONE')
		]));
	test('det er bare den siste avkryssingen av den samme som tas tilbake slik', () => {
		const twice = [happened('en', 'DONE', '2026-11-01'), happened('en', 'UNDO', '2026-11-02'), happened('en', 'DONE', '2026-11-03')];
		expect(withEvent(twice, happened('en', 'UNDO'))).toEqual(twice.slice(0, 2));
		expect(withEvent([happened('to', 'DONE')], happened('en', 'UNDO'))).toEqual([happened('to', 'DONE'), happened('en', 'UNDO')]);
	});
	test('å angre noe annet enn en avkryssing er noe som hendte', () => {
		const started = [happened('en', 'START')];
		expect(withEvent(started, happened('en', 'UNDO'))).toEqual([...started, happened('en', 'UNDO')]);
	});
	test('å krysse av noe som er krysset av, er noe som hendte', () =>
		expect(withEvent([happened('en', 'DONE')], happened('en', 'DONE', '2026-11-22'))).toHaveLength(2));
});

describe('veien gjennom etaten', () => {
	test.each<[ServiceEventType[], ServiceState]>([
		[['START'], 'started'],
		[['START', 'UNDO'], 'ready'],
		[['SEND'], 'sent'],
		[['SEND', 'PROCESS'], 'in-process'],
		[['SEND', 'DECIDE'], 'decided'],
		[['SEND', 'DONE'], 'done'],
		[['RECEIVE'], 'received'],
		[['RECEIVE', 'PROCESS'], 'in-process'],
		[['RECEIVE', 'DECIDE'], 'decided'],
		[['RECEIVE', 'DONE'], 'done'],
		[['RECEIVE', 'SEND'], 'received'],
		[['PROCESS'], 'in-process'],
		[['PROCESS', 'DECIDE'], 'decided'],
		[['PROCESS', 'DONE'], 'done'],
		[['DECIDE', 'DONE'], 'done'],
		[['DECIDE', 'SEND'], 'decided']
	])('%j fører til «%s»', (events, state) => expect(after({}, ...events)).toBe(state));
	test.each<[string, Partial<ServiceFacts>]>([
		['utløpt', { expired: true }],
		['ventende', { waits: true }],
		['senere', { later: true }],
		['kanskje aktuell', { applies: 'unknown' }]
	])('kan begynne også når den er %s', (_, of) => {
		expect(after(of, 'SEND')).toBe('sent');
		expect(after(of, 'START')).toBe('started');
		expect(after(of, 'DONE')).toBe('done');
	});
	test('den etaten gjør selv, rører seg ikke', () => expect(after({ byOthers: true }, 'SEND')).toBe('done-by-agency'));
});

// How one service lives for a person. Where it starts follows from facts and dates; where it goes from there follows from events
// (ticked off by the person now; sent, received and decided when sending exists). Pure, as the life event machine.

import { initialTransition, setup, transition } from 'xstate';

export type ServiceState =
	| 'may-apply'
	| 'not-applicable'
	| 'waiting-for'
	| 'startable-from'
	| 'ready'
	| 'started'
	| 'sent'
	| 'received'
	| 'in-process'
	| 'decided'
	| 'done'
	| 'expired'
	| 'done-by-agency';

/** What facts and dates say about a service today. */
export interface ServiceFacts {
	applies: 'yes' | 'no' | 'unknown';
	/** Somebody else does it. */
	byOthers: boolean;
	/** Something it comes after is not done. */
	waits: boolean;
	/** Its first day, or its phase, is still to come. */
	later: boolean;
	/** Its last day has passed. */
	expired: boolean;
}

export type ServiceEventType = 'START' | 'SEND' | 'RECEIVE' | 'PROCESS' | 'DECIDE' | 'DONE' | 'UNDO';
/** How something was done. */
export type Channel = 'web' | 'phone' | 'in-person' | 'paper';
/** What was decided. */
export type Outcome = 'granted' | 'partly-granted' | 'refused' | 'dismissed';
/** Something that happened to a service on a day (YYYY-MM-DD). */
export interface ServiceEvent {
	service: string;
	type: ServiceEventType;
	on: string;
	/** Rises with each event of a person; missing until it is kept. */
	order?: number;
	channel?: Channel;
	/** What the agency answered that it was received as. */
	receipt?: string;
	outcome?: Outcome;
}

const onwards = {
	START: 'started',
	SEND: 'sent',
	RECEIVE: 'received',
	PROCESS: 'in-process',
	DECIDE: 'decided',
	DONE: 'done'
} as const;

const serviceMachine = setup({
	types: { context: {} as ServiceFacts, events: {} as { type: ServiceEventType }, input: {} as ServiceFacts }
}).createMachine({
	id: 'service',
	context: ({ input }) => input,
	initial: 'placing',
	states: {
		placing: {
			always: [
				{ guard: ({ context }) => context.applies === 'no', target: 'not-applicable' },
				{ guard: ({ context }) => context.applies === 'unknown', target: 'may-apply' },
				{ guard: ({ context }) => context.byOthers, target: 'done-by-agency' },
				{ guard: ({ context }) => context.expired, target: 'expired' },
				{ guard: ({ context }) => context.waits, target: 'waiting-for' },
				{ guard: ({ context }) => context.later, target: 'startable-from' },
				{ target: 'ready' }
			]
		},
		'not-applicable': {},
		'may-apply': { on: onwards },
		'done-by-agency': {},
		expired: { on: onwards },
		'waiting-for': { on: onwards },
		'startable-from': { on: onwards },
		ready: { on: onwards },
		started: { on: { ...onwards, UNDO: 'placing' } },
		sent: { on: { RECEIVE: 'received', PROCESS: 'in-process', DECIDE: 'decided', DONE: 'done' } },
		received: { on: { PROCESS: 'in-process', DECIDE: 'decided', DONE: 'done' } },
		'in-process': { on: { DECIDE: 'decided', DONE: 'done' } },
		decided: { on: { DONE: 'done' } },
		done: { on: { UNDO: 'placing' } }
	}
});

const placed = new Map<string, ServiceState>();

/** The state of a service: placed by its facts, then moved by its events in order. An event that makes no sense changes nothing. */
export function serviceState(facts: ServiceFacts, events: readonly ServiceEvent[]): ServiceState {
	const key = `${facts.applies}${+facts.byOthers}${+facts.waits}${+facts.later}${+facts.expired}`;
	if (events.length === 0) {
		const known = placed.get(key);
		if (known) return known;
	}
	let [snapshot] = initialTransition(serviceMachine, facts);
	for (const event of events) [snapshot] = transition(serviceMachine, snapshot, { type: event.type });
	const state = snapshot.value as ServiceState;
	if (events.length === 0) placed.set(key, state);
	return state;
}

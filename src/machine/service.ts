// How one service lives for a person, and the only reader of what has happened to it. Where it starts follows from facts and dates;
// where it goes from there follows from events in their order (ticked off by the person now; sent, received and decided when sending
// exists). Pure, as the life event machine. An event that makes no sense where the service stands changes nothing.

import { assign, initialTransition, setup, transition } from 'xstate';

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
	/** It stands on a short careful side road, where nobody ticks anything off. */
	quiet: boolean;
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

/** A service's life so far. */
export interface Life {
	state: ServiceState;
	/** The day the person ticked it off, or null. */
	doneOn: string | null;
	/** The person may tick it off now. */
	mayBeDone: boolean;
	/** The person may take the tick back. */
	mayBeUndone: boolean;
}

interface Context extends ServiceFacts {
	doneOn: string | null;
}
type Happening = Pick<ServiceEvent, 'type' | 'on'>;

const done = { target: 'done', actions: 'tick' } as const;
const onwards = { START: 'started', SEND: 'sent', RECEIVE: 'received', PROCESS: 'in-process', DECIDE: 'decided', DONE: done } as const;

/** The chart of one service, the same for all. */
export const serviceChart = setup({
	types: { context: {} as Context, events: {} as Happening, input: {} as ServiceFacts },
	actions: {
		tick: assign(({ event }) => ({ doneOn: event.on })),
		untick: assign({ doneOn: null })
	},
	guards: {
		doesNotApply: ({ context }) => context.applies === 'no',
		isUndecided: ({ context }) => context.applies === 'unknown',
		isByOthers: ({ context }) => context.byOthers,
		hasExpired: ({ context }) => context.expired,
		waits: ({ context }) => context.waits,
		isLater: ({ context }) => context.later
	}
}).createMachine({
	id: 'service',
	context: ({ input }) => ({ ...input, doneOn: null }),
	initial: 'placing',
	states: {
		placing: {
			always: [
				{ guard: 'doesNotApply', target: 'not-applicable' },
				{ guard: 'isUndecided', target: 'may-apply' },
				{ guard: 'isByOthers', target: 'done-by-agency' },
				{ guard: 'hasExpired', target: 'expired' },
				{ guard: 'waits', target: 'waiting-for' },
				{ guard: 'isLater', target: 'startable-from' },
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
		sent: { on: { RECEIVE: 'received', PROCESS: 'in-process', DECIDE: 'decided', DONE: done } },
		received: { on: { PROCESS: 'in-process', DECIDE: 'decided', DONE: done } },
		'in-process': { on: { DECIDE: 'decided', DONE: done } },
		decided: { on: { DONE: done } },
		done: { on: { UNDO: { target: 'placing', actions: 'untick' } } }
	}
});

/** Where facts alone place a service. There are few combinations, and each is worked out once. */
const placed = new Map<string, Life>();

/** The life of a service: placed by its facts, then moved by its events in order. */
export function lifeOf(facts: ServiceFacts, events: readonly Happening[]): Life {
	const key = `${facts.applies}${+facts.byOthers}${+facts.waits}${+facts.later}${+facts.expired}${+facts.quiet}`;
	const known = events.length === 0 ? placed.get(key) : undefined;
	if (known) return known;
	let [snapshot] = initialTransition(serviceChart, facts);
	for (const event of events) [snapshot] = transition(serviceChart, snapshot, event);
	const tick = { type: 'DONE', on: '' } as const;
	const life: Life = {
		// Placing is left in the same step.
		state: snapshot.value as ServiceState,
		doneOn: snapshot.context.doneOn,
		mayBeDone: facts.applies === 'yes' && !facts.quiet && snapshot.can(tick),
		mayBeUndone: snapshot.value === 'done'
	};
	if (events.length === 0) placed.set(key, life);
	return life;
}

const OPEN: ServiceFacts = { applies: 'yes', byOthers: false, waits: false, later: false, expired: false, quiet: false };

/** True when what happened to a service has brought it to its end, whatever its facts say today. */
export function isOver(events: readonly Happening[]): boolean {
	const { state } = lifeOf(OPEN, events);
	return state === 'done' || state === 'decided';
}

/** One thing more that happened. A tick that is taken back at once leaves nothing behind. */
export function withEvent(events: readonly ServiceEvent[], event: ServiceEvent): readonly ServiceEvent[] {
	const last = events.findLastIndex((e) => e.service === event.service);
	return event.type === 'UNDO' && events[last]?.type === 'DONE' ? events.toSpliced(last, 1) : [...events, event];
}

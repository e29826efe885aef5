// Where what a person has answered is kept. Guards live in the one way to write, so that nobody who writes can forget them.

import type { Person } from '../person.ts';

/** What came out of the place where a person is kept. A problem never loses anything silently: the page says it. */
export interface Kept {
	/**
	 * At least the facts of the life event that was asked for, the shared facts and what happened to its services; may be more.
	 * What happened comes by rising order. With a problem: what could be read all the same.
	 */
	person: Person;
	/** `unreadable`: changed, damaged, or kept by a newer release. `expired`: kept for too long. */
	problem: 'unreadable' | 'expired' | null;
	/** `little` before there is none, so that a person can be told in time. */
	room: 'enough' | 'little';
}

/**
 * `kept` is the only one where anything was changed. `full`: no room. `not-keeping`: the browser keeps nothing, as far as we can see.
 * `lost`: what was kept before has a problem, and nobody said that the person starts anew.
 */
export type Written = 'kept' | 'full' | 'not-keeping' | 'lost';

/** Keeps one person, one life event at a time. Nothing here throws for anything a person or a browser does. */
export interface AnswerStore {
	read(event: string): Promise<Kept>;
	/**
	 * Keeps the facts of this life event, what happened to its services, and the shared facts, as they are in `person`; what belongs to other
	 * life events stays as it was. `startsAnew` says that the person knows that what was kept before could not be used.
	 */
	write(event: string, person: Person, options?: { startsAnew?: boolean }): Promise<Written>;
	/** Takes a life event away. The shared facts go with the last one. */
	remove(event: string): Promise<void>;
	removeAll(): Promise<void>;
}

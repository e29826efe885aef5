// What registers know about a person. Asked by the identity of a fact, so that nobody here knows which register knows what.

import type { Answer } from '#kinds';
import type { FactId } from '../person.ts';
import type { Somebody } from './identity.ts';

/** A value as an answer is kept, where it comes from, and the day (YYYY-MM-DD) it was true there. */
export interface Found {
	value: Answer;
	/** The register, by its name in the flows. */
	source: string;
	day: string;
}

/**
 * Why there is no value. `not-asked`: nobody was asked (no register, nobody logged in, or assurance too low). `not-found`: the register has
 * nothing about this person. `not-available`: it did not answer. `refused`: it answered that we may not know.
 */
export interface NotFound {
	none: 'not-asked' | 'not-found' | 'not-available' | 'refused';
}

export interface Registers {
	/** One reply to each fact asked for, and to no other. Never throws: a register that is down is a reply. */
	ask(who: Somebody | 'nobody', facts: readonly FactId[]): Promise<Readonly<Record<FactId, Found | NotFound>>>;
}

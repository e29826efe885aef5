// Who is here. Nobody has to be anybody: everything but registers and what is kept for longer works without.

/** How sure it is that somebody is who they say (eIDAS). */
export type Assurance = 'low' | 'substantial' | 'high';

export interface Somebody {
	/** The same for the same person each time, and of no use elsewhere: never a national identity number. */
	id: string;
	assurance: Assurance;
}

export interface Identity {
	/** Who made this request. `not-available` when it cannot be told now, which is not the same as nobody. */
	who(): Promise<Somebody | 'nobody' | 'not-available'>;
}

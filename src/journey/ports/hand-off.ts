// Sends a person on to the agency that has the service: by its address today, with a prefilled form and a receipt later.

import type { Channel } from '#machine';

export interface Errand {
	/** `<event>/<service>`, or `<event>/<service>/<entry>`. */
	service: string;
	/** The agency's id in the flows. */
	agency: string;
	channel: Channel;
	/** As the flow writes it, without `https://`; null when the flow has none for this channel. */
	address: string | null;
}

/** Where the person goes next, and what the agency received, when it received something. */
export interface SentOn {
	/** A whole https address. */
	href: string;
	receipt: string | null;
}

/** `no-address`: the flow has none that can be used. `not-available`: not over this channel, or not now. `refused`: the agency will not have it. */
export interface NotSent {
	none: 'no-address' | 'not-available' | 'refused';
}

export interface HandOff {
	/** Never throws; nothing about the person is in the address. */
	send(errand: Errand): Promise<SentOn | NotSent>;
}

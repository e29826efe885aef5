// Sends a person on by the agency's own address on the web, and nothing with it.

import type { HandOff } from '#journey';

export const links: HandOff = {
	send({ channel, address }) {
		if (channel !== 'web') return Promise.resolve({ none: 'not-available' });
		const url = address ? URL.parse(`https://${address}`) : null;
		// What stands before an @ in an address looks like the agency and is not.
		const usable = url !== null && url.username === '' && url.password === '' && url.hostname.includes('.');
		return Promise.resolve(usable ? { href: `https://${address}`, receipt: null } : { none: 'no-address' });
	}
};

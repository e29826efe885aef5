// Sending a person on: held to the contract, and that a link sends nothing with it.

import { expect, test } from 'vitest';
import { links } from '#adapters';
import { sendsOn } from './hand-off.contract.ts';
import { HandOffInMemory } from './in-memory.ts';

sendsOn('lenker', () => links);
sendsOn('i minnet', () => new HandOffInMemory());

test('en lenke sender ingenting med, og får ingen kvittering', async () => {
	expect(await links.send({ service: 'flytte/melde', agency: 'etaten', channel: 'web', address: 'etaten.no/a' })).toEqual({
		href: 'https://etaten.no/a',
		receipt: null
	});
});

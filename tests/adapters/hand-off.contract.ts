// What everything that sends a person on must do.

import { describe, expect, test } from 'vitest';
import type { Errand, HandOff } from '#journey';

const errand: Errand = { service: 'flytte/melde', agency: 'etaten', channel: 'web', address: 'etaten.no/melde/flytting' };

export function sendsOn(name: string, make: () => HandOff): void {
	describe(`videre til etaten: ${name}`, () => {
		test('på nett er det adressen flyten har, over https, og en kvittering hvis etaten ga en', async () => {
			const sent = await make().send(errand);
			expect(sent).toMatchObject({ href: 'https://etaten.no/melde/flytting' });
			expect(Object.keys(sent).toSorted()).toEqual(['href', 'receipt']);
			const short = await make().send({ ...errand, address: 'etaten.no' });
			expect('href' in short && new URL(short.href).href).toBe('https://etaten.no/');
		});

		test('uten en adresse som kan brukes, blir ingen sendt noe sted', async () => {
			for (const address of [null, '', 'etaten.no@ond.example', 'a:b@ond.example', '//', 'ikke en adresse', 'localhost', 'javascript:alert(1)'])
				expect(await make().send({ ...errand, address }), String(address)).toEqual({ none: 'no-address' });
		});

		test('det som ikke kan sendes den veien, sies det', async () => {
			for (const channel of ['phone', 'in-person', 'paper'] as const) expect(await make().send({ ...errand, channel })).toEqual({ none: 'not-available' });
		});
	});
}

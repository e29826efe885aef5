// What everything that says who is here must do.

import { describe, expect, test } from 'vitest';
import type { Identity } from '#journey';

export function saysWho(name: string, make: () => Identity): void {
	describe(`hvem som er her: ${name}`, () => {
		test('er ingen, ukjent for øyeblikket, eller noen med et kjennetegn og en sikkerhet', async () => {
			const who = await make().who();
			if (typeof who === 'string') expect(['nobody', 'not-available']).toContain(who);
			else {
				expect(Object.keys(who).toSorted()).toEqual(['assurance', 'id']);
				expect(['low', 'substantial', 'high']).toContain(who.assurance);
			}
		});

		test('kjennetegnet er det samme hver gang, og er ikke et fødselsnummer', async () => {
			const [one, two] = [await make().who(), await make().who()];
			expect(one).toEqual(two);
			if (typeof one !== 'string') expect(one.id).not.toMatch(/^\d{11}$|^$/);
		});
	});
}

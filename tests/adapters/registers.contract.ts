// What everything that asks registers must do.

import { describe, expect, test } from 'vitest';
import type { FactId, Registers, Somebody } from '#journey';

const kari: Somebody = { id: 'kari', assurance: 'high' };
const asked: FactId[] = ['felles/fødselsdato', 'flytte/eier', 'flytte/ingen vet'];

export function asksRegisters(name: string, make: () => Registers): void {
	describe(`registrene: ${name}`, () => {
		test('hver opplysning det spørres om, får ett svar, og ingen andre får noe', async () => {
			for (const who of [kari, 'nobody'] as const) {
				expect(Object.keys(await make().ask(who, asked)).toSorted()).toEqual(asked.toSorted());
				expect(await make().ask(who, [])).toEqual({});
			}
		});

		test('et svar er en verdi med kilde og dag, eller en grunn til at det ikke er noen', async () => {
			for (const reply of Object.values(await make().ask(kari, asked)))
				if ('none' in reply) expect(['not-asked', 'not-found', 'not-available', 'refused']).toContain(reply.none);
				else {
					expect(Object.keys(reply).toSorted()).toEqual(['day', 'source', 'value']);
					expect(reply.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
					expect(reply.source).not.toBe('');
				}
		});

		test('om den som ikke er logget inn, blir ingen spurt', async () => {
			for (const reply of Object.values(await make().ask('nobody', asked))) expect(reply).toEqual({ none: 'not-asked' });
		});
	});
}

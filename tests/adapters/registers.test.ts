// Registers: held to the contract, and that none is connected yet.

import { expect, test } from 'vitest';
import { noRegisters } from '#adapters';
import { RegistersInMemory } from './in-memory.ts';
import { asksRegisters } from './registers.contract.ts';

const people = {
	kari: {
		'felles/fødselsdato': { value: '1990-02-01', source: 'folkeregisteret', day: '2026-11-20' },
		'flytte/eier': { none: 'refused' as const },
		'flytte/annet': { value: 1, source: 'x', day: '2026-11-20' }
	}
};
asksRegisters('ingen er koblet til', () => noRegisters);
asksRegisters('i minnet', () => new RegistersInMemory(people));

test('ingen er koblet til ennå: det sies at ingen ble spurt, ikke at ingenting ble funnet', async () => {
	expect(await noRegisters.ask({ id: 'kari', assurance: 'high' }, ['felles/fødselsdato'])).toEqual({ 'felles/fødselsdato': { none: 'not-asked' } });
});

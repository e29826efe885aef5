// Who is here: held to the contract, and that nobody logs in yet.

import { expect, test } from 'vitest';
import { nobody } from '#adapters';
import { saysWho } from './identity.contract.ts';
import { loggedIn } from './in-memory.ts';

saysWho('ingen', () => nobody);
saysWho('i minnet', () => loggedIn('p-7f3a'));

test('ingen er logget inn ennå', async () => {
	expect(await nobody.who()).toBe('nobody');
});

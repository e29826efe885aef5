// No life event without a proof.

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsIn } from '#flow';
import { readFiles } from '../../tools/flows.ts';

test('hver livshendelse har en prøve som beviser den hel', () => {
	for (const event of eventsIn(readFiles())) expect(existsSync(new URL(`./${event}.whole.test.ts`, import.meta.url)), event).toBe(true);
});

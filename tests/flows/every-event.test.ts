// No life event without a proof, and no proof of anything else than the life event it is named after.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsIn } from '#flow';
import { filesIn } from '../events.ts';

const END = '.whole.test.ts';
const proofs = readdirSync(import.meta.dirname).filter((name) => name.endsWith(END));

test('hver livshendelse har en prøve som beviser den hel', () => {
	expect(proofs.length).toBeGreaterThan(0);
	expect(proofs.map((name) => name.slice(0, -END.length).normalize('NFC')).sort()).toEqual(eventsIn(filesIn()).map((event) => event.normalize('NFC')));
});

test('hver prøve beviser livshendelsen den er oppkalt etter', () => {
	for (const name of proofs) {
		const proven = [...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(/^proveWhole\('(.*)'\);$/gm)].map((m) => m[1]);
		expect(proven).toEqual([name.slice(0, -END.length)]);
	}
});

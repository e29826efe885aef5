// What registers are asked, and what becomes of their replies.

import { expect, test } from 'vitest';
import { askedOfRegisters, journey, knownFrom } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  født: { spør: Når er du født?, svar: dato, kjent fra: register }
  gift: { spør: Er du gift?, svar: ja/nei, kjent fra: register }
  klar: { spør: Er du klar?, svar: ja/nei }
tjenester:
  en:
    …
    gjelder når: { gift: ja, klar: ja }
`,
		filer: { 'kilder.yaml': 'register: { navn: Registeret, eier: Staten, hjemmel: en lov § 1 }\n' }
	})
);

test('bare det et register kan vite, blir det spurt om', () => expect(askedOfRegisters(book)).toEqual(['prøve/født', 'prøve/gift']));
test('det registeret sier, er kjent, og det det ikke sier, blir spurt om', () => {
	const known = knownFrom(book, {
		'prøve/gift': { value: true, source: 'register', day: '2026-11-20' },
		'prøve/født': { none: 'not-available' },
		'prøve/klar': { value: true, source: 'register', day: '2026-11-20' },
		'annen/gift': { value: false, source: 'register', day: '2026-11-20' }
	});
	expect(known).toStrictEqual({ gift: true });
	expect(knownFrom(book, {})).toStrictEqual({});
	const now = journey(book, { answers: {}, known, events: [] }, '2026-11-21');
	expect(now.taken.map((q) => [q.key, q.standing])).toEqual([['gift', 'register']]);
	expect(now.current?.key).toBe('klar');
});

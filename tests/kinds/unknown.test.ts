// «Vet ikke» written in words is the same answer as «Vet ikke» chosen, wherever the whole answer is one field, and only where it is an answer.

import { describe, expect, test } from 'vitest';
import { readAnswer } from '#journey';
import { UNKNOWN, type Read } from '#kinds';
import { Knowledge } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const kinds = ['tall', 'hele tall', 'kroner', 'kommune', 'land', 'tekst'];
const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
${kinds.map((kind) => `  ${kind} åpen: { spør: Hva?, svar: ${kind}, vet ikke: ja }\n  ${kind} bundet: { spør: Hva?, svar: ${kind} }`).join('\n')}
  barn: { spør: Hvor mange?, vet ikke: ja, liste: { minst: 0, høyst: 3, kalles: barn } }
  bosted: { spør: Hvor?, svar: { by: By, bygd: Bygd }, vet ikke: ja }
  noe: { spør: Noe?, svar: { flere av: { a: A, b: B } }, vet ikke: ja }
tjenester: {}
`,
		filer: { 'kommuner/inndeling.yaml': 'kommuner:\n  "0001": { navn: Fjell }\n' }
	})
);
function read(name: string, ...written: string[]): Read {
	const fact = book.facts.find((f) => f.name === name) ?? expect.fail(`ingen opplysning heter «${name}»`);
	return readAnswer(fact, null, (field) => (field === fact.slug ? written : []), new Knowledge(book, { answers: {}, known: {}, today: '2026-11-21' }));
}
const UNSURE = { answer: null };

describe.each([...kinds.map((kind) => `${kind} åpen`), 'barn'])('den som kan svare «vet ikke» på «%s»', (name) => {
	test.each(['vet ikke', 'Vet ikke', 'VET IKKE.', '  vet ikke '])('kan skrive «%s»', (text) => expect(read(name, text)).toEqual(UNSURE));
	test('kan velge det, også når noe står i feltet', () => {
		expect(read(name, UNKNOWN)).toEqual(UNSURE);
		expect(read(name, '3', UNKNOWN)).toEqual(UNSURE);
	});
	test('har ikke sagt det med andre ord, eller med et tomt felt', () => {
		expect(read(name, 'vet ikke helt')).not.toEqual(UNSURE);
		expect(read(name, '')).toEqual({ problem: { code: 'nothing-written' } });
	});
});

describe('der «vet ikke» ikke er et svar', () => {
	test.each(['tall', 'hele tall', 'kroner'])('er det ikke et tall (%s)', (kind) =>
		expect(read(`${kind} bundet`, 'vet ikke')).toEqual({ problem: { code: 'not-a-number' } })
	);
	test('er det ingen kommune', () => expect(read('kommune bundet', 'vet ikke')).toEqual({ problem: { code: 'no-such-municipality', near: null } }));
	test('er det en tekst som andre', () => expect(read('tekst bundet', 'vet ikke')).toEqual({ answer: 'vet ikke' }));
});

describe('der man krysser av', () => {
	test('er «vet ikke» sammen med noe annet ikke ett svar', () => {
		expect(read('noe', 'a', UNKNOWN)).toEqual({ problem: { code: 'none-and-some' } });
		expect(read('bosted', 'by', UNKNOWN)).toEqual({ problem: { code: 'none-and-some' } });
		expect(read('noe', UNKNOWN)).toEqual(UNSURE);
		// An empty field beside it is no other answer.
		expect([read('noe', '', UNKNOWN), read('bosted', UNKNOWN, '')]).toEqual([UNSURE, UNSURE]);
	});
	test('er ordene ikke noe å krysse av for', () => {
		expect(read('bosted', 'vet ikke')).toEqual({ problem: { code: 'not-a-choice' } });
		expect(read('noe', 'vet ikke')).toEqual({ problem: { code: 'not-a-choice' } });
		expect(read('noe', 'a', 'vet ikke')).toEqual({ problem: { code: 'not-a-choice' } });
	});
});

// Where one is in the questions: the one to answer now, those answered, what others have told or we presume, and answers that play no part.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { before, journey, type Journey } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei/vet ikke }
  ektefelle: { spør: Er ektefellen her?, svar: ja/nei, når: { gift: ja } }
  bor her: { spør: Bor du her?, svar: ja/nei, antas: ja, si: Vi går ut fra det. }
  voksen: { svar: ja/nei, kjent fra: register }
  ubrukt: { spør: Noe annet?, svar: ja/nei }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
grener:
  alene: { når: { gift: nei } }
tjenester:
  en:
    …
    gjelder når: { gift: ja, ektefelle: ja, bor her: ja, voksen: ja }
  hver:
    …
    for hver: barn
    gjelder når: { felles: ja }
  alene:
    …
    gren: alene
`,
		filer: { 'kilder.yaml': 'register: { navn: Registeret, eier: Staten, hjemmel: en lov § 1 }\n' }
	})
);
const now = (answers: Answers, known: Answers = {}): Journey => journey(book, { answers, known, events: [] }, '2026-11-30');
const names = (questions: readonly { key: string }[]): string[] => questions.map((q) => q.key);
const children = (count: number, ...felles: (boolean | null)[]): Answers => ({
	barn: { count, items: felles.map((f, i) => ({ id: String(i + 1), answers: (f === null ? {} : { felles: f }) as Record<string, boolean> })) }
});

describe('spørsmålene', () => {
	test('det neste er det første noen venter på, og etter det siste er det ingen', () => {
		expect(now({}).current?.key).toBe('gift');
		expect(now({ gift: true }).current?.key).toBe('ektefelle');
		expect(now({ gift: null }).current?.key).toBe('barn');
		expect(now({ gift: true, ektefelle: true, ...children(1, null) }).current?.key).toBe('barn/1/felles');
		expect(now({ gift: true, ektefelle: true, ...children(1, true) }).current).toBeNull();
	});
	test('de besvarte er de som betyr noe, i den rekkefølgen de stilles, også «vet ikke»', () => {
		expect(names(now({ ...children(2, true, false), gift: true }).trail)).toEqual(['gift', 'barn', 'barn/1/felles', 'barn/2/felles']);
		expect(names(now({ gift: null }).trail)).toEqual(['gift']);
		expect(names(now({ 'bor her': false, gift: true, ektefelle: true }).trail)).toEqual(['gift', 'ektefelle', 'bor her']);
	});
	test('det som antas, og det et register sier, er for seg', () => {
		expect(names(now({ gift: true, ektefelle: true }, { voksen: true }).taken)).toEqual(['bor her', 'voksen']);
		expect(names(now({ gift: true, ektefelle: true, 'bor her': true }, { voksen: true }).taken)).toEqual(['voksen']);
		expect(names(now({ gift: false }).taken)).toEqual([]);
	});
	test('svar som ikke lenger betyr noe, er lagt til side, ikke borte', () => {
		expect(names(now({ gift: null, ubrukt: true }).setAside)).toEqual(['ubrukt']);
		expect(names(now({ gift: false, ektefelle: true }).setAside)).toEqual(['ektefelle']);
		expect(names(now({ gift: true, ektefelle: true, ...children(1, true, false) }).setAside)).toEqual([]);
		expect(names(now({ gift: true, ektefelle: false }).setAside)).toEqual([]);
		expect(names(now({ gift: true }, { voksen: true }).setAside)).toEqual([]);
	});
	test('tilbake er det besvarte før, og fra det første er det ingen', () => {
		const at = now({ gift: true, ...children(2, true, true) });
		expect(['gift', 'ektefelle', 'barn', 'barn/1/felles', 'barn/2/felles', 'finnes ikke'].map((key) => before(at, key)?.key)).toEqual([
			undefined,
			'gift',
			'gift',
			'barn',
			'barn/1/felles',
			undefined
		]);
	});
	test('grenen er den som gjelder, og på hovedveien er det ingen', () => {
		expect([now({ gift: false }).branch, now({ gift: true }).branch, now({}).branch]).toEqual([{ name: 'alene' }, null, null]);
		expect(now({}).today).toBe('2026-11-30');
	});
});

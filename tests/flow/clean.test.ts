// A flow without defects gives no findings, and the time the checks take is told (never held against anyone).

import { expect, test } from 'vitest';
import { compileEvent } from '../../tools/flows.ts';
import { checkedOn, filesOf, rate } from './written.ts';

const flyt = `
opplysninger:
  situasjon: { spør: Hva har skjedd?, svar: [venter, født, mistet] }
  gift: { spør: Er dere gift?, svar: ja/nei/vet ikke, når: { situasjon: ikke mistet } }
  termindato: { spør: Når er termin?, svar: dato, når: { situasjon: venter } }
  fødselsdato: { spør: Når ble barnet født?, svar: dato, når: { situasjon: ikke mistet }, kommer når: { situasjon: venter } }
  timer: { spør: Hvor mange timer?, svar: tall, når: { situasjon: født } }
  barn:
    spør: Hvor mange barn?
    når: { situasjon: født }
    liste: { minst: 1, høyst: 3, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
beregnes:
  dagen: { formel: "første kjente(fødselsdato, termindato)" }
  del:
    tabell:
      - { timer: "< lite", gir: "1" }
      - { timer: "[lite..mye)", gir: "0" }
      - { timer: ">= mye", gir: "0" }
grener:
  tap: { når: { situasjon: mistet }, tone: varsomt }
tjenester:
  farskap:
    …
    gjelder når: { gift: nei }
    datoer: { frist: { formel: "dagen + år(1)" } }
  penger:
    …
    gjelder når: { del: "> 0" }
    etter: farskap
  for-barnet:
    …
    for hver: barn
    gjelder når: { felles: ja }
  rad:
    …
  hjelp:
    …
    gren: tap
`;

const eksempler = `
Født, og ikke gift:
  i dag: 2026-11-21
  svar: { situasjon: født, gift: nei, fødselsdato: 2026-11-01, timer: 5, barn: [{ felles: ja }] }
  venter:
    tjenester: { farskap: { frist: 2027-11-01 }, penger: { vises: senere }, for-barnet/1: ja, rad: ja }
    ingen andre tjenester: ja
    rekkefølge: { nå: [farskap, rad] }
Mistet:
  i dag: 2026-11-21
  svar: { situasjon: mistet }
  venter:
    tjenester: { hjelp: ja }
    ingen andre tjenester: ja
`;

test('en flyt uten feil gir ingen funn', () => {
	const files = filesOf({ flyt, filer: { 'prøve/eksempler.yaml': eksempler, 'satser/lite.yaml': rate('lite', 9), 'satser/mye.yaml': rate('mye', 33) } });
	const start = performance.now();
	const { findings } = compileEvent('prøve', files, 'flows', checkedOn);
	console.log(`prøve: sjekket på ${Math.round(performance.now() - start)} ms`);
	expect(findings).toEqual([]);
});

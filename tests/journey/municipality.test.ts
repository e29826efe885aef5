// Municipalities are data: what differs from one to the next, and mergers, splits and new numbers, are edits to files.

import type { Answers } from '#kinds';
import { describe, expect, test } from 'vitest';
import { print, type Files } from '#flow';
import { journey, rateUses, type Journey } from '#journey';
import type { Use } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { Telling } from '../../src/pages/telling.ts';
import { questionView } from '../../src/pages/question.ts';
import { serviceView } from '../../src/pages/service.ts';
import { besidesTheNet, filesOf, rate } from '../flow/written.ts';

const flyt = `
opplysninger:
  kommune: { spør: Hvor bor du?, svar: kommune, vet ikke: ja, kalles: kommunen }
tjenester:
  plass:
    tittel: Søk om plass
    fra: kontoret
    datoer: { søkes: { formel: "dato(årstall(i dag), 12, søknadsdag)", kalles: Søkes innen } }
    kanaler: { oppmøte: Kontoret ditt }
    hjemmel: en lov § 1
    kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
  tillegg:
    …
    gjelder når: { kommune: sonen }
`;
const inndeling = `
kommuner:
  "0001": { navn: Fjell }
  "0002": { navn: Hamarøy, også: Hábmer }
  "0003": { navn: Nes, til: 2026-12-31, ble: "0005" }
  "0004": { navn: Vik, til: 2026-12-31, ble: "0005" }
  "0005": { navn: Nesvik, fra: 2027-01-01 }
  "0006": { navn: Storby, til: 2026-12-31, ble: ["0007", "0008"] }
  "0007": { navn: Storby, fra: 2027-01-01 }
  "0008": { navn: Haram, fra: 2027-01-01 }
  "0009": { navn: Gammelt nummer, til: 2026-12-31, ble: "0010" }
  "0010": { navn: Nytt nummer, fra: 2027-01-01 }
områder:
  sonen: { kommuner: ["0001", "0004"], hjemmel: en lov § 3, kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet } }
`;
const own = (number: string): string => `
kommune: "${number}"
kilde: { side: k${number}.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
etater:
  kontoret: { navn: Kontoret i k${number}, telefon: 11 22 33 44, oppmøte: Torget }
satser:
  søknadsdag:
    verdier: { alltid: { verdi: 20, kilde: k${number}.no, sjekket: 2026-08-20, sikkerhet: bekreftet } }
livshendelser:
  prøve:
    endrer:
      plass: { kanaler: { nett: k${number}.no/plass } }
    tjenester:
      bare-her-${number}:
        tittel: Noe bare vi har
        fra: kontoret
        hjemmel: en lov § 1
        kilde: { side: k${number}.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
`;
const filer = {
	'etater.yaml':
		'kontoret: { navn: Kontoret, hos: kontoret ditt, slag: kommune, oppmøte: Der du bor }\netat: { navn: Etaten, hos: Etaten, slag: stat, telefon: 80 00 00 00 }\n',
	'satser/d.yaml': rate('søknadsdag', 1),
	'kommuner/inndeling.yaml': inndeling,
	'kommuner/nes.yaml': own('0003'),
	'kommuner/gammel.yaml': own('0009')
};
const files: Files = filesOf({ flyt, filer });
const edition = compileEvent('prøve', files);
const { book, findings } = edition;

const now = (kommune: string | null | undefined, today = '2026-11-22'): Journey =>
	journey(book, { answers: kommune === undefined ? {} : ({ kommune } satisfies Answers), known: {}, events: [] }, today);
const service = (j: Journey, id: string) => j.services.find((s) => s.service.id === id) ?? expect.fail(`There is no «${id}»`);
const applies = (j: Journey, id: string) => service(j, id).applies;
const searchDay = (j: Journey) => service(j, 'plass').dates[0];
const page = (j: Journey, id: string): string => JSON.stringify(serviceView(new Telling(edition, j, 'nb'), service(j, id)));
const fact = book.facts[0] ?? expect.fail('no fact');

test('flyten med kommuner har ingen funn', () => expect(besidesTheNet(findings).map((f) => print(f, files))).toEqual([]));

describe('det som er annerledes i én kommune', () => {
	test('frist, telefon, sted, adresse og egne tjenester er kommunens egne der, og bare der', () => {
		const [here, there] = [now('0003'), now('0001')];
		expect(searchDay(here)?.value).toBe('2026-12-20');
		expect(searchDay(there)?.value).toBe('2026-12-01');
		expect([applies(here, 'bare-her-0003'), applies(there, 'bare-her-0003')]).toEqual(['yes', 'no']);
		for (const words of ['Kontoret i k0003', '11 22 33 44', 'Torget', 'k0003.no/plass']) {
			expect(page(here, 'plass')).toContain(words);
			expect(page(there, 'plass')).not.toContain(words);
		}
	});
	test('har kommunen ikke sagt noe, står det som er vanlig, og at vi ikke vet mer', () => {
		expect(page(now('0001'), 'plass')).toContain('ikke egne opplysninger fra Fjell kommune');
		expect(page(now('0003'), 'plass')).not.toContain('ikke egne opplysninger');
		expect(page(now('0001'), 'plass')).toContain('Kontoret ditt');
	});
	test('er kommunen ikke kjent, er fristen ikke kjent, og det spørres; den som ikke vet, får det vanlige som anslag', () => {
		expect(now(undefined).current?.key).toBe('kommune');
		expect(searchDay(now(undefined))).toMatchObject({ value: null, missing: ['kommune'] });
		expect(now(null).current).toBeNull();
		expect(searchDay(now(null))).toMatchObject({ value: '2026-12-01', estimated: true });
		expect(applies(now(null), 'bare-her-0003')).toBe('unknown');
	});
	test('tallet i landet og kommunens eget er to tall, selv om de gjelder fra samme dag, og hvert av dem nevnes én gang', () => {
		const country: Use = { kind: 'rate', name: 'søknadsdag', from: null };
		const own: Use = { ...country, in: '0003' };
		const named = rateUses(book, [country, own, { ...own }, { ...country }], '2026-11-22');
		expect(named.map((r) => [r.value, r.page])).toEqual([
			[1, 'etat.no'],
			[20, 'k0003.no']
		]);
	});
	test('et område er ja inne, nei utenfor, og uvisst for den som ikke vet', () => {
		expect(['0001', '0002', null].map((k) => applies(now(k), 'tillegg'))).toEqual(['yes', 'no', 'unknown']);
	});
});

describe('når kommuner slås sammen, deles eller får nytt nummer', () => {
	test('den som har svart med det gamle navnet, følger med, og de gamle særreglene gjelder ikke den nye', () => {
		expect(searchDay(now('0003', '2026-12-31'))?.value).toBe('2026-12-20');
		const after = now('0003', '2027-01-01');
		expect(after.current).toBeNull();
		expect(searchDay(after)?.value).toBe('2027-12-01');
		expect(applies(after, 'bare-her-0003')).toBe('no');
		expect(new Telling(edition, after, 'nb').answer(fact, '0005', 'kommune')).toEqual(['Nesvik']);
	});
	test('et område holder folk som bodde der', () => {
		expect(applies(now('0004', '2026-12-31'), 'tillegg')).toBe('yes');
		expect(applies(now('0004', '2027-01-01'), 'tillegg')).toBe('yes');
	});
	test('er den delt, spør vi igjen og sier hvorfor; svaret er ikke kastet', () => {
		const after = now('0006', '2027-01-01');
		expect(after.current?.key).toBe('kommune');
		const view = questionView(new Telling(edition, after, 'nb'), { fact, item: null, key: 'kommune' }, null);
		expect(JSON.stringify(view.source)).toContain('Storby');
		expect(JSON.stringify(view.source)).toContain('Storby og Haram');
	});
	test('et nytt nummer tar med seg alt kommunen har sagt', () => {
		expect(searchDay(now('0009', '2027-01-01'))?.value).toBe('2027-12-20');
		expect(applies(now('0010', '2027-01-01'), 'bare-her-0009')).toBe('yes');
	});
});

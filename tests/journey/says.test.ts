// What the plan says of a service on a day: whether it is to be done now, what is urgent, which date one looks for first, in what order, what is
// only about, and how far one has come. The days are counted on a calendar, not by the product.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { inGroup, journey, type Journey } from '#journey';
import type { ServiceEvent } from '#machine';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, checkedOn, filesOf, rate } from '../flow/written.ts';

const { book, findings } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
god tid: uker(god tid)
opplysninger:
  åpner: { spør: Når åpner det?, svar: dato }
  råd: { spør: Når bør det gjøres?, svar: dato }
  siste dag: { spør: Når er siste dag?, svar: dato }
  annen siste dag: { spør: Når er den andre siste dagen?, svar: dato }
  termin: { spør: Når er termin?, svar: dato }
  født: { spør: Når ble barnet født?, svar: dato, kommer når: { termin: ">= i dag" } }
faser:
  etterpå: { kalles: Etterpå, fra: åpner }
tjenester:
  rolig:
    …
    datoer: { frist: { formel: annen siste dag } }
  soke:
    …
    datoer:
      tidligst: { formel: åpner }
      rådet dato: { formel: råd }
      frist: { formel: siste dag }
  melde:
    …
    datoer: { tidligst: { formel: "første kjente(født, termin) + uker(1)" } }
  fodt:
    …
    gjelder når: { født: "> termin" }
  hente:
    …
    fase: etterpå
  uten-dag:
    …
`,
		filer: { 'satser/god-tid.yaml': rate('god tid', 2) }
	}),
	'flows',
	checkedOn
);

/** 30 November 2026 is a Monday. */
const today = '2026-11-30';
const everyDay: Answers = { åpner: '2026-11-01', råd: '2026-11-02', 'siste dag': '2027-06-01', 'annen siste dag': '2027-06-02', termin: '2027-01-15' };
const now = (answers: Answers = {}, day = today, events: readonly ServiceEvent[] = []): Journey =>
	journey(book, { answers: { ...everyDay, ...answers }, known: {}, events }, day);
const service = (id: string, ...of: Parameters<typeof now>) => now(...of).services.find((s) => s.key === id) ?? expect.fail(id);

test('flyten har ingen funn', () => expect(besidesTheNet(findings)).toEqual([]));

describe('en siste dag', () => {
	test.each([
		['om femten dager', '2026-12-15', null, 'now', 'ready'],
		['om fjorten dager', '2026-12-14', 14, 'now', 'ready'],
		['i morgen', '2026-12-01', 1, 'now', 'ready'],
		['i dag', '2026-11-30', 0, 'now', 'ready'],
		['i går', '2026-11-29', null, 'now', 'expired']
	])('%s', (_, last, urgent, group, state) => {
		expect(service('soke', { 'siste dag': last })).toMatchObject({ urgentInDays: urgent, group, state });
	});
	test('haster ikke når det den gjelder, ikke kan begynne ennå', () =>
		expect(service('soke', { åpner: '2026-12-05', 'siste dag': '2026-12-10' })).toMatchObject({ urgentInDays: null, group: 'later', state: 'startable-from' }));
	test('haster ikke når det er gjort', () =>
		expect(service('soke', { 'siste dag': '2026-12-10' }, today, [{ service: 'soke', type: 'DONE', on: today }])).toMatchObject({
			urgentInDays: null,
			group: 'done',
			doneOn: today
		}));
	test('haster ikke mens den ikke er kjent', () => expect(service('soke', { 'siste dag': null }).urgentInDays).toBeNull());
});

describe('det som er i gang hos etaten, er å følge med på nå, og vedtaket er slutten', () => {
	test.each([
		['START', 'started', 'now'],
		['SEND', 'sent', 'now'],
		['RECEIVE', 'received', 'now'],
		['PROCESS', 'in-process', 'now'],
		['DECIDE', 'decided', 'done'],
		['DONE', 'done', 'done']
	] as const)('%s: %s står under «%s»', (type, state, group) =>
		expect(service('rolig', {}, today, [{ service: 'rolig', type, on: today }])).toMatchObject({ state, group })
	);
	test('det som hendte en annen tjeneste, rører ikke denne', () =>
		expect(service('rolig', {}, today, [{ service: 'soke', type: 'DONE', on: today }])).toMatchObject({ state: 'ready', doneOn: null }));
});

describe('datoen en ser etter først', () => {
	const first = (answers: Answers): [name: string, day: string | null] | null => {
		const date = service('soke', answers).keyDate;
		return date && [date.date.name, date.value];
	};
	test.each<[string, Answers, [string, string]]>([
		['er den første dagen, så lenge den kommer', { åpner: '2026-12-01', råd: '2026-12-02' }, ['tidligst', '2026-12-01']],
		['er den rådede, når det har begynt', { åpner: '2026-11-30', råd: '2026-12-02' }, ['rådet dato', '2026-12-02']],
		['er den rådede også på dagen', { råd: '2026-11-30' }, ['rådet dato', '2026-11-30']],
		// Fourteen days before Tuesday 1 June 2027.
		['er den trygge fristen, når den rådede er gått', { råd: '2026-11-29' }, ['trygg frist', '2027-05-18']],
		['er fristen, når den trygge er gått', { 'siste dag': '2026-12-13' }, ['frist', '2026-12-13']],
		['er fristen, også når alle er gått', { 'siste dag': '2026-11-10' }, ['frist', '2026-11-10']]
	])('%s', (_, answers, date) => expect(first(answers)).toEqual(date));
	test('er den første dagen, når ingenting annet er kjent', () => expect(first({ råd: null, 'siste dag': null })).toEqual(['tidligst', '2026-11-01']));
	test('finnes ikke der ingenting er kjent', () => expect(service('uten-dag').keyDate).toBeNull());
});

describe('datoer med egne navn', () => {
	const edition = compileEvent(
		'prøve',
		filesOf({
			flyt: `
opplysninger:
  siden: { spør: Når?, svar: dato }
  snart: { spør: Når?, svar: dato }
  senere: { spør: Når?, svar: dato }
tjenester:
  mote:
    …
    datoer:
      innkalling: { formel: siden, kalles: Innkalling }
      møtet: { formel: snart, kalles: Møtet }
      svaret: { formel: senere, kalles: Svaret }
`
		})
	);
	const first = (siden: string | null, snart: string | null, senere: string | null): string | undefined =>
		journey(edition.book, { answers: { siden, snart, senere }, known: {}, events: [] }, today).services[0]?.keyDate?.date.name;
	test('den første som kommer, er den en ser etter, også når den er i dag', () => {
		expect(first('2026-11-29', '2026-12-01', '2026-12-02')).toBe('møtet');
		expect(first('2026-11-29', '2026-11-30', '2026-12-02')).toBe('møtet');
		expect(first('2026-11-29', '2026-11-29', '2026-11-30')).toBe('svaret');
	});
	test('er alle gått, er det den første av dem', () => expect(first('2026-11-10', '2026-11-20', '2026-11-29')).toBe('innkalling'));
	test('det som ikke er kjent, ser ingen etter', () => {
		expect(first(null, '2026-12-05', null)).toBe('møtet');
		expect(first(null, null, null)).toBeUndefined();
	});
});

describe('rekkefølgen', () => {
	const order = (answers: Answers, group: Parameters<typeof inGroup>[1] = 'now'): string[] => inGroup(now(answers), group).map((s) => s.key);
	test('er etter dagen en ser etter først, og det uten dag kommer sist', () => {
		expect(order({ 'siste dag': '2027-06-01', 'annen siste dag': '2027-06-02' })).toEqual(['hente', 'soke', 'rolig', 'uten-dag']);
		expect(order({ 'siste dag': '2027-06-02', 'annen siste dag': '2027-06-01' })).toEqual(['hente', 'rolig', 'soke', 'uten-dag']);
	});
	test('setter det som haster, først, selv om noe annet har en tidligere dag', () =>
		expect(order({ 'annen siste dag': '2026-12-10' })).toEqual(['rolig', 'hente', 'soke', 'uten-dag']));
	test('er den samme som i flyten for det som har den samme dagen', () =>
		expect(order({ 'siste dag': '2027-06-01', 'annen siste dag': '2027-06-01' }).slice(1, 3)).toEqual(['rolig', 'soke']));
	test('i det som kommer senere, er etter den første dagen', () => expect(order({ åpner: '2027-01-10' }, 'later')).toEqual(['soke', 'hente', 'melde']));
});

describe('det som er omtrent', () => {
	test('er det så lenge dagen kan bli en annen', () => {
		const [date] = service('melde').dates;
		expect(date).toMatchObject({ value: '2027-01-22', estimated: true });
	});
	test('er det ikke når dagen er kjent', () => {
		const [date] = service('melde', { termin: '2026-11-20', født: '2026-11-18' }).dates;
		expect(date).toMatchObject({ value: '2026-11-25', estimated: false });
	});
});

describe('en fase', () => {
	test('holder det som hører til den, tilbake til den begynner', () => {
		expect(service('hente', { åpner: '2026-12-01' })).toMatchObject({ group: 'later', state: 'startable-from', phaseStart: '2026-12-01' });
		expect(service('hente', { åpner: '2026-11-30' })).toMatchObject({ group: 'now', state: 'ready', phaseStart: '2026-11-30' });
	});
});

describe('hvor langt en er kommet', () => {
	const at = (answers: Answers) => journey(book, { answers, known: {}, events: [] }, today).progress;
	test('er ett steg lenger for hvert svar, og målet blir ikke borte', () => {
		// Five questions everybody gets, and one that only some get: about half a question.
		expect(at({})).toEqual({ step: 1, of: 6 });
		expect(at({ åpner: '2026-11-01' })).toEqual({ step: 2, of: 6 });
		expect(at({ åpner: '2026-11-01', råd: '2026-11-02', termin: '2027-01-15' })).toEqual({ step: 4, of: 5 });
	});
	test('regner med det ekstra spørsmålet når det er sikkert', () => expect(at({ ...everyDay, termin: '2026-11-20' })).toEqual({ step: 6, of: 6 }));
	test('regner med omtrent annethvert av dem som ikke er sikre', () => {
		const flyt = (count: number): string => {
			const unsure = Array.from({ length: count }, (_, i) => `  tillegg${i}: { spør: Hva da?, svar: ja/nei, når: { valg: ja } }\n`).join('');
			const needs = Array.from({ length: count }, (_, i) => `tillegg${i}: ja`).join(', ');
			return `opplysninger:\n  valg: { spør: Hva?, svar: ja/nei }\n${unsure}tjenester:\n  en:\n    …\n    gjelder når: { ${needs} }\n`;
		};
		const of = (count: number): number =>
			journey(compileEvent('prøve', filesOf({ flyt: flyt(count) })).book, { answers: {}, known: {}, events: [] }, today).progress.of;
		expect([2, 3, 4, 6].map(of)).toEqual([1 + 1, 1 + 2, 1 + 2, 1 + 3]);
	});
	test('regner ikke med det ingen venter på, og ikke med det bare et register vet', () => {
		const { book } = compileEvent(
			'prøve',
			filesOf({
				flyt: `
opplysninger:
  valg: { spør: Hva?, svar: ja/nei }
  ubrukt: { spør: Noe annet?, svar: ja/nei }
  bosatt: { svar: ja/nei, kjent fra: register }
tjenester:
  en:
    …
    gjelder når: { valg: ja, bosatt: ja }
`,
				filer: { 'kilder.yaml': 'register: { navn: Registeret, eier: Staten, hjemmel: en lov § 1 }\n' }
			})
		);
		expect(journey(book, { answers: {}, known: {}, events: [] }, today).progress).toEqual({ step: 1, of: 1 });
	});
});

// Services that hang together: what comes after what, and what one cannot have both of.

import { expect, test } from 'vitest';
import { compare, journey } from '#journey';
import type { ServiceEvent } from '#machine';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const today = '2026-11-30';
const done = (...services: string[]): ServiceEvent[] => services.map((service) => ({ service, type: 'DONE', on: today }));

test('det som venter på alle av noen tjenester og én av noen andre, sier hva som er hva, og er klart når det er nok', () => {
	const flyt = ['etter: først\n    etter en av: [ene, andre]', '', '', '']
		.map((words, i) => `  ${['sist', 'først', 'ene', 'andre'][i]}:\n    …\n    ${words}`)
		.join('\n');
	const { book } = compileEvent('prøve', filesOf({ flyt: `opplysninger: {}\ntjenester:\n${flyt}` }));
	const last = (...services: string[]) => {
		const s = journey(book, { answers: {}, known: {}, events: done(...services) }, today).services.find((x) => x.key === 'sist');
		return { needs: s?.dependsOn, waitsFor: s?.waitsFor, state: s?.state };
	};
	const needs = { all: ['først'], oneOf: ['ene', 'andre'] };
	expect(last()).toEqual({ needs, waitsFor: needs, state: 'waiting-for' });
	expect(last('først')).toEqual({ needs, waitsFor: { all: [], oneOf: ['ene', 'andre'] }, state: 'waiting-for' });
	expect(last('andre')).toEqual({ needs, waitsFor: { all: ['først'], oneOf: [] }, state: 'waiting-for' });
	expect(last('først', 'ene')).toEqual({ needs, waitsFor: { all: [], oneOf: [] }, state: 'ready' });
});

const { book: list } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  dagen: { spør: Hvilken dag?, svar: dato }
  termin: { spør: Når er termin?, svar: dato }
  født: { spør: Når ble barnet født?, svar: dato, kommer når: { termin: ">= i dag" } }
  gjelder: { spør: Gjelder det?, svar: ja/nei }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
tjenester:
  melding:
    …
    gjøres av: etaten
    datoer: { tidligst: { formel: dagen } }
  kort:
    …
    gjøres av: etaten
  kanskje:
    …
    gjøres av: etaten
    gjelder når: { gjelder: ja }
  fodselsmelding:
    …
    gjøres av: etaten
    datoer: { tidligst: { formel: "første kjente(født, termin)" } }
  navn:
    …
    etter: fodselsmelding
  hver:
    …
    for hver: barn
    etter: [melding, kort, kanskje]
  etterpa:
    …
    for hver: barn
    etter: hver
  til-slutt:
    …
    etter: hver
`
	})
);
const waits = (id: string, answers: object, events: ServiceEvent[] = [], day = today) => {
	const children = { barn: { count: 2, items: ['1', '2'].map((id) => ({ id, answers: {} })) } };
	const s = journey(list, { answers: { ...children, ...answers }, known: {}, events }, day).services.find((x) => x.key === id) ?? expect.fail(id);
	return { after: s.dependsOn.all, waits: s.waitsFor.all };
};

test('det etaten gjør uten at noen ber, er gjort fra den første dagen, eller med en gang når den ikke har noen', () => {
	const after = ['melding', 'kort', 'kanskje'];
	expect(waits('hver/1', { dagen: '2026-11-30', gjelder: true })).toEqual({ after, waits: [] });
	expect(waits('hver/1', { dagen: '2026-12-01', gjelder: true })).toEqual({ after, waits: ['melding'] });
	// Nobody knows the day, or whether it applies.
	expect(waits('hver/1', { gjelder: true })).toEqual({ after, waits: ['melding'] });
	expect(waits('hver/1', { dagen: '2026-11-30' })).toEqual({ after, waits: ['kanskje'] });
	expect(waits('hver/1', { dagen: '2026-11-30', gjelder: false })).toEqual({ after: ['melding', 'kort'], waits: [] });
});
test('det etaten gjør en dag som ikke er sikker, er ikke gjort før dagen er kjent', () => {
	const after = ['fodselsmelding'];
	expect(waits('navn', { termin: '2026-11-20' })).toEqual({ after, waits: after });
	expect(waits('navn', { termin: '2026-11-20', født: '2026-11-18' })).toEqual({ after, waits: [] });
});
test('det som gjelder ett barn, venter på det som gjelder det samme barnet; det som gjelder alle, på alle', () => {
	expect(waits('etterpa/2', {})).toEqual({ after: ['hver/2'], waits: ['hver/2'] });
	expect(waits('til-slutt', {}, done('hver/1'))).toEqual({ after: ['hver/1', 'hver/2'], waits: ['hver/2'] });
	expect(waits('til-slutt', {}, [{ service: 'hver/1', type: 'DECIDE', on: today }, ...done('hver/2')])).toEqual({ after: ['hver/1', 'hver/2'], waits: [] });
	expect(waits('til-slutt', {}, [{ service: 'hver/1', type: 'SEND', on: today }, ...done('hver/2')]).waits).toEqual(['hver/1']);
});

test('den som har gjort det ene av to som utelukker hverandre, får ikke det andre, uansett hvem av dem som sier det', () => {
	const { book } = compileEvent(
		'prøve',
		filesOf({
			flyt: `
opplysninger:
  kan: { spør: Kan du?, svar: ja/nei }
tjenester:
  en:
    …
    utelukker: to
    gjelder når: { kan: ja }
  to:
    …
  tre:
    …
`
		})
	);
	const groups = (kan: boolean, ...events: ServiceEvent[]) =>
		Object.fromEntries(journey(book, { answers: { kan }, known: {}, events }, today).services.map((s) => [s.key, s.group]));
	expect(groups(true)).toEqual({ en: 'now', to: 'now', tre: 'now' });
	expect(groups(true, ...done('en'))).toEqual({ en: 'done', to: null, tre: 'now' });
	expect(groups(true, ...done('to'))).toEqual({ en: null, to: 'done', tre: 'now' });
	expect(groups(true, ...done('en'), { service: 'en', type: 'UNDO', on: today })).toEqual({ en: 'now', to: 'now', tre: 'now' });
	// What was done, and then turned out not to apply, rules out nothing.
	expect(groups(false, ...done('en'))).toEqual({ en: null, to: 'now', tre: 'now' });
});

test('den som er valgt bort, sier hvem som er valgt i stedet, og ikke andre som også kunne vært det', () => {
	const { book } = compileEvent(
		'prøve',
		filesOf({
			flyt: `
opplysninger: {}
tjenester:
  en:
    …
    utelukker: to
  to:
    …
  tre:
    …
    utelukker: to
sammenlikninger:
  valget:
    tittel: Sammenlign
    tjenester: [en, to, tre]
    rader: { hva: { kalles: Hva, celler: { en: En., to: To., tre: Tre. } } }
`
		})
	);
	const ruledOut = (...events: ServiceEvent[]) => {
		const now = journey(book, { answers: {}, known: {}, events }, today);
		const [comparison = expect.fail()] = book.comparisons;
		return Object.fromEntries(compare(now, comparison).alternatives.map((a) => [a.planned.key, a.ruledOutBy]));
	};
	expect(ruledOut()).toEqual({ en: [], to: [], tre: [] });
	expect(ruledOut(...done('en'))).toEqual({ en: [], to: ['en'], tre: [] });
	expect(ruledOut({ service: 'tre', type: 'DECIDE', on: today })).toEqual({ en: [], to: ['tre'], tre: [] });
	expect(ruledOut(...done('to'))).toEqual({ en: ['to'], to: [], tre: ['to'] });
});

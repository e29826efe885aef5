// What machines are told of a journey: every question with where it stands, every service with its days, amounts and reasons, in English words
// and plain figures.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { journey, report, type Report } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, checkedOn, filesOf, rate } from '../flow/written.ts';

const known = (name: string, rows: string): string =>
	rate(name, 0, 'kr').replace(/ +alltid.*\n/, rows.replaceAll('…', 'sjekket: 2026-08-20').replace(/^/gm, '  '));
const { book, findings } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei/vet ikke }
  ektefelle: { spør: Hva heter ektefellen?, svar: tekst, når: { gift: ja } }
  termin: { spør: Når er termin?, svar: dato }
  født: { spør: Når ble barnet født?, svar: dato, kommer når: { termin: ">= i dag" } }
  bor her: { spør: Bor du her?, svar: ja/nei, antas: ja, si: Vi går ut fra det. }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      går her: { spør: Går barnet i barnehage?, svar: ja/nei }
tjenester:
  penger:
    …
    gjelder når: { gift: ja, bor her: ja, termin: ">= i dag" }
    krever: count(barn) > 0
    datoer: { frist: { formel: "første kjente(født, termin)" } }
    måneder: { fra: termin }
    beløp:
      støtte: { formel: sats to + sats en + sats tre, enhet: kr, hver: måned, kalles: Støtte }
  navn:
    …
    krever: ektefelle = "Kari"
    gjøres av: etaten
    etter: penger
    etter en av: [hver]
  hver:
    …
    for hver: barn
    gjelder når: { går her: ja }
`,
		filer: {
			'satser/en.yaml': known(
				'sats en',
				'2025-01-01: { verdi: 100, til: 2025-12-31, kilde: etat.no/en, …, sikkerhet: bekreftet }\n2026-01-01: { verdi: 110, kilde: etat.no/en, …, sikkerhet: bekreftet }\n'
			),
			'satser/tre.yaml': rate('sats tre', 1000, 'kr'),
			'satser/to.yaml': known('sats to', '2026-05-01: { verdi: 7.5, kilde: etat.no/to, …, sikkerhet: sekundærkilde }\n')
		}
	}),
	'flows',
	checkedOn
);
const today = '2026-11-30';
const told = (answers: Answers): Report => report(journey(book, { answers, known: {}, events: [] }, today));
const standing = (answers: Answers): Record<string, string> => Object.fromEntries(told(answers).questions.map((q) => [q.id, q.state]));
const service = (answers: Answers, id: string) => told(answers).services.find((s) => `${s.id}/${s.for ?? ''}`.startsWith(id)) ?? expect.fail(id);
const all: Answers = { gift: true, ektefelle: 'Kari', termin: '2027-01-15', barn: { count: 1, items: [{ id: '1', answers: { 'går her': true } }] } };

test('flyten har ingen funn', () => expect(besidesTheNet(findings).map((f) => f.message)).toEqual([]));
test('hvilken livshendelse og dag det gjelder', () => expect(told({})).toMatchObject({ event: 'prøve', today: '2026-11-30' }));

describe('hvert spørsmål', () => {
	test('er det neste, venter, eller trengs ikke', () => {
		expect(standing({})).toEqual({ gift: 'next', ektefelle: 'waiting', termin: 'waiting', født: 'waiting', 'bor her': 'not-needed', barn: 'waiting' });
		// Who is not married has no spouse, and gets no money: then nobody asks when the child is due.
		expect(standing({ gift: false })).toEqual({
			gift: 'answered',
			ektefelle: 'not-needed',
			termin: 'not-needed',
			født: 'not-needed',
			'bor her': 'not-needed',
			barn: 'next'
		});
	});
	test('er besvart, også der det er sagt «vet ikke»', () => {
		expect(standing(all)).toEqual({
			gift: 'answered',
			ektefelle: 'answered',
			termin: 'answered',
			født: 'waiting',
			'bor her': 'not-needed',
			barn: 'answered',
			'barn/1/går her': 'answered'
		});
		expect(standing({ ...all, gift: null })).toMatchObject({ gift: 'unknown', termin: 'answered' });
	});
	test('sier hvem som venter på det', () =>
		expect(told({ gift: true }).questions.map((q) => [q.id, q.missingFor])).toEqual([
			['gift', []],
			['ektefelle', ['navn']],
			['termin', ['penger']],
			['født', ['penger']],
			['bor her', []],
			['barn', ['penger', 'hver']]
		]));
});

describe('hver tjeneste', () => {
	test('sier hvordan den står, hvem som gjør den, og hva den kommer etter', () => {
		expect(service(all, 'penger')).toMatchObject({
			id: 'penger',
			for: null,
			applies: 'yes',
			state: 'startable-from',
			doneBy: 'you',
			dependsOn: [],
			missing: []
		});
		expect(service(all, 'navn')).toMatchObject({ applies: 'yes', state: 'done-by-agency', doneBy: 'agency', dependsOn: ['penger', 'hver/1'] });
		expect(service(all, 'hver/1')).toMatchObject({ id: 'hver', for: '1', applies: 'yes' });
		expect(service({ ...all, gift: false }, 'penger')).toMatchObject({ applies: 'no', state: 'not-applicable', dates: [], amounts: [], reasons: [] });
		expect(service({ gift: true }, 'penger')).toMatchObject({ applies: 'unknown', state: 'may-apply', reasons: [], missing: ['termin', 'barn', 'født'] });
	});
	test('har datoene som dager og måneder, og sier hva som er anslag', () => {
		expect(service(all, 'penger').dates).toEqual([
			{ id: 'frist', value: '2027-01-15', estimated: true },
			{ id: 'måneder fra', value: '2027-01', estimated: false }
		]);
		expect(service({ gift: true }, 'penger').dates).toEqual([]);
	});
	test('har beløpet med enhet, nyeste sats, svakeste sikkerhet og den første kilden', () =>
		expect(service(all, 'penger').amounts).toEqual([
			{ id: 'støtte', value: 1117.5, unit: 'kr', validFrom: '2026-05-01', certainty: 'secondary', source: 'etat.no/to', estimated: false }
		]));
	test('har grunnene, med svaret og hvor det kommer fra', () => {
		expect(service(all, 'penger').reasons).toEqual([
			{ fact: 'gift', value: true, from: 'answer' },
			{ fact: 'termin', value: '2027-01-15', from: 'answer' },
			{ fact: 'bor her', value: true, from: 'presumed' },
			{ fact: 'barn', value: ['1'], from: 'answer' }
		]);
		expect(service(all, 'hver').reasons).toEqual([{ fact: 'barn/1/går her', value: true, from: 'answer' }]);
	});
});

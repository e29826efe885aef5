// What is known of a person: where each answer comes from, what a dated value is on a day and in a municipality, and what is missing.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { factAt, Knowledge } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';

const rows = (name: string, text: string): string => rate(name, 0, 'kr').replace(/verdier:[^]*/, `verdier:\n${text}`);
const row = (day: string, verdi: number, til = ''): string =>
	`  ${day}: { verdi: ${verdi},${til && ` til: ${til},`} kilde: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }\n`;
const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei/vet ikke, kjent fra: register }
  ektefelle: { spør: Hva heter ektefellen?, svar: tekst, når: { gift: ja } }
  termin: { spør: Når er termin?, svar: dato }
  født: { spør: Når ble barnet født?, svar: dato, kommer når: { termin: ">= i dag" } }
  bor her: { spør: Bor du her?, svar: ja/nei, antas: ja, si: Vi går ut fra det. }
  året: { spør: Hvilket år?, svar: hele tall, antas: årstall(termin), si: Vi går ut fra det. }
  hvor: { spør: Hvor bor du?, svar: kommune, vet ikke: ja }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
beregnes:
  satsen da: { formel: 'sats("sats", termin)' }
  antall barn: { formel: count(barn) }
tjenester:
  en:
    …
    gjelder når: { gift: ja, bor her: ja, hvor: sonen }
    beløp:
      a: { formel: sats + alltid + lokal, enhet: kr, kalles: A }
`,
		filer: {
			'kilder.yaml': 'register: { navn: Registeret, eier: Staten, hjemmel: en lov § 1 }\n',
			'satser/sats.yaml': rows('sats', row('2024-05-01', 100, '2025-04-30') + row('2025-05-01', 110, '2025-12-31') + row('2026-05-01', 120)),
			'satser/alltid.yaml': rate('alltid', 7, 'kr'),
			'satser/lokal.yaml': rate('lokal', 50, 'kr'),
			'kommuner/inndeling.yaml':
				'kommuner:\n  "0001": { navn: Fjell }\n  "0002": { navn: Vik }\nområder:\n  sonen: { kommuner: ["0001"], hjemmel: en lov § 1, kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet } }\n',
			'kommuner/0002.yaml':
				'kommune: "0002"\nkilde: { side: vik.no, sjekket: 2026-08-20, sikkerhet: bekreftet }\nsatser:\n  lokal:\n    verdier: { alltid: { verdi: 60, kilde: vik.no, sjekket: 2026-08-20, sikkerhet: bekreftet } }\n'
		}
	})
);
const today = '2026-11-30';
const knows = (answers: Answers = {}, known: Answers = {}, day = today) => new Knowledge(book, { answers, known, today: day });
const fact = (name: string) => factAt(book, name)?.fact ?? expect.fail(name);
const stands = (name: string, answers: Answers, known: Answers = {}) => {
	const knowledge = knows(answers, known);
	const standing = knowledge.standing(fact(name), null);
	return [standing, knowledge.name(name)] as const;
};

describe('en opplysning', () => {
	test('er svaret, også når et register sier noe annet', () =>
		expect(stands('gift', { gift: false }, { gift: true })).toEqual([
			'answer',
			{ known: true, value: false, estimated: false, uses: [{ kind: 'fact', key: 'gift' }] }
		]));
	test('er det registeret sier, når ingen har svart, eller svart «vet ikke»', () => {
		expect(stands('gift', {}, { gift: true })).toMatchObject(['register', { value: true }]);
		expect(stands('gift', { gift: null }, { gift: true })).toMatchObject(['register', { value: true }]);
	});
	test('er ukjent når en ikke vet, og mangler når ingen har svart', () => {
		expect(stands('gift', { gift: null })).toEqual(['said-unknown', { known: false, missing: ['gift'] }]);
		expect(stands('gift', {})).toEqual(['missing', { known: false, missing: ['gift'] }]);
	});
	test('er det vi går ut fra, til noen sier noe annet', () => {
		expect(stands('bor her', {})).toEqual(['presumed', { known: true, value: true, estimated: false, uses: [{ kind: 'fact', key: 'bor her' }] }]);
		expect(stands('bor her', { 'bor her': false })).toMatchObject(['answer', { value: false }]);
		expect(stands('bor her', {}, { 'bor her': false })).toMatchObject(['register', { value: false }]);
		expect(stands('året', { termin: '2026-12-01' })).toMatchObject(['presumed', { value: 2026, uses: [{ kind: 'fact', key: 'året' }] }]);
		expect(stands('året', {})).toEqual(['presumed', { known: false, missing: ['termin'] }]);
	});
	test('som bare noen har, venter til det er avgjort, og finnes ikke for de andre', () => {
		expect(stands('ektefelle', {})).toEqual(['missing', { known: false, missing: ['gift', 'ektefelle'] }]);
		expect(stands('ektefelle', { gift: true })).toEqual(['missing', { known: false, missing: ['ektefelle'] }]);
		expect(stands('ektefelle', { gift: true, ektefelle: 'Kari' })).toMatchObject(['answer', { value: 'Kari' }]);
		expect(stands('ektefelle', { gift: false, ektefelle: 'Kari' })).toEqual([
			'not-relevant',
			{ known: true, value: null, estimated: false, uses: [{ kind: 'fact', key: 'gift' }] }
		]);
	});
	test('som kommer, er ikke kjent før den er der', () => {
		expect(stands('født', {})).toEqual(['missing', { known: false, missing: ['termin', 'født'] }]);
		expect(stands('født', { termin: '2026-11-30' })).toEqual(['coming', { known: false, missing: ['født'] }]);
		expect(stands('født', { termin: '2026-11-29' })).toEqual(['missing', { known: false, missing: ['født'] }]);
		expect(stands('født', { termin: '2026-11-29', født: '2026-11-28' })).toMatchObject(['answer', { value: { date: '2026-11-28' } }]);
	});
	test('med et svar av feil slag, eller «vet ikke» der det ikke er et svar, er ikke besvart', () => {
		expect(stands('termin', { termin: 'snart' })[0]).toBe('missing');
		expect(stands('termin', { termin: null })[0]).toBe('missing');
		expect(stands('termin', { termin: null }, { termin: '2026-12-01' })[0]).toBe('register');
	});
	test('ingen har meldt om, finnes ikke', () => expect(() => knows().name('finnes ikke')).toThrow('finnes ikke'));
	test('om ett barn er det barnets', () => {
		const knowledge = knows({
			barn: {
				count: 2,
				items: [
					{ id: 'a', answers: { felles: true } },
					{ id: 'b', answers: {} }
				]
			}
		});
		const of = (id: string) => knowledge.field({ list: 'barn', id }, 'felles');
		expect(of('a')).toMatchObject({ value: true, uses: [{ kind: 'fact', key: 'barn/a/felles' }] });
		expect([of('b'), of('c')]).toEqual([
			{ known: false, missing: ['barn/b/felles'] },
			{ known: false, missing: ['barn/c/felles'] }
		]);
		expect([knowledge.has('barn', 'felles'), knowledge.has('barn', 'gift'), knowledge.has('andre', 'felles'), knowledge.has('barn', 'antall barn')]).toEqual([
			true,
			false,
			false,
			false
		]);
		expect(knowledge.name('antall barn')).toMatchObject({
			value: 2,
			uses: [
				{ kind: 'fact', key: 'barn' },
				{ kind: 'value', key: 'antall barn' }
			]
		});
		expect(knows({ barn: 2 }).field({ list: 'barn', id: 'a' }, 'felles').known).toBe(false);
	});
	test('det er sett på, huskes, og ikke noe annet', () => {
		const knowledge = knows({ gift: true });
		knowledge.name('ektefelle');
		expect([...knowledge.read()].toSorted()).toEqual(['ektefelle', 'gift']);
	});
	test('dagen i dag er den samme for alle', () => {
		expect(knows({}, {}, '2028-02-29').name('i dag')).toMatchObject({ known: true, value: { date: '2028-02-29' }, uses: [] });
		expect(knows().today).toBe(today);
	});
});

describe('en sats', () => {
	const on = (day: string) => knows({ termin: day }).name('satsen da');
	test.each([
		['2024-05-01', 100, '2024-05-01'],
		['2025-04-30', 100, '2024-05-01'],
		['2025-05-01', 110, '2025-05-01'],
		['2025-12-31', 110, '2025-05-01'],
		['2026-05-01', 120, '2026-05-01'],
		['2031-01-01', 120, '2026-05-01']
	])('%s er %i, den som gjelder fra %s', (day, value, from) =>
		expect(on(day)).toMatchObject({
			value,
			uses: [
				{ kind: 'fact', key: 'termin' },
				{ kind: 'rate', name: 'sats', from },
				{ kind: 'value', key: 'satsen da' }
			]
		})
	);
	test.each(['2024-04-30', '2026-01-01', '2026-04-30'])('%s er den ikke kjent: ingen verdi gjelder den dagen', (day) =>
		expect(on(day)).toEqual({ known: false, missing: [] })
	);
	test('er ikke kjent før dagen er det', () => expect(knows().name('satsen da')).toEqual({ known: false, missing: ['termin'] }));
	test('som ved navn er den for i dag', () =>
		expect([knows().name('sats'), knows({}, {}, '2025-06-01').name('sats')]).toMatchObject([{ value: 120 }, { value: 110 }]));
	test('som alltid har vært den samme, trenger ingen dag', () =>
		expect(knows().rate('alltid', { known: false, missing: ['termin'] })).toEqual({
			known: true,
			value: 7,
			estimated: false,
			uses: [{ kind: 'rate', name: 'alltid', from: null }]
		}));
	test('på noe som ikke er en dag, er ingenting', () =>
		expect(knows().rate('sats', { known: true, value: null, estimated: true, uses: [{ kind: 'fact', key: 'termin' }] })).toEqual({
			known: true,
			value: null,
			estimated: true,
			uses: [{ kind: 'fact', key: 'termin' }]
		}));
	test('som ingen har, er en feil', () => expect(() => knows().rate('borte', { known: true, value: null, estimated: false, uses: [] })).toThrow('borte'));
});

describe('en sats som er annerledes noen steder', () => {
	const use = { kind: 'rate', name: 'lokal', from: null };
	test('er kommunens egen der den har en, og ellers den vanlige', () => {
		expect(knows({ hvor: '0002' }).name('lokal')).toEqual({
			known: true,
			value: 60,
			estimated: false,
			uses: [
				{ kind: 'fact', key: 'hvor' },
				{ ...use, in: '0002' }
			]
		});
		expect(knows({ hvor: '0001' }).name('lokal')).toEqual({ known: true, value: 50, estimated: false, uses: [{ kind: 'fact', key: 'hvor' }, use] });
	});
	test('er ikke kjent før det er kjent hvor en bor, og den vanlige, omtrent, for den som ikke vet', () => {
		expect(knows().name('lokal')).toEqual({ known: false, missing: ['hvor'] });
		expect(knows({ hvor: null }).name('lokal')).toEqual({ known: true, value: 50, estimated: true, uses: [{ kind: 'fact', key: 'hvor' }, use] });
	});
});

describe('en nøkkel', () => {
	test('er en opplysning, eller en om én i en liste', () => {
		expect(factAt(book, 'gift')).toMatchObject({ fact: { name: 'gift' }, item: null });
		expect(factAt(book, 'barn/2/felles')).toMatchObject({ fact: { name: 'felles' }, item: { list: 'barn', id: '2' } });
	});
	test.each(['', 'felles', 'barn/2', 'gift/2/felles', 'barn/2/gift', 'barn/2/felles/x', '/2/gift'])('«%s» er ingen', (key) =>
		expect(factAt(book, key)).toBeNull()
	);
});

// A figure in a text is the one that holds for the person who reads. What differs from one municipality to the next is not told before it is
// known where the person lives: what holds in most of them is no fact about this one.

import type { Answers } from '#kinds';
import { describe, expect, test } from 'vitest';
import { print } from '#flow';
import { journey, type Journey } from '#journey';
import { plainText } from '#text';
import { compareView } from '../../src/pages/compare.ts';
import { letterView } from '../../src/pages/letter.ts';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, filesOf, rate } from '../flow/written.ts';

const TODAY = '2026-11-21';
const values = (now: number, before: number, page: string): string =>
	[`2020-01-01: { verdi: ${before}, til: 2025-12-31,`, `2026-01-01: { verdi: ${now},`]
		.map((row) => `    ${row} kilde: ${page}, sjekket: 2026-08-20, sikkerhet: bekreftet }\n`)
		.join('');
const files = filesOf({
	flyt: `
opplysninger:
  dagen: { spør: Hvilken dag?, svar: dato, kalles: dagen }
  bor: { spør: Hvor bor du?, svar: kommune, vet ikke: ja, kalles: kommunen }
  antall: { spør: Hvor mange er dere?, svar: hele tall, kalles: antallet }
beregnes:
  utbetalingen: { formel: dagen + dager(ventetid) }
  det dobbelte: { formel: støtten + støtten, enhet: kr }
  alles gebyr: { formel: antall * gebyret, enhet: kr }
tjenester:
  penger:
    tittel: Søk om penger
    fra: etat
    datoer: { tidligst: { formel: dagen } }
    gir: Du får {{støtten}} i måneden. Du kan søke når som helst.
    klage: For to får dere {{det dobbelte}}. Klag til oss.
    saksbehandlingstid: Vi regner på {{i alt}}. Det tar en uke.
    beløp: { i alt: { formel: støtten + gebyret, enhet: kr, kalles: I alt } }
    kanaler: { papir: Skjema P-1 }
    brev: { emne: Søknad }
    hjemmel: en lov § 1
    kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
  bare-tekst:
    …
    datoer: { tidligst: { formel: dagen } }
    gir: Du får {{støtten}}. Bruk dem godt.
  gebyr:
    …
    gir: Gebyret er {{gebyret}}, og for alle {{alles gebyr}}. Spør oss.
  regnestykke:
    …
    beløp: { sum: { formel: støtten + gebyret, enhet: kr, kalles: Summen, vis: utregning } }
sammenlikninger:
  to:
    tittel: Sammenlign
    tjenester: [penger, regnestykke]
    rader: { hva: { kalles: Hva du får, celler: { penger: "{{støtten}} i måneden.", regnestykke: En sum. } } }
`,
	filer: {
		'prøve/tekst/nb.yaml': 'tjenester:\n  penger:\n    brev:\n      tekst: Jeg søker om {{støtten}}.\n',
		'satser/støtten.yaml': `navn: støtten\nkalles: Støtten\nenhet: kr\ndag: utbetalingen\nhjemmel: en lov § 2\nverdier:\n${values(100, 90, 'etat.no')}`,
		'satser/gebyret.yaml': rate('gebyret', 7, 'kr'),
		'satser/ventetid.yaml': rate('ventetid', 1, 'dager'),
		'kommuner/inndeling.yaml': 'kommuner:\n  "0001": { navn: Fjell }\n  "0003": { navn: Nes }\n',
		'kommuner/nes.yaml': `kommune: "0003"\nkilde: { side: nes.no, sjekket: 2026-08-20, sikkerhet: bekreftet }\nsatser:\n  støtten:\n   verdier:\n${values(500, 400, 'nes.no')}`
	}
});
const edition = compileEvent('prøve', files);
const { book, findings } = edition;

const now = (answers: Answers): Journey => journey(book, { answers, known: {}, events: [] }, TODAY);
const service = (j: Journey, id: string) => j.services.find((s) => s.key === id) ?? expect.fail(`ingen tjeneste heter «${id}»`);
const said = (answers: Answers, line = 'gir', of = 'penger'): string => {
	const j = now(answers);
	return plainText(new Telling(edition, j, 'nb').line(`tjenester.${of}.${line}`, service(j, of)) ?? []).replaceAll('\u00a0', ' ');
};
/** Every word of a view as it is read, without what figures trace to. */
function words(view: unknown): string {
	if (typeof view === 'string') return view.replaceAll('\u00a0', ' ');
	if (Array.isArray(view)) return view.map(words).join('');
	if (typeof view !== 'object' || view === null) return '';
	return 'source' in view && 'text' in view ? words(view.text) : Object.values(view).map(words).join(' ');
}
const FJELL = { bor: '0001' };
const NES = { bor: '0003' };
const UNSURE = { bor: null };

test('flyten med tall i tekster har ingen funn', () => expect(besidesTheNet(findings).map((f) => print(f, files))).toEqual([]));

describe('et tall som er ulikt fra kommune til kommune', () => {
	test('er kommunens eget der den har et, og det vanlige ellers', () => {
		expect(said({ ...NES, dagen: TODAY })).toBe('Du får 500 kr i måneden. Du kan søke når som helst.');
		expect(said({ ...FJELL, dagen: TODAY })).toBe('Du får 100 kr i måneden. Du kan søke når som helst.');
		expect(said({ ...NES, dagen: '2025-06-01' })).toBe('Du får 400 kr i måneden. Du kan søke når som helst.');
	});
	test('er kommunens eget også før dagen er kjent: det som gjelder i dag', () => {
		expect(said(NES)).toBe('Du får 500 kr i måneden. Du kan søke når som helst.');
		expect(said(FJELL)).toBe('Du får 100 kr i måneden. Du kan søke når som helst.');
	});
	test('står ikke i noen tekst før det er kjent hvor man bor, og resten av teksten står', () => {
		for (const answers of [{}, { dagen: TODAY }, UNSURE, { ...UNSURE, dagen: TODAY }] as Answers[]) {
			expect(said(answers), JSON.stringify(answers)).toBe('Du kan søke når som helst.');
			expect(said(answers, 'klage')).toBe('Klag til oss.');
			expect(said(answers, 'saksbehandlingstid')).toBe('Det tar en uke.');
		}
		expect(said({ ...NES, dagen: TODAY }, 'klage')).toBe('For to får dere 1 000 kr. Klag til oss.');
		expect(said({ ...NES, dagen: TODAY }, 'saksbehandlingstid')).toBe('Vi regner på 507 kr. Det tar en uke.');
	});
	test('står heller ikke i en sammenlikning eller et brev', () => {
		const pages = (answers: Answers): string => {
			const j = now(answers);
			const t = new Telling(edition, j, 'nb');
			return words([compareView(t, book.comparisons[0] ?? expect.fail()), letterView(t, service(j, 'penger'), [])]);
		};
		for (const answers of [{}, UNSURE]) for (const figure of ['100 kr', '90 kr', '500 kr']) expect(pages({ ...answers, dagen: TODAY })).not.toContain(figure);
		expect(pages({ ...NES, dagen: TODAY }).match(/500 kr/g)).toHaveLength(2);
	});
	test('blir spurt etter når bare en tekst viser det', () => {
		expect(service(now({ dagen: TODAY }), 'bare-tekst').missing).toEqual(['bor']);
		expect(service(now({}), 'bare-tekst').missing).toEqual(['dagen', 'bor']);
		expect(service(now({ dagen: TODAY, ...FJELL }), 'bare-tekst').missing).toEqual([]);
	});
	test('andre tall står der, også for den som ikke vet hvor, og ingen spørres om hvor for deres skyld', () => {
		for (const where of [{}, UNSURE, NES] as Answers[])
			expect(said({ ...where, antall: 3 }, 'gir', 'gebyr')).toBe('Gebyret er 7 kr, og for alle 21 kr. Spør oss.');
		expect(service(now({}), 'gebyr').missing).toEqual(['antall']);
	});
	test('er et anslag i et regnestykke for den som ikke vet hvor, og regnestykket viser tallet det er regnet med', () => {
		const page = (answers: Answers): string => {
			const j = now(answers);
			return words(serviceView(new Telling(edition, j, 'nb'), service(j, 'regnestykke')));
		};
		expect(page({ dagen: TODAY })).toContain('Summen: kommer an på kommunen.');
		expect(page({ ...UNSURE, dagen: TODAY })).toContain('Summen: 107 kr (anslag).');
		expect(page({ ...UNSURE, dagen: TODAY })).toContain('100 kr + 7 kr');
		expect(page({ ...NES, dagen: TODAY })).toContain('Summen: 507 kr.');
		expect(page({ ...NES, dagen: TODAY })).not.toContain('(anslag)');
	});
});

test('tallet viser til raden det er hentet fra', () => {
	const source = (answers: Answers) => {
		const part = new Telling(edition, now(answers), 'nb').slot('støtten');
		return typeof part === 'object' ? part?.source : part;
	};
	expect([source({ ...NES, dagen: '2025-06-01' }), source(NES)]).toEqual(['rate:støtten@2020-01-01', 'rate:støtten@2026-01-01']);
});

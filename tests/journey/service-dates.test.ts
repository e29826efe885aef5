// The dates of a service stand in the order they come, however they are written; what is not known yet comes last, with what it hangs on.

import type { Answers } from '#kinds';
import { describe, expect, test } from 'vitest';
import { print } from '#flow';
import { journey } from '#journey';
import { locales, plainText, type Line, type Locale } from '#text';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, filesOf, rate } from '../flow/written.ts';

const files = filesOf({
	flyt: `
opplysninger:
  dagen: { spør: Hvilken dag?, svar: dato }
  svaret: { spør: Når fikk du svar?, svar: dato, kalles: dagen du fikk svar }
tjenester:
  klag:
    …
    datoer:
      klagefrist: { formel: svaret + måneder(1), kalles: Klage innen }
      frist: { formel: dagen + år(1) }
      møtet: { formel: dagen + måneder(1), kalles: Møtet er }
      tidligst: { formel: dagen }
      varselet: { formel: dagen + måneder(1), kalles: Varsle innen }
    måneder: { fra: "måned etter(dagen, 1)", til: "måned etter(dagen, maks)" }
  vent:
    …
    datoer:
      slutten: { formel: svaret, kalles: Slutten }
      frist: { formel: dagen }
`,
	filer: { 'satser/maks.yaml': rate('maks', 100, 'måneder') }
});
const edition = compileEvent('prøve', files);
const { book, findings } = edition;
const today = '2026-11-21';

/** The list «Alle datoene» on the page of a service. */
function dates(id: string, answers: Answers, locale: Locale = 'nb'): Line[] {
	const now = journey(book, { answers, known: {}, events: [] }, today);
	const service = now.services.find((s) => s.key === id) ?? expect.fail(`ingen tjeneste heter «${id}»`);
	const section = serviceView(new Telling(edition, now, locale), service).sections.find((s) => s.id === 'datoer');
	return section?.blocks.flatMap((b) => (b.kind === 'list' ? b.items : [])) ?? [];
}
const days = (lines: Line[]): (string | undefined)[] => lines.map((l) => l.flatMap((part) => (typeof part === 'object' && part.iso ? [part.iso] : []))[0]);

test('flyten med mange datoer har ingen funn', () => expect(besidesTheNet(findings).map((f) => print(f, files))).toEqual([]));

describe('datoene til en tjeneste', () => {
	test('står i den rekkefølgen de kommer, dager og måneder om hverandre', () => {
		expect(dates('klag', { dagen: '2027-03-15', svaret: '2027-05-10' }).map(plainText)).toEqual([
			'Tidligst: 15. mars 2027',
			'Fra og med: april 2027',
			'Møtet er: 15. april 2027',
			'Varsle innen: 15. april 2027',
			'Klage innen: 10. juni 2027',
			'Frist: 15. mars 2028',
			'Til og med: juli 2035'
		]);
	});
	test('bytter plass når svarene flytter dem', () => {
		expect(dates('vent', { dagen: '2027-03-15', svaret: '2027-05-10' }).map(plainText)).toEqual(['Frist: 15. mars 2027', 'Slutten: 10. mai 2027']);
		expect(dates('vent', { dagen: '2027-03-15', svaret: '2027-03-14' }).map(plainText)).toEqual(['Slutten: 14. mars 2027', 'Frist: 15. mars 2027']);
	});
	test('slutter med det som ikke er kjent ennå, og sier hva det kommer an på', () => {
		expect(dates('klag', { dagen: '2027-03-15' }).map(plainText).at(-1)).toBe('Klage innen: kommer an på dagen du fikk svar.');
		expect(dates('vent', { dagen: '2027-03-15' }).map(plainText)).toEqual(['Frist: 15. mars 2027', 'Slutten: kommer an på dagen du fikk svar.']);
	});
	test.each(locales)('er de samme dagene i samme rekkefølge på %s', (locale) =>
		expect(days(dates('klag', { dagen: '2027-03-15', svaret: '2027-05-10' }, locale))).toEqual([
			'2027-03-15',
			'2027-04',
			'2027-04-15',
			'2027-04-15',
			'2027-06-10',
			'2028-03-15',
			'2035-07'
		])
	);
});

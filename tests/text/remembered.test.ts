// What has been said before is remembered, so that it is not looked up again. Remembered words are always the same as new ones:
// never those of another language, another number, other answers or another life event.

import { describe, expect, test } from 'vitest';
import { journey } from '#journey';
import type { Edition } from '#rules';
import { locales, MIRROR, plainText, speak, type Locale, type PluralKey, type UiKey } from '#text';
import { Telling } from '../../src/pages/telling.ts';
import { en } from '../../src/text/en.ts';
import { nb } from '../../src/text/nb.ts';
import { nn } from '../../src/text/nn.ts';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const written: Record<string, Record<string, string>> = { nb, nn, en };
const keys = Object.keys(nb) as UiKey[];
const every: Locale[] = [...locales, MIRROR];
/** Someone who remembers nothing: the texts are others than those last spoken. */
const fresh = (locale: Locale) => speak(locale, 'ny', {});

describe('tekstene på sidene', () => {
	test('er de samme første og andre gang, på hvert språk, også når språkene går om hverandre', () => {
		for (const time of ['første', 'andre', 'tredje'])
			for (const key of keys) for (const locale of locales) expect(speak(locale).say(key), `${key}, ${time} gang`).toBe(written[locale]?.[key]);
	});
	test('med luker husker teksten, ikke det som sto i luka', () => {
		const line = (locale: Locale, text: string) => plainText(speak(locale).line('plan.made', { today: { text, source: 'today' } }));
		for (const locale of every) {
			const [a, b] = [line(locale, 'DAG-A'), line(locale, 'DAG-B')];
			expect(a).toContain('DAG-A');
			expect(b).toBe(a.replace('DAG-A', 'DAG-B'));
			expect(line(locale, 'DAG-A')).toBe(a);
		}
	});
	test('med verdier rett i teksten husker heller ikke dem', () => {
		for (const locale of every) {
			const said = ['Oslo', 'Alta', 'Oslo'].map((near) => speak(locale).say('error.no-such-municipality.near', { near }));
			expect(said.map((s) => [s.includes('Oslo'), s.includes('Alta')])).toEqual([
				[true, false],
				[false, true],
				[true, false]
			]);
		}
	});
	test('velger flertall på nytt hver gang', () => {
		const plurals = [...new Set(keys.flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? []))] as PluralKey[];
		expect(plurals.length).toBeGreaterThan(5);
		for (const locale of every)
			for (const key of plurals)
				for (const count of [1, 2, 1]) {
					const slots = { count: String(count), n: String(count) };
					expect(plainText(speak(locale).line(key, slots, count)), key).toBe(plainText(fresh(locale).line(key, slots, count)));
					if (locale !== MIRROR) {
						const form = new Intl.PluralRules(locale).select(count);
						expect(plainText(speak(locale).line(key, {}, count)), key).toBe(
							plainText([(written[locale]?.[`${key}_${form}`] ?? '').replace(/\{\{(.*?)\}\}/g, '$1')])
						);
					}
				}
	});
	test('en dag skrives på språket til den som spør, uansett hvem som spurte først', () => {
		const days = ['2027-03-15', '2027-03-16', '2027-10-15', '2028-03-15', '2027-03-15'];
		for (const order of [locales, locales.toReversed()])
			expect(order.map((locale) => days.map((d) => speak(locale).format.day(d)))).toEqual(
				order.map((locale) =>
					days.map((d) =>
						new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-NO`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${d}T00:00:00Z`))
					)
				)
			);
	});
});

describe('to mennesker i samme livshendelse', () => {
	test('får hver sitt eget svar i den samme teksten, på hvert språk', () => {
		const texts = (of: string, til: string) => `tjenester: { hjelp: { tittel: "${of} {{antall}} ${til} {{frist}}", om: "${of} {{antall}}." } }\n`;
		const small = compileEvent(
			'prøve',
			filesOf({
				flyt: `
opplysninger:
  antall: { spør: Hvor mange?, svar: hele tall }
  dagen: { spør: Hvilken dag?, svar: dato }
tjenester:
  hjelp:
    tittel: Hjelp til {{antall}} innen {{frist}}
    fra: etat
    datoer: { frist: { formel: dagen } }
    hjemmel: en lov § 1
    kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
`,
				filer: {
					'prøve/tekst/nb.yaml': 'tjenester: { hjelp: { om: "Hjelp til {{antall}}." } }\n',
					'prøve/tekst/nn.yaml': texts('Hjelp åt', 'innan'),
					'prøve/tekst/en.yaml': texts('Help for', 'before')
				}
			})
		);
		const said = (antall: number, dagen: string, locale: Locale): string[] => {
			const now = journey(small.book, { answers: { antall, dagen }, known: {}, events: [] }, '2026-11-21');
			const t = new Telling(small, now, locale);
			const [service = expect.fail('ingen tjeneste')] = now.services;
			return [plainText(t.title(service)), ...t.prose('tjenester.hjelp.om', service).map((b) => (b.kind === 'paragraph' ? plainText(b.line) : ''))];
		};
		for (const _ of ['første gang', 'når alt er husket']) {
			expect(said(2, '2027-03-15', 'nb')).toEqual(['Hjelp til 2 innen 15. mars 2027', 'Hjelp til 2.']);
			expect(said(5, '2027-03-16', 'nb')).toEqual(['Hjelp til 5 innen 16. mars 2027', 'Hjelp til 5.']);
			expect(said(2, '2027-03-15', 'nn')).toEqual(['Hjelp åt 2 innan 15. mars 2027', 'Hjelp åt 2.']);
			expect(said(5, '2027-03-16', 'en')).toEqual(['Help for 5 before 16 March 2027', 'Help for 5.']);
			expect(said(2, '2027-03-15', 'en')).toEqual(['Help for 2 before 15 March 2027', 'Help for 2.']);
		}
	});
});

describe('tekstene til en livshendelse', () => {
	const editionOf = (tittel: string, gir = ''): Edition =>
		compileEvent(
			'prøve',
			filesOf({
				flyt: `
opplysninger:
  a: { spør: A?, svar: ja/nei }
tjenester:
  hjelp:
    tittel: ${tittel}
    fra: etat
    gjelder når: { a: ja }
    hjemmel: en lov § 1${gir ? `\n    gir: ${gir}` : ''}
    kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
`
			})
		);
	const [old, edited] = [editionOf('Søk nå', 'Penger'), editionOf('Søk senere')];
	const title = 'tjenester.hjelp.tittel';
	const gives = 'tjenester.hjelp.gir';

	test('er de nye når de er endret, og det som er tatt bort, er borte', () => {
		expect(speak('nb', 'prøve', old.words.texts).raw(gives)).toBe('Penger');
		const now = speak('nb', 'prøve', edited.words.texts);
		expect([now.raw(title), now.raw(gives)]).toEqual(['Søk senere', null]);
	});
	test('to utgaver låner ikke hverandres, heller ikke når de snakker om hverandre på hvert sitt språk', () => {
		const [a, b] = [speak('nb', 'prøve', old.words.texts), speak('nb', 'prøve', edited.words.texts)];
		expect([a.raw(title), b.raw(title)]).toEqual(['Søk nå', 'Søk senere']);
		speak('en', 'prøve', old.words.texts);
		expect([a.raw(title), b.raw(title)]).toEqual(['Søk nå', 'Søk senere']);
		expect(speak('nb', 'prøve', edited.words.texts).raw(title)).toBe('Søk senere');
		expect(speak(MIRROR, 'prøve', edited.words.texts).raw(title)).toMatch(/^\u202eSøk\u202c \u202esenere\u202c$/);
	});
	test('to livshendelser med samme nøkkel har hver sin', () => {
		const [a, b] = [speak('nb', 'prøve', old.words.texts), speak('nb', 'annen', edited.words.texts)];
		expect([a.raw(title), b.raw(title), a.raw(gives), b.raw(gives)]).toEqual(['Søk nå', 'Søk senere', 'Penger', null]);
	});
	test('mangler den på et språk, er den på bokmål, og ikke det et annet språk husker', () => {
		const texts = { nb: { [title]: 'Søk nå' }, en: {}, nn: { [title]: 'Søk no' } };
		const said = (): (string | null)[] => locales.map((locale) => speak(locale, 'tre', texts).raw(title));
		expect([said(), said()]).toEqual([
			['Søk nå', 'Søk no', 'Søk nå'],
			['Søk nå', 'Søk no', 'Søk nå']
		]);
	});
});

// Whom a service is for: the one who reads is «deg», and her own title says so; the plan can be seen for one of them at a time.

import { describe, expect, test } from 'vitest';
import { print } from '#flow';
import { journey, type Journey } from '#journey';
import { plainText } from '#text';
import { compileEvent } from '../../tools/flows.ts';
import { planView } from '../../src/pages/plan.ts';
import { Telling } from '../../src/pages/telling.ts';
import { besidesTheNet, filesOf } from '../flow/written.ts';

const flyt = `
opplysninger:
  rolle: { spør: Hvem er du?, svar: { mor: Mor, far: Far } }
personer:
  mor: { kalles: mor, er deg når: { rolle: mor } }
  far: { kalles: far, er deg når: { rolle: far } }
  barnet: { kalles: barnet }
tjenester:
  penger-mor:
    tittel: Søk om penger til mor
    tittel til deg: Søk om penger
    fra: etat
    for: mor
    hjemmel: en lov § 1
    kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }
  fri:
    …
    for: [far, barnet]
  alle:
    …
  bare-mor:
    …
    gjelder når: { rolle: mor }
`;
const files = filesOf({ flyt });
const edition = compileEvent('prøve', files);
const { book, findings } = edition;
const now = (rolle?: string): Journey => journey(book, { answers: rolle ? { rolle } : {}, known: {}, events: [] }, '2026-11-22');
const rows = (rolle?: string, only: string | null = null) =>
	planView(new Telling(edition, now(rolle), 'nb'), only).groups.flatMap((g) =>
		g.rows.map((r) => [typeof r.title === 'string' ? r.title : plainText(r.title), r.whom])
	);

test('flyten med personer har ingen funn', () => expect(besidesTheNet(findings).map((f) => print(f, files))).toEqual([]));

describe('hvem planen gjelder', () => {
	test('den som leser, er «deg» og får sin egen tittel; andre får den andre', () => {
		expect(rows('mor')).toContainEqual(['Søk om penger', 'For deg']);
		expect(rows('far')).toContainEqual(['Søk om penger til mor', 'For mor']);
		expect(rows('far')).toContainEqual(['Gjør dette', 'For deg og barnet']);
	});
	test('før det er kjent hvem som leser, er ingen «deg»', () => expect(rows()).toContainEqual(['Søk om penger til mor', 'For mor']));
	test('planen for én viser bare det som er for den ene, og et ukjent navn viser alt', () => {
		expect(rows('mor', 'far')).toEqual([['Gjør dette', 'For far og barnet']]);
		expect(rows('mor', 'barnet')).toHaveLength(1);
		expect(rows('mor', 'ingen-slik')).toHaveLength(4);
	});
	test('valget står bare der det er noe å velge mellom, og sier hva som er valgt', () => {
		const { whom } = planView(new Telling(edition, now('mor'), 'nb'), 'mor');
		expect(whom.map((w) => [w.label, w.current])).toEqual([
			['Alle', false],
			['Deg', true],
			['Far', false],
			['Barnet', false]
		]);
		const alone = compileEvent(
			'prøve',
			filesOf({ flyt: 'opplysninger:\n  a: { spør: Ja?, svar: ja/nei }\ntjenester:\n  en:\n    …\n    gjelder når: { a: ja }\n' })
		);
		expect(planView(new Telling(alone, journey(alone.book, { answers: {}, known: {}, events: [] }, '2026-11-22'), 'nb')).whom).toEqual([]);
	});
});

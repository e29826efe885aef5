// What an amount rests on: the dated values, each once, how sure they are, and whether a newer one may have come.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { journey, rateUses, report } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';

const dated = (name: string, rows: string[], more = ''): string => rate(name, 0, 'kr').replace(/verdier:[^]*/, `${more}verdier:\n${rows.join('')}`);
const row = (day: string, verdi: number, sikkerhet: string, til = ''): string =>
	`  ${day}: { verdi: ${verdi},${til && ` til: ${til},`} kilde: etat.no/${verdi}, sjekket: 2026-08-20, sikkerhet: ${sikkerhet} }\n`;
const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  gift: { spør: Er du gift?, svar: ja/nei }
  antall: { spør: Hvor mange?, svar: hele tall }
  dagen: { spør: Hvilken dag?, svar: dato }
tjenester:
  en:
    …
    beløp:
      sikkert: { formel: fast + fast, enhet: kr, kalles: A }
      blandet: { formel: fast + årlig + usikker, enhet: kr, kalles: B }
      da: { formel: 'sats("årlig", dagen)', enhet: kr, kalles: C }
      anslått: { formel: fast, enhet: kr, anslag: ja, kalles: D }
      antall: { formel: antall, enhet: antall, kalles: E }
      begge: { formel: 'sats("årlig", dagen) + årlig', enhet: kr, kalles: F }
`,
		filer: {
			'satser/fast.yaml': rate('fast', 100, 'kr'),
			'satser/usikker.yaml': dated('usikker', [row('2026-01-01', 3, 'sekundærkilde')]),
			'satser/arlig.yaml': dated('årlig', [row('2024-01-01', 10, 'bekreftet', '2024-12-31'), row('2025-01-01', 20, 'bekreftet')], 'ses på nytt: hvert år\n')
		}
	})
);
const amounts = (answers: Answers = {}, today = '2025-11-30') =>
	Object.fromEntries((journey(book, { answers, known: {}, events: [] }, today).services[0]?.amounts ?? []).map((a) => [a.amount.name, a]));

describe('et beløp', () => {
	test('er verdien, med hver sats én gang, og så sikkert som den svakeste', () => {
		expect(amounts()['sikkert']).toMatchObject({ value: 200, estimated: false, missing: [], certainty: 'confirmed' });
		expect(amounts()['sikkert']?.rates).toEqual([
			{ name: 'fast', value: 100, validFrom: null, lastKnown: false, certainty: 'confirmed', page: 'etat.no', checked: '2026-08-20' }
		]);
		const { blandet } = amounts({}, '2026-02-01');
		expect(blandet).toMatchObject({ value: 123, certainty: 'secondary' });
		expect(blandet?.rates.map((r) => [r.name, r.value, r.validFrom, r.page])).toEqual([
			['fast', 100, null, 'etat.no'],
			['årlig', 20, '2025-01-01', 'etat.no/20'],
			['usikker', 3, '2026-01-01', 'etat.no/3']
		]);
	});
	test('uten satser er så sikkert som svarene', () => expect(amounts({ antall: 3 })['antall']).toMatchObject({ value: 3, certainty: 'confirmed', rates: [] }));
	test('er omtrent når flyten sier det', () => expect([amounts()['anslått']?.estimated, amounts()['sikkert']?.estimated]).toEqual([true, false]));
	test('som ikke er kjent, sier hva som mangler, og hviler ikke på noe', () =>
		expect(amounts()['da']).toMatchObject({ value: null, estimated: false, missing: ['dagen'], certainty: 'confirmed', rates: [] }));
	test('som ikke er kjent, får maskiner ikke vite om', () =>
		expect(report(journey(book, { answers: {}, known: {}, events: [] }, '2026-02-01')).services[0]?.amounts.map((a) => a.id)).toEqual([
			'sikkert',
			'blandet',
			'anslått'
		]));
	test('bruker verdien som gjaldt den dagen, og den samme satsen på to dager er to verdier', () => {
		expect(amounts({ dagen: '2024-12-31' })['da']?.rates).toMatchObject([{ value: 10, validFrom: '2024-01-01', page: 'etat.no/10' }]);
		expect(amounts({ dagen: '2024-12-31' })['begge']).toMatchObject({ value: 30, rates: [{ validFrom: '2024-01-01' }, { validFrom: '2025-01-01' }] });
		expect(amounts({ dagen: '2025-01-01' })['begge']?.rates).toHaveLength(1);
	});
});

describe('den siste kjente verdien', () => {
	const last = (today: string, dagen = '2025-06-01') => amounts({ dagen }, today)['da']?.rates.map((r) => r.lastKnown);
	test('kan være blitt en annen når satsen endres hvert år og det er kommet et nytt år', () => {
		expect(last('2025-12-31')).toEqual([false]);
		expect(last('2026-01-01')).toEqual([true]);
	});
	test('en verdi som er avløst av en nyere, er det ikke', () => expect(last('2026-01-01', '2024-06-01')).toEqual([false]));
	test('en sats som ikke endres hvert år, eller alltid har vært den samme, er det ikke', () =>
		expect(amounts({}, '2031-01-01')['blandet']?.rates.map((r) => [r.name, r.lastKnown])).toEqual([
			['fast', false],
			['årlig', true],
			['usikker', false]
		]));
});

test('det som ikke er en sats, eller som ingen kjenner, er ikke med', () =>
	expect(
		rateUses(
			book,
			[
				{ kind: 'fact', key: 'gift' },
				{ kind: 'rate', name: 'borte', from: null },
				{ kind: 'rate', name: 'fast', from: '2020-01-01' },
				{ kind: 'rate', name: 'fast', from: null, in: '0301' },
				{ kind: 'rate', name: 'fast', from: null }
			],
			'2026-11-30'
		).map((r) => r.name)
	).toEqual(['fast']));

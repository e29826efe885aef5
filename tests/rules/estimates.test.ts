// What a result rests on follows it through every rule: the answers that were used, and that it is only about right while one of them is.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { Knowledge } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';

/** The due date stands for the birth until the child is born. */
const rules = {
	'om dagen er gått': 'dagen < i dag',
	'dagen etter': 'dagen + dager(1)',
	'en av to, etter dagen': 'if dagen < i dag then antall else 0',
	'dagen, når det er ja': 'if klar then årstall(dagen) else 0',
	'dagen, når det er nei': 'if klar then 0 else årstall(dagen)',
	'både og': 'klar and dagen > i dag',
	'enten eller': 'klar or dagen > i dag',
	ikke: 'not(dagen > i dag)',
	'en liste': '[årstall(dagen), antall]',
	summen: 'sum([årstall(dagen), antall])',
	noen: 'some n in [årstall(dagen), antall] satisfies n < 0',
	alle: 'every n in [årstall(dagen), antall] satisfies n > 0',
	'for hver': 'for n in [årstall(dagen), antall] return n + 1',
	'satsen da': 'sats("sats", dagen)'
};
const { book } = compileEvent(
	'prøve',
	filesOf({
		flyt: `
opplysninger:
  klar: { spør: Er du klar?, svar: ja/nei }
  antall: { spør: Hvor mange?, svar: hele tall }
  termin: { spør: Når er termin?, svar: dato }
  født: { spør: Når ble barnet født?, svar: dato, kommer når: { termin: ">= i dag" } }
beregnes:
  dagen: { formel: "første kjente(født, termin)" }
${Object.entries(rules)
	.map(([name, rule]) => `  ${name}: { formel: '${rule}' }\n`)
	.join('')}  tabellen:
    tabell:
      - { klar: ja, gir: årstall(dagen) }
      - { klar: nei, antall: "> 1", gir: antall }
    ellers: årstall(dagen)
  etter dagen:
    tabell:
      - { dagen: "< i dag", gir: antall }
    ellers: 0
tjenester: {}
`,
		filer: {
			'satser/sats.yaml': rate('sats', 1).replace(
				/verdier:[^]*/,
				'verdier:\n  2020-01-01: { verdi: 5, kilde: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }\n'
			)
		}
	})
);
const result = (name: string, answers: Answers) => {
	const r = new Knowledge(book, { answers, known: {}, today: '2026-11-30' }).name(name);
	return r.known ? { value: r.value, about: r.estimated, facts: r.uses.flatMap((u) => (u.kind === 'fact' ? [u.key] : [])) } : { missing: r.missing };
};
const due: Answers = { termin: '2027-01-15', antall: 3, klar: true };
const born: Answers = { ...due, termin: '2026-11-20', født: '2026-11-18' };

describe('mens barnet ventes, er det omtrent', () => {
	test.each<[string, Answers, unknown, string[]]>([
		['dagen', due, { date: '2027-01-15' }, ['termin']],
		['om dagen er gått', due, false, ['termin']],
		['dagen etter', due, { date: '2027-01-16' }, ['termin']],
		['en av to, etter dagen', due, 0, ['termin']],
		['dagen, når det er ja', due, 2027, ['klar', 'termin']],
		['dagen, når det er nei', { ...due, klar: false }, 2027, ['klar', 'termin']],
		['både og', due, true, ['klar', 'termin']],
		['enten eller', { ...due, klar: false }, true, ['termin']],
		['ikke', due, false, ['termin']],
		['en liste', due, [2027, 3], ['termin', 'antall']],
		['summen', due, 2030, ['termin', 'antall']],
		['alle', due, true, ['termin', 'antall']],
		['noen', due, false, ['termin', 'antall']],
		['for hver', due, [2028, 4], ['termin', 'antall']],
		['satsen da', due, 5, ['termin']],
		['tabellen', due, 2027, ['klar', 'termin']],
		['tabellen', { ...due, klar: false, antall: 1 }, 2027, ['klar', 'antall', 'termin']]
	])('%s, %j', (name, answers, value, facts) => expect(result(name, answers)).toEqual({ value, about: true, facts }));
});

describe('når barnet er født, er det ikke det', () => {
	test.each<[string, unknown, string[]]>([
		['dagen', { date: '2026-11-18' }, ['født']],
		['om dagen er gått', true, ['født']],
		['en av to, etter dagen', 3, ['født', 'antall']],
		['dagen, når det er ja', 2026, ['klar', 'født']],
		['både og', false, ['født']],
		['alle', true, ['født', 'antall']],
		['tabellen', 2026, ['klar', 'født']],
		['etter dagen', 3, ['født', 'antall']]
	])('%s', (name, value, facts) => expect(result(name, born)).toEqual({ value, about: false, facts }));
});

describe('det som ikke rører dagen, er sikkert, også mens barnet ventes', () => {
	test.each<[string, Answers, unknown, string[]]>([
		['dagen, når det er ja', { ...due, klar: false }, 0, ['klar']],
		['dagen, når det er nei', due, 0, ['klar']],
		['både og', { ...due, klar: false }, false, ['klar']],
		['enten eller', due, true, ['klar']],
		['tabellen', { ...due, klar: false }, 3, ['klar', 'antall']]
	])('%s, %j', (name, answers, value, facts) => expect(result(name, answers)).toEqual({ value, about: false, facts }));
});

describe('det som mangler, er det som kan avgjøre det', () => {
	test.each<[string, Answers, string[]]>([
		['dagen', {}, ['termin', 'født']],
		['dagen, når det er ja', {}, ['klar', 'termin', 'født']],
		['dagen, når det er ja', { klar: true }, ['termin', 'født']],
		['både og', {}, ['klar', 'termin', 'født']],
		['både og', { klar: true }, ['termin', 'født']],
		['en liste', { antall: 1 }, ['termin', 'født']],
		['tabellen', {}, ['klar', 'antall', 'termin', 'født']],
		['tabellen', { klar: false }, ['antall']],
		['noen', {}, ['termin', 'født', 'antall']]
	])('%s, %j', (name, answers, missing) => {
		const r = result(name, answers);
		expect('missing' in r && [...(r.missing ?? [])].toSorted()).toEqual(missing.toSorted());
	});
	test('ingenting, når begge veier gir det samme', () => {
		expect(result('både og', { klar: false })).toMatchObject({ value: false });
		expect(result('enten eller', { klar: true })).toMatchObject({ value: true });
	});
});

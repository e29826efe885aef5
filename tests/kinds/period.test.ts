// «periode»: from a first day to a last. An error says which of the two it is about.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#values';
import { formOf, fromData, kinds, type Problem } from '#kinds';
import { plainText } from '#text';
import { compile } from '#compiler';
import { readFlow } from '#flow';
import { Knowledge } from '#rules';
import { filesOf } from '../flow/written.ts';
import { Asking, expectKept, LOCALES, TODAY } from './asking.ts';

const holiday = new Asking(kinds.period);
const summer = new Asking(kinds.period, { bounds: ['2026-06-01', '2026-08-31'] });
const days = (first: string, last: string): Record<string, string> => {
	const parts = (end: string, text: string) => text.split(' ').map((t, i) => [`${end}.${['dag', 'maaned', 'aar'][i]}`, t === '-' ? '' : t]);
	return Object.fromEntries([...parts('fra', first), ...parts('til', last)]) as Record<string, string>;
};

describe('den som skriver en periode', () => {
	test.each([
		['1 7 2026', '31 7 2026'],
		['1. juli 2026', '31. juli 2026'],
		['01 07 2026', '31 Jul 2026'],
		['1.7.2026', '2026-07-31']
	])('kan skrive «%s» og «%s»', (first, last) => expect(holiday.read(days(first, last))).toEqual({ answer: ['2026-07-01', '2026-07-31'] }));
	test('kan svare én dag', () => expect(holiday.read(days('1 7 2026', '1 7 2026'))).toEqual({ answer: ['2026-07-01', '2026-07-01'] }));
	test('må skrive begge dagene', () => {
		expect(holiday.read({})).toEqual({ problem: { code: 'nothing-written' } });
		expect(holiday.advice('nb', {})).toBe('Skriv begge dagene, med dag, måned og år.');
	});
	test.each([
		['- - -', '31 7 2026', 'nothing-written', 'fra'],
		['1 7 2026', '- - -', 'nothing-written', 'til'],
		['1 - 2026', '31 7 2026', 'date-incomplete', 'fra'],
		['1 7 2026', '31 7 -', 'date-incomplete', 'til'],
		['1 7 2026', '31 6 2026', 'no-such-date', 'til'],
		['x 7 2026', '31 7 2026', 'not-a-date', 'fra'],
		['31 7 2026', '1 7 2026', 'last-before-first', 'til'],
		['31 5 2026', '31 7 2026', 'too-early', 'fra'],
		['1 7 2026', '1 9 2026', 'too-late', 'til'],
		['1 9 2026', '2 9 2026', 'too-late', 'fra']
	])('får vite hva som er galt, og med hvilken dag: «%s» og «%s»', (first, last, code, end) =>
		expect(summer.read(days(first, last))).toMatchObject({ problem: { code, parts: [end] } })
	);
	test('får råd om den dagen, og en annen setning når de er byttet om', () => {
		expect(summer.advice('nb', days('1 7 2026', '31 6 2026'))).toBe('Siste dag: Denne datoen finnes ikke. Se etter om dagen og måneden stemmer.');
		expect(summer.advice('nb', days('31 5 2026', '31 7 2026'))).toBe('Første dag: Skriv en dato som er 1. juni 2026 eller senere.');
		expect(summer.advice('en', days('1 7 2026', '- - -'))).toBe('Last day: Enter the day, month and year.');
		for (const locale of LOCALES) expect(summer.advice(locale, days('31 7 2026', '1 7 2026'))).not.toContain(': ');
	});
});

test('feilen står ved dagen den gjelder, og lenken fra oppsummeringen går dit', () => {
	const form = formOf(holiday.asked, () => []);
	const shown = (problem: Problem | null) => {
		const { props, errorAt } = kinds.period.field(form, holiday.asked, holiday.teller('nb'), problem);
		return [(props['days'] as { wrong: boolean }[]).map((d) => d.wrong), errorAt];
	};
	expect(shown({ code: 'no-such-date', parts: ['til'] })).toEqual([[false, true], 'noe-til']);
	expect(shown({ code: 'no-such-date', parts: ['fra'] })).toEqual([[true, false], undefined]);
	expect(shown({ code: 'nothing-written' })).toEqual([[true, true], undefined]);
});
test('det som er skrevet, står i feltene', () => {
	const form = formOf(holiday.asked, (name) => ({ 'noe.fra.dag': ['x'], 'noe.til.aar': ['26'] })[name] ?? []);
	expect(kinds.period.field(form, holiday.asked, holiday.teller('nb'), null).props['days']).toMatchObject([
		{ label: 'Første dag', value: { day: 'x', month: '', year: '' } },
		{ label: 'Siste dag', value: { day: '', month: '', year: '26' } }
	]);
});

test('perioden blir den samme etter å ha vært lagret, vist og skrevet igjen', () =>
	fc.assert(
		fc.property(fc.integer({ min: -40_000, max: 17_000 }), fc.integer({ min: 0, max: 900 }), (from, long) =>
			expectKept(holiday, [addDays(TODAY, from), addDays(TODAY, from + long)])
		)
	));
test('den leses fra data som to dager', () => {
	const texts = fromData(kinds.period, holiday.asked, ['2026-07-01', '2026-07-31']);
	expect(holiday.read(...texts)).toEqual({ answer: ['2026-07-01', '2026-07-31'] });
	expect(holiday.problem(...fromData(kinds.period, holiday.asked, '2026-07-01'))).toBe('nothing-written');
});
test('den vises med begge dagene, og én dag som en dag', () => {
	expect(holiday.shown(['2026-07-01', '2026-07-31'])).toBe('fra 1. juli 2026 til 31. juli 2026');
	expect(holiday.shown(['2026-07-01', '2026-07-31'], 'nn')).toBe('frå 1. juli 2026 til 31. juli 2026');
	expect(holiday.shown(['2026-12-30', '2027-01-02'], 'en')).toBe('from 30 December 2026 to 2 January 2027');
	expect(holiday.shown(['2026-07-01', '2026-07-01'])).toBe('1. juli 2026');
	const value = kinds.period.value(['2026-07-01', '2026-07-31'], holiday.asked, holiday.limits) ?? [];
	expect(kinds.period.show(value, holiday.asked, holiday.teller('nb'), 'fact:noe').filter((s) => typeof s !== 'string')).toMatchObject([
		{ source: 'fact:noe', iso: '2026-07-01' },
		{ source: 'fact:noe', iso: '2026-07-31' }
	]);
});
test('noe som ikke er to dager i rekkefølge, er ikke et svar', () => {
	for (const stored of [['2026-07-01'], ['2026-07-31', '2026-07-01'], ['2026-07-01', '2026-07-32'], ['a', 'b'], '2026-07-01'])
		expect(kinds.period.value(stored, holiday.asked, holiday.limits), JSON.stringify(stored)).toBeUndefined();
});
test('noen dager senere er begge dagene senere', () => expect(kinds.period.later(['2026-07-01', '2026-07-31'], 31)).toEqual(['2026-08-01', '2026-08-31']));

test('når en flyt bevises, prøves hver dag for seg, og så lengre og lengre perioder, alle innenfor grensene', () => {
	const scale = kinds.period.scale?.(summer.asked, summer.limits) ?? expect.fail();
	expect([scale.at(scale.low), scale.at(scale.high)]).toEqual([
		['2026-06-01', '2026-06-01'],
		['2026-06-01', '2026-08-31']
	]);
	for (let n = scale.low; n <= scale.high; n++) {
		expect(summer.again(scale.at(n))).toEqual({ answer: scale.at(n) });
		expect(scale.of(scale.at(n))).toBe(n);
	}
});

test('i regler er den første dagen min(…) og den siste max(…)', () => {
	const files = filesOf({
		flyt: `
opplysninger:
  ferie: { spør: Når?, svar: periode }
beregnes:
  dager borte: { formel: 'dager mellom(min(ferie), max(ferie)) + 1' }
  slutt: { formel: 'max(ferie)' }
tjenester: {}
`
	});
	const { book, findings } = compile(readFlow('prøve', files));
	expect(findings.map((f) => f.message)).toEqual([]);
	const knowledge = new Knowledge(book, { answers: { ferie: ['2026-07-01', '2026-07-31'] }, known: {}, today: TODAY });
	expect(knowledge.name('dager borte')).toMatchObject({ known: true, value: 31 });
	expect(knowledge.name('slutt')).toMatchObject({ known: true, value: { date: '2026-07-31' } });
	const none = new Knowledge(book, { answers: {}, known: {}, today: TODAY });
	expect(none.name('dager borte')).toEqual({ known: false, missing: ['ferie'] });
});
test('hintet sier det samme på alle språk', () =>
	expect(LOCALES.map((l) => plainText(kinds.period.hint(holiday.teller(l)) ?? []))).toEqual([
		'Skriv dag, måned og år for begge dagene.',
		'Skriv dag, månad og år for begge dagane.',
		'Enter the day, month and year of both days.'
	]));

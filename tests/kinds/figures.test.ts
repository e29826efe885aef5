// Every figure a question shows carries where it comes from: the day today, the rule that bounds the answer, or the answer itself.

import { describe, expect, test } from 'vitest';
import { fieldsOf, kinds, problemText, type Bounds, type Kind } from '#kinds';
import { plainText, type Line } from '#text';
import { Asking, type LOCALES } from './asking.ts';

const figures = (line: Line | null): Line => (line ?? []).filter((s) => typeof s !== 'string');
const asked = (kind: Kind, bounds?: Bounds) => new Asking(kind, bounds ? { bounds } : {});

describe('hintet', () => {
	const hint = (kind: Kind, locale: (typeof LOCALES)[number] = 'nb') => kind.hint(asked(kind).teller(locale));
	test.each<[string, Kind, string | null]>([
		['en dato', kinds.date, 'For eksempel 21. november 2026.'],
		['en måned', kinds.month, 'For eksempel november 2026.'],
		['en periode', kinds.period, 'Skriv dag, måned og år for begge dagene.'],
		['et beløp', kinds.kroner, 'Skriv hele kroner.'],
		['flere valg', kinds.choices, 'Kryss av for alt som passer.'],
		['en kommune', kinds.municipality, 'Skriv navnet på kommunen, for eksempel Oslo.'],
		['et organisasjonsnummer', kinds['organisation-number'], 'Skriv de ni sifrene i nummeret.'],
		['ja eller nei', kinds['yes/no'], null],
		['et tall', kinds.number, null],
		['ord', kinds.text, null]
	])('til %s', (_, kind, words) => expect(hint(kind) && plainText(hint(kind) ?? [])).toBe(words));
	test('viser dagen i dag, og sier at det er den', () => {
		expect(figures(hint(kinds.date))).toEqual([{ text: '21. november 2026', source: 'today', iso: '2026-11-21' }]);
		expect(figures(hint(kinds.month))).toEqual([{ text: 'november 2026', source: 'today' }]);
		expect(figures(hint(kinds.month, 'en'))).toEqual([{ text: 'November 2026', source: 'today' }]);
	});
});

describe('rådet når noe er galt', () => {
	function advice(kind: Kind, bounds: Bounds | undefined, ...written: Parameters<Asking['read']>): Line {
		const asking = asked(kind, bounds);
		const read = asking.read(...written);
		return 'problem' in read ? problemText(kind, read.problem, asking.asked, asking.teller('nb'), asking.limits) : expect.fail('Nothing is wrong');
	}
	const day = (text: string): Record<string, string> => {
		const [dag = '', maaned = '', aar = ''] = text.split('.');
		return { dag, maaned, aar };
	};
	const summer = ['2026-06-01', '2026-08-31'] as const;
	test.each<[string, Line, string, Line]>([
		[
			'en dag for tidlig',
			advice(kinds.date, summer, day('31.5.2026')),
			'Skriv en dato som er 1. juni 2026 eller senere.',
			[{ text: '1. juni 2026', source: 'rule', iso: '2026-06-01' }]
		],
		[
			'en dag for sent',
			advice(kinds.date, summer, day('1.9.2026')),
			'Skriv en dato som er 31. august 2026 eller tidligere.',
			[{ text: '31. august 2026', source: 'rule', iso: '2026-08-31' }]
		],
		[
			'noe annet enn en dag',
			advice(kinds.date, summer, day('x.5.2026')),
			'Skriv datoen med tall, for eksempel 21. november 2026.',
			[{ text: '21. november 2026', source: 'today', iso: '2026-11-21' }]
		],
		[
			'en måned for tidlig',
			advice(kinds.month, summer, day('.5.2026')),
			'Skriv en dato som er 1. juni 2026 eller senere.',
			[{ text: '1. juni 2026', source: 'rule', iso: '2026-06-01' }]
		],
		['et tall for lite', advice(kinds.number, [2, 9], '1,5'), 'Skriv et tall som er 2 eller høyere.', [{ text: '2', source: 'rule' }]],
		['et tall for stort', advice(kinds.integer, [2, 9], '10'), 'Skriv et tall som er 9 eller lavere.', [{ text: '9', source: 'rule' }]],
		['noe annet enn et tall', advice(kinds.percent, [2.5, 9], 'x'), 'Skriv svaret med tall, for eksempel 2,5.', [{ text: '2,5', source: 'rule' }]],
		[
			'noe annet enn et tall der det ikke er en minste',
			advice(kinds.number, [null, 9], 'x'),
			'Skriv svaret med tall, for eksempel 0.',
			[{ text: '0', source: 'rule' }]
		],
		[
			'et beløp for stort',
			advice(kinds.kroner, [0, 1000], '1001'),
			'Skriv et tall som er 1\u00a0000\u00a0kr eller lavere.',
			[{ text: '1\u00a0000\u00a0kr', source: 'rule' }]
		],
		['for mange', advice(kinds.list, undefined, '13'), 'Skriv et tall som er 12 eller lavere.', [{ text: '12', source: 'rule' }]],
		['et tall med komma', advice(kinds.integer, [2, 9], '2,5'), 'Skriv et helt tall, uten komma.', []],
		['ingenting', advice(kinds.date, summer, day('')), 'Skriv dag, måned og år.', []],
		['en halv dato', advice(kinds.date, summer, day('1..2026')), 'Noe av datoen mangler. Skriv dag, måned og år.', []],
		['for mye', advice(kinds.text, undefined, 'x'.repeat(201)), 'Svaret er for langt. Skriv det kortere.', []]
	])('%s', (_, line, words, sources) => {
		expect(plainText(line)).toBe(words);
		expect(figures(line)).toEqual(sources);
	});
	test('200 tegn er ikke for mye', () => expect(asked(kinds.text).read('x'.repeat(200))).toEqual({ answer: 'x'.repeat(200) }));
	test('den som ikke har valgt, får vite at det går an å være usikker, bare der det gjør det', () => {
		const unsure = (mayBeUnknown: boolean): string => new Asking(kinds.choice, { mayBeUnknown }).advice('nb');
		expect([unsure(false), unsure(true)]).toEqual(['Velg det svaret som passer.', 'Velg det svaret som passer. Er du usikker, velg «Vet ikke».']);
	});
});

describe('svaret slik det vises', () => {
	const shown = (kind: Kind, answer: Parameters<Kind['value']>[0], unit: string | null = null): Line => {
		const asking = asked(kind);
		const value = kind.value(answer, asking.asked, asking.limits);
		if (value === undefined || value === null) return expect.fail('no answer');
		return kind.show(value, asking.asked, { ...asking.teller('nb'), unit: () => unit }, 'fact:noe');
	};
	test.each<[string, Line, Line]>([
		['ord', shown(kinds.text, 'Kari'), [{ text: 'Kari', source: 'fact:noe' }]],
		['et tall', shown(kinds.number, 8.5), [{ text: '8,5', source: 'fact:noe' }]],
		['et tall med enhet', shown(kinds.integer, 8, 'timer'), [{ text: '8', source: 'fact:noe' }, ' timer']],
		['et beløp', shown(kinds.kroner, 1000), [{ text: '1\u00a0000\u00a0kr', source: 'fact:noe' }]],
		['en andel', shown(kinds.percent, 80), [{ text: '80\u00a0%', source: 'fact:noe' }]],
		['en dag', shown(kinds.date, '2026-11-21'), [{ text: '21. november 2026', source: 'fact:noe', iso: '2026-11-21' }]],
		['en måned', shown(kinds.month, '2026-11'), [{ text: 'november 2026', source: 'fact:noe', iso: '2026-11' }]],
		[
			'hvor mange',
			shown(kinds.list, {
				count: 1,
				items: [
					{ id: '1', answers: {} },
					{ id: '2', answers: {} }
				]
			}),
			[{ text: '1', source: 'fact:noe' }]
		],
		['ja', shown(kinds['yes/no'], true), ['Ja']],
		['nei', shown(kinds['yes/no'], false), ['Nei']],
		['en kommune', shown(kinds.municipality, '0301'), ['Oslo']]
	])('%s', (_, line, expected) => expect(line).toEqual(expected));
});

describe('feltene slik de er fylt ut når svaret er gitt', () => {
	const filled = (kind: Kind, answer: Parameters<typeof fieldsOf>[2]) => fieldsOf(kind, asked(kind).asked, answer, asked(kind).limits);
	test.each<[string, ReturnType<typeof filled>, [string, string][]]>([
		['«vet ikke»', filled(kinds.number, null), [['noe', 'vet-ikke']]],
		['et tall', filled(kinds.number, 8.5), [['noe', '8,5']]],
		['ja', filled(kinds['yes/no'], true), [['noe', 'ja']]],
		['nei', filled(kinds['yes/no'], false), [['noe', 'nei']]],
		['et valg', filled(kinds.choice, 'b'), [['noe', 'b']]],
		[
			'flere',
			filled(kinds.choices, ['a', 'c']),
			[
				['noe', 'a'],
				['noe', 'c']
			]
		],
		['ingen', filled(kinds.choices, []), [['noe', 'ingen']]],
		[
			'en dag',
			filled(kinds.date, '2026-03-05'),
			[
				['noe.dag', '5'],
				['noe.maaned', '3'],
				['noe.aar', '2026']
			]
		],
		[
			'en måned',
			filled(kinds.month, '2026-03'),
			[
				['noe.maaned', '3'],
				['noe.aar', '2026']
			]
		],
		[
			'en periode',
			filled(kinds.period, ['2026-03-05', '2027-01-01']),
			[
				['noe.fra.dag', '5'],
				['noe.fra.maaned', '3'],
				['noe.fra.aar', '2026'],
				['noe.til.dag', '1'],
				['noe.til.maaned', '1'],
				['noe.til.aar', '2027']
			]
		],
		['en kommune', filled(kinds.municipality, '0002'), [['noe', 'Hamarøy']]],
		['en kommune som ikke finnes', filled(kinds.municipality, '9999'), [['noe', '9999']]],
		['et organisasjonsnummer', filled(kinds['organisation-number'], '974760673'), [['noe', '974 760 673']]],
		['hvor mange', filled(kinds.list, { count: 3, items: [] }), [['noe', '3']]]
	])('%s', (_, fields, expected) => expect(fields).toEqual(expected));
});

describe('det flyten bygger på', () => {
	test.each<[Kind, object]>([
		[kinds['yes/no'], { typed: false, several: false, place: false, counts: null, pattern: 'radio', type: { is: 'yes/no' }, bounds: [null, null] }],
		[kinds.choice, { typed: false, several: false, counts: null, pattern: 'radio', type: { is: 'choice', options: ['a', 'b', 'c'] }, bounds: [null, null] }],
		[kinds.choices, { typed: false, several: true, counts: null, pattern: 'checkbox', type: { is: 'list', of: { is: 'choice', options: ['a', 'b', 'c'] } } }],
		[kinds.text, { typed: true, counts: null, pattern: 'text', type: { is: 'text' }, bounds: [null, null] }],
		[kinds.country, { typed: true, counts: null, pattern: 'text', type: { is: 'text' } }],
		[kinds.number, { typed: true, counts: 'parts', pattern: 'text', type: { is: 'number' }, bounds: [0, 100_000] }],
		[kinds.integer, { typed: true, counts: 'wholes', pattern: 'text', type: { is: 'number', whole: true }, bounds: [0, 100_000] }],
		[kinds.kroner, { typed: true, counts: 'kr', pattern: 'text', type: { is: 'number' }, bounds: [0, null] }],
		[kinds.percent, { typed: true, counts: 'percent', pattern: 'text', type: { is: 'number' }, bounds: [0, 100] }],
		[kinds['organisation-number'], { typed: true, counts: null, pattern: 'text', type: { is: 'text' } }],
		[kinds.municipality, { typed: true, place: true, counts: null, pattern: 'municipality', type: { is: 'municipality' } }],
		[kinds.list, { typed: true, place: false, counts: null, pattern: 'text', type: { is: 'list', of: { is: 'item', list: 'noe' } }, bounds: [0, null] }],
		// A human life: 130 years back and 50 ahead, counted in days.
		[kinds.date, { typed: true, counts: null, pattern: 'date', type: { is: 'date' }, bounds: ['1896-11-02', '2076-12-28'] }],
		[kinds.month, { typed: true, counts: null, pattern: 'month', type: { is: 'date' }, bounds: ['1896-11-02', '2076-12-28'] }],
		[kinds.period, { typed: true, counts: null, pattern: 'period', type: { is: 'list', of: { is: 'date' } }, bounds: ['1896-11-02', '2076-12-28'] }]
	])('$name', (kind, expected) => {
		const { asked: question, limits } = asked(kind);
		const { typed, several, place, counts, pattern } = kind;
		expect({ typed, several, place, counts, pattern, type: kind.type(question), bounds: kind.bounds(question, limits.today) }).toMatchObject(expected);
	});
	test('bare en lang liste av valg kan det søkes i', () => {
		const many = (n: number): boolean => kinds.choices.searchable({ ...asked(kinds.choices).asked, options: Array.from({ length: n }, (_, i) => `v${i}`) });
		expect([many(12), many(13), kinds.text.searchable(asked(kinds.text).asked)]).toEqual([false, true, false]);
	});
	test('et land har et navn på bokmål, de andre ordene kan være hva som helst', () => {
		expect(['Sverige', 'Elfenbenskysten', 'Norge'].map((name) => kinds.country.known?.().has(name))).toEqual([true, true, true]);
		expect(kinds.country.known?.().has('Sweden')).toBe(false);
		expect(kinds.text.known).toBeNull();
	});
	test('eksempelet på flere valg er to av dem', () => expect(kinds.choices.example(asked(kinds.choices).asked)).toEqual(['a', 'b']));
	test('der det bare er noen få svar, prøves alle', () => {
		const all = (kind: Kind) => kind.all?.(asked(kind).asked);
		expect([all(kinds['yes/no']), all(kinds.choice), all(kinds.text)]).toEqual([[true, false], ['a', 'b', 'c'], undefined]);
		expect(kinds['yes/no'].domain(asked(kinds['yes/no']).asked, undefined, [undefined, undefined])).toEqual([true, false]);
		expect(kinds.date.domain(asked(kinds.date).asked, undefined, [undefined, undefined])).toBeNull();
	});
});

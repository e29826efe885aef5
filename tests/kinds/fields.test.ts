// The field each kind of question is answered in: which one it is, what stands in it, what one can choose, and which keys a phone shows.

import { describe, expect, test } from 'vitest';
import { formOf, kinds, type Asked, type Kind, type Problem } from '#kinds';
import { Asking } from './asking.ts';

type Written = Record<string, string[]>;
function field(kind: Kind, written: Written = {}, own: Partial<Asked> = {}, problem: Problem | null = null, unit: string | null = null) {
	const asking = new Asking(kind, own);
	const teller = { ...asking.teller('nb'), unit: () => unit };
	return kind.field(
		formOf(asking.asked, (name) => written[name] ?? []),
		asking.asked,
		teller,
		problem
	);
}
const written = { noe: ['12'] };

describe('det som skrives på én linje', () => {
	test.each<[string, Kind, Record<string, unknown>]>([
		['ord: bokstaver', kinds.text, { inputmode: 'text' }],
		['et land: bokstaver', kinds.country, { inputmode: 'text' }],
		['et tall: siffer og komma', kinds.number, { inputmode: 'decimal', width: 4 }],
		['et helt tall: bare siffer', kinds.integer, { inputmode: 'numeric', width: 4 }],
		['hvor mange: bare siffer', kinds.list, { inputmode: 'numeric', width: 4 }],
		['et beløp: siffer og komma, med kr bak', kinds.kroner, { inputmode: 'decimal', width: 10, suffix: 'kr' }],
		['en andel: siffer og komma, med % bak', kinds.percent, { inputmode: 'decimal', width: 4, suffix: '%' }],
		['et organisasjonsnummer: bare siffer, med plass til elleve', kinds['organisation-number'], { inputmode: 'numeric', width: 11 }],
		[
			'en kommune: bokstaver, med forslag fra dem som finnes i dag, etter alfabetet',
			kinds.municipality,
			{ inputmode: 'text', width: 24, suggestions: ['Fjell', 'Hamarøy', 'Nes', 'Oslo', 'Storby', 'Vik'] }
		]
	])('%s', (_, kind, props) => {
		expect(field(kind, written)).toEqual({ component: 'TextField', props: { value: '12', ...props } });
		expect(field(kind).props).toMatchObject({ value: '' });
	});
	test.each([kinds.text, kinds.country, kinds.number, kinds.integer, kinds.list, kinds.municipality])('flytens ord for enheten står bak: $name', (kind) =>
		expect(field(kind, written, {}, null, 'timer').props).toMatchObject({ suffix: 'timer' })
	);
});

describe('dager', () => {
	const parts = { 'noe.dag': ['1'], 'noe.maaned': ['mai'], 'noe.aar': ['2026'] };
	const labels = { day: 'Dag', month: 'Måned', year: 'År' };
	const value = { day: '1', month: 'mai', year: '2026' };
	test('en dato har tre felt, og nettleseren kan fylle dem ut når det er om den som svarer', () => {
		expect(field(kinds.date, parts)).toEqual({ component: 'DateField', props: { labels, value, autocomplete: false } });
		expect(field(kinds.date, parts, { aboutYou: true }).props).toMatchObject({ autocomplete: true });
	});
	test('en måned har ikke felt for dag', () =>
		expect(field(kinds.month, parts)).toEqual({ component: 'DateField', props: { labels, value, autocomplete: false, withDay: false } }));
	test('en periode har tre felt for hver av de to dagene', () =>
		expect(field(kinds.period, { 'noe.fra.dag': ['1'], 'noe.til.aar': ['2027'] })).toEqual({
			component: 'PeriodField',
			props: {
				labels,
				days: [
					{ part: 'fra', label: 'Første dag', value: { day: '1', month: '', year: '' }, wrong: true },
					{ part: 'til', label: 'Siste dag', value: { day: '', month: '', year: '2027' }, wrong: true }
				]
			}
		}));
});

describe('det som velges', () => {
	const letters = ['a', 'b', 'c'].map((id) => ({ value: id, label: [`valg ${id}`] }));
	const unknown = { value: 'vet-ikke', label: 'Vet ikke' };
	test('ja eller nei', () => {
		const options = [
			{ value: 'ja', label: 'Ja' },
			{ value: 'nei', label: 'Nei' }
		];
		expect(field(kinds['yes/no'], { noe: ['nei'] })).toEqual({ component: 'RadioGroup', props: { options, value: 'nei' } });
		expect(field(kinds['yes/no'], {}, { mayBeUnknown: true })).toEqual({
			component: 'RadioGroup',
			props: { options: [...options, unknown], value: undefined }
		});
	});
	test('ett av flere', () => {
		expect(field(kinds.choice, { noe: ['b'] })).toEqual({ component: 'RadioGroup', props: { options: letters, value: 'b' } });
		expect(field(kinds.choice, {}, { mayBeUnknown: true }).props.options).toEqual([...letters, unknown]);
	});
	test('så mange som passer, eller ingen av dem', () => {
		const none = { value: 'ingen', label: 'Ingen av disse' };
		expect(field(kinds.choices, { noe: ['a', 'c'] })).toEqual({ component: 'CheckboxGroup', props: { options: [...letters, none], values: ['a', 'c'] } });
		expect(field(kinds.choices, {}, { mayBeUnknown: true }).props.options).toEqual([...letters, none, unknown]);
	});
	test('et valg med en kode sier koden', () =>
		expect(field(kinds.choice, {}, { codes: { b: '47.1' } }).props.options).toEqual([
			letters[0],
			{ ...letters[1], hint: ['Kode ', { text: '47.1', source: 'code:noe/b' }] },
			letters[2]
		]));
});

// The answers that are tried when a flow is proven: on a line from the least to the largest for what is measured, and near today for days.

import { describe, expect, test } from 'vitest';
import { kinds, type Bounds, type Kind } from '#kinds';
import { Asking } from './asking.ts';

const scale = (kind: Kind, bounds?: Bounds, list?: { least: number; most: number }) => {
	const asking = new Asking(kind, { ...(bounds ? { bounds } : {}), ...(list ? { list } : {}) });
	const made = kind.scale?.(asking.asked, asking.limits);
	return made ? { ends: [made.at(made.low), made.at(made.high)], steps: made.high - made.low, near: made.near.map((n) => made.at(n)), made } : null;
};
/** The day questions are asked in these tests. */
const today = '2026-11-21';

describe('dager', () => {
	test('er hver dag mellom grensene, og i dag', () => {
		expect(scale(kinds.date, ['2026-11-20', '2026-12-02'])).toMatchObject({ ends: ['2026-11-20', '2026-12-02'], steps: 12, near: [today] });
		expect(scale(kinds.date, [today, today])).toMatchObject({ ends: [today, today], steps: 0 });
	});
	test('er ingen når grensene ikke er kjent, eller ikke gir plass', () => {
		for (const kind of [kinds.date, kinds.period])
			for (const bounds of [
				[null, today],
				[today, null],
				['2026-11-22', today]
			] as const)
				expect(scale(kind, bounds), kind.name).toBeNull();
		for (const bounds of [
			[null, today],
			[today, null],
			['2026-11-02', '2026-11-30']
		] as const)
			expect(scale(kinds.month, bounds)).toBeNull();
	});
	test('i en periode er de først én og én, så fra den første til stadig senere', () => {
		const { made, ...days } = scale(kinds.period, ['2026-11-20', '2026-11-22']) ?? expect.fail();
		expect(days).toEqual({
			ends: [
				['2026-11-20', '2026-11-20'],
				['2026-11-20', '2026-11-22']
			],
			steps: 4,
			near: [[today, today]]
		});
		expect(made.at(made.low + 3)).toEqual(['2026-11-20', '2026-11-21']);
		expect(made.of(['2026-11-20', '2026-11-20'])).toBe(made.low);
	});
	test('er hver måned som har sin første dag mellom grensene, og måneden nå', () => {
		expect(scale(kinds.month, ['2026-10-02', '2027-02-01'])).toMatchObject({ ends: ['2026-11', '2027-02'], steps: 3, near: ['2026-11'] });
		expect(scale(kinds.month, ['2026-11-01', '2026-11-30'])).toMatchObject({ ends: ['2026-11', '2026-11'], steps: 0 });
	});
});

describe('tall', () => {
	test('er hvert hele tall mellom grensene, også når det bare er ett', () => {
		expect(scale(kinds.number, [0.5, 3.5])).toMatchObject({ ends: [1, 3] });
		expect(scale(kinds.integer, [4, 4])).toMatchObject({ ends: [4, 4] });
		expect(scale(kinds.number, [3.2, 3.8])).toBeNull();
	});
	test('uten øvre grense stopper de på fem millioner, og uten nedre begynner de på null', () => {
		expect(scale(kinds.kroner, [null, null])).toMatchObject({ ends: [0, 5_000_000] });
		expect(scale(kinds.percent)).toMatchObject({ ends: [0, 100] });
	});
	test('er særlig de små, der mest avgjøres', () => expect(scale(kinds.kroner)?.near).toEqual([0, 1, 2, 3, 5, 10, 100, 1000, 10_000, 100_000]));
	test('av hvor mange er de som lista kan ha', () => {
		const { made, ...many } = scale(kinds.list, undefined, { least: 1, most: 4 }) ?? expect.fail();
		expect(many).toEqual({ ends: [1, 4], steps: 3, near: [0, 1, 2, 3, 5] });
		expect(made.of({ count: 2, items: [] })).toBe(2);
		expect(made.of(3)).toBe(3);
	});
});

test('det som ikke måles, har ingen slik linje', () => {
	for (const kind of [kinds.text, kinds.country, kinds.municipality, kinds.choice, kinds.choices, kinds['yes/no'], kinds['organisation-number']])
		expect(kind.scale, kind.name).toBeNull();
});

describe('det som ikke måles, prøves ved navn', () => {
	const named = (kind: Kind) =>
		kind.options(new Asking(kind).asked, {
			words: () => ['Sverige', '974760673', '123'],
			places: () => [...new Asking(kind).limits.municipalities].slice(0, 2)
		});
	test('ja og nei', () =>
		expect(named(kinds['yes/no'])).toEqual([
			{ name: 'ja', answer: true },
			{ name: 'nei', answer: false }
		]));
	test('hvert valg', () => expect(named(kinds.choice)).toEqual(['a', 'b', 'c'].map((id) => ({ name: id, answer: id }))));
	test('hvert valg alene, og ingen', () =>
		expect(named(kinds.choices)).toEqual([{ name: 'ingen', answer: [] }, ...['a', 'b', 'c'].map((id) => ({ name: id, answer: [id] }))]));
	test('ordene reglene nevner, og ett til', () => {
		const words = ['Sverige', '974760673', '123', 'noe annet'].map((w) => ({ name: w, answer: w }));
		expect([named(kinds.text), named(kinds.country)]).toEqual([words, words]);
	});
	test('organisasjonsnumrene reglene nevner, og ett til som er et gyldig nummer', () => {
		const [known, other, ...more] = named(kinds['organisation-number']);
		expect(known).toEqual({ name: '974760673', answer: '974760673' });
		expect(more).toEqual([]);
		// 31000000: 3·3 + 2·1 = 11, nothing left over, so the last digit is 0.
		expect(other).toEqual({ name: 'noe annet', answer: '310000000' });
	});
	test('kommunene der noe er annerledes', () =>
		expect(named(kinds.municipality)).toEqual([
			{ name: 'Fjell', answer: '0001' },
			{ name: 'Hamarøy', answer: '0002' }
		]));
});

describe('noen dager senere', () => {
	test.each<[Kind, Parameters<Kind['later']>[0], number, unknown]>([
		[kinds.date, '2026-12-30', 3, '2027-01-02'],
		[kinds.month, '2026-12', 31, '2027-01'],
		[kinds.month, '2026-12', 30, '2026-12'],
		[kinds.period, ['2026-12-30', '2027-01-01'], 1, ['2026-12-31', '2027-01-02']],
		[kinds.integer, 4, 30, 4],
		[kinds.choice, 'a', 30, 'a']
	])('%o', (kind, answer, days, after) => expect(kind.later(answer, days)).toEqual(after));
});

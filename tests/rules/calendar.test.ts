// The Norwegian calendar: Easter and what follows from it, working days, month ends and leap years.
// Easter Sundays are from the almanac; the last ones are the earliest and the latest that can be.

import { describe, expect, test } from 'vitest';
import { functions } from '#rules';
import { isLocalDate, type Value } from '#values';

const on = (name: string, ...args: (string | number)[]): unknown => {
	const given = args.map((a): Value => (typeof a === 'string' ? { date: a } : a));
	const r = functions[name]?.run(...given) ?? null;
	return typeof r === 'object' && r !== null && 'date' in r ? r.date : r;
};
const isWorkingDay = (day: string): boolean => on('siste virkedag til og med', day) === day;

describe('helligdager', () => {
	test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2030-04-21', '2038-04-25', '2008-03-23', '1961-04-02'])(
		'påsken %s',
		(easter) => {
			const [sunday] = [Date.parse(easter)];
			const from = (n: number): string => new Date(sunday + n * 86_400_000).toISOString().slice(0, 10);
			for (const n of [-3, -2, 1, 39, 50]) expect(isWorkingDay(from(n)), from(n)).toBe(false);
			expect(isWorkingDay(from(-4)), 'onsdag før skjærtorsdag').toBe(true);
			expect(isWorkingDay(from(2)), 'tirsdag etter påske').toBe(![1, 17].includes(Number(from(2).slice(8))) || !from(2).includes('-05-'));
		}
	);
	test.each(['2026-01-01', '2026-05-01', '2027-05-17', '2026-12-25', '2028-12-26'])('%s er ingen virkedag', (day) => expect(isWorkingDay(day)).toBe(false));
	test.each(['2026-12-24', '2026-12-31', '2026-05-18', '2026-08-31'])('%s er en virkedag', (day) => expect(isWorkingDay(day)).toBe(true));
});

describe('virkedager', () => {
	test('ti virkedager etter tirsdag 1. september 2026 er 15. september', () => expect(on('virkedager etter', '2026-09-01', 10)).toBe('2026-09-15'));
	test('påsken telles ikke', () => expect(on('virkedager etter', '2026-03-31', 3)).toBe('2026-04-08'));
	test('to helligdager i samme uke', () => expect(on('virkedager etter', '2027-05-14', 1)).toBe('2027-05-18'));
	test('ingen dager er dagen selv', () => expect(on('virkedager etter', '2026-10-31', 0)).toBe('2026-10-31'));
	test('en lørdag flyttes til fredag før eller mandag etter', () => {
		expect(on('siste virkedag til og med', '2026-10-31')).toBe('2026-10-30');
		expect(on('første virkedag fra og med', '2026-10-31')).toBe('2026-11-02');
	});
	test('stønadsdager teller helligdager, men ikke helger', () => {
		expect(on('stønadsdager etter', '2026-04-01', 2)).toBe('2026-04-03');
		expect(on('stønadsdager etter', '2027-02-21', 245)).toBe('2028-01-28');
	});
});

describe('måneder og år', () => {
	test.each([
		['2027-01-31', '2027-01-31'],
		['2027-02-01', '2027-02-28'],
		['2028-02-01', '2028-02-29'],
		['2100-02-10', '2100-02-28'],
		['2027-12-05', '2027-12-31']
	])('siste dag i måneden for %s er %s', (day, last) => expect(on('siste dag i måneden', day)).toBe(last));
	test('måneden etter begynner den første, også over nyttår', () => {
		expect(on('måned etter', '2027-12-31', 1)).toBe('2028-01-01');
		expect(on('måned etter', '2027-03-18', 13)).toBe('2028-04-01');
	});
	test.each([
		['2008-02-29', '2026-02-27', 17],
		['2008-02-29', '2026-02-28', 18],
		['2008-02-29', '2028-02-28', 19],
		['2008-02-29', '2028-02-29', 20],
		['2000-06-01', '2000-06-01', 0]
	])('den som er født %s, er på dagen %s %i år', (born, day, age) => expect(on('alder', born, day)).toBe(age));
	test('bare datoer som finnes, er datoer', () => {
		expect(['2028-02-29', '2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '1849-12-31', ''].map(isLocalDate)).toEqual([
			true,
			false,
			false,
			false,
			false,
			false,
			false
		]);
	});
	test('en halv krone rundes opp', () => {
		expect([on('avrund', 2307.5, 1), on('avrund', 2307.49, 1), on('avrund', -0.5, 1), on('avrund', 68274.5, 1)]).toEqual([2308, 2307, 0, 68275]);
	});
});

// What a designer writes in a formula is either right, or refused at its own place with the next step. Nothing is guessed.

import { describe, expect, test } from 'vitest';
import { parseFormula, TypeCheck, type Names as Declared, type Type } from '#compiler';
import type { Value } from '#values';
import { ours, type Names } from './feel.ts';

const NUMBER: Type = { is: 'number' };
const WHOLE: Type = { is: 'number', whole: true };
const types: Record<string, Type> = {
	antall: NUMBER,
	hele: WHOLE,
	'kort frist': WHOLE,
	dag: { is: 'date' },
	klar: { is: 'yes/no' },
	navn: { is: 'text' },
	form: { is: 'choice', options: ['stor', 'liten'] },
	former: { is: 'list', of: { is: 'choice', options: ['stor', 'liten'] } },
	tallene: { is: 'list', of: NUMBER },
	barn: { is: 'list', of: { is: 'item', list: 'barn' } }
};
const names: Declared = {
	type: (name, list) => types[name] ?? (name === 'alder' && list === 'barn' ? WHOLE : null),
	field: (list, name) => (list === 'barn' && name === 'alder' ? WHOLE : null),
	rates: new Set(),
	isShare: () => false,
	all: () => [...Object.keys(types), 'alder']
};

/** The findings of a formula: the words it points at, what it says and the next step. */
function findings(formula: string): { at: string; message: string; next: string }[] {
	const parsed = parseFormula(formula, names.all(null));
	const check = new TypeCheck(names, parsed.spans, { list: null, numbersAllowed: true });
	if (parsed.problems.length === 0) check.of(parsed.expression);
	return [...parsed.problems, ...check.problems].map(({ span, message, next }) => ({ at: formula.slice(span.from, span.to), message, next }));
}

const given: Names = {
	values: { antall: 1.5, hele: 2, 'kort frist': 14, dag: { date: '2026-03-31' }, klar: true, navn: 'a', tallene: [1, 2, 3] },
	lists: { barn: [{ alder: 3 }, { alder: 7 }] }
};
function gives(formula: string, more: Record<string, Value> = {}): Value {
	expect(findings(formula)).toEqual([]);
	return ours(formula, { ...given, values: { ...given.values, ...more } });
}

describe('dette er rett', () => {
	test.each<[string, Value]>([
		['dag + -uker(2)', { date: '2026-03-17' }],
		['dag - -dager(hele)', { date: '2026-04-02' }],
		['dag + -måneder(1)', { date: '2026-02-28' }],
		['-(-år(1))', { months: 12, days: 0 }],
		['-duration("P3D")', { months: 0, days: -3 }],
		['-antall', -1.5],
		['- - hele', 2],
		['1 - - 2', 3],
		['2 * -hele', -4],
		['dag + dager(floor(antall))', { date: '2026-04-01' }],
		['måned etter(dag, ceiling(antall))', { date: '2026-05-01' }],
		['dag + dager(kort frist - 1)', { date: '2026-04-13' }],
		['dag + dager(avrund(antall, 1))', { date: '2026-04-02' }],
		['dag + dager(max(hele, count(barn)))', { date: '2026-04-02' }],
		['count(barn.alder[klar])', 2],
		['[1, 2, 3][true]', [1, 2, 3]],
		['tallene[false]', []],
		['barn[alder > 5].alder', [7]],
		['hele in [1, 2, 3]', true],
		['hele in ([1, 3])', false],
		['[1, 2] in [[1], [1, 2]]', true],
		['hele in [[1..2], [5..9]]', true],
		['date(date("2026-01-31"))', { date: '2026-01-31' }],
		['@"P2M"', { months: 2, days: 0 }],
		['duration("-P1Y2M")', { months: -14, days: 0 }],
		['"\\U01F40E" = "🐎"', true],
		['"\\u00e5"', 'å'],
		['"a\\"b\\\\c\\d"', 'a"b\\c\\d'],
		['if klar then dag else null', { date: '2026-03-31' }],
		['if klar then 1 else 0.5', 1],
		['date(null)', null],
		['dager(0) < måneder(1)', true],
		['måneder(1) >= dager(0)', true],
		['måneder(12) = år(1)', true],
		['list contains(tallene, 2)', true]
	])('%s', (formula, value) => expect(gives(formula)).toEqual(value));

	test('et år og 365 dager er verken like eller ulike: et år har ikke alltid 365', () => {
		for (const by of ['=', '!=', '<', '>=']) expect(gives(`duration("P1Y") ${by} duration("P365D")`)).toBe(null);
	});
	test('et filter på en liste som ikke gjelder, er tomt, og spør ikke etter noe', () => {
		expect(ours('borte[alder > 3]', { values: { borte: null }, lists: { barn: [{ alder: 3 }] } })).toEqual([]);
	});
	test('et filter som ikke kjenner svaret, gir ikke en tom liste, men venter på svaret', () => {
		expect(() => ours('barn.alder[klar]', { values: { dag: null }, lists: given.lists })).toThrow(/klar/);
	});
});

describe('dette sies, med ordene det gjelder og hva en kan gjøre', () => {
	test.each([
		['+antall', '+', 'står foran noe', 'Stryk «+»'],
		['1 + + 2', '+', 'står foran noe', 'Stryk «+»'],
		['dag + dager(+kort frist)', '+', 'står foran noe', 'Stryk «+»'],
		['date(if klar then "2026-01-01" else "2026-06-01")', 'date(if klar then "2026-01-01" else "2026-06-01")', 'bare én tekst', 'if … then date('],
		['duration(if klar then "P1M" else "P2M")', 'duration(if klar then "P1M" else "P2M")', 'bare én tekst', 'if … then duration('],
		['date(dag)', 'date(dag)', 'bare én tekst', 'bare navnet'],
		['date(2026, 1, 31)', 'date(2026, 1, 31)', 'bare én tekst', 'dato(år, måned, dag)'],
		['duration(hele)', 'duration(hele)', 'bare én tekst', 'dager(…)'],
		['date("P1M")', 'date("P1M")', 'ikke en dato', 'date("2026-01-31")'],
		['duration("2026-01-01")', 'duration("2026-01-01")', 'ikke et tidsrom', 'duration("P6M")'],
		['duration("P1Y2D")', 'duration("P1Y2D")', 'ikke et tidsrom', 'duration("P6M")'],
		['date("2026-02-30")', 'date("2026-02-30")', 'ikke en dato', 'date("2026-01-31")'],
		['@"i morgen"', '@"i morgen"', 'ikke en dato eller et tidsrom', 'date("2026-01-31") eller duration("P6M")'],
		['date and time(date("2026-01-01"), time("10:00:00"))', 'time("10:00:00")', 'klokkeslett', 'date('],
		['date and time("2026-01-01T10:00:00")', 'date and time("2026-01-01T10:00:00")', 'klokkeslett', 'date('],
		['time(10, 0, 0, null)', 'time(10, 0, 0, null)', 'klokkeslett', 'date('],
		['date(today())', 'today()', 'kan ikke lese klokka', 'i dag'],
		['måned etter(dag, antall)', 'antall', 'trenger et helt tall', 'hele tall'],
		['måned etter(dag, 1.5)', '1.5', 'trenger et helt tall', 'floor(…)'],
		['virkedager etter(dag, hele / 2)', 'hele / 2', 'trenger et helt tall', 'ceiling(…)'],
		['måneder(1.5)', '1.5', 'trenger et helt tall', 'floor(…)'],
		['dag + dager(min(hele, antall))', 'min(hele, antall)', 'trenger et helt tall', 'hele tall'],
		['uker(if klar then hele else antall)', 'if klar then hele else antall', 'trenger et helt tall', 'hele tall'],
		['dato(2026, 2, 30)', 'dato(2026, 2, 30)', 'gir ingenting', 'En dato må finnes'],
		['avrund(100, 0)', 'avrund(100, 0)', 'gir ingenting', 'Rett tallene'],
		['if klar then dag else 0', 'if klar then dag else 0', '«if» gir både en dato og et tall', 'skriv null'],
		['første kjente(dag, hele)', 'første kjente(dag, hele)', 'både en dato og et tall', 'samme slag'],
		['max(dag, hele)', 'max(dag, hele)', 'både en dato og et tall', 'samme slag'],
		['sum(dag)', 'dag', 'trengs et tall', 'annen opplysning'],
		['sum(former)', 'former', 'trengs et tall', 'annen opplysning'],
		['min(barn)', 'barn', 'trengs et tall', 'annen opplysning'],
		['tallene[2]', '2', 'trengs ja eller nei', 'Sammenlign'],
		['barn.alder[alder > 3]', 'alder', 'Ingen spør om «alder»', ''],
		['hele in tallene', 'hele in tallene', 'kan ikke sammenlignes med en liste', 'list contains'],
		['list contains(former, "diger")', '"diger"', 'ikke et av valgene', 'stor · liten'],
		['list contains(tallene, dag)', 'list contains(tallene, dag)', 'kan ikke sammenlignes', 'samme slag'],
		['2 * måneder(1)', '2 * måneder(1)', 'går ikke an', 'dager(…)'],
		['0 - dager(2)', '0 - dager(2)', 'går ikke an', 'dager(…)'],
		['-klar', '-klar', 'går ikke an', ''],
		['1e999', '1e999', 'for stort', 'mindre tall']
	])('%s', (formula, at, message, next) => {
		const found = findings(formula);
		expect(found[0]?.at).toBe(at);
		expect(found[0]?.message).toContain(message);
		expect(found[0]?.next).toContain(next);
		expect(found, 'én årsak, ett funn').toHaveLength(1);
	});
});

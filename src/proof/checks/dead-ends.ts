// An answer with no way on: after it every service is «no», so the person would meet an empty plan.

import type { Place } from '#flow';
import { kinds } from '#kinds';
import { conditionOf, type Fact, type Result } from '#rules';
import type { Value } from '#values';
import type { Supposed } from '../analyse.ts';
import { written } from '../domains.ts';
import { remembered } from '../remembered.ts';
import type { Check, CheckInput } from './check.ts';

const found = remembered<[fact: string, answer: Value][]>();

export const deadEnds: Check = function* (input) {
	for (const [name, answer] of found(input.analysis.keys.ofAll(), () => [...ends(input)])) {
		const f = input.book.facts.find((fact) => fact.name === name);
		if (f)
			yield {
				code: 'svar-uten-vei',
				at: place(input, f, answer),
				message: `Den som svarer «${written(answer)}» på «${f.name}», får ingen tjenester i det hele tatt.`,
				next: 'Legg til minst én tjeneste som gjelder da, om så bare hvem man kan snakke med.'
			};
	}
};

function* ends(input: CheckInput): Generator<[string, Value]> {
	for (const f of input.book.facts.filter((f) => f.asked && f.of === null))
		for (const answer of kinds[f.kind].all?.(f) ?? []) if (canBeGiven(input, f, answer) && !leadsOn(input, f, answer)) yield [f.name, answer];
}

const canBeGiven = ({ analysis, book }: CheckInput, f: Fact, answer: Value): boolean => {
	const rule = { op: 'name', name: f.name } as const;
	for (const s of analysis.situations([rule, ...book.branches.map((b) => b.when)], null, (s) => [s.of(rule)], new Map([[f.name, answer]]))) {
		const r = s.of(rule);
		if (!r.known || r.value !== null) return true;
	}
	return false;
};

function leadsOn({ analysis, book }: CheckInput, f: Fact, answer: Value): boolean {
	const fixed = new Map([[f.name, answer]]);
	const given = { op: 'name', name: f.name } as const;
	const isOut = (r: Result, value: Value | undefined): boolean => r.known && (value === undefined ? r.value !== true : r.value === value);
	for (const s of book.services) {
		const rule = conditionOf(book, s);
		const already = analysis.given(rule, s.forEach, fixed);
		if (already.known && already.value !== true) continue;
		const asked = (s: Supposed): Result[] => {
			const results = [s.of(rule), s.of(given)] as const;
			return isOut(results[0], undefined) || isOut(results[1], null) ? [] : [...results];
		};
		for (const situation of analysis.situations([rule, given], s.forEach, asked, fixed)) {
			if (!isOut(situation.of(rule), undefined) && !isOut(situation.of(given), null)) return true;
		}
	}
	return book.services.length === 0;
}

function place({ definition }: CheckInput, f: Fact, answer: Value): Place {
	const entry = definition.flow.facts?.find((e) => e.id === f.name);
	const option = entry?.answer?.options.find((o) => o.id === answer);
	return option?.label.at ?? entry?.answer?.at ?? definition.flow.at;
}

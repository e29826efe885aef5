// Numbers that meet count in the same (`feil-enhet`): months are not held against days, nor a count against kroner, and what is shown as
// kroner is kroner.

import { everyRule } from '#compiler';
import { unitWords } from '#flow';
import type { Unit } from '#rules';
import { Units, fits, type Clash, type Counted } from '../units.ts';
import { placeOf, type Check, type CheckInput } from './check.ts';

export const units: Check = function* (input) {
	const { book, definition } = input;
	const counted = new Units(book, askedIn(input));
	for (const { rule, part } of everyRule(book, ['mention', 'rate-day'])) {
		const found: Clash[] = [];
		counted.of(rule, (c) => found.push(c));
		const [first] = found;
		if (first && input.places.has(rule))
			yield {
				code: 'feil-enhet',
				at: part === 'value' ? valuePlace(input, rule) : placeOf(input, rule),
				message: first.in
					? `${first.in}(…) tar et tall i ${said(first.units[1])}, men får ${said(first.units[0])}.`
					: `Her møtes ${said(first.units[0])} og ${said(first.units[1])}, som ikke kan måles mot hverandre.`,
				next: 'Bruk en verdi med samme enhet, eller regn om først.'
			};
	}
	for (const [i, s] of book.services.entries())
		for (const a of s.amounts) {
			const unit = counted.of(a.expression);
			if (fits(unit, a.unit)) continue;
			yield {
				code: 'feil-enhet',
				at: placeOf(input, a.expression),
				message: `«${a.name}» for «${definition.flow.services[i]?.title.text ?? s.id}» vises som ${said(a.unit)}, men regelen gir ${said(unit)}.`,
				next: `Skriv «enhet: ${said(unit)}», eller rett regelen.`
			};
		}
	for (const v of book.values) {
		const unit = counted.of(v.expression);
		if (v.unit && !fits(unit, v.unit))
			yield {
				code: 'feil-enhet',
				at: valuePlace(input, v.expression),
				message: `«${v.name}» har enheten ${said(v.unit)}, men regelen gir ${said(unit)}.`,
				next: `Skriv «enhet: ${said(unit)}», eller rett regelen.`
			};
	}
};

const valuePlace = (input: CheckInput, rule: Parameters<typeof placeOf>[1]): ReturnType<typeof placeOf> => placeOf(input, rule);

/** What each question counts in: by its kind, or by the first word of its own unit. */
function askedIn({ definition, book }: CheckInput): Map<string, Counted> {
	const entries = definition.flow.facts.flatMap((f) => [f, ...(f.facts ?? [])]);
	return new Map(
		book.facts.flatMap((f): [string, Counted][] => {
			const own = entries.find((e) => e.id === f.name)?.unit?.text;
			if (f.kind === 'kroner') return [[f.name, 'kr']];
			if (f.kind === 'percent') return [[f.name, 'percent']];
			if (f.kind !== 'number' && f.kind !== 'integer') return [[f.name, null]];
			if (own === undefined) return [[f.name, 'unnamed']];
			const word = own.split(' ')[0] ?? '';
			return [[f.name, unitWords.get(word) ?? 'count']];
		})
	);
}

const said = (unit: Counted): string => {
	if (unit === 'plain' || unit === 'unnamed' || unit === null) return 'et tall uten enhet';
	return wordOf.get(unit) ?? unit;
};
const wordOf: ReadonlyMap<Unit, string> = new Map([...unitWords].map(([word, unit]) => [unit, word]));

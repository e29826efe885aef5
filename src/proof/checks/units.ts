// Numbers that meet count in the same (`feil-enhet`): months are not held against days, nor a count against kroner, and what is shown as
// kroner is kroner.

import { everyRule } from '#compiler';
import { kinds } from '#kinds';
import { frequencyWords, unitWords } from '#flow';
import type { Frequency, Unit } from '#rules';
import { Units, fits, type Clash, type Counted, type Each } from '../units.ts';
import { placeOf, placeOfPart, type Check, type CheckInput } from './check.ts';

export const units: Check = function* (input) {
	const { book, definition } = input;
	const counted = unitsOf(input);
	for (const { rule } of everyRule(book, ['mention', 'rate-day'])) {
		const found: Clash[] = [];
		counted.of(rule, (c) => found.push(c));
		const [first] = found;
		if (first)
			yield {
				code: 'feil-enhet',
				at: placeOfPart(input, rule, first.at),
				message: first.in
					? `${first.in}(…) tar et tall i ${said(first.units[1])}, men får ${said(first.units[0])}.`
					: `Her møtes ${said(first.units[0])} og ${said(first.units[1])}, som ikke kan måles mot hverandre.`,
				next: 'Bruk en verdi med samme enhet, eller regn om først.'
			};
	}
	for (const [i, s] of book.services.entries())
		for (const a of s.amounts) {
			const unit = counted.of(a.expression);
			const shown = a.unit === 'kr' && a.per && a.per !== 'once' ? (`kr each ${a.per}` as const) : a.unit;
			if (fits(unit, shown)) continue;
			yield {
				code: 'feil-enhet',
				at: placeOf(input, a.expression),
				message: `«${a.name}» for «${definition.flow.services[i]?.title.text ?? s.id}» vises som ${said(shown)}, men regelen gir ${said(unit)}.`,
				next: 'Rett «enhet» og «hver», eller regn om i regelen.'
			};
		}
	for (const v of book.values) {
		const unit = counted.of(v.expression);
		if (v.unit && !fits(unit, v.unit))
			yield {
				code: 'feil-enhet',
				at: placeOf(input, v.expression),
				message: `«${v.name}» har enheten ${said(v.unit)}, men regelen gir ${said(unit)}.`,
				next: `Skriv «enhet: ${said(unit)}», eller rett regelen.`
			};
	}
};

/** What the rules of a book count in. */
export const unitsOf = (input: CheckInput): Units => new Units(input.book, askedIn(input), eachIn(input));

/** What each question counts in: by its kind, or by the first word of its own unit. */
function askedIn({ definition, book }: CheckInput): Map<string, Counted> {
	const entries = definition.flow.facts.flatMap((f) => [f, ...(f.facts ?? [])]);
	return new Map(
		book.facts.map((f): [string, Counted] => {
			const entry = entries.find((e) => e.id === f.name);
			const own = entry?.unit?.text.split(' ')[0];
			switch (kinds[f.kind].counts) {
				case 'kr':
					return [f.name, eachOf(entry?.question?.text, entry?.label?.text, entry?.unit?.text) ?? 'kr'];
				case 'percent':
					return [f.name, 'percent'];
				case 'wholes':
				case 'parts':
					return [f.name, own === undefined ? 'unnamed' : (unitWords.get(own) ?? 'count')];
				default:
					return [f.name, null];
			}
		})
	);
}

/** The dated values whose words say that they are so much each month or year. */
function eachIn({ definition }: CheckInput): Map<string, Each> {
	return new Map(
		definition.rates.flatMap((r): [string, Each][] => {
			const each = eachOf(r.label.text, r.name.text);
			return each ? [[r.name.text, each]] : [];
		})
	);
}

/** «per måned», «i året»: how often, as the words say it; «den første dagen i året» is a day. */
function eachOf(...texts: (string | undefined)[]): Each | null {
	const all = texts.join(' · ');
	const found = [...frequencyWords].filter(
		([word, code]) => code !== 'once' && new RegExp(`(?<!dag(en)? )(?<!\\p{L})(per|i) ${word}(en|et)?(?!\\p{L})`, 'u').test(all)
	);
	const [first] = found;
	return first && found.length === 1 ? `kr each ${first[1] as Exclude<Frequency, 'once'>}` : null;
}

const said = (unit: Counted): string => {
	if (unit === 'plain' || unit === 'unnamed' || unit === null) return 'et tall uten enhet';
	if (unit === 'percent of kr') return 'kr ganger prosent, hundre ganger for mye';
	const [, each] = /^kr each (.*)$/.exec(unit) ?? [];
	return each ? `kr i ${{ day: 'dagen', month: 'måneden', year: 'året' }[each]}` : (wordOf.get(unit as Unit) ?? unit);
};
const wordOf: ReadonlyMap<Unit, string> = new Map([...unitWords].map(([word, unit]) => [unit, word]));

// Dated values a flow uses: the day must exist here (`sats-uten-dag`), and what is written must not have a gap in time
// (`sats-hull`) or have run out already when it was last checked (`utløpt-sats`).

import type { Place } from '#flow';
import { addDays } from '#values';
import { everyRule, nobodys, reads, type Part } from '#compiler';
import { walk, type Rate } from '#rules';
import { placeOf, type Check } from './check.ts';

/** What a service mentions is written somewhere else already, and the day of a dated value counts only where that value is used. */
export const NOT_WRITTEN: readonly Part[] = ['mention', 'rate-day'];

/** True when it has several values in time, and nothing here says which of them counts; also when what says so cannot be read. */
export function isDayless(rate: Rate | undefined): boolean {
	if (!rate || (rate.rows.length === 1 && rate.rows[0]?.from === null)) return false;
	return rate.day.op === 'literal' || [...walk(rate.day)].some((e) => e.op === 'name' && e.name === '?');
}

export const rates: Check = function* (input) {
	const { book, definition } = input;
	const rules = [...everyRule(book, NOT_WRITTEN)];
	const dayless = new Set(Object.values(book.rates).flatMap((r) => (r.day.op === 'literal' && isDayless(r) ? [r.name] : [])));
	for (const { rule } of dayless.size > 0 ? rules : [])
		for (const name of new Set([...walk(rule)].flatMap((e) => (e.op === 'name' && dayless.has(e.name) ? [e.name] : [])))) {
			const asked = definition.rates.find((r) => r.name.text === name)?.day.text;
			yield {
				code: 'sats-uten-dag',
				at: placeOf(input, rule),
				message: `«${name}» gjelder for «${asked}», men denne flyten har ingen opplysning som er den dagen.`,
				next: `Skriv «${asked}: <opplysning>» under «satsdager», eller bruk sats("${name}", <dag>).`,
				causes: [nobodys('dag', asked ?? name)]
			};
		}
	const used = reads(
		book,
		rules.map((r) => r.rule)
	);
	for (const file of definition.rates.filter((f) => used.has(f.name.text))) {
		const rows = [...file.values].filter((v) => v.id !== 'alltid').sort((a, b) => a.id.localeCompare(b.id));
		for (const [i, row] of rows.entries()) {
			const next = rows[i + 1];
			const at: Place = row.at;
			if (next && row.to && addDays(row.to.text, 1) < next.id)
				yield {
					code: 'sats-hull',
					at,
					message: `«${file.name.text}» mangler verdi mellom ${row.to.text} og ${next.id}.`,
					next: 'Legg inn verdien for tiden imellom, eller rett «til».'
				};
			if (!next && row.to && row.to.text < row.checked.text)
				yield {
					code: 'utløpt-sats',
					at,
					message: `«${file.name.text}» gikk ut ${row.to.text}, og var altså utløpt da noen sist sjekket den (${row.checked.text}).`,
					next: 'Finn verdien som gjelder nå, og legg den inn med kilde.'
				};
		}
	}
};

// The rows of a dated value follow each other: none ends before it begins or reaches into the next (`sats-rekkefølge`), and none is ten
// times the one before, or a tenth of it (`sats-sprang`): that is a digit too many or too few.

import { isLocalDate } from '#values';
import type { Definition, Finding } from '#flow';
import type { Check } from './check.ts';

const LEAP = 10;
/** A law may change a time from years to months; money does not leap. */
const LEAPS: readonly string[] = ['kr', 'G', 'percent'];
type Row = Definition['rates'][number]['values'][number];

export const rateRows: Check = function* ({ definition, book }) {
	const used = (name: string): boolean => name in book.rates;
	for (const r of definition.rates) if (used(r.name.text)) yield* follow(r.name.text, r.values, LEAPS.includes(r.unit));
	for (const m of definition.municipalities)
		for (const r of m.rates ?? []) if (used(r.id)) yield* follow(r.id, r.values, LEAPS.includes(book.rates[r.id]?.unit ?? ''));
};

function* follow(name: string, values: readonly Row[], leaps: boolean): Generator<Finding> {
	for (const { id, at } of values)
		if (id !== 'alltid' && !isLocalDate(id))
			yield {
				code: 'ukjent-dato',
				at,
				message: `«${id}» er ikke en dag en verdi av «${name}» kan gjelde fra.`,
				next: 'Skriv «alltid», eller en dag som finnes: år-måned-dag.'
			};
	const begins = (r: Row): string => (r.id === 'alltid' ? '' : r.id);
	const rows = values.filter((r) => r.id === 'alltid' || isLocalDate(r.id)).toSorted((a, b) => begins(a).localeCompare(begins(b)));
	for (const [i, row] of rows.entries()) {
		const before = rows[i - 1];
		const next = rows[i + 1];
		if (row.to && isLocalDate(row.to.text)) {
			const early = row.to.text < begins(row);
			if (early || (next && row.to.text >= next.id))
				yield {
					code: 'sats-rekkefølge',
					at: row.to.at,
					message: early ? `Denne verdien av «${name}» slutter før den begynner.` : `To verdier av «${name}» gjelder samtidig fra ${next?.id}.`,
					next: 'Rett «til» til siste dag verdien gjelder.'
				};
		}
		if (!leaps || !before || before.value <= 0 || row.value <= 0) continue;
		if (row.value >= before.value * LEAP || row.value * LEAP <= before.value)
			yield {
				code: 'sats-sprang',
				at: row.at,
				message: `«${name}» går fra ${before.value} til ${row.value}: ti ganger så ${row.value > before.value ? 'mye' : 'lite'} på én gang.`,
				next: 'Se i kilden om det er et siffer for mye eller for lite.'
			};
	}
}

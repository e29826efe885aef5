// An assumed value is never shown as a number, in a text either: a slot may not name a dated value that is assumed, nor an amount or a
// computed value that rests on one (`antatt-i-tekst`). One municipality where it is assumed is enough.

import type { Expression, Rate, RateRow } from '#rules';
import { reads, serviceOf, writtenTexts } from '#compiler';
import { slotsOf } from '#text';
import type { Check } from './check.ts';

export const assumed: Check = function* ({ definition, book }) {
	const rows = (r: Rate): RateRow[] => [r.rows, ...Object.values(r.local ?? {})].flat();
	const doubtful = new Set(Object.values(book.rates).flatMap((r) => (rows(r).some((row) => row.certainty === 'assumed') ? [r.name] : [])));
	if (doubtful.size === 0) return;
	const found = new Map<Expression, string | undefined>();
	const rests = (e: Expression): string | undefined => {
		if (!found.has(e))
			found.set(
				e,
				[...reads(book, [e])].find((name) => doubtful.has(name))
			);
		return found.get(e);
	};
	for (const { key, text } of writtenTexts(definition)) {
		const slots = slotsOf(text.text);
		const service = slots.length > 0 ? book.services.find((s) => s.id === serviceOf(key)) : undefined;
		for (const slot of slots) {
			const rule = service?.amounts.find((a) => a.name === slot)?.expression ?? book.values.find((v) => v.name === slot)?.expression;
			const rate = doubtful.has(slot) ? slot : rule && rests(rule);
			if (rate)
				yield {
					code: 'antatt-i-tekst',
					at: text.at,
					message: `Teksten viser «${slot}» som tall, men «${rate}» er antatt.`,
					next: 'Skriv regelen uten tall, eller finn en kilde som bekrefter verdien.',
					causes: [`antatt ${key} ${slot}`]
				};
		}
	}
};

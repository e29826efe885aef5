// What a service is worth or costs: the value, how sure it is, and the dated values it rests on, each with its source.

import type { Amount, Book, Certainty, Result, Use } from '#rules';

/** A dated value that an amount or a text rests on. */
export interface RateUse {
	name: string;
	value: number;
	validFrom: string | null;
	/** True when no later value is known though the value is set every year, so that it may have changed by the day it is for. */
	lastKnown: boolean;
	certainty: Certainty;
	page: string;
	checked: string;
}

export interface PlannedAmount {
	amount: Amount;
	/** In the amount's unit, unrounded except where the formula rounds. Null when not known yet. */
	value: number | null;
	estimated: boolean;
	missing: readonly string[];
	/** The weakest certainty among the values it rests on. */
	certainty: Certainty;
	rates: RateUse[];
	result: Result;
}

const order: Certainty[] = ['confirmed', 'secondary', 'assumed'];

export function plannedAmount(book: Book, amount: Amount, result: Result, today: string): PlannedAmount {
	const rates = result.known ? rateUses(book, result.uses, today) : [];
	const value = result.known && typeof result.value === 'number' ? result.value : null;
	return {
		amount,
		value,
		estimated: (result.known && result.estimated) || amount.estimate,
		missing: result.known ? [] : result.missing,
		certainty: order[Math.max(0, ...rates.map((r) => order.indexOf(r.certainty)))] ?? 'confirmed',
		rates,
		result
	};
}

/** The dated values a result rests on, each once. */
export function rateUses(book: Book, uses: readonly Use[], today: string): RateUse[] {
	const seen = new Set<string>();
	return uses.flatMap((use) => {
		if (use.kind !== 'rate') return [];
		const key = `${use.name}@${use.from}@${use.in}`;
		if (seen.has(key)) return [];
		seen.add(key);
		const rate = book.rates[use.name];
		const rows = use.in === undefined ? rate?.rows : rate?.local?.[use.in];
		const row = rows?.find((r) => r.from === use.from);
		if (!rate || !row) return [];
		const lastKnown = rate.yearly && row.to === null && row.from !== null && rows?.at(-1) === row && row.from.slice(0, 4) < today.slice(0, 4);
		return [{ name: use.name, value: row.value, validFrom: row.from, lastKnown, certainty: row.certainty, page: row.page, checked: row.checked }];
	});
}

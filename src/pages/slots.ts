// What a name in a text stands for: a date or amount of the service the text is about, a fact, a computed or a dated value. It becomes a
// figure with its source, or nothing while it is not known.

import type { PlannedService } from '#journey';
import { factKey, factNamed, type Known, type Result } from '#rules';
import { isDate, type Item } from '#values';
import { plainText, type Segment } from '#text';
import type { Telling } from './telling.ts';

/**
 * The figure in the place of a slot. A sentence cannot say that its amount is the one of most municipalities, so one who does not know
 * where gets none.
 */
export function slot(t: Telling, name: string, s?: PlannedService): Segment | null {
	const date = s?.dates.find((d) => d.date.name === name);
	if (s && date) return t.date(s, date);
	const amount = s?.amounts.find((a) => a.amount.name === name);
	const result = amount ? amount.result : meant(t, name, s);
	if (result?.known && isForMost(t, result)) return null;
	return s && amount ? t.sum(s, amount) : figureOf(t, name, s);
}

/** A fact, a computed or a dated value as it is shown. */
export function figureOf(t: Telling, name: string, s?: PlannedService): Segment | null {
	if (name === 'i dag') return t.today();
	const result = meant(t, name, s);
	if (!result?.known || result.value === null) return null;
	const rate = t.book.rates[name];
	if (rate && typeof result.value === 'number') {
		const use = result.uses.find((u) => u.kind === 'rate' && u.name === name);
		return t.amount(result.value, rate.unit, `rate:${name}@${use?.kind === 'rate' ? (use.from ?? 'alltid') : 'alltid'}`);
	}
	const fact = factNamed(t.book, name);
	const item = itemOf(t, name, s);
	const source = fact ? `fact:${factKey(fact, item)}` : `value:${name}`;
	if (isDate(result.value)) return t.day(result.value.date, source);
	if (fact) {
		const answer = t.answer(fact, result.value, factKey(fact, item));
		return answer.length === 1 ? (answer[0] ?? null) : { text: plainText(answer), source };
	}
	const unit = t.book.values.find((v) => v.name === name)?.unit;
	if (typeof result.value === 'number') return t.amount(result.value, unit ?? 'count', source);
	return typeof result.value === 'string' ? (t.words(`beregnes.${name}.svar.${result.value}`) ?? result.value) : null;
}

/** The result a name stands for. A text shown before the day of a dated value is known has the value of today, where the person lives. */
function meant(t: Telling, name: string, s?: PlannedService): Result | null {
	const { knowledge } = t.journey.assessment;
	const { facts, values, rates } = t.book;
	const item = itemOf(t, name, s);
	if (item) return knowledge.field(item, name);
	if (!(name in rates) && ![...facts, ...values].some((x) => x.name === name)) return null;
	const result = knowledge.name(name);
	return name in rates && !result.known ? knowledge.rate(name, knowledge.name('i dag')) : result;
}

/** The entry of a list that the service is for, when the name belongs to entries of that list. */
function itemOf({ book }: Telling, name: string, s?: PlannedService): Item | null {
	const of = [...book.facts, ...book.values].find((x) => x.name === name)?.of;
	return s?.item && of === s.item.list ? s.item : null;
}

/** Worked out with what holds in most municipalities, for one who does not know where. */
function isForMost(t: Telling, { uses }: Known): boolean {
	const { place } = t.book;
	return place !== null && uses.some((u) => u.kind === 'fact' && u.key === place) && !t.valueOf(place).known;
}

// The values rules work with. A date is a Norwegian local date without time of day; a duration counts either
// whole months or whole days, never both, as in FEEL. `null` means «gjelder ikke»: it is known that there is no value.
// That something is not known yet is no value at all; see result.ts.

export interface LocalDate {
	readonly date: string;
}
export interface Duration {
	readonly months: number;
	readonly days: number;
}
/** One entry of a list fact; its own facts are looked up by the list's name and the entry's id. */
export interface Item {
	readonly list: string;
	readonly id: string;
}
export type Value = number | string | boolean | null | LocalDate | Duration | Item | readonly Value[];

export const date = (iso: string): LocalDate => ({ date: iso });
export const isDate = (v: unknown): v is LocalDate => typeof v === 'object' && v !== null && 'date' in v;
export const isDuration = (v: unknown): v is Duration => typeof v === 'object' && v !== null && 'months' in v;
export const isItem = (v: unknown): v is Item => typeof v === 'object' && v !== null && 'list' in v;
export const isList = (v: unknown): v is readonly Value[] => Array.isArray(v);

/** FEEL equality: same kind and same content; null equals only null. */
export function equal(a: Value, b: Value): boolean {
	if (isDate(a)) return isDate(b) && a.date === b.date;
	if (isDuration(a)) return isDuration(b) && a.months === b.months && a.days === b.days;
	if (isItem(a)) return isItem(b) && a.list === b.list && a.id === b.id;
	if (isList(a)) return isList(b) && a.length === b.length && a.every((v, i) => equal(v, b[i] as Value));
	return a === b;
}

/** True when both count months, or both count days. */
export const sameMeasure = (a: Duration, b: Duration): boolean => (a.months === 0 && b.months === 0) || (a.days === 0 && b.days === 0);

/** Less than, equal or more than zero as in FEEL; null when the two cannot be ordered. */
export function compare(a: Value, b: Value): number | null {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
	if (isDate(a) && isDate(b)) return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
	// How many days a month has, nobody knows; no time at all is shorter than any of both.
	if (isDuration(a) && isDuration(b) && sameMeasure(a, b)) return a.months - b.months || a.days - b.days;
	return null;
}

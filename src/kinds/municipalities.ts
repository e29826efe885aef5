// Municipalities: which one a number or a name means on a given day, so that a merger, a split or a new number is an edit to data.
// A number that has ended follows to the one it became; when it became several, nobody can know which, and it is asked again.

/** A municipality by its number, in the days the number holds. */
export interface Municipality {
	number: string;
	name: string;
	/** Other names, as Sámi ones. */
	also: string[];
	/** First and last day; null for always. */
	from: string | null;
	to: string | null;
	/** The numbers it became after its last day. */
	became: string[];
}
type All = readonly Municipality[];

/** The municipality a number means on a day (YYYY-MM-DD), or null when it became several, is not there yet, or nobody knows it. */
export function municipalityOn(all: All, number: string, day: string): Municipality | null {
	const byNumber = index(all);
	for (let m = byNumber.get(number), steps = 0; m && steps < 10; steps++) {
		if (m.from !== null && day < m.from) return null;
		if (m.to === null || day <= m.to) return m;
		m = m.became.length === 1 ? byNumber.get(m.became[0] ?? '') : undefined;
	}
	return null;
}

/** The municipality itself, whatever has become of it. */
export const municipality = (all: All, number: string): Municipality | null => index(all).get(number) ?? null;

/** Those there are on a day, in alphabetical order. */
export const municipalitiesOn = (all: All, day: string): readonly Municipality[] => onDay(all, day).all;

/** The municipality a person means by a name (or its number) on a day: as written, without «kommune», in any of its names. */
export const municipalityNamed = (all: All, text: string, day: string): Municipality | null => onDay(all, day).named.get(plain(text)) ?? null;

/** Where pure renumbering has led: the number itself, or the one it became when nobody else became it too. */
export function heir(all: All, number: string): string {
	const m = all.find((x) => x.number === number);
	const [next] = m?.became ?? [];
	if (!m || m.became.length !== 1 || next === undefined) return number;
	return all.filter((x) => x.became.includes(next)).length === 1 ? heir(all, next) : number;
}

const order = new Intl.Collator('nb');
const plain = (name: string): string =>
	name
		.normalize('NFC')
		.toLocaleLowerCase('nb')
		.replace(/\bkommune\b/g, '')
		.replace(/[().,]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const indexes = new WeakMap<All, Map<string, Municipality>>();
function index(all: All): Map<string, Municipality> {
	let found = indexes.get(all);
	if (!found) indexes.set(all, (found = new Map(all.map((m) => [m.number, m]))));
	return found;
}

interface Day {
	all: readonly Municipality[];
	/** By number and by every name, the first in the alphabet of those that share it. */
	named: ReadonlyMap<string, Municipality>;
}
const days = new WeakMap<All, Map<string, Day>>();
/** Most people ask on the same day. */
function onDay(all: All, day: string): Day {
	const known = days.get(all) ?? new Map<string, Day>();
	days.set(all, known);
	let found = known.get(day);
	if (!found) {
		const there = all.filter((m) => (m.from === null || m.from <= day) && (m.to === null || day <= m.to)).sort((a, b) => order.compare(a.name, b.name));
		const named = new Map<string, Municipality>();
		for (const m of there) for (const name of [m.number, m.name, ...m.also].map(plain)) if (!named.has(name)) named.set(name, m);
		if (known.size > MOST_DAYS) known.clear();
		known.set(day, (found = { all: there, named }));
	}
	return found;
}
const MOST_DAYS = 50;

// Dates, money, numbers and lists as people read them: formats of i18next, each with its Intl object made once per language. Dates are
// local days, so they are formatted in UTC from midnight. A text may ask for one too: `{{day, day}}`.

import type { i18n } from 'i18next';

const NBSP = '\u00a0';
/** Where a language is written as in a country. */
const tags: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const tag = (locale: string | undefined): string => tags[locale ?? ''] ?? 'nb-NO';
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The same few days are shown again and again; writing one out takes longer than the rest of a line. */
function remembered(write: (iso: string) => string): (iso: string) => string {
	const known = new Map<string, string>();
	return (iso) => {
		const text = known.get(iso) ?? write(iso);
		if (known.size < MOST_DAYS) known.set(iso, text);
		return text;
	};
}
const MOST_DAYS = 5_000;

/** Makes each format, for the tag of a language, from Intl. */
const formats = {
	/** «25. januar 2027» */
	day: (lng: string) => {
		const intl = new Intl.DateTimeFormat(lng, { dateStyle: 'long', timeZone: 'UTC' });
		return remembered((iso: string) => intl.format(midnight(iso)));
	},
	/** «april 2027» */
	month: (lng: string) => {
		const intl = new Intl.DateTimeFormat(lng, { month: 'long', year: 'numeric', timeZone: 'UTC' });
		return (iso: string) => intl.format(midnight(`${iso.slice(0, 7)}-01`));
	},
	/** Kroner without øre: «2 308 kr», with spaces that do not break. */
	kroner: (lng: string) => {
		const intl = new Intl.NumberFormat(lng, { maximumFractionDigits: 0 });
		return (n: number) => `${intl.format(n)}${NBSP}kr`;
	},
	/** With two decimals at most. */
	number: (lng: string) => {
		const intl = new Intl.NumberFormat(lng, { maximumFractionDigits: 2 });
		return (n: number) => intl.format(n);
	},
	/** «a, b og c» */
	list: (lng: string) => {
		const intl = new Intl.ListFormat(lng, { type: 'conjunction' });
		return (items: readonly string[]) => intl.format(items);
	},
	/** «a, b eller c» */
	choice: (lng: string) => {
		const intl = new Intl.ListFormat(lng, { type: 'disjunction' });
		return (items: readonly string[]) => intl.format(items);
	}
};
type Formats = typeof formats;
type Name = keyof Formats;

/** Teaches the formats to an i18next. Those named as one of its own take its place. */
export function addFormats({ services }: i18n): void {
	for (const [name, make] of Object.entries(formats)) services.formatter?.addCached(name, (lng) => make(tag(lng)));
}

/** The formats in one language. */
export type Format = { readonly [N in Name]: ReturnType<Formats[N]> };

export const formatOf = (locale: string, { format }: i18n): Format => {
	const by = (name: Name) => (value: unknown) => format(value, name, locale);
	return { day: by('day'), month: by('month'), kroner: by('kroner'), number: by('number'), list: by('list'), choice: by('choice') };
};

/** The Norwegian local date of a moment, YYYY-MM-DD. */
export const localDate = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(moment);

// Dates, money, numbers and lists as people read them: i18next's own formats, with the Intl object behind each kept from one time to the
// next. Dates are local days, so they are formatted in UTC from midnight.

import type { FormatFunction } from 'i18next';

/** Days whose words are kept; the same few are shown again and again. */
const MOST_DAYS = 5_000;
const NBSP = '\u00a0';
/** Where a language is written as in a country. */
const tags: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export class Format {
	private readonly as: (value: Date | number | readonly string[], format: string) => string;
	private readonly known = new Map<string, string>();

	constructor(locale: string, format: FormatFunction) {
		const tag = tags[locale] ?? 'nb-NO';
		this.as = (value, how) => format(value, how, tag);
	}

	/** «25. januar 2027» */
	day = (iso: string): string => {
		let text = this.known.get(iso);
		if (text === undefined) {
			text = this.as(midnight(iso), 'datetime(dateStyle: long; timeZone: UTC)');
			if (this.known.size < MOST_DAYS) this.known.set(iso, text);
		}
		return text;
	};
	/** «april 2027» */
	month = (iso: string): string => this.as(midnight(`${iso.slice(0, 7)}-01`), 'datetime(month: long; year: numeric; timeZone: UTC)');
	/** Kroner without øre: «2 308 kr», with spaces that do not break. */
	kroner = (n: number): string => `${this.as(n, 'number(maximumFractionDigits: 0)')}${NBSP}kr`;
	/** With two decimals at most. */
	number = (n: number): string => this.as(n, 'number(maximumFractionDigits: 2)');
	/** «a, b og c» */
	list = (items: readonly string[]): string => this.as(items, 'list(type: conjunction)');
	/** «a, b eller c» */
	choice = (items: readonly string[]): string => this.as(items, 'list(type: disjunction)');
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The Norwegian local date of a moment, YYYY-MM-DD. */
export const localDate = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(moment);

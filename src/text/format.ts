// Dates, money, numbers and lists as people read them: i18next's own formats, with the Intl object behind each kept from one time to the
// next. Dates are local days, so they are formatted in UTC from midnight.

import type { FormatFunction } from 'i18next';
import { MIRROR, type Locale, type WrittenLocale } from './locales.ts';

/** Days and numbers whose words are kept; the same few are shown again and again. */
const MOST = 5_000;
const NBSP = '\u00a0';
/** Where a language is written as in a country. */
const tags: Record<WrittenLocale, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export class Format {
	private readonly known = new Map<string, string>();
	private readonly format: FormatFunction;
	private readonly tag: string;

	constructor(locale: Locale, format: FormatFunction) {
		this.format = format;
		this.tag = tags[locale === MIRROR ? 'nb' : locale];
	}

	/** The words of a value, by the text it is told from. */
	private as<T extends string | number>(value: T, how: string, read: (value: T) => unknown = (v) => v): string {
		const key = `${how}${value}`;
		let words = this.known.get(key);
		if (words === undefined) {
			words = this.format(read(value), how, this.tag);
			if (this.known.size < MOST) this.known.set(key, words);
		}
		return words;
	}

	/** «25. januar 2027» */
	day = (iso: string): string => this.as(iso, 'datetime(dateStyle: long; timeZone: UTC)', midnight);
	/** «april 2027» */
	month = (iso: string): string => this.as(`${iso.slice(0, 7)}-01`, 'datetime(month: long; year: numeric; timeZone: UTC)', midnight);
	/** Kroner without øre: «2 308 kr», with spaces that do not break. */
	kroner = (n: number): string => `${this.as(n, 'number(maximumFractionDigits: 0)')}${NBSP}kr`;
	/** With two decimals at most. */
	number = (n: number): string => this.as(n, 'number(maximumFractionDigits: 2)');
	/** «a, b og c» */
	list = (items: readonly string[]): string => this.format(items, 'list(type: conjunction)', this.tag);
	/** «a, b eller c» */
	choice = (items: readonly string[]): string => this.format(items, 'list(type: disjunction)', this.tag);
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The Norwegian local date of a moment, YYYY-MM-DD. */
export const localDate = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(moment);

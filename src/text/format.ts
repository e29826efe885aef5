// Dates, money and numbers as people read them, through Intl. Dates are local days, so they are formatted in UTC from midnight.

/** Days whose words are kept; the same few are shown again and again. */
const MOST_DAYS = 5_000;
const NBSP = '\u00a0';
const tags: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export class Format {
	private readonly days: Intl.DateTimeFormat;
	private readonly months: Intl.DateTimeFormat;
	private readonly whole: Intl.NumberFormat;
	private readonly decimals: Intl.NumberFormat;
	private readonly lists: Intl.ListFormat;
	private readonly known = new Map<string, string>();
	private readonly choices: Intl.ListFormat;

	constructor(locale: string) {
		const tag = tags[locale] ?? 'nb-NO';
		this.days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
		this.months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
		this.whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
		this.decimals = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
		this.lists = new Intl.ListFormat(tag, { type: 'conjunction' });
		this.choices = new Intl.ListFormat(tag, { type: 'disjunction' });
	}

	/** «25. januar 2027» */
	day = (iso: string): string => {
		let text = this.known.get(iso);
		if (text === undefined) {
			text = this.days.format(new Date(`${iso}T00:00:00Z`));
			if (this.known.size < MOST_DAYS) this.known.set(iso, text);
		}
		return text;
	};
	/** «april 2027» */
	month = (iso: string): string => this.months.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
	/** Kroner without øre: «2 308 kr», with spaces that do not break. */
	kroner = (n: number): string => `${this.whole.format(n)}${NBSP}kr`;
	number = (n: number): string => this.decimals.format(n);
	/** «a, b og c» */
	list = (items: string[]): string => this.lists.format(items);
	/** «a, b eller c» */
	choice = (items: string[]): string => this.choices.format(items);
}

/** The Norwegian local date of a moment, YYYY-MM-DD. */
export const localDate = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(moment);

// The languages Varde speaks, what they are called, and which way they are read.

/** The languages the pages are written in. */
export const locales = ['nb', 'nn', 'en'] as const;
/** A language nobody speaks: bokmål from right to left, to see that every page is ready for languages that are. */
export const MIRROR = 'ar-XB';
/** A language texts are written in. */
export type WrittenLocale = (typeof locales)[number];
export type Locale = WrittenLocale | typeof MIRROR;
export const isLocale = (s: string): s is Locale => s === MIRROR || (locales as readonly string[]).includes(s);
export const languageName: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', [MIRROR]: 'ar-XB' };
/** The language a letter is in: the one the page is in where that is Norwegian and written, else bokmål. `written` are the languages there are texts in. */
export const letterLocale = (locale: string, written: readonly string[]): WrittenLocale => (locale === 'nn' && written.includes('nn') ? 'nn' : 'nb');
export const direction = (locale: string): 'ltr' | 'rtl' => (locale === MIRROR ? 'rtl' : 'ltr');

/** Texts by their keys, in one language. */
export type Texts = Readonly<Record<string, string>>;

/** Each word written backwards for the eye (right-to-left override); slots, spaces and numbers as they are. */
export function mirrored(text: string): string {
	const word = (w: string): string => (/^\d/.test(w) ? w : `\u202e${w}\u202c`);
	return text
		.split(/(\{\{[^}]*\}\}|\s+)/)
		.map((part, i) => (i % 2 === 1 || part === '' ? part : word(part)))
		.join('');
}

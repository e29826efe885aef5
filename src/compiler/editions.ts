// What a catalogue must know of a compiled life event before it is opened: its languages, what a page in each of them needs, and whom one
// can ring.

import type { LifeEventSummary } from '#journey';
import type { Edition } from '#rules';
import { letterLocale } from '#text';

const SOURCE = 'nb';

/** The languages it is written in, bokmål first. */
export const languagesOf = ({ words }: Edition): string[] => Object.keys(words.texts);

/**
 * The languages a page in this one takes its texts from: bokmål stands in for what is not translated, and letters to agencies are in a
 * Norwegian language.
 */
export function needsOf({ book, words }: Edition, locale: string): string[] {
	const own = words.texts[locale] ?? {};
	const whole = Object.keys(words.texts[SOURCE] ?? {}).every((key) => key in own);
	const letters = book.services.some((s) => s.letter) ? [letterLocale(locale, Object.keys(words.texts))] : [];
	return [...new Set([locale, ...(whole ? [] : [SOURCE]), ...letters])];
}

/** The agencies with a phone, by number, in the order of the services. */
export function phonesOf({ book, words }: Edition): LifeEventSummary['phones'] {
	const found = new Map<string, { phone: string; agency: Record<string, string>; services: number }>();
	for (const { from } of book.services) {
		const phone = book.agencies[from]?.phone;
		if (!phone) continue;
		const known = found.get(phone);
		if (known) known.services++;
		else found.set(phone, { phone, agency: namesOf(words, `etater.${from}.navn`, from), services: 1 });
	}
	return [...found.values()];
}

const namesOf = ({ texts }: Edition['words'], key: string, otherwise: string): Record<string, string> =>
	Object.fromEntries(Object.entries(texts).map(([locale, own]) => [locale, own[key] ?? texts[SOURCE]?.[key] ?? otherwise]));

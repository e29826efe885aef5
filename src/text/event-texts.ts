// The texts of a life event as they are at one time. They stand in an i18next of their own, so that two editions, as while one develops,
// can never borrow from each other, and an edition nobody holds is let go. Languages may come one by one, and some never.

import type { i18n } from 'i18next';
import { languages } from './interface.ts';
import type { Texts, WrittenLocale } from './locales.ts';

export class EventTexts {
	/** The life event: the namespace of its texts. */
	readonly event: string;
	readonly texts: i18n = languages({});

	constructor(event: string) {
		this.event = event;
	}
}

/** Gives an edition its texts in one language, in place of those it had. What it lacks is said in bokmål, when that is there. */
export function addTexts({ event, texts }: EventTexts, locale: WrittenLocale, added: Texts): void {
	texts.removeResourceBundle(locale, event).addResourceBundle(locale, event, added, false, true, { skipCopy: true });
}

// Texts of one namespace in one language, as i18next gives them. Each is looked up and read once; when texts are added, all are forgotten.

import type { i18n, TFunction } from 'i18next';
import type { Locale } from './locales.ts';
import { Template } from './template.ts';

export class Lookup {
	/** With the language and the namespace bound. */
	private readonly t: TFunction;
	private readonly exists: (key: string) => boolean;
	private readonly known = new Map<string, Template | null>();

	constructor(texts: i18n, locale: Locale, namespace: string) {
		this.t = texts.getFixedT(locale, namespace);
		this.exists = (key) => texts.exists(key, { lng: locale, ns: namespace });
		texts.store.on('added', () => this.known.clear());
	}

	/** A text with its slots open; null when there is none. */
	find(key: string): Template | null {
		let found = this.known.get(key);
		if (found === undefined) {
			found = this.exists(key) ? this.open(key) : null;
			this.known.set(key, found);
		}
		return found;
	}

	/** The plural form for a count, with its slots open. */
	plural(key: string, count: number): Template {
		return this.open(key, { count });
	}

	private open(key: string, chosenBy: { count?: number } = {}): Template {
		return new Template(this.t(key, { ...chosenBy, skipInterpolation: true }));
	}
}

// Texts of one namespace in one language, as i18next gives them. Each is looked up and read once; when texts are added, all are forgotten.

import type { i18n, TFunction } from 'i18next';
import type { Locale } from './locales.ts';
import { Template } from './template.ts';

/** Texts and plural forms that are kept; there are fewer of them than this. */
const MOST = 20_000;

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
		const form = `${key} ${count}`;
		const found = this.known.get(form) ?? this.open(key, { count });
		if (this.known.size < MOST) this.known.set(form, found);
		return found;
	}

	private open(key: string, chosenBy: { count?: number } = {}): Template {
		return new Template(this.t(key, { ...chosenBy, skipInterpolation: true }));
	}
}

// i18next as Varde sets it up, and the one that holds the interface texts. It chooses the text in the language asked for, or in bokmål
// where that has none, and the plural form a count asks for.

import i18next, { type i18n } from 'i18next';
import { en } from './en.ts';
import { addFormats } from './format.ts';
import { MIRROR, mirrored, type Locale, type Texts } from './locales.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** `texts`: by language, then by namespace. Keys are whole: a point or a colon in one means nothing. */
export function languages(texts: Partial<Record<Locale, Record<string, Texts>>>): i18n {
	const made = i18next.createInstance({
		initAsync: false,
		fallbackLng: 'nb',
		load: 'currentOnly',
		keySeparator: false,
		nsSeparator: false,
		ignoreJSONStructure: false,
		interpolation: { escapeValue: false },
		resources: texts
	});
	void made.init();
	return made;
}

/** The namespace of the interface texts. */
export const UI = 'ui';
export const ui = languages({ nb: { [UI]: nb }, nn: { [UI]: nn }, en: { [UI]: en }, [MIRROR]: { [UI]: mirrored(nb) } });
addFormats(ui);

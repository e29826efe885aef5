// i18next as Varde sets it up, and the one that holds the interface texts. It chooses the text in the language asked for, or in bokmål
// where that has none, and the plural form a count asks for. The language nobody speaks has no texts: it is bokmål, mirrored afterwards.

import i18next, { type i18n, type PostProcessorModule, type TOptions } from 'i18next';
import { en } from './en.ts';
import { MIRROR, mirrored, type Texts, type WrittenLocale } from './locales.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

const mirror: PostProcessorModule = {
	type: 'postProcessor',
	name: 'mirror',
	process: (text: string, _key, { lng }: TOptions) => (lng === MIRROR ? mirrored(text) : text)
};

/** `texts`: by language, then by namespace. Keys are whole: a point or a colon in one means nothing. */
export function languages(texts: Partial<Record<WrittenLocale, Record<string, Texts>>>): i18n {
	const made = i18next.createInstance().use(mirror);
	void made.init({
		initAsync: false,
		fallbackLng: 'nb',
		load: 'currentOnly',
		keySeparator: false,
		nsSeparator: false,
		ignoreJSONStructure: false,
		interpolation: { escapeValue: false },
		cacheInBuiltFormats: true,
		postProcess: [mirror.name],
		resources: texts
	});
	return made;
}

/** The namespace of the interface texts. */
export const UI = 'ui';
/** What the pages themselves say, in every language. */
export const interfaceWords: Record<WrittenLocale, Texts> = { nb, nn, en };
export const ui = languages(Object.fromEntries(Object.entries(interfaceWords).map(([locale, texts]) => [locale, { [UI]: texts }])));

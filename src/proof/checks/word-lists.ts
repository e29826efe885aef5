// A language people read has a word list: without one nobody looks for hard words, numbers in words, or words that hurt (`mangler-ordliste`).
// Says nothing where no language has one.

import type { Check } from './check.ts';

export const wordLists: Check = function* ({ definition: { flow, texts, wordLists } }) {
	if (Object.keys(wordLists).length === 0) return;
	for (const { locale, file } of [{ locale: 'nb', file: flow.at.file }, ...texts.filter((t) => !t.shared && t.locale !== 'nb')])
		if (!wordLists[locale])
			yield {
				code: 'mangler-ordliste',
				at: { file, line: 1, column: 1, length: 1 },
				message: `«${locale}» har ingen ordliste, så ordene i tekstene blir ikke sjekket.`,
				next: `Lag flows/ordliste/${locale}.yaml med de samme ordene som de andre språkene har.`
			};
};

// Whoever reads can tell the choices of a question apart: no two have the same words, in any language (`like-valg`).

import type { Text } from '#flow';
import type { Check } from './check.ts';

export const choices: Check = function* ({ definition: { flow, texts } }) {
	const own = new Map(texts.filter((t) => !t.shared && t.locale !== 'nb').map((t) => [t.locale, t.texts]));
	for (const fact of (flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])])) {
		const told = new Set<string>();
		for (const [locale, translated] of [['nb', null] as const, ...own]) {
			const seen = new Map<string, string>();
			for (const option of fact.answer?.options ?? []) {
				const label: Text | undefined = translated ? translated.get(`opplysninger.${fact.id}.svar.${option.id}`) : option.label;
				const words = label && plain(label.text);
				const other = words ? seen.get(words) : undefined;
				if (words && other === undefined) seen.set(words, option.id);
				// What is the same in bokmål is the same in a translation too: it is told once.
				if (!label || other === undefined || told.has(option.id)) continue;
				told.add(option.id);
				yield {
					code: 'like-valg',
					at: label.at,
					message: `«${label.text}» står også ved «${other}»${locale === 'nb' ? '' : `, på «${locale}»`}. Den som svarer, kan ikke se forskjell.`,
					next: 'Skriv det som skiller de to.'
				};
			}
		}
	}
};

/** The words as they are heard: without capitals, spaces too many, and what a sentence ends with. */
const plain = (text: string): string =>
	text
		.toLocaleLowerCase('nb')
		.replaceAll(/\s+/g, ' ')
		.replace(/[\s.,;:!?]+$/, '')
		.trim();

// A slot shows its unit itself, so the text does not say it again, or another one (`enhet-to-ganger`): «{{frist}} måneder» is read as
// «6 måneder måneder». Which words are units is data (flows/ordliste).

import { serviceOf, writtenTexts } from '#compiler';
import { within } from '#flow';
import type { Unit } from '#rules';
import type { Check, CheckInput } from './check.ts';

/** These are shown as the number alone. */
const BARE: readonly Unit[] = ['count', 'year'];

export const slotUnits: Check = function* (input) {
	const { definition } = input;
	const words = new Map(
		Object.entries(definition.wordLists).map(([locale, list]) => [
			locale,
			new Set((list.measures ?? []).flatMap(({ line }) => line.text.split(',').map((w) => w.trim())))
		])
	);
	for (const { locale, key, text } of writtenTexts(definition))
		for (const match of text.text.matchAll(/\{\{\s*([^}]+?)\s*\}\}[\s\u00a0]+(\p{L}+)/gu)) {
			const [whole, name = '', word = ''] = match;
			const unit = unitOf(input, name, serviceOf(key));
			if (!unit || BARE.includes(unit) || !words.get(locale)?.has(word)) continue;
			yield {
				code: 'enhet-to-ganger',
				at: within(text, match.index, whole.length),
				message: `{{${name}}} viser enheten selv, og så står det «${word}» etter.`,
				next: `Ta bort «${word}».`
			};
		}
};

function unitOf({ book, definition }: CheckInput, name: string, service: string): Unit | null {
	const own = book.services.find((s) => s.id === service)?.amounts.find((a) => a.name === name);
	return own?.unit ?? book.values.find((v) => v.name === name)?.unit ?? definition.rates.find((r) => r.name.text === name)?.unit ?? null;
}

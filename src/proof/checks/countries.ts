// A country in a rule is a country there is (`ukjent-valg`), by its name in bokmål.

import { everyRule } from '#compiler';
import { nearest } from '#values';
import { walk } from '#rules';
import { placeOf, type Check } from './check.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let known: Set<string> | null = null;
/** Every country and territory with a code of two letters. */
function countryNames(): Set<string> {
	const names = new Intl.DisplayNames('nb', { type: 'region', fallback: 'none' });
	return (known ??= new Set(LETTERS.flatMap((a) => LETTERS.flatMap((b) => names.of(a + b) ?? []))));
}

export const countries: Check = function* (input) {
	const { book } = input;
	const asked = new Set(book.facts.filter((f) => f.kind === 'country').map((f) => f.name));
	if (asked.size === 0) return;
	for (const { rule } of everyRule(book, ['mention', 'rate-day']))
		for (const e of walk(rule)) {
			if (e.op !== 'compare') continue;
			const [name, word] = e.left.op === 'literal' ? [e.right, e.left] : [e.left, e.right];
			if (word.op !== 'literal' || typeof word.value !== 'string' || (name.op !== 'name' && name.op !== 'field') || !asked.has(name.name)) continue;
			const names = countryNames();
			if (names.has(word.value)) continue;
			const near = nearest(word.value, names);
			yield {
				code: 'ukjent-valg',
				at: placeOf(input, input.places.has(e) ? e : rule),
				message: `«${word.value}» er ikke navnet på et land.`,
				next: near ? `Mente du «${near}»?` : 'Skriv navnet på landet slik det heter på bokmål.'
			};
		}
};

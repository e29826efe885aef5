// A word in a rule that is held against an answer is one the answer can be, where the names there are are known, as those of countries
// (`ukjent-valg`).

import { everyRule } from '#compiler';
import { kinds } from '#kinds';
import { nearest } from '#values';
import { walk } from '#rules';
import { placeOfPart, type Check } from './check.ts';

export const knownNames: Check = function* (input) {
	const { book } = input;
	const asked = new Map(book.facts.flatMap((f) => (kinds[f.kind].known ? [[f.name, kinds[f.kind].known] as const] : [])));
	if (asked.size === 0) return;
	for (const { rule } of everyRule(book, ['mention', 'rate-day']))
		for (const e of walk(rule)) {
			if (e.op !== 'compare') continue;
			const [name, word] = e.left.op === 'literal' ? [e.right, e.left] : [e.left, e.right];
			if (word.op !== 'literal' || typeof word.value !== 'string' || (name.op !== 'name' && name.op !== 'field')) continue;
			const names = asked.get(name.name)?.();
			if (!names || names.has(word.value)) continue;
			const near = nearest(word.value, names);
			yield {
				code: 'ukjent-valg',
				at: placeOfPart(input, rule, e),
				message: `«${word.value}» er ikke noe «${name.name}» kan være.`,
				next: near ? `Mente du «${near}»?` : 'Skriv navnet slik det heter på bokmål.'
			};
		}
};

// «land»: a country, in words.

import { kind } from './kind.ts';
import { text } from './text.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let names: ReadonlySet<string> | null = null;
/** Every country and territory that has a code of two letters, by its name in bokmål. */
function countryNames(): ReadonlySet<string> {
	const called = new Intl.DisplayNames('nb', { type: 'region', fallback: 'none' });
	return (names ??= new Set(LETTERS.flatMap((a) => LETTERS.flatMap((b) => called.of(a + b) ?? []))));
}

export const country = kind({
	...text,
	name: 'country',
	written: { as: 'word', word: 'land' },
	help: 'Et land, med ord.',
	known: countryNames,
	example: () => 'Sverige'
});

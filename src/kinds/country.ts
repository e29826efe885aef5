// «land»: a country, in words.

import { kind } from './kind.ts';
import { text } from './text.ts';

export const country = kind({
	...text,
	name: 'country',
	written: { as: 'word', word: 'land' },
	help: 'Et land, med ord.',
	example: () => 'Sverige'
});

// «tall»: a number, decimals too.

import { kind } from './kind.ts';
import { aNumber, numberTexts, readNumber } from './numbers.ts';
import { textField } from './text-field.ts';
import { numbersToTry } from './trying.ts';

export const number = kind({
	...aNumber,
	name: 'number',
	written: { as: 'word', word: 'tall' },
	help: 'Et tall, med eller uten desimaler.',
	texts: numberTexts,
	pattern: 'text',
	counts: 'parts',
	bounds: () => [0, 100_000],
	read: ({ values: [text = ''] }, _, { bounds }) => readNumber(text, bounds),
	field: (form, asked, teller) => textField(form, teller.unit(asked), { inputmode: 'decimal', width: 4 }),
	domain: (_, use, bounds) => numbersToTry(use, bounds),
	example: () => 8.5
});

// «hele tall»: what is counted is counted in whole.

import { kind } from './kind.ts';
import { aNumber, numberTexts, readNumber } from './numbers.ts';
import { textField } from './text-field.ts';
import { numbersToTry } from './trying.ts';

export const integer = kind({
	...aNumber,
	name: 'integer',
	written: { as: 'word', word: 'hele tall' },
	help: 'Et tall uten desimaler.',
	texts: numberTexts,
	pattern: 'text',
	type: () => ({ is: 'number', whole: true }),
	counts: 'wholes',
	bounds: () => [0, 100_000],
	value: (answer) => (Number.isInteger(answer) ? (answer as number) : undefined),
	read: ({ values: [text = ''] }, _, { bounds }) => readNumber(text, bounds, true),
	field: (form, asked, teller) => textField(form, teller.unit(asked), { inputmode: 'numeric', width: 4 }),
	domain: (_, use, bounds) => numbersToTry(use, bounds, true),
	example: () => 2
});

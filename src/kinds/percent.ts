// «prosent»: a share, from none to all of it unless the flow says otherwise.

import { kind } from './kind.ts';
import { aNumber, numberTexts, readNumber } from './numbers.ts';
import { textField } from './text-field.ts';
import { numbersToTry } from './trying.ts';

const own = { 'percent.sign': '%' };

export const percent = kind({
	...aNumber,
	name: 'percent',
	written: { as: 'word', word: 'prosent' },
	help: 'Hvor mye av noe, i prosent, med eller uten desimaler.',
	texts: {
		nb: { ...numberTexts.nb, ...own, percent: '{{n}}\u00a0%' },
		nn: { ...numberTexts.nn, ...own, percent: '{{n}}\u00a0%' },
		en: { ...numberTexts.en, ...own, percent: '{{n}}%' }
	},
	pattern: 'text',
	counts: 'percent',
	bounds: () => [0, 100],
	read: ({ values: [text = ''] }, _, { bounds }) => readNumber(text.replace(/\s*(?:%|(?:prosent|percent|per cent|pst\.?))$/i, ''), bounds),
	show: (value, _, { speech }, source) => [{ text: speech.say('percent').replace('{{n}}', speech.format.number(Number(value))), source }],
	field: (form, _, { speech }) => textField(form, speech.say('percent.sign'), { inputmode: 'decimal', width: 4 }),
	domain: (_, use, bounds) => numbersToTry(use, bounds),
	example: () => 80
});

// «kroner»: an amount of money.

import { kind } from './kind.ts';
import { aNumber, numberProblem, numberTexts, readNumber } from './numbers.ts';
import { textField } from './text-field.ts';
import { numbersToTry } from './trying.ts';

export const kroner = kind({
	...aNumber,
	name: 'kroner',
	written: { as: 'word', word: 'kroner' },
	help: 'Et beløp i kroner.',
	texts: {
		nb: { ...numberTexts.nb, kroner: 'kr', 'question.kroner.hint': 'Skriv hele kroner.' },
		nn: { ...numberTexts.nn, kroner: 'kr', 'question.kroner.hint': 'Skriv heile kroner.' },
		en: { ...numberTexts.en, kroner: 'kr', 'question.kroner.hint': 'Enter whole kroner.' }
	},
	pattern: 'text',
	counts: 'kr',
	bounds: () => [0, null],
	read: ({ values: [text = ''] }, _, { bounds }) => readNumber(text, bounds),
	show: (value, _, { speech }, source) => [{ text: speech.format.kroner(Number(value)), source }],
	field: (form, _, { speech }) => textField(form, speech.say('kroner'), { inputmode: 'decimal', width: 10 }),
	hint: ({ speech }) => [speech.say('question.kroner.hint')],
	problem: (problem, _, teller, limits) => numberProblem(problem, teller, limits, teller.speech.format.kroner),
	domain: (_, use, bounds) => numbersToTry(use, bounds),
	example: () => 600_000
});

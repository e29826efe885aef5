// «ja/nei»: yes or no. Stored as true or false.

import { one, orUnknown } from './choosing.ts';
import { kind } from './kind.ts';

export const yesNo = kind({
	name: 'yes/no',
	written: { as: 'word', word: 'ja/nei', orUnknown: 'ja/nei/vet ikke' },
	help: 'Ja eller nei.',
	texts: { nb: { yes: 'Ja', no: 'Nei' }, nn: { yes: 'Ja', no: 'Nei' }, en: { yes: 'Yes', no: 'No' } },
	pattern: 'radio',
	typed: false,
	type: () => ({ is: 'yes/no' }),
	value: (answer) => (typeof answer === 'boolean' ? answer : undefined),
	read: (form) => {
		const read = one(form, (v) => v === 'ja' || v === 'nei');
		return typeof read === 'string' ? { answer: read === 'ja' } : read;
	},
	fields: (answer) => [['', answer === true ? 'ja' : 'nei']],
	fromData: (data) => ({ true: 'ja', false: 'nei' })[String(data)] ?? String(data),
	show: (value, _, { speech }) => [speech.say(value === true ? 'yes' : 'no')],
	field: ({ values }, asked, teller) => ({
		component: 'RadioGroup',
		props: {
			options: [{ value: 'ja', label: teller.speech.say('yes') }, { value: 'nei', label: teller.speech.say('no') }, ...orUnknown(asked, teller)],
			value: values[0]
		}
	}),
	options: () => [
		{ name: 'ja', answer: true },
		{ name: 'nei', answer: false }
	],
	all: () => [true, false],
	example: () => true
});

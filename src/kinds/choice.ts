// One of a few: the choices stand in the flow. Stored by id.

import { choices, choosingTexts, one, orUnknown } from './choosing.ts';
import { kind } from './kind.ts';

export const choice = kind({
	name: 'choice',
	written: { as: 'choices', under: null, sketch: 'valg (id: ord, eller id: { kalles, søkeord, kode })' },
	help: 'Ett av valgene som står under.',
	texts: choosingTexts,
	pattern: 'radio',
	typed: false,
	type: ({ options }) => ({ is: 'choice', options }),
	value: (answer, { options }) => (typeof answer === 'string' && options.includes(answer) ? answer : undefined),
	read: (form, { options }) => {
		const read = one(form, (v) => options.includes(v));
		return typeof read === 'string' ? { answer: read } : read;
	},
	show: (value, asked, teller) => teller.option(asked, String(value)),
	field: ({ values }, asked, teller) => ({
		component: 'RadioGroup',
		props: { options: [...choices(asked, teller), ...orUnknown(asked, teller)], value: values[0] }
	}),
	options: ({ options }) => options.map((o) => ({ name: o, answer: o })),
	all: ({ options }) => options,
	example: ({ options }) => options[0] ?? ''
});

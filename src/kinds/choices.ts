// «flere av»: as many as fit of the choices in the flow, or none of them. Stored as ids, in the order of the flow.

import { isList, type Value } from '#values';
import { choices as shown, choosingTexts, orUnknown } from './choosing.ts';
import { NONE } from './common.ts';
import { kind } from './kind.ts';

/** Fewer choices than this are read faster than they are searched. */
const MANY = 12;
const MOST_OPTIONS = 5;

export const choices = kind({
	name: 'choices',
	written: { as: 'choices', under: 'flere av', sketch: '{ flere av: … }' },
	help: 'Så mange av valgene som passer, eller ingen av dem.',
	texts: {
		nb: { ...choosingTexts.nb, 'question.none': 'Ingen av disse', 'question.choices.hint': 'Kryss av for alt som passer.' },
		nn: { ...choosingTexts.nn, 'question.none': 'Ingen av desse', 'question.choices.hint': 'Kryss av for alt som passar.' },
		en: { ...choosingTexts.en, 'question.none': 'None of these', 'question.choices.hint': 'Tick all that apply.' }
	},
	pattern: 'checkbox',
	typed: false,
	several: true,
	searchable: ({ options }) => options.length > MANY,
	type: ({ options }) => ({ is: 'list', of: { is: 'choice', options } }),
	value: (answer, { options }) => (Array.isArray(answer) && answer.every((a) => options.includes(a)) ? answer : undefined),
	read: ({ values }, { options }) => {
		const chosen = values.filter((v) => v !== '' && v !== NONE);
		if (chosen.length > 0 && values.includes(NONE)) return { problem: { code: 'none-and-some' } };
		if (chosen.length === 0) return values.includes(NONE) ? { answer: [] } : { problem: { code: 'nothing-chosen' } };
		return chosen.every((v) => options.includes(v)) ? { answer: options.filter((o) => chosen.includes(o)) } : { problem: { code: 'not-a-choice' } };
	},
	fields: (answer) => (Array.isArray(answer) ? (answer.length === 0 ? [['', NONE]] : answer.map((a) => ['', a])) : []),
	show: (value, asked, teller) => {
		const ids = isList(value) ? value.map(String) : [];
		return ids.length === 0 ? [teller.speech.say('question.none')] : teller.joined(ids.map((id) => teller.option(asked, id)));
	},
	hint: ({ speech }) => [speech.say('question.choices.hint')],
	field: ({ values }, asked, teller) => ({
		component: 'CheckboxGroup',
		props: {
			options: [...shown(asked, teller), { value: NONE, label: teller.speech.say('question.none') }, ...orUnknown(asked, teller)],
			values
		}
	}),
	options: ({ options }) => [{ name: 'ingen', answer: [] }, ...options.map((o) => ({ name: o, answer: [o] }))],
	domain: ({ options }, use) => (!use || use.otherwise || use.bare || use.constants.length > 0 ? null : subsets(options, use.contains)),
	example: ({ options }) => options.slice(0, 2)
});

/** Every selection among the options mentioned, with and without one that is not; null when they are too many. */
function subsets(options: readonly string[], mentioned: readonly string[]): Value[] | null {
	const other = options.find((o) => !mentioned.includes(o));
	const pick = [...new Set(mentioned.filter((m) => options.includes(m))), ...(other ? [other] : [])];
	if (pick.length > MOST_OPTIONS + 1) return null;
	return Array.from({ length: 2 ** pick.length }, (_, bits) => pick.filter((_, i) => bits & (2 ** i)));
}

// What the kinds that are chosen from a list on the page have in common.

import type { Asked, Choice, Form, Problem, Teller } from './kind.ts';
import { UNKNOWN, type CommonKey } from './common.ts';

export type ChoosingKey = keyof (typeof choosingTexts)['nb'];
export const choosingTexts = {
	nb: { 'question.code': 'Kode {{code}}' },
	nn: { 'question.code': 'Kode {{code}}' },
	en: { 'question.code': 'Code {{code}}' }
} as const;

/** The choices the flow gives, with their codes where they have one. */
export const choices = (asked: Asked, teller: Teller<ChoosingKey>): Choice[] =>
	asked.options.map((id) => {
		const code = asked.codes?.[id];
		return {
			value: id,
			label: teller.option(asked, id),
			...(code ? { hint: teller.speech.line('question.code', { code: { text: code, source: `code:${asked.name}/${id}` } }) } : {})
		};
	});

/** «Vet ikke», where it is an answer. */
export const orUnknown = ({ mayBeUnknown }: Asked, { speech }: Teller<CommonKey>): Choice[] =>
	mayBeUnknown ? [{ value: UNKNOWN, label: speech.say('question.optional') }] : [];

/** The one that is chosen, or the problem. Where one answer is asked for, two are none: nothing is picked for the person. */
export function one({ values }: Form, may: (value: string) => boolean): string | { problem: Problem<'nothing-chosen' | 'not-a-choice'> } {
	const [first = ''] = values;
	if (new Set(values).size > 1) return { problem: { code: 'not-a-choice' } };
	if (first === '') return { problem: { code: 'nothing-chosen' } };
	return may(first) ? first : { problem: { code: 'not-a-choice' } };
}

// What holds for every kind: how «vet ikke» is told apart from an answer, how long an answer may be, the fields an answer would be
// written in, and the words all kinds share.

import type { Answer } from './answer.ts';
import type { Asked, Fields, Form, Here, Kind, Limits, Problem, Read, Teller } from './kind.ts';
import type { Line } from '#text';

/** «Vet ikke» and «ingen av disse» as they stand in a form. */
export const UNKNOWN = 'vet-ikke';
export const NONE = 'ingen';
export const LONGEST = 200;

export type CommonKey = keyof (typeof commonTexts)['nb'];
export const commonTexts = {
	nb: {
		unknown: 'Vet ikke',
		'question.optional': 'Vet ikke',
		'error.nothing-chosen': 'Velg det svaret som passer.',
		'error.nothing-chosen.unknown': 'Velg det svaret som passer. Er du usikker, velg «Vet ikke».',
		'error.nothing-written': 'Skriv svaret i feltet.',
		'error.not-a-choice': 'Velg et av svarene på siden.',
		'error.none-and-some': 'Velg enten det som passer, eller «Ingen av disse». Ikke begge deler.',
		'error.too-long': 'Svaret er for langt. Skriv det kortere.'
	},
	nn: {
		unknown: 'Veit ikkje',
		'question.optional': 'Veit ikkje',
		'error.nothing-chosen': 'Vel det svaret som passar.',
		'error.nothing-chosen.unknown': 'Vel det svaret som passar. Er du usikker, vel «Veit ikkje».',
		'error.nothing-written': 'Skriv svaret i feltet.',
		'error.not-a-choice': 'Vel eitt av svara på sida.',
		'error.none-and-some': 'Vel anten det som passar, eller «Ingen av desse». Ikkje begge delar.',
		'error.too-long': 'Svaret er for langt. Skriv det kortare.'
	},
	en: {
		unknown: 'Don’t know',
		'question.optional': 'Don’t know',
		'error.nothing-chosen': 'Choose the answer that fits.',
		'error.nothing-chosen.unknown': 'Choose the answer that fits. If you are unsure, choose “Don’t know”.',
		'error.nothing-written': 'Enter your answer in the box.',
		'error.not-a-choice': 'Choose one of the answers on the page.',
		'error.none-and-some': 'Choose either what fits, or “None of these”. Not both.',
		'error.too-long': 'Your answer is too long. Write a shorter one.'
	}
} as const;

/** Reads what a person wrote for one question. Nothing is guessed beyond spelling. */
export function read(kind: Kind, asked: Asked, fields: Fields, limits: Limits): Read {
	const form = formOf(asked, (name) => fields(name).map((v) => v.normalize('NFC').trim()));
	const values = form.values.map((v) => (kind.typed && asked.mayBeUnknown && /^vet ikke\.?$/i.test(v) ? UNKNOWN : v));
	if (values.some((v) => v.length > LONGEST)) return { problem: { code: 'too-long' } };
	if (asked.mayBeUnknown && values.includes(UNKNOWN))
		return values.some((v) => v !== '' && v !== UNKNOWN) && asked.options.length > 0 ? { problem: { code: 'none-and-some' } } : { answer: null };
	return kind.read({ ...form, values }, asked, limits);
}

/** The fields of one question in a form. */
export const formOf = ({ slug }: Asked, fields: Fields): Form => ({ values: fields(slug), part: (name) => fields(`${slug}.${name}`)[0] ?? '' });

/** What a person would fill in to give an answer: names of fields, and texts. */
export function fieldsOf(
	kind: Kind,
	asked: Asked,
	answer: Answer,
	here: Pick<Here, 'municipalities'>,
	number: (n: number) => string = plain
): [name: string, text: string][] {
	if (answer === null) return [[asked.slug, UNKNOWN]];
	return kind.fields(answer, asked, here, number).map(([part, text]) => [part === '' ? asked.slug : `${asked.slug}.${part}`, text]);
}
const plain = (n: number): string => String(n).replace('.', ',');

/** The texts that an answer written as data (YAML or JSON) stands for, as they would be written in the question's own field. */
export function fromData(kind: Kind, asked: Asked, data: unknown): string[] {
	const text = (v: unknown): string =>
		v === null || v === 'vet ikke' || (v === 'null' && asked.mayBeUnknown) ? UNKNOWN : typeof v === 'object' ? '' : kind.fromData(v);
	return Array.isArray(data) ? (data.length === 0 ? [NONE] : data.map(text)) : [text(data)];
}

/** A problem in words, with what to do about it. */
export function problemText(kind: Kind, problem: Problem, asked: Asked, teller: Teller, limits: Limits): Line {
	const own = kind.problem(problem, asked, teller, limits);
	if (own) return own;
	const unsure = problem.code === 'nothing-chosen' && asked.mayBeUnknown;
	return [teller.speech.say(unsure ? 'error.nothing-chosen.unknown' : `error.${problem.code}`)];
}

// What all kinds that are one number have in common: how people write numbers, what is wrong with one, and which are worth trying.

import type { Value } from '#values';
import type { Answer } from './answer.ts';
import type { Asked, Bound, Limits, Problem, Read, RuleType, Scale, Teller } from './kind.ts';
import type { Line } from '#text';

export type NumberKey = keyof (typeof numberTexts)['nb'];
export const numberTexts = {
	nb: {
		'error.not-a-number': 'Skriv svaret med tall, for eksempel {{example}}.',
		'error.not-whole': 'Skriv et helt tall, uten komma.',
		'error.too-small': 'Skriv et tall som er {{bound}} eller høyere.',
		'error.too-large': 'Skriv et tall som er {{bound}} eller lavere.'
	},
	nn: {
		'error.not-a-number': 'Skriv svaret med tal, til dømes {{example}}.',
		'error.not-whole': 'Skriv eit heilt tal, utan komma.',
		'error.too-small': 'Skriv eit tal som er {{bound}} eller høgare.',
		'error.too-large': 'Skriv eit tal som er {{bound}} eller lågare.'
	},
	en: {
		'error.not-a-number': 'Enter your answer as a number, for example {{example}}.',
		'error.not-whole': 'Enter a whole number, without decimals.',
		'error.too-small': 'Enter a number that is {{bound}} or higher.',
		'error.too-large': 'Enter a number that is {{bound}} or lower.'
	}
} as const;

/** Where a number has no upper bound of its own, nothing larger is tried. */
const LARGEST = 5_000_000;
const SMALL = [0, 1, 2, 3, 5];
/** Small numbers are where most is decided. */
export const NEAR = { few: SMALL, many: [...SMALL, 10, 100, 1000, 10_000, 100_000] } as const;

/** A number as people write it, within bounds. A point marks thousands only where it can be nothing else: «600.000», never «0.050». */
export function readNumber(text: string, [least, most]: readonly [Bound, Bound], whole = false): Read<NumberKey> {
	if (text === '') return { problem: { code: 'nothing-written' } };
	const bare = text.replace(/\s|kr\.?$|,-$/gi, '').replace('−', '-');
	const clean = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.');
	if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(clean)) return { problem: { code: 'not-a-number' } };
	const n = Number(clean);
	if (whole && !Number.isInteger(n)) return { problem: { code: 'not-whole' } };
	if (typeof least === 'number' && n < least) return { problem: { code: 'too-small', bound: least } };
	if (typeof most === 'number' && n > most) return { problem: { code: 'too-large', bound: most } };
	return { answer: n };
}

/** A problem with a number; `write` writes one as this kind shows it. */
export function numberProblem({ code, bound }: Problem, teller: Teller<NumberKey>, { bounds: [least] }: Limits, write: (n: number) => string): Line | null {
	const figure = (n: Bound | undefined): { text: string; source: string } => ({ text: write(typeof n === 'number' ? n : 0), source: 'rule' });
	if (code === 'not-a-number') return teller.speech.line('error.not-a-number', { example: figure(least) });
	if (code === 'too-small' || code === 'too-large') return teller.speech.line(`error.${code}`, { bound: figure(bound) });
	return null;
}

export const isNumber = (answer: unknown): answer is number => typeof answer === 'number' && Number.isFinite(answer);

/** What the kinds that are one number do alike. */
export const aNumber = {
	type: (): RuleType => ({ is: 'number' }),
	value: (answer: Answer): Value | undefined => (isNumber(answer) ? answer : undefined),
	fields: (answer: Answer, _asked: Asked, _here: unknown, number: (n: number) => string) => [['', number(Number(answer))]] as const,
	problem: (problem: Problem, _asked: Asked, teller: Teller<NumberKey>, limits: Limits): Line | null =>
		numberProblem(problem, teller, limits, teller.speech.format.number),
	show: (value: Value, asked: Asked, teller: Teller, source: string): Line => {
		const unit = teller.unit(asked);
		return [{ text: teller.speech.format.number(Number(value)), source }, ...(unit ? [` ${unit}`] : [])];
	},
	scale: (_asked: Asked, { bounds: [least, most] }: Limits): Scale | null =>
		numberScale(typeof least === 'number' ? least : 0, typeof most === 'number' ? most : LARGEST)
};

export function numberScale(least: number, most: number, near: readonly number[] = NEAR.many): Scale | null {
	const [low, high] = [Math.ceil(least), Math.floor(most)];
	return low <= high ? { low, high, at: (n) => n, of: Number, near } : null;
}

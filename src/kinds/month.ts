// «måned»: a month of a year. Stored as YYYY-MM; in rules it is its first day.

import { addDays, date, isLocalDate } from '#values';
import { dayFields, dayProblem, dayTexts, inALife, isoOf, partNames, partsIn, readDay } from './days.ts';
import { kind } from './kind.ts';

export const month = kind({
	name: 'month',
	written: { as: 'word', word: 'måned' },
	help: 'En måned i et år. I regler er den sin første dag.',
	texts: {
		nb: { ...dayTexts.nb, 'question.month.hint': 'For eksempel {{example}}.' },
		nn: { ...dayTexts.nn, 'question.month.hint': 'Til dømes {{example}}.' },
		en: { ...dayTexts.en, 'question.month.hint': 'For example {{example}}.' }
	},
	pattern: 'month',
	type: () => ({ is: 'date' }),
	value: (answer) => (typeof answer === 'string' && isLocalDate(`${answer}-01`) ? date(`${answer}-01`) : undefined),
	answer: (value) => isoOf(value).slice(0, 7),
	bounds: (_, today) => inALife(today),
	read: (form, _, { bounds }) => {
		const read = readDay(partsIn(form), form.values[0], bounds, true);
		return 'answer' in read ? { answer: String(read.answer).slice(0, 7) } : read;
	},
	fields: (answer) => dayFields(String(answer)),
	show: (value, _, { speech }, source) => [{ text: speech.format.month(isoOf(value)), source, iso: isoOf(value).slice(0, 7) }],
	hint: ({ speech, here }) => speech.line('question.month.hint', { example: { text: speech.format.month(here.today), source: 'today' } }),
	problem: (problem, _, teller) => dayProblem(problem, teller),
	field: (form, { aboutYou }, teller) => ({
		component: 'DateField',
		props: { labels: partNames(teller), value: partsIn(form), autocomplete: aboutYou, withDay: false }
	}),
	scale: (_, { bounds: [least, most], today }) => {
		if (typeof least !== 'string' || typeof most !== 'string') return null;
		// A month counts by its first day.
		const [low, high] = [count(least) + (least.endsWith('-01') ? 0 : 1), count(most)];
		return low > high ? null : { low, high, at: isoMonth, of: (a) => count(String(a)), near: [count(today)] };
	},
	later: (answer, days) => addDays(`${String(answer)}-01`, days).slice(0, 7),
	example: () => '2026-03'
});

/** Months since the year 0. */
const count = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const isoMonth = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

// «dato»: a day. Stored as YYYY-MM-DD.

import { addDays, date as dayOf, isLocalDate, toDays } from '#values';
import { dayFields, dayProblem, dayTexts, inALife, isoOf, partNames, partsIn, readDay } from './days.ts';
import { kind } from './kind.ts';

export const date = kind({
	name: 'date',
	written: { as: 'word', word: 'dato' },
	help: 'En dag, med dag, måned og år.',
	texts: {
		nb: { ...dayTexts.nb, 'question.date.hint': 'For eksempel {{example}}.' },
		nn: { ...dayTexts.nn, 'question.date.hint': 'Til dømes {{example}}.' },
		en: { ...dayTexts.en, 'question.date.hint': 'For example {{example}}.' }
	},
	pattern: 'date',
	type: () => ({ is: 'date' }),
	value: (answer) => (typeof answer === 'string' && isLocalDate(answer) ? dayOf(answer) : undefined),
	answer: isoOf,
	bounds: (_, today) => inALife(today),
	read: (form, _, { bounds }) => readDay(partsIn(form), form.values[0], bounds),
	fields: (answer) => dayFields(String(answer)),
	show: (value, _, teller, source) => [teller.day(isoOf(value), source)],
	hint: (teller) => teller.speech.line('question.date.hint', { example: teller.day(teller.here.today, 'today') }),
	problem: (problem, _, teller) => dayProblem(problem, teller),
	field: (form, { aboutYou }, teller) => ({
		component: 'DateField',
		props: { labels: partNames(teller), value: partsIn(form), autocomplete: aboutYou }
	}),
	scale: (_, { bounds: [least, most], today }) => {
		if (typeof least !== 'string' || typeof most !== 'string' || least > most) return null;
		return { low: toDays(least), high: toDays(most), at: isoDay, of: (a) => toDays(String(a)), near: [toDays(today)] };
	},
	later: (answer, days) => addDays(String(answer), days),
	example: () => '2026-03-15'
});

const EPOCH = '2000-01-01';
const isoDay = (n: number): string => addDays(EPOCH, n - toDays(EPOCH));

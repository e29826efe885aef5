// «periode»: from a first day to a last, both with. Stored as the two days; in rules it is the list of them, so that `min` is the first
// day and `max` the last. One day is a period too.

import { addDays, date, isList, isLocalDate, toDays } from '#values';
import type { Answer } from './answer.ts';
import { dayFields, dayProblem, dayTexts, inALife, isoOf, partNames, partsIn, readDay } from './days.ts';
import { kind } from './kind.ts';

/** The parts of the field: the first day and the last. */
const ENDS = ['fra', 'til'] as const;

export const period = kind({
	name: 'period',
	written: { as: 'word', word: 'periode' },
	help: 'Fra en første dag til en siste. I regler er den de to dagene: min(…) er den første og max(…) den siste.',
	texts: {
		nb: {
			...dayTexts.nb,
			'period.fra': 'Første dag',
			'period.til': 'Siste dag',
			'period.shown': 'fra {{first}} til {{last}}',
			'question.period.hint': 'Skriv dag, måned og år for begge dagene.',
			'error.nothing-written.period': 'Skriv begge dagene, med dag, måned og år.',
			'error.last-before-first': 'Den siste dagen er før den første. Se etter hvilken som er feil, og skriv den på nytt.',
			'period.problem': '{{end}}: {{problem}}'
		},
		nn: {
			...dayTexts.nn,
			'period.fra': 'Første dagen',
			'period.til': 'Siste dagen',
			'period.shown': 'frå {{first}} til {{last}}',
			'question.period.hint': 'Skriv dag, månad og år for begge dagane.',
			'error.nothing-written.period': 'Skriv begge dagane, med dag, månad og år.',
			'error.last-before-first': 'Den siste dagen er før den første. Sjå etter kva for ein som er feil, og skriv han på nytt.',
			'period.problem': '{{end}}: {{problem}}'
		},
		en: {
			...dayTexts.en,
			'period.fra': 'First day',
			'period.til': 'Last day',
			'period.shown': 'from {{first}} to {{last}}',
			'question.period.hint': 'Enter the day, month and year of both days.',
			'error.nothing-written.period': 'Enter both days, with day, month and year.',
			'error.last-before-first': 'The last day is before the first. Check which one is wrong, and enter it again.',
			'period.problem': '{{end}}: {{problem}}'
		}
	},
	pattern: 'period',
	type: () => ({ is: 'list', of: { is: 'date' } }),
	value: (answer) => (isPeriod(answer) ? answer.map(date) : undefined),
	answer: (value) => (isList(value) ? value.map(isoOf) : []),
	bounds: (_, today) => inALife(today),
	read: (form, _, { bounds }) => {
		if (form.values.every((v) => v === '') && ENDS.every((end) => Object.values(partsIn(form, `${end}.`)).every((t) => t === '')))
			return { problem: { code: 'nothing-written' } };
		const days: string[] = [];
		for (const [i, end] of ENDS.entries()) {
			const read = readDay(partsIn(form, `${end}.`), form.values[i], bounds);
			if ('problem' in read) return { problem: { ...read.problem, parts: [end] } };
			days.push(String(read.answer));
		}
		return isPeriod(days) ? { answer: days } : { problem: { code: 'last-before-first', parts: ['til'] } };
	},
	fields: (answer) => (Array.isArray(answer) ? ENDS.flatMap((end, i) => dayFields(answer[i] ?? '', `${end}.`)) : []),
	show: (value, _, teller, source) => {
		const [first = '', last = ''] = isList(value) ? value.map(isoOf) : [];
		if (first === last) return [teller.day(first, source)];
		return teller.speech.line('period.shown', { first: teller.day(first, source), last: teller.day(last, source) });
	},
	hint: ({ speech }) => [speech.say('question.period.hint')],
	problem: (problem, _, teller) => {
		const [end] = ENDS.filter((e) => problem.parts?.includes(e));
		if (problem.code === 'nothing-written' && !end) return [teller.speech.say('error.nothing-written.period')];
		if (!end || problem.code === 'last-before-first') return null;
		const own = dayProblem(problem, teller) ?? [teller.speech.say(`error.${problem.code}` as 'error.no-such-date')];
		return teller.speech.line('period.problem', { end: teller.speech.say(`period.${end}`), problem: own });
	},
	field: (form, { slug }, teller, problem) => ({
		component: 'PeriodField',
		props: {
			labels: partNames(teller),
			days: ENDS.map((end) => ({
				part: end,
				label: teller.speech.say(`period.${end}`),
				value: partsIn(form, `${end}.`),
				wrong: problem?.parts?.includes(end) ?? true
			}))
		},
		...(problem?.parts?.includes('til') ? { errorAt: `${slug}-til` } : {})
	}),
	// First each day alone, then from the first day of all to one later and later.
	scale: (_, { bounds: [least, most], today }) => {
		if (typeof least !== 'string' || typeof most !== 'string' || least > most) return null;
		const [low, last] = [toDays(least), toDays(most)];
		return {
			low,
			high: last + (last - low),
			at: (n) => (n <= last ? [isoDay(n), isoDay(n)] : [least, isoDay(low + n - last)]),
			of: (answer) => {
				const [first = '', end = ''] = Array.isArray(answer) ? answer : [];
				return first === least && end !== first ? last + toDays(end) - low : toDays(first);
			},
			near: [toDays(today)]
		};
	},
	later: (answer, days) => (Array.isArray(answer) ? answer.map((day) => addDays(day, days)) : answer),
	example: () => ['2026-07-01', '2026-07-31']
});

function isPeriod(answer: Answer): answer is string[] {
	if (!Array.isArray(answer) || answer.length !== 2 || !answer.every(isLocalDate)) return false;
	const [first = '', last = ''] = answer;
	return first <= last;
}

const EPOCH = '2000-01-01';
const isoDay = (n: number): string => addDays(EPOCH, n - toDays(EPOCH));

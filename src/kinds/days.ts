// What the kinds that are days have in common: a date people know by heart, as three fields or a whole date in the first one.

import { addDays, isDate, isLocalDate, type Value } from '#values';
import type { Bound, Bounds, Form, Problem, Read, Teller } from './kind.ts';
import { LONGEST } from './common.ts';
import type { Line } from '#text';

export type DayKey = keyof (typeof dayTexts)['nb'];
export const dayTexts = {
	nb: {
		day: 'Dag',
		month: 'Måned',
		year: 'År',
		'error.nothing-written.date': 'Skriv dag, måned og år.',
		'error.not-a-date': 'Skriv datoen med tall, for eksempel {{example}}.',
		'error.no-such-date': 'Denne datoen finnes ikke. Se etter om dagen og måneden stemmer.',
		'error.date-incomplete': 'Noe av datoen mangler. Skriv dag, måned og år.',
		'error.too-early': 'Skriv en dato som er {{bound}} eller senere.',
		'error.too-late': 'Skriv en dato som er {{bound}} eller tidligere.'
	},
	nn: {
		day: 'Dag',
		month: 'Månad',
		year: 'År',
		'error.nothing-written.date': 'Skriv dag, månad og år.',
		'error.not-a-date': 'Skriv datoen med tal, til dømes {{example}}.',
		'error.no-such-date': 'Denne datoen finst ikkje. Sjå etter om dagen og månaden stemmer.',
		'error.date-incomplete': 'Noko av datoen manglar. Skriv dag, månad og år.',
		'error.too-early': 'Skriv ein dato som er {{bound}} eller seinare.',
		'error.too-late': 'Skriv ein dato som er {{bound}} eller tidlegare.'
	},
	en: {
		day: 'Day',
		month: 'Month',
		year: 'Year',
		'error.nothing-written.date': 'Enter the day, month and year.',
		'error.not-a-date': 'Enter the date like this: {{example}}.',
		'error.no-such-date': 'This date does not exist. Check the day and the month.',
		'error.date-incomplete': 'Part of the date is missing. Enter the day, month and year.',
		'error.too-early': 'Enter a date that is {{bound}} or later.',
		'error.too-late': 'Enter a date that is {{bound}} or earlier.'
	}
} as const;

/** Within a human life. */
export const inALife = (today: string): Bounds => [addDays(today, -47_500), addDays(today, 18_300)];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[ij]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]'].map((m) => new RegExp(`^${m}`, 'i'));

function monthNumber(text: string): number | null {
	if (/^\d{1,2}$/.test(text)) return Number(text);
	const index = MONTHS.findIndex((m) => m.test(text));
	return index < 0 ? null : index + 1;
}

/** The day as it is written, before anybody asks what is meant. */
export interface Parts {
	day: string;
	month: string;
	year: string;
}
export const partsIn = (form: Form, prefix = ''): Parts => ({
	day: form.part(`${prefix}dag`),
	month: form.part(`${prefix}maaned`),
	year: form.part(`${prefix}aar`)
});

/** A day as YYYY-MM-DD from three fields, or a whole date in the first: «15.3.2027», «15. mars 2027», «2027-03-15». A month is its first day. */
export function readDay(parts: Parts, whole: string | undefined, [least, most]: readonly [Bound, Bound], month = false): Read<DayKey> {
	const wrong = (code: DayCode, bound?: string): Read<DayKey> => ({ problem: bound === undefined ? { code } : { code, bound } });
	let texts = [parts.day, parts.month, parts.year];
	if (texts.some((t) => t.length > LONGEST)) return wrong('too-long');
	const written = texts.slice(0, 2).find((t) => /\d.*[.\-/ ].*\d{4}|^\d{4}-/.test(t)) ?? whole;
	if (written) {
		const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(written);
		const [a = '', b = '', c = ''] = iso ? [iso[3], iso[2], iso[1]] : written.split(/[.\-/\s]+/).filter(Boolean);
		texts = month && c === '' ? ['', a, b] : [a, b, c];
	}
	if (month) texts[0] = '';
	if (texts.every((t) => t === '')) return wrong('nothing-written');
	const [d = '', m = '', y = ''] = month ? ['1', ...texts.slice(1)] : texts;
	if ([d, m, y].some((t) => t === '')) return wrong('date-incomplete');
	const n = monthNumber(m);
	if (n === null || !/^\d{1,2}\.?$/.test(d) || !/^\d{4}$/.test(y)) return wrong('not-a-date');
	const iso = `${y}-${String(n).padStart(2, '0')}-${String(parseInt(d)).padStart(2, '0')}`;
	if (!isLocalDate(iso)) return wrong('no-such-date');
	if (typeof least === 'string' && iso < least) return wrong('too-early', least);
	if (typeof most === 'string' && iso > most) return wrong('too-late', most);
	return { answer: iso };
}
type DayCode = 'too-long' | 'nothing-written' | 'date-incomplete' | 'not-a-date' | 'no-such-date' | 'too-early' | 'too-late';

/** A problem with a day. */
export function dayProblem({ code, bound }: Problem, teller: Teller<DayKey>): Line | null {
	if (code === 'nothing-written') return [teller.speech.say('error.nothing-written.date')];
	if (code === 'not-a-date') return teller.speech.line('error.not-a-date', { example: teller.day(teller.here.today, 'today') });
	if (code === 'too-early' || code === 'too-late') return teller.speech.line(`error.${code}`, { bound: teller.day(String(bound), 'rule') });
	return null;
}

/** The names of the three fields. */
export const partNames = ({ speech }: Teller<DayKey>): Parts => ({ day: speech.say('day'), month: speech.say('month'), year: speech.say('year') });

/** The fields of a day, as a person fills them: no zeros in front. */
export function dayFields(iso: string, prefix = ''): [part: string, text: string][] {
	const [year = '', month = '', day = ''] = iso.split('-');
	const bare = (text: string): string => String(Number(text));
	return [...(day === '' ? [] : [[`${prefix}dag`, bare(day)] as [string, string]]), [`${prefix}maaned`, bare(month)], [`${prefix}aar`, year]];
}

export const isoOf = (value: Value): string => (isDate(value) ? value.date : '');

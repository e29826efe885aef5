// The calendar file a plan can be saved as, held to RFC 5545: what each entry must have, how text is written in it, and how long a line may be.

import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from '#text';

const entry: CalendarEntry = { id: 'prøve/melde/frist', day: '2027-01-15', title: 'Meld flytting', text: '' };
const lines = (...entries: Partial<CalendarEntry>[]): string[] =>
	calendarFile(
		'Planen',
		entries.map((e) => ({ ...entry, ...e })),
		'2026-11-30'
	).split('\r\n');
const after = (beginning: string, all: string[]): string[] => all.flatMap((l) => (l.startsWith(beginning) ? [l.slice(beginning.length)] : []));

test('en plan uten datoer er en tom kalender som likevel er gyldig', () =>
	expect(calendarFile('Planen', [], '2026-11-30')).toBe(
		['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Varde//Plan//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Planen', 'END:VCALENDAR', ''].join(
			'\r\n'
		)
	));

test('en frist er en hel dag uten klokkeslett, som ikke gjør noen opptatt', () =>
	expect(lines({ text: 'Siste frist.' }).slice(6, -2)).toEqual([
		'BEGIN:VEVENT',
		'UID:prøve/melde/frist@varde',
		'DTSTAMP:20261130T000000Z',
		// 30 November 2026 is day 20787 after 1 January 1970: 56 years with 14 leap days, and 333 days.
		'SEQUENCE:20787',
		'DTSTART;VALUE=DATE:20270115',
		'SUMMARY:Meld flytting',
		'DESCRIPTION:Siste frist.',
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	]));
test('uten noe å si om den, har den ingen beskrivelse', () => expect(after('DESCRIPTION', lines({ text: '' }))).toEqual([]));
test('hver frist er med, i den rekkefølgen de kommer', () =>
	expect(after('DTSTART;VALUE=DATE:', lines({ day: '2027-02-01' }, { day: '2027-01-01' }))).toEqual(['20270201', '20270101']));

describe('tegn som betyr noe i en kalenderfil', () => {
	test('skrives med en skråstrek foran, og linjeskift som \\n', () => {
		expect(after('SUMMARY:', lines({ title: 'Søk; møt opp, og\\eller ring' }))).toEqual(['Søk\\; møt opp\\, og\\\\eller ring']);
		expect(after('DESCRIPTION:', lines({ text: 'Én.\nTo.\r\nTre.' }))).toEqual(['Én.\\nTo.\\nTre.']);
	});
	test('også i navnet på kalenderen', () => expect(calendarFile('Barn, arv; firma', [], '2026-11-30')).toContain('\r\nX-WR-CALNAME:Barn\\, arv\\; firma\r\n'));
});

describe('en lang linje', () => {
	const told = (title: string): string[] => {
		const all = lines({ title });
		const from = all.findIndex((l) => l.startsWith('SUMMARY:'));
		return all.slice(
			from,
			all.findIndex((l) => l.startsWith('TRANSP'))
		);
	};
	// «SUMMARY:» is eight octets, and a line has 75. A line that goes on begins with a space.
	test('på 75 tegn står på én linje, og det neste tegnet på en ny', () => {
		expect(told('a'.repeat(67))).toEqual([`SUMMARY:${'a'.repeat(67)}`]);
		expect(told('a'.repeat(68))).toEqual([`SUMMARY:${'a'.repeat(67)}`, ' a']);
		expect(told('a'.repeat(67 + 74 + 1))).toEqual([`SUMMARY:${'a'.repeat(67)}`, ` ${'a'.repeat(74)}`, ' a']);
	});
	test('deles aldri midt i en bokstav: æ, ø og å tar to plasser, et bilde fire', () => {
		expect(told('å'.repeat(33 + 37 + 1))).toEqual([`SUMMARY:${'å'.repeat(33)}`, ` ${'å'.repeat(37)}`, ' å']);
		expect(told('👶'.repeat(17))).toEqual([`SUMMARY:${'👶'.repeat(16)}`, ' 👶']);
	});
});

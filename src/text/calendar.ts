// A calendar file (RFC 5545) of all-day entries. Each entry has an id that stays the same, so that importing again moves entries
// instead of doubling them. Lines end in CRLF and are folded at 75 octets, as the standard asks.

export interface CalendarEntry {
	/** Stable: the same thing has the same id every time. */
	id: string;
	/** YYYY-MM-DD */
	day: string;
	title: string;
	text: string;
}

/** `made` is the day the file is made (YYYY-MM-DD). No entries gives an empty, valid calendar. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], made: string): string {
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Varde//Plan//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escape(name)}`];
	for (const { id, day, title, text } of entries)
		lines.push(
			'BEGIN:VEVENT',
			`UID:${id}@varde`,
			`DTSTAMP:${plain(made)}T000000Z`,
			// A later file wins over an earlier one in calendars that compare.
			`SEQUENCE:${Math.round(Date.parse(made) / 86_400_000)}`,
			`DTSTART;VALUE=DATE:${plain(day)}`,
			`SUMMARY:${escape(title)}`,
			...(text ? [`DESCRIPTION:${escape(text)}`] : []),
			'TRANSP:TRANSPARENT',
			'END:VEVENT'
		);
	lines.push('END:VCALENDAR');
	return lines.map(fold).join('\r\n') + '\r\n';
}

const plain = (day: string): string => day.replaceAll('-', '');
const escape = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

function fold(line: string): string {
	const out: string[] = [];
	let current = '';
	let octets = 0;
	for (const ch of line) {
		const size = new TextEncoder().encode(ch).length;
		if (octets + size > 75) {
			out.push(current);
			current = ' ';
			octets = 1;
		}
		current += ch;
		octets += size;
	}
	return [...out, current].join('\r\n');
}

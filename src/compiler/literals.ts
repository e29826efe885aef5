// What stands between quotation marks in a formula: the text it means, and the day or the time it says.

import { isLocalDate } from '#values';
import type { Expression } from '#rules';

/** How signs that cannot stand in a text are written in it. */
const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** The text that is meant. A backslash that stands before nothing FEEL knows, is itself. */
export function textIn(written: string): string {
	const meant = written.replace(
		/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{6})|(["'\\nrt]))/g,
		(all, four: string | undefined, six: string | undefined, sign: string | undefined) => {
			const code = parseInt(four ?? six ?? '', 16);
			return sign ? (ESCAPED[sign] ?? sign) : code <= 0x10ffff ? String.fromCodePoint(code) : all;
		}
	);
	return meant.normalize('NFC');
}

/** What a text says as a date or a duration; null when it is neither, or a day that does not exist. */
export function dateOrDuration(text: string): Expression | null {
	if (isLocalDate(text)) return { op: 'date', date: text };
	const duration = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(text);
	if (!duration) return null;
	const [, minus, y = 0, m = 0, d = 0] = duration;
	const sign = minus ? -1 : 1;
	const [months, days] = [sign * (+y * 12 + +m) + 0, sign * +d + 0];
	return (months === 0 || days === 0) && Number.isSafeInteger(months + days) ? { op: 'duration', months, days } : null;
}

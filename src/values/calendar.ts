// The Norwegian calendar on local dates written YYYY-MM-DD: arithmetic, public holidays, working days and benefit days.
// Source of the holidays: helligdagsfredloven § 2 and lov om 1. og 17. mai. No clock: every day is an argument.

const DAY = 86_400_000;
/** The days our calendar knows. */
const [FIRST, LAST] = ['1850-01-01', '2150-12-31'];

/** Days since 1970-01-01. */
export const toDays = (iso: string): number => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / DAY;
export function fromDays(days: number): string {
	const d = new Date(days * DAY);
	const year = d.getUTCFullYear();
	if (!(year >= 1000 && year <= 9999)) return d.toISOString().slice(0, 10);
	const [month, day] = [d.getUTCMonth() + 1, d.getUTCDate()];
	return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** True for a date that exists, between the years 1850 and 2150. */
export function isLocalDate(iso: string): boolean {
	if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(iso) || iso < FIRST || iso > LAST) return false;
	// Every month has 28 days.
	return iso.slice(8) <= '28' || fromDays(toDays(iso)) === iso;
}

export const addDays = (iso: string, days: number): string => fromDays(toDays(iso) + days);

/** The same day of the month `months` later; the last day when that month is shorter (FEEL: 31 January + P1M = 28 February). */
export function addMonths(iso: string, months: number): string {
	const index = +iso.slice(0, 4) * 12 + (+iso.slice(5, 7) - 1) + months;
	const year = Math.floor(index / 12);
	const month = index - year * 12;
	const wanted = +iso.slice(8, 10);
	// Every month has 28 days.
	const day = wanted <= 28 ? wanted : Math.min(wanted, new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
	return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const lastOfMonth = (iso: string): string => addDays(addMonths(`${iso.slice(0, 8)}01`, 1), -1);
/** The first day of the n-th month after the month of `iso`. */
export const monthAfter = (iso: string, n: number): string => addMonths(`${iso.slice(0, 8)}01`, n);

/** Whole years from `from` to `to`; someone born on 29 February turns a year older on 28 February in common years, as FEEL counts. */
export function wholeYears(from: string, to: string): number {
	const years = +to.slice(0, 4) - +from.slice(0, 4);
	return addMonths(from, years * 12) > to ? years - 1 : years;
}

/** 0 is Sunday. */
const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;

// Easter Sunday by the anonymous Gregorian algorithm (Meeus).
function easter(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const month = Math.floor((h + l - 7 * m + 114) / 31);
	const day = ((h + l - 7 * m + 114) % 31) + 1;
	return Date.UTC(year, month - 1, day) / DAY;
}

const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const holidays = new Map<number, Set<number>>();

function isHoliday(days: number): boolean {
	const year = +fromDays(days).slice(0, 4);
	let set = holidays.get(year);
	if (!set) {
		const sunday = easter(year);
		set = new Set([...FIXED.map((d) => toDays(`${year}-${d}`)), ...FROM_EASTER.map((n) => sunday + n)]);
		holidays.set(year, set);
	}
	return set.has(days);
}

const isBenefitDay = (days: number): boolean => weekday(days) !== 0 && weekday(days) !== 6;
/** Virkedag: Monday to Friday and not a public holiday. */
const isWorkingDay = (days: number): boolean => isBenefitDay(days) && !isHoliday(days);

/** The days our calendar knows: years 1850 to 2150. */
export const isKnown = (iso: string): boolean => /^\d{4}-/.test(iso) && iso >= FIRST && iso <= LAST;

/** The n-th day that counts, after `iso`, or before it when n is below nothing; '' further than the calendar reaches. */
function step(iso: string, n: number, counts: (days: number) => boolean): string {
	if (Math.abs(n) > 120_000) return '';
	let days = toDays(iso);
	for (let left = Math.abs(n); left > 0;) if (counts((days += Math.sign(n)))) left--;
	return fromDays(days);
}

/** The n-th working day after `iso`, before it when n is below nothing; the day itself is not counted. */
export const workingDaysAfter = (iso: string, n: number): string => step(iso, n, isWorkingDay);
/** The n-th benefit day (Monday to Friday, holidays included) after `iso`, before it when n is below nothing; the day itself is not counted. */
export const benefitDaysAfter = (iso: string, n: number): string => step(iso, n, isBenefitDay);

/** The day itself when it is a working day, else the last one before it. */
export function lastWorkingDayUpTo(iso: string): string {
	let days = toDays(iso);
	while (!isWorkingDay(days)) days--;
	return fromDays(days);
}
/** The day itself when it is a working day, else the next one. */
export function firstWorkingDayFrom(iso: string): string {
	let days = toDays(iso);
	while (!isWorkingDay(days)) days++;
	return fromDays(days);
}

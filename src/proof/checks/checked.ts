// The days sources and values were read: never still to come (`sjekket-i-framtiden`), not before the value began unless it had been set by
// then (`sjekket-for-tidlig`), and not more than a year behind for a value that is set anew each year (`sjekket-for-lenge-siden`).
// «Still to come» is held against the day given to the check, so what is in order stays in order. «Behind» is held against the newest day
// anything was read, so that no flow goes out of order because time passes.

import { calendar, isLocalDate } from '#values';
import type { Definition, Finding, Text } from '#flow';
import type { Check } from './check.ts';

const MONTHS = 12;

export const checked: Check = function* ({ definition, book, today }) {
	const rates = definition.rates.filter((r) => r.name.text in book.rates);
	const rows = [
		...rates.flatMap((r) => r.values.map((row) => ({ name: r.name.text, row }))),
		...definition.municipalities.flatMap((m) => (m.rates ?? []).filter((r) => r.id in book.rates).flatMap((r) => r.values.map((row) => ({ name: r.id, row }))))
	];
	for (const { text, at } of [...sources(definition), ...rows.map(({ row }) => row.checked)])
		if (isLocalDate(text) && text > today)
			yield {
				code: 'sjekket-i-framtiden',
				at,
				message: `Ingen kan ha sjekket dette ${text}: den dagen er ikke kommet.`,
				next: 'Skriv dagen noen faktisk leste kilden.'
			};
	for (const { name, row } of rows)
		if (row.id > row.checked.text && isLocalDate(row.id) && !(row.decided && row.decided.text <= row.checked.text))
			yield {
				code: 'sjekket-for-tidlig',
				at: row.checked.at,
				message: `«${name}» gjelder fra ${row.id}, men er ikke sjekket siden ${row.checked.text}, før den begynte å gjelde.`,
				next: 'Sjekk verdien på nytt, eller skriv «fastsatt:» med dagen den ble bestemt.'
			};
	const newest = [...sources(definition), ...rows.map(({ row }) => row.checked)].map((t) => t.text).filter((d) => isLocalDate(d) && d <= today);
	const last = newest.sort().at(-1);
	for (const rate of rates.filter((r) => r.revised === 'yearly')) yield* behind(rate, last);
};

function* behind(rate: Definition['rates'][number], newest: string | undefined): Generator<Finding> {
	const row = rate.values.toSorted((a, b) => (a.id === 'alltid' ? '' : a.id).localeCompare(b.id === 'alltid' ? '' : b.id)).at(-1);
	if (!row || !newest || !isLocalDate(row.checked.text) || calendar.addMonths(row.checked.text, MONTHS) >= newest) return;
	yield {
		code: 'sjekket-for-lenge-siden',
		at: row.checked.at,
		message: `«${rate.name.text}» settes på nytt hvert år, men er ikke sjekket siden ${row.checked.text}.`,
		next: 'Les kilden på nytt, og skriv dagen du leste den, og en ny linje hvis verdien er en annen.'
	};
}

/** Where each source but those of values was read. */
const sources = ({ flow, municipalities, division }: Definition): Text[] => [
	...flow.services.map((s) => s.source.checked),
	...municipalities.map((m) => m.source.checked),
	...(division.areas ?? []).map((a) => a.source.checked)
];

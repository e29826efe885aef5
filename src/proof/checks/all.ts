// Checks of meaning, on a compiled flow. Each check is one file and one promise; its cases are in tests/flow/funn/.
// A rule that could not be read has its own finding, and counts as unknown here: one mistake is never told twice.

import type { Definition, Finding } from '#flow';
import { Analysis } from '../analyse.ts';
import type { Compiled } from '#compiler';
import type { CheckInput } from './check.ts';
import { addresses } from './addresses.ts';
import { assumed } from './assumed.ts';
import { bounds } from './bounds.ts';
import { days } from './calendar.ts';
import { channels } from './channels.ts';
import { checked } from './checked.ts';
import { choices } from './choices.ts';
import { conditions } from './conditions.ts';
import { covered } from './covered.ts';
import { deadlines } from './deadlines.ts';
import { deadEnds } from './dead-ends.ts';
import { fees } from './fees.ts';
import { knownNames } from './known-names.ts';
import { legal } from './legal.ts';
import { letters } from './letters.ts';
import { nameClashes } from './name-clashes.ts';
import { paragraphs } from './paragraphs.ts';
import { persons } from './persons.ts';
import { rateRows } from './rate-rows.ts';
import { rates } from './rates.ts';
import { slotUnits } from './slot-units.ts';
import { sums } from './sums.ts';
import { tables } from './tables.ts';
import { twice } from './twice.ts';
import { units } from './units.ts';
import { unused } from './unused.ts';
import { waits } from './waits.ts';
import { wholeNumbers } from './whole-numbers.ts';
import { wordLists } from './word-lists.ts';

const checks = [
	conditions,
	covered,
	deadEnds,
	tables,
	unused,
	rates,
	rateRows,
	checked,
	days,
	bounds,
	deadlines,
	waits,
	persons,
	units,
	sums,
	fees,
	slotUnits,
	twice,
	wholeNumbers,
	knownNames,
	nameClashes,
	channels,
	legal,
	assumed,
	letters,
	addresses,
	paragraphs,
	choices,
	wordLists
];

/** `today` is the day nothing can have been read after, YYYY-MM-DD. */
export function checkRules(definition: Definition, { book, words, places }: Compiled, today: string): Finding[] {
	// Without `når` every question exists: what can never hold even then contradicts itself.
	const free = { ...book, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null })) };
	const input: CheckInput = { definition, book, words, places, today, analysis: new Analysis(book), unbound: new Analysis(free) };
	return checks.flatMap((check) => [...check(input)]);
}

// Checks of meaning, on a compiled flow. Each check is one file and one promise; its cases are in tests/flow/funn/.
// A rule that could not be read has its own finding, and counts as unknown here: one mistake is never told twice.

import type { Definition, Finding } from '#flow';
import { Analysis } from '../analyse.ts';
import type { Compiled } from '#compiler';
import type { CheckInput } from './check.ts';
import { assumed } from './assumed.ts';
import { channels } from './channels.ts';
import { conditions } from './conditions.ts';
import { deadEnds } from './dead-ends.ts';
import { legal } from './legal.ts';
import { letters } from './letters.ts';
import { nameClashes } from './name-clashes.ts';
import { rates } from './rates.ts';
import { tables } from './tables.ts';
import { unused } from './unused.ts';

const checks = [conditions, deadEnds, tables, unused, rates, nameClashes, channels, legal, assumed, letters];

export function checkRules(definition: Definition, { book, words, places }: Compiled): Finding[] {
	// Without `når` every question exists: what can never hold even then contradicts itself.
	const free = { ...book, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null })) };
	const input: CheckInput = { definition, book, words, places, analysis: new Analysis(book), unbound: new Analysis(free) };
	return checks.flatMap((check) => [...check(input)]);
}

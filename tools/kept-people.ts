// The people that were found to prove a life event, kept so that they need not be looked for again: `npm test` lets them walk, and looks only
// for what none of them meets any more. `npm run varde -- scenarier <event> --behold` finds them anew. One person a line.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cover, MadeUp } from '#proof';
import { root } from './flows.ts';

/** The day they are found on, so that they are the same whoever finds them. */
export const PROVED_ON = '2026-11-21';

export interface Kept {
	/** Pairs of answers the people met when they were found, of those not shown impossible. */
	pairs: { met: number; of: number };
	people: MadeUp[];
}

const fileOf = (event: string): string => join(root, 'tests/flows/people', `${event}.json`);

/** Null when nobody has been kept. */
export function keptPeople(event: string): Kept | null {
	const file = fileOf(event);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null;
}

/** Gives where they were written. */
export function keepPeople({ event, scenarios, counts }: Cover): string {
	const file = fileOf(event);
	mkdirSync(dirname(file), { recursive: true });
	const people = scenarios.map(({ today, answers }) => JSON.stringify({ today, answers }));
	writeFileSync(file, `{ "pairs": ${JSON.stringify(counts.pairs)}, "people": [\n${people.join(',\n')}\n] }\n`);
	return file;
}

// What a run walks in: each life event with its journeys, served on the day the journeys are for.

import { eventsIn } from '#flow';
import { compileEvent, readFiles } from '../flows.ts';
import { REAL, serve, TRIAL, type Served } from '../served.ts';
import { allJourneys, smallChoice, TODAY } from './journeys.ts';
import type { Place } from './run.ts';

/** A life event that has every kind of question; nobody's own. */
export const TRIAL_FLOWS = 'tests/pages/flows';
export const TRIAL_EVENT = 'prove';

export const events = (): string[] => [...eventsIn(readFiles()), TRIAL_EVENT];

export async function places(
	chosen: readonly string[],
	size: 'push' | 'full',
	anew = false,
	log: string[] = []
): Promise<{ served: Place[]; stop: () => void }> {
	const servers = new Map<string, Served>();
	const served: Place[] = [];
	for (const event of chosen) {
		const trial = event === TRIAL_EVENT;
		const folder = trial ? TRIAL_FLOWS : 'flows';
		const { book } = compileEvent(event, readFiles(folder), folder);
		const out = trial ? TRIAL : REAL;
		const server = servers.get(out) ?? (await serve(out, TODAY, log));
		servers.set(out, server);
		const small = smallChoice(book, anew);
		served.push({ address: server.address, book, journeys: size === 'full' ? allJourneys(book) : small });
	}
	return { served, stop: () => servers.forEach((s) => s.stop()) };
}

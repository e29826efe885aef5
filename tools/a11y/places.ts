// What a run walks in: each life event with its journeys, served on the day a journey is for.

import { eventsIn } from '#flow';
import { compileEvent, readFiles } from '../flows.ts';
import { REAL, serve, TRIAL, type Served as Server } from '../served.ts';
import { allJourneys, smallChoice, TODAY } from './journeys.ts';
import type { Place } from './run.ts';

/** A life event that has every kind of question; nobody's own. */
export const TRIAL_FLOWS = 'tests/pages/flows';
export const TRIAL_EVENT = 'prove';

export const events = (): string[] => [...eventsIn(readFiles()), TRIAL_EVENT];

export interface Served {
	places: Place[];
	/** Stops the servers. */
	stop: () => void;
}

export async function places(chosen: readonly string[], size: 'push' | 'full', anew = false, log: string[] = []): Promise<Served> {
	const servers = new Map<string, Promise<Server>>();
	const server = (out: string, today: string): Promise<Server> => {
		const key = `${out} ${today}`;
		const started = servers.get(key) ?? serve(out, today, log);
		servers.set(key, started);
		return started;
	};
	const all: Place[] = [];
	for (const event of chosen) {
		const trial = event === TRIAL_EVENT;
		const folder = trial ? TRIAL_FLOWS : 'flows';
		const { book, words } = compileEvent(event, readFiles(folder), folder);
		const on = async (today: string): Promise<string> => (await server(trial ? TRIAL : REAL, today)).address;
		const journeys = size === 'full' ? allJourneys(book) : smallChoice(book, anew);
		all.push({ address: await on(TODAY), on, book, words, journeys });
	}
	return { places: all, stop: () => servers.forEach((s) => void s.then((one) => one.stop())) };
}

// The life events as the tests meet them: each is read and compiled once in every worker, however many files ask for it.

import { readFiles, compileEvent, type Event } from '../tools/flows.ts';
import type { Files } from '#flow';

/** The flows people meet. */
export const FLOWS = 'flows';
/** A flow with every kind of question. */
export const TRIAL = 'tests/pages/flows';
/** Six small flows with the hardest services there are. */
export const HARD = 'tests/rules/harde/flows';

const folders = new Map<string, Files>();
export function filesIn(folder = FLOWS): Files {
	const files = folders.get(folder) ?? readFiles(folder);
	folders.set(folder, files);
	return files;
}

const events = new Map<string, Event>();
export function lifeEvent(event: string, folder = FLOWS): Event {
	const key = `${folder}/${event}`;
	const compiled = events.get(key) ?? compileEvent(event, filesIn(folder), folder);
	events.set(key, compiled);
	return compiled;
}

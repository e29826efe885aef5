// The flow files on disk: reads them once, compiles each life event, and gathers the findings of every room.
// Used by the command line, the build and the tests, so that all of them refuse the same flows.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { eventsIn, lifeEventsIn, readFlow, type Definition, type Files, type FindingCode } from '#flow';
import { everyFinding } from '#proof';
import { compile, type Compiled } from '#compiler';

export const root = resolve(import.meta.dirname, '..');

/** All files under a folder, by their path from the root of the project; not those that editors and systems leave there. */
export function readFiles(folder = 'flows'): Files {
	const base = resolve(root, folder);
	if (!existsSync(base)) throw new Error(`Mappen ${folder}/ finnes ikke. Flytene skal ligge der.`);
	const paths = readdirSync(base, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && !/^\.|~$/.test(e.name));
	return new Map(
		paths.map((e) => {
			const path = join(e.parentPath, e.name);
			return [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
		})
	);
}

export interface Event extends Compiled {
	definition: Definition;
}

/** One life event with all findings. `today` is the day nothing can have been read after, YYYY-MM-DD. */
export function compileEvent(event: string, files: Files, folder = 'flows', today = theDay()): Event {
	const definition = readFlow(event, files, folder);
	const compiled = compile(definition);
	return { ...compiled, definition, findings: everyFinding(definition, compiled, files, today) };
}

/** Today in Norway, YYYY-MM-DD. */
export const theDay = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

export interface Compilation {
	files: Files;
	events: ReadonlyMap<string, Event>;
}

/** All life events. Those that nothing has changed for since `before` are taken over from there. */
export function compileAll(folder = 'flows', files: Files = readFiles(folder), before: Compilation | null = null): Compilation {
	const names = eventsIn(files, folder);
	const owner = (path: string): string | undefined => names.find((event) => path.startsWith(`${folder}/${event}/`));
	const changed = before ? [...new Set([...files.keys(), ...before.files.keys()])].filter((path) => files.get(path) !== before.files.get(path)) : [];
	const events = names.map((event): [string, Event] => {
		const old = changed.every((path) => owner(path) !== undefined && owner(path) !== event) ? before?.events.get(event) : undefined;
		return [event, old ?? compileEvent(event, files, folder)];
	});
	return { files, events: new Map(events) };
}

/** These are told, but a page with them is whole: a text may wait for its translator, an example for its flow, and a flow for its examples. */
const BESIDE_THE_PAGE: readonly FindingCode[] = [
	'mangler-oversettelse',
	'foreldet-oversettelse',
	'ikke-oversatt',
	'andre-tall',
	'annen-form',
	'løse-tegn',
	'like-valg',
	'mangler-ordliste',
	'ukjent-tekst',
	'to-steder',
	'løst-tall',
	'lang-setning',
	'uforklart-ord',
	'unngå-ord',
	'sanseord',
	'utropstegn',
	'feil-tone',
	'feil-uten-råd',
	'eksempel-stemmer-ikke',
	'ingen-eksempler',
	'tjeneste-uten-eksempel',
	'for-uten-eksempel',
	'område-uten-eksempel',
	'ugyldig-adresse',
	'ugyldig-telefon',
	'ugyldig-paragraf',
	'sjekket-i-framtiden',
	'sjekket-for-tidlig',
	'sjekket-for-lenge-siden',
	'utløpt-sats',
	'ukjent-fil',
	'ubrukt-navn',
	'spørsmål-uten-nytte',
	'ubrukt-verdi'
];
const canBeShown = ({ findings }: Event): boolean => findings.every((f) => BESIDE_THE_PAGE.includes(f.code));

/** What to show while somebody works on the flows: each life event as it is, or else as it was when it last could be shown. */
export function shownOf(now: Compilation, before: Compilation | null): { shown: Compilation; kept: string[] } {
	const kept: string[] = [];
	const events = [...now.events].flatMap(([name, event]): [string, Event][] => {
		if (canBeShown(event)) return [[name, event]];
		kept.push(name);
		const last = before?.events.get(name);
		return last ? [[name, last]] : [];
	});
	return { shown: { files: now.files, events: new Map(events) }, kept };
}

export const lifeEvents = lifeEventsIn;

// The compiled flows as modules: a small index, and each part by itself, so that one life event in one language can be loaded alone and
// what life events share is there once. A flow with findings stops the build. While developing, an edit to a flow file is on the page at once; what cannot be
// shown stays as it last could, and what is wrong stands at the page's edge and in the terminal.

import { relative } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { languagesOf, needsOf, phonesOf } from '#compiler';
import { print, type Files, type Finding } from '#flow';
import type { LifeEventSummary } from '#journey';
import { asideOf } from './findings-aside.ts';
import { compileAll, lifeEvents, readFiles, root, shownOf, type Compilation, type Event } from './flows.ts';

const NAME = 'virtual:flows';
const inside = (id: string): string => `\0${id}`;
// Read as JSON, a part takes less time and memory than as code.
const json = (part: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(part))});`;
const lazy = (path: string): string => `() => import(${JSON.stringify(`${NAME}/${path}`)})`;
const object = (entries: readonly (readonly [key: string, code: string])[]): string =>
	`{ ${entries.map(([key, code]) => `${JSON.stringify(key)}: ${code}`).join(', ')} }`;

/** Path of a module → its code. */
function modulesOf({ files, events }: Compilation, folder: string, aside: string): Map<string, string> {
	const all = [...events.values()];
	const summaries = lifeEvents(files, folder).map((summary): LifeEventSummary => {
		const event = events.get(summary.id);
		return { ...summary, built: event !== undefined, languages: event ? languagesOf(event) : [], phones: event ? phonesOf(event) : [] };
	});
	const [first] = all;
	const terms = Object.entries(first?.words.terms ?? {});
	const withPlaces = all.find((e) => e.book.place !== null);
	const code = object([
		['lifeEvents', JSON.stringify(summaries)],
		['events', object(all.map((e) => [e.book.event, entry(e)]))],
		['municipalities', lazy('municipalities')],
		['terms', object(terms.map(([locale]) => [locale, lazy(`terms/${locale}`)]))]
	]);
	return new Map([
		['', `export const parts = ${code};\nexport const aside = ${JSON.stringify(aside)};`],
		['municipalities', json(withPlaces?.book.municipalities ?? [])],
		...terms.map(([locale, of]): [string, string] => [`terms/${locale}`, json(of)]),
		...all.flatMap(({ book, words }): [string, string][] => [
			[`${book.event}/rules`, json({ ...book, municipalities: undefined })],
			...Object.entries(words.texts).map(([locale, texts]): [string, string] => [`${book.event}/${locale}`, json(texts)])
		])
	]);
}

function entry(event: Event): string {
	const { book, words } = event;
	const locales = Object.keys(words.texts);
	return object([
		['book', lazy(`${book.event}/rules`)],
		['texts', object(locales.map((locale) => [locale, lazy(`${book.event}/${locale}`)]))],
		['needs', JSON.stringify(Object.fromEntries(locales.map((locale) => [locale, needsOf(event, locale)])))]
	]);
}

export function virtualFlows(folder: string): Plugin {
	let compiled: Compilation | null = null;
	let modules = new Map<string, string>();
	/** What was shown last and told last, while developing. */
	let shown: Compilation | null = null;
	let told = '';
	let log: Logger | null = null;

	/** Compiles what has changed. While developing nothing stops it, and what can be shown is. */
	const look = (files: Files): Finding[] => {
		const now = compileAll(folder, files, compiled);
		compiled = now;
		const all = [...now.events.values()].flatMap((e) => e.findings);
		// What life events share is found in each of them.
		const findings = [...new Map(all.map((f) => [JSON.stringify(f), f])).values()];
		if (!log) {
			modules = modulesOf(now, folder, '');
			return findings;
		}
		const next = shownOf(now, shown);
		shown = next.shown;
		modules = modulesOf(shown, folder, asideOf(findings, next.kept));
		const text = findings.map((f) => print(f, files)).join('\n\n');
		if (text !== told) log.warn(text === '' ? 'Ingen funn i flytene.' : `\n${text}\n\n${findings.length} funn i flytene.`);
		told = text;
		return findings;
	};
	return {
		name: 'varde-flows',
		resolveId: (source) => (source === NAME || source.startsWith(`${NAME}/`) ? inside(source) : null),
		load(id) {
			if (!id.startsWith(inside(NAME))) return null;
			const path = id.slice(inside(NAME).length + 1);
			if (path !== '') return modules.get(path) ?? null;
			const files = readFiles(folder);
			for (const file of files.keys()) this.addWatchFile(`${root}/${file}`);
			const findings = look(files);
			if (findings[0] && !log) {
				const text = findings.map((f) => print(f, files)).join('\n\n');
				const { file, line, column } = findings[0].at;
				this.error({
					message: `${findings.length} funn i flytene. Rett dem, eller se dem med «npm run varde -- check».\n\n${text}`,
					loc: { file, line, column }
				});
			}
			return modules.get('') ?? null;
		},
		configureServer(server) {
			log = server.config.logger;
			server.watcher.add(`${root}/${folder}`);
		},
		hotUpdate({ file, modules: affected }) {
			const path = relative(`${root}/${folder}`, file);
			if (!path.endsWith('.yaml') || path.startsWith('..')) return affected;
			// Told at once, though nobody has asked for a page yet.
			look(readFiles(folder));
			const { moduleGraph } = this.environment;
			for (const [id, module] of moduleGraph.idToModuleMap) if (id.startsWith(inside(NAME))) moduleGraph.invalidateModule(module);
			this.environment.hot.send({ type: 'full-reload' });
			return [];
		}
	};
}

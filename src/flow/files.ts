// The files there may be under flows/. One that nobody reads is told: a misspelt name or ending is a life event, a person or a text that is
// not there.

import { nearest } from '#values';
import type { Finding } from './finding.ts';

/** Where one file may lie, by its folder from the root of the flows; `*` is a name of its own, `<språk>` a language. */
const SHARED = [
	'README.md',
	'etater.yaml',
	'kilder.yaml',
	'livshendelser.yaml',
	'satser/*.yaml',
	'kommuner/*.yaml',
	'ordliste/<språk>.yaml',
	'tekst/<språk>.yaml'
];
const MADE = ['skjema/*.schema.json'];
const OWN = ['flyt.yaml', 'eksempler.yaml', 'tekst/<språk>.yaml'];

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+').replaceAll('<språk>', '[a-z]{2,3}')}$`, 'u');
const [shared, own] = [[...SHARED, ...MADE].map(pattern), OWN.map(pattern)];

/** The files of one life event that nobody reads; the first of the life events also tells of those that belong to none. */
export function strayFiles(paths: Iterable<string>, event: string, events: readonly string[], root: string): Finding[] {
	const found = new Map<string, Finding>();
	for (const file of paths) {
		if (!file.startsWith(`${root}/`)) continue;
		const path = file.slice(root.length + 1);
		const [folder = '', ...rest] = path.split('/');
		const inEvent = rest.length > 0 && events.includes(folder);
		if (inEvent ? folder !== event : events[0] !== event) continue;
		if ((inEvent ? own : shared).some((p) => p.test(inEvent ? rest.join('/') : path))) continue;
		const isFolder = rest.length > 0 && !inEvent && ![...SHARED, ...MADE].some((p) => p.startsWith(`${folder}/`));
		const at = { file, line: 1, column: 1, length: 1 };
		if (isFolder) {
			// One cause, one finding.
			if (!found.has(folder))
				found.set(folder, {
					code: 'ukjent-fil',
					at,
					message: `Ingen leser mappen «${folder}»: den har ingen flyt.yaml.`,
					next: 'Skriv flyt.yaml der hvis det er en livshendelse, eller ta bort mappen.'
				});
			continue;
		}
		const where = inEvent ? OWN : SHARED;
		const near = file.endsWith('.yml') ? path.replace(/^.*\//, '').replace(/yml$/, 'yaml') : nearest(rest.at(-1) ?? folder, where);
		found.set(path, {
			code: 'ukjent-fil',
			at,
			message: `Ingen leser filen «${path}».`,
			next: near ? `Skal den hete «${near}»?` : `Her kan disse stå: ${where.join(' · ')}.`
		});
	}
	return [...found.values()];
}

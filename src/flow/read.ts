// Reads the files of a life event into one definition. Takes the text of the files, not the disk, so that it runs anywhere.
// Everything that cannot be read becomes a finding; an empty folder gives an empty flow with findings, never an exception.

import { divisionWords, municipalityWords } from './municipality-words.ts';
import type { AgencyEntry, Definition, Example, FlowFile, MunicipalityFile, RateFile, Read, RegisterEntry, TextFile, WordList } from './definition.ts';
import { strayFiles } from './files.ts';
import type { Finding, Place } from './finding.ts';
import { Reader } from './shape.ts';
import { agencyWords, lifeEventWords, rateWords, registerWords, wordListWords } from './shared-words.ts';
import { textOf, type Text } from './text.ts';
import type { Section } from './word.ts';
import { exampleWords, flowWords } from './words.ts';
import { readYaml, type Node } from './yaml.ts';

/** Path from the root of the project (`flows/…`) → content. */
export type Files = ReadonlyMap<string, string>;

/** The life events that have a flow, in alphabetical order. */
export function eventsIn(files: Files, root = 'flows'): string[] {
	const found = [...files.keys()].flatMap((path) => path.match(new RegExp(`^${root}/([^/]+)/flyt\\.yaml$`))?.[1] ?? []);
	return found.sort();
}

export function readFlow(event: string, files: Files, root = 'flows'): Definition {
	const reader = new Reader();
	const findings: Finding[] = [];
	const yaml = (path: string): Node => readOnce(path, files.get(path) ?? '', findings);
	const optional = (path: string): Node => (files.has(path) ? yaml(path) : { kind: 'map', entries: [], at: { file: path, line: 1, column: 1, length: 1 } });
	const folder = `${root}/${event}`;

	reader.parts = Object.entries(flowWords).flatMap(([word, { shape }]) => (shape.is === 'map' ? [[word, shape.of] as const] : []));
	const flow = reader.section(yaml(`${folder}/flyt.yaml`), flowWords);
	reader.parts = [];
	const section = <S extends Section>(path: string, words: S): Read<S> => once(yaml(path), reader.findings, (own, node) => own.section(node, words));
	const named = <T>(path: string, words: Section): T[] =>
		once(optional(path), reader.findings, (own, node) =>
			node.kind === 'map' ? node.entries.map((e) => ({ ...own.section(e.node, words), id: e.key, at: e.keyAt }) as T) : []
		);
	const rates: RateFile[] = paths(files, `${root}/satser/`).map((path) => section(path, rateWords));
	const agencies = named<AgencyEntry>(`${root}/etater.yaml`, agencyWords);
	const registers = named<RegisterEntry>(`${root}/kilder.yaml`, registerWords);
	const division = files.has(`${root}/${DIVISION}`) ? section(`${root}/${DIVISION}`, divisionWords) : { at: flow.at, municipalities: [] };
	const municipalities = paths(files, `${root}/kommuner/`)
		.filter((path) => path !== `${root}/${DIVISION}`)
		.map((path) => section(path, municipalityWords));
	const onlyIn = addLocalServices(event, flow, municipalities);
	const examples = named<Example>(`${folder}/eksempler.yaml`, exampleWords);
	const wordLists = Object.fromEntries(
		paths(files, `${root}/ordliste/`).map((path): [string, WordList] => [path.replace(/^.*\/|\.yaml$/g, ''), section(path, wordListWords)])
	);
	const texts = [
		...paths(files, `${folder}/tekst/`).map((path) => once(yaml(path), reader.findings, (_, node) => readTexts(path, node, false))),
		...paths(files, `${root}/tekst/`).map((path) => once(yaml(path), reader.findings, (_, node) => readTexts(path, node, true)))
	];
	// What YAML could not read has been told already; what came of it is no news.
	const torn = new Set(findings.filter((f) => f.code === 'mangler-anførselstegn').map((f) => `${f.at.file}:${f.at.line}`));
	const stops = new Map(findings.filter((f) => f.code === 'uleselig-yaml').map((f) => [f.at.file, isTab(files, f.at) ? f.at.line : 0]));
	const isNews = ({ code, at }: Finding): boolean =>
		at.line < (stops.get(at.file) ?? Infinity) && (code !== 'mangler-innhold' || !torn.has(`${at.file}:${at.line}`));
	findings.push(...reader.findings.filter(isNews));
	findings.push(...strayFiles(files.keys(), event, eventsIn(files, root), root));
	return { event, folder, flow, rates, agencies, registers, division, municipalities, onlyIn, texts, examples, wordLists, findings };
}

/** What stands above a line that is indented by a tab, is read as it was meant; above other trouble, nobody knows. */
const isTab = (files: Files, at: Place): boolean => files.get(at.file)?.split('\n')[at.line - 1]?.[at.column - 1] === '\t';

const DIVISION = 'kommuner/inndeling.yaml';

/** Puts the services of each municipality last among the flow's own. Gives service id → the municipality's number. */
function addLocalServices(event: string, flow: FlowFile, municipalities: readonly MunicipalityFile[]): Map<string, Text> {
	const onlyIn = new Map<string, Text>();
	for (const m of municipalities)
		for (const service of m.events?.find((e) => e.id === event)?.services ?? []) {
			onlyIn.set(service.id, m.number);
			flow.services.push(service);
		}
	return onlyIn;
}

/** The life events of the front page, in order. Those without a flow are not built. Title and line per locale. */
export interface LifeEvent {
	id: string;
	built: boolean;
	title: Record<string, string>;
	about: Record<string, string>;
}

export function lifeEventsIn(files: Files, root = 'flows'): LifeEvent[] {
	const built = eventsIn(files, root);
	const reader = new Reader();
	const read = (path: string): Node => readYaml(path, files.get(path) ?? '', []);
	const list = read(`${root}/livshendelser.yaml`);
	const listed = list.kind === 'map' ? list.entries : [];
	const shared = paths(files, `${root}/tekst/`).map((path) => readTexts(path, read(path), true));
	const ids = [...listed.map((e) => e.key), ...built.filter((id) => !listed.some((e) => e.key === id))];
	return ids.map((id) => {
		const entry = listed.find((e) => e.key === id);
		const flow = built.includes(id) ? readFlow(id, files, root) : null;
		const words = flow?.flow ?? (entry ? reader.section(entry.node, lifeEventWords) : null);
		const said = (own: string, listedAs: string): Record<string, string> =>
			Object.fromEntries(
				flow
					? flow.texts.filter((t) => !t.shared).flatMap((t) => (t.texts.get(own) ? [[t.locale, t.texts.get(own)?.text ?? '']] : []))
					: shared.flatMap((t) =>
							t.texts.get(`livshendelser.${id}.${listedAs}`) ? [[t.locale, t.texts.get(`livshendelser.${id}.${listedAs}`)?.text ?? '']] : []
						)
			);
		return {
			id,
			built: built.includes(id),
			title: { ...said('livshendelse', 'kalles'), nb: words?.title?.text ?? id },
			about: { ...said('om', 'om'), nb: words?.about?.text ?? '' }
		};
	});
}

/** YAML or JSON as plain data, every value as text. For answers on the command line. */
export function readData(text: string): { data: unknown; findings: Finding[] } {
	const findings: Finding[] = [];
	const plain = (n: Node): unknown =>
		n.kind === 'text' ? n.text : n.kind === 'list' ? n.items.map(plain) : Object.fromEntries(n.entries.map((e) => [e.key, plain(e.node)]));
	return { data: plain(readYaml('svarene', text, findings)), findings };
}

const paths = (files: Files, start: string): string[] => [...files.keys()].filter((p) => p.startsWith(start) && p.endsWith('.yaml')).sort();

// Most files are the same from one reading to the next (shared values, other events, an edit to one file), and reading is the slow part.
const readings = new Map<string, { text: string; node: Node; findings: Finding[] }>();
function readOnce(path: string, text: string, findings: Finding[]): Node {
	let reading = readings.get(path);
	if (reading?.text !== text) {
		const own: Finding[] = [];
		reading = { text, node: readYaml(path, text, own), findings: own };
		readings.set(path, reading);
	}
	findings.push(...reading.findings);
	return reading.node;
}

/** What is written the same is read once, and is the same thing, so that what has been worked out from it holds for all who share it. */
const things = new WeakMap<Node, { thing: unknown; findings: Finding[] }>();
function once<T>(node: Node, findings: Finding[], read: (reader: Reader, node: Node) => T): T {
	let done = things.get(node);
	if (!done) {
		const reader = new Reader();
		things.set(node, (done = { thing: read(reader, node), findings: reader.findings }));
	}
	findings.push(...done.findings);
	return done.thing as T;
}

/** Nested keys become one key with points: `tjenester: { x: { om: … } }` → `tjenester.x.om`. `bygger på` holds the stamps. */
function readTexts(file: string, node: Node, shared: boolean): TextFile {
	const out: TextFile = { locale: file.replace(/^.*\/|\.yaml$/g, ''), file, shared, texts: new Map(), stamps: new Map() };
	const collect = (n: Node, prefix: string, into: Map<string, Text>): void => {
		if (n.kind === 'map') for (const e of n.entries) collect(e.node, prefix ? `${prefix}.${e.key}` : e.key, into);
		else if (n.kind === 'text') into.set(prefix, textOf(n));
	};
	if (node.kind === 'map')
		for (const e of node.entries) {
			if (e.key === 'bygger på') collect(e.node, '', out.stamps);
			else collect(e.node, e.key, out.texts);
		}
	return out;
}

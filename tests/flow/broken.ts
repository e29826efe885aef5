// Flows with one thing wrong, made from whole ones: a line of a real file is changed in a way people change them by mistake.
// The same seed breaks the same things everywhere.

import { readFlow, type Files } from '#flow';

export interface Broken {
	/** What was done, for whoever reads why a test failed. */
	what: string;
	file: string;
	/** Where it was done, counted from 1. */
	line: number;
	/** What was changed: the first finding stands at the line or names one of these. Empty where only the meaning is changed. */
	names: string[];
	files: Files;
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The ways to break a flow, by name; each gives what became of a line, or nothing where it does not fit. */
type Way = (line: string, at: number, around: Around) => { line: string | null; names: string[] } | null;
interface Around {
	pick: <T>(of: readonly T[]) => T;
	/** What the file declares on each line: a question, a choice, a service … */
	declared: ReadonlyMap<number, string>;
	/** The question or value a line belongs to. */
	owner: (at: number) => string | undefined;
	/** Names used in rules. */
	used: readonly string[];
}

const misspelt = (word: string): string => `${word.slice(0, -1)}${word.endsWith('x') ? 'y' : 'x'}x`;
const KEYWORD =
	/^( +(?:- )?\{? ?)(spør|svar|når|gjelder når|krever|tittel|fra|hjemmel|kilde|formel|datoer|beløp|etter|fase|gren|kalles|verdi|venter|i dag)(:.*)$/;

export const ways: Readonly<Record<string, Way>> = {
	'et navn er byttet der det er bestemt': (line, at, { declared }) => {
		const name = declared.get(at);
		return name !== undefined && line.includes(`${name}:`) ? { line: line.replace(`${name}:`, `${misspelt(name)}:`), names: [name, misspelt(name)] } : null;
	},
	'et navn er skrevet feil der det er brukt': (line, at, { used, declared, pick }) => {
		if (declared.has(at) || !/når|krever|formel|gir/.test(line)) return null;
		const here = used.filter((name) => name.length > 3 && new RegExp(`(?<![\\p{L}\\p{N}] ?)${name}(?! ?[\\p{L}\\p{N}])`, 'u').test(line));
		if (here.length === 0) return null;
		const name = pick(here);
		return { line: line.replace(name, misspelt(name)), names: [name, misspelt(name)] };
	},
	'et ord er skrevet feil': (line) => {
		const [, before = '', word = '', after = ''] = KEYWORD.exec(line) ?? [];
		return word ? { line: before + misspelt(word) + after, names: [word, misspelt(word)] } : null;
	},
	'en linje er rykket inn for langt': (line) => (/^ *[^\s#]/.test(line) ? { line: ` ${line}`, names: [] } : null),
	'en linje er rykket inn for kort': (line) => (/^ +[^\s#]/.test(line) ? { line: line.slice(1), names: [] } : null),
	'en linje er borte': (line) => (/^ *[^\s#]/.test(line) ? { line: null, names: [] } : null),
	'svaret er av et annet slag': (line, at, { owner }) => {
		const kind = /svar: (dato|tall|ja\/nei|kommune)\b/.exec(line)?.[1];
		const name = owner(at);
		return kind && name ? { line: line.replace(`svar: ${kind}`, `svar: ${kind === 'dato' ? 'tall' : 'dato'}`), names: [name] } : null;
	},
	'et anførselstegn er borte': (line) => (line.includes('"') ? { line: line.replace('"', ''), names: [] } : null),
	'en etat er skrevet feil': (line) => {
		const [, agency = ''] = /^ {4}fra: ([\w-]+)$/.exec(line) ?? [];
		return agency ? { line: line.replace(agency, misspelt(agency)), names: [misspelt(agency)] } : null;
	},
	'et tegn er byttet': (line, _at, { pick }) => {
		if (!/^ *[^\s#]/.test(line)) return null;
		const at = Math.floor(pick([...line].map((_, i) => i)));
		return { line: `${line.slice(0, at)}${pick([...':{}[],"\'#&*!|>%@`-?'])}${line.slice(at + 1)}`, names: [] };
	},
	'en linje står to ganger': (line) => (/^ +[^\s#-]+:/.test(line) ? { line: `${line}\n${line}`, names: [] } : null)
};

/** Breaks one thing `count` times, each in the whole flow. */
export function* broken(files: Files, event: string, root: string, seed: number, count: number): Generator<Broken> {
	const next = chance(seed);
	const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
	const own = [...files.keys()].filter((path) => path.startsWith(`${root}/${event}/`));
	const shared = [...files.keys()].filter((path) => !path.startsWith(`${root}/`) || path.split('/').length - root.split('/').length === 1);
	const { flow, rates } = readFlow(event, files, root);
	const facts = flow.facts.flatMap((f) => [f, ...(f.facts ?? [])]);
	const options = facts.flatMap((f) => (f.answer?.options ?? []).map((o) => ({ id: o.id, at: { ...o.label.at } })));
	const named = [...facts, ...options, ...(flow.values ?? []), ...flow.services, ...(flow.branches ?? []), ...(flow.phases ?? [])];
	const flowFile = `${root}/${event}/flyt.yaml`;
	const declared = new Map(named.filter((x) => x.at.file === flowFile).map((x) => [x.at.line, x.id]));
	const asked = [...facts, ...(flow.values ?? [])].sort((a, b) => a.at.line - b.at.line);
	const owner = (line: number): string | undefined => asked.findLast((x) => x.at.line <= line)?.id;
	const used = [...facts.map((f) => f.id), ...(flow.values ?? []).map((v) => v.id), ...rates.map((r) => r.name.text)];
	const kinds = Object.keys(ways);
	let tries = 0;
	for (let made = 0; made < count;) {
		// Most is written in the flow file itself.
		const file = next() < 0.7 ? flowFile : pick([...own, ...own, ...shared]);
		const what = kinds[made % kinds.length] as string;
		// Not every flow can be broken in every way.
		if (++tries % 3000 === 0) made++;
		const lines = (files.get(file) ?? '').split('\n');
		const at = Math.floor(next() * lines.length);
		const mine = file === flowFile ? declared : new Map<number, string>();
		const done = ways[what]?.(lines[at] ?? '', at + 1, { pick, declared: mine, used, owner });
		if (!done || done.line === lines[at]) continue;
		made++;
		const after = lines.toSpliced(at, 1, ...(done.line === null ? [] : [done.line])).join('\n');
		yield { what, file, line: at + 1, names: done.names, files: new Map(files).set(file, after) };
	}
}

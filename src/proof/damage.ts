// What cannot be judged, because something it rests on is broken. A finding about it would tell a cause a second time, by its consequence.
// The parts of a flow (a question, a computed value, a service …) are told apart by the lines they stand on.

import { LOST, type Definition, type Files, type Finding, type FindingCode, type Place } from '#flow';
import { everyRule, reads } from '#compiler';
import { isDayless, NOT_WRITTEN } from './checks/rates.ts';
import { conditionOf, type Book, type Expression } from '#rules';

/** A part with a name: where it begins, and whether rules know it by that name. */
interface Part {
	kind: 'fact' | 'value' | 'rate' | 'service' | 'branch' | 'other';
	name: string;
	at: Place;
}

/** What a text or a translation lacks. */
const TEXTS: readonly FindingCode[] = ['ukjent-tekst', 'mangler-oversettelse', 'foreldet-oversettelse', 'to-steder'];
/** These say nothing about what the part means. */
const HARMLESS: readonly FindingCode[] = [...TEXTS, 'mangler-hjemmel', 'samme-adresse', 'sats-hull', 'utløpt-sats', 'ukjent-fil'];
/** Told because something is nowhere to be found: it may stand in what could not be read. */
const BY_ABSENCE: readonly FindingCode[] = ['spørsmål-uten-nytte', 'ubrukt-verdi', 'ubrukt-navn', 'svar-uten-vei'];
/** Told of what is written there, whatever it rests on. */
const BY_ITSELF: readonly FindingCode[] = [
	'ugyldig-adresse',
	'ugyldig-telefon',
	'ugyldig-paragraf',
	'mangler-ordliste',
	'sjekket-i-framtiden',
	'sats-uten-dag'
];
/** Told of a part because it lacks something: that may be what a misspelt word in it was to be. */
const LACKING: readonly FindingCode[] = ['mangler-ord', 'mangler-innhold', 'ingen-kilde', 'mangler-celle'];

export class Damage {
	private readonly definition: Definition;
	private readonly book: Book;
	private readonly files: Files;
	private readonly parts: readonly Part[];
	private readonly broken: ReadonlySet<Part>;
	private readonly unreadable: ReadonlySet<string>;
	/** Files with anything wrong in them. */
	private readonly touched: ReadonlySet<string>;
	/** Files where a line between the others is gone, so that what stands under it belongs to something else. */
	private readonly run: ReadonlySet<string>;
	/** Names that are used though nobody declared them. */
	private readonly unknown: readonly string[];
	/** What a part rests on. */
	private readonly under = new Map<Part, ReadonlySet<Part>>();
	/** True when something is wrong with what a flow says before its parts. */
	private readonly atTheTop: boolean;
	/** True when a whole part of the flow is not there to be judged. */
	readonly lost: boolean;

	/** `findings`: what is wrong with files, words, shape and single rules. */
	constructor(definition: Definition, book: Book, files: Files, findings: readonly Finding[]) {
		this.definition = definition;
		this.book = book;
		this.files = files;
		this.parts = partsOf(definition);
		this.unreadable = new Set(findings.filter((f) => f.code === 'uleselig-yaml').map((f) => f.at.file));
		this.touched = new Set(findings.map((f) => f.at.file));
		this.run = new Set(findings.filter((f) => f.code === 'samme-navn' && f.also).map((f) => f.at.file));
		const places = findings.filter((f) => !HARMLESS.includes(f.code)).flatMap((f) => [f.at, ...(f.also ?? [])]);
		// The day of a dated value is written at the top of the flow, outside all parts.
		const used = reads(
			book,
			[...everyRule(book, NOT_WRITTEN)].map((r) => r.rule)
		);
		const dayless = this.parts.filter((p) => p.kind === 'rate' && used.has(p.name) && isDayless(book.rates[p.name]));
		this.broken = new Set([...places.flatMap((at) => this.partAt(at) ?? []), ...dayless]);
		this.atTheTop = places.some((at) => at.file === definition.flow.at.file && !this.partAt(at));
		this.unknown = findings.flatMap((f) => (f.causes ?? []).flatMap((c) => /^(?:navn|person|fase) (.*)$/.exec(c)?.[1] ?? []));
		const flow = `${definition.folder}/flyt.yaml`;
		this.lost =
			this.unreadable.has(flow) ||
			findings.some(
				(f) => f.at.file === flow && (f.causes?.includes(LOST) || (f.at.column === 1 && f.code !== 'mangler-innhold' && !HARMLESS.includes(f.code)))
			);
	}

	get none(): boolean {
		return this.broken.size === 0 && this.unreadable.size === 0 && !this.lost && !this.atTheTop;
	}

	isUnreadable(file: string): boolean {
		return this.unreadable.has(file);
	}

	hasFindings(file: string): boolean {
		return this.touched.has(file);
	}

	/** True when a service, a fact or a value, and all it rests on, is whole. */
	isSound(kind: 'service' | 'name', name: string): boolean {
		const key = `${kind} ${name}`;
		let sound = this.sound.get(key);
		if (sound === undefined) this.sound.set(key, (sound = this.restsOnWhole(kind, name)));
		return sound;
	}
	private readonly sound = new Map<string, boolean>();

	private restsOnWhole(kind: 'service' | 'name', name: string): boolean {
		if (this.lost) return false;
		const part = this.parts.find((p) => p.name === name && (kind === 'service' ? p.kind === 'service' : p.kind !== 'service' && p.kind !== 'other'));
		return part !== undefined && (this.broken.size === 0 || this.rests(part).every((p) => !this.broken.has(p)));
	}

	/** True when the finding of a single rule, name or text is no more than a consequence. `read`: what was told of words and shape. */
	explains(f: Finding): boolean {
		if (this.unreadable.has(f.at.file) || (TEXTS.includes(f.code) && this.run.has(f.at.file))) return true;
		const causes = f.causes ?? [];
		if (this.lost && (causes.length > 0 || TEXTS.includes(f.code) || LACKING.includes(f.code))) return true;
		const part = this.partAt(f.at);
		// A service is many rules; a question or a value is one thing.
		if (part && this.broken.has(part) && (LACKING.includes(f.code) || part.kind !== 'service')) return true;
		// The answers of a question that could not be read, and the texts of whatever could not.
		if (causes.length > 0 && (causes.every((c) => this.isAboutBroken(c)) || causes.some((c) => c.startsWith('slag ') && this.isAboutBroken(c)))) return true;
		return [...this.unreadable].some((file) => restsOn(file, f));
	}

	/** True when the finding of the rules together, of what is asked in which order, is no more than a consequence. */
	mayExplain(f: Finding): boolean {
		if (this.none || (BY_ITSELF.includes(f.code) && !this.unreadable.has(f.at.file))) return false;
		if (this.lost || this.unreadable.has(f.at.file) || [...this.unreadable].some((file) => restsOn(file, f))) return true;
		const part = this.partAt(f.at);
		if (BY_ABSENCE.includes(f.code)) return !part || f.code === 'svar-uten-vei' || this.maybeUsed(part.name);
		return part ? this.rests(part).some((p) => this.broken.has(p)) : f.at.file === this.definition.flow.at.file;
	}

	/** Something broken mentions it, or a name nobody knows is it, misspelt. */
	private maybeUsed(name: string): boolean {
		if (this.unknown.length > 0) return true;
		return [...this.broken].some((part) => part.name === name || this.linesOf(part).includes(name));
	}

	private isAboutBroken(cause: string): boolean {
		const [, name = ''] = /^(?:slag|svar) (.*?)(?:: .*)?$/.exec(cause) ?? [];
		const [, section = '', id = ''] = /^tekst (\w+)\.([^.]*)/.exec(cause) ?? [];
		const of = name || (section ? id : '');
		return of !== '' && [...this.broken].some((part) => part.name === of);
	}

	private partAt(at: Place): Part | undefined {
		if (at.column === 1 && !this.parts.some((p) => p.kind === 'rate' && p.at.file === at.file)) return undefined;
		return this.parts.findLast((p) => p.at.file === at.file && p.at.line <= at.line);
	}

	private linesOf(part: Part): string {
		const next = this.parts.find((p) => p.at.file === part.at.file && p.at.line > part.at.line);
		return (this.files.get(part.at.file) ?? '')
			.split('\n')
			.slice(part.at.line - 1, next ? next.at.line - 1 : undefined)
			.join('\n');
	}

	private rests(part: Part): readonly Part[] {
		let found = this.under.get(part);
		if (!found) {
			const { book } = this;
			const service = part.kind === 'service' ? book.services.find((s) => s.id === part.name) : undefined;
			const own = [...everyRule(book)].flatMap(({ rule, in: name }) => (name === part.name || name === service?.phase ? [rule] : []));
			const rules: Expression[] = [{ op: 'name', name: part.name }, ...own, ...(service ? [conditionOf(book, service)] : [])];
			const names = reads(book, rules);
			const branches = service ? book.branches.map((b) => b.name) : [];
			found = new Set([
				part,
				...this.parts.filter((p) => (p.kind === 'branch' ? branches.includes(p.name) : p.kind !== 'service' && p.kind !== 'other' && names.has(p.name)))
			]);
			this.under.set(part, found);
		}
		return [...found];
	}
}

/** What a finding rests on of the files that could not be read. */
function restsOn(file: string, f: Finding): boolean {
	const about = (...kinds: string[]): boolean => f.causes?.some((c) => kinds.some((kind) => c.startsWith(`${kind} `))) ?? false;
	if (file.endsWith('/etater.yaml')) return about('etat') || f.code === 'bare-på-nett';
	if (file.endsWith('/kilder.yaml')) return about('register');
	if (file.includes('/satser/')) return about('navn');
	if (file.includes('/kommuner/')) return about('kommune', 'område');
	if (file.endsWith('/tekst/nb.yaml')) return f.code === 'ukjent-tekst' || f.code === 'brev-uten-tekst';
	return false;
}

/** In the order of their lines, file by file. */
function partsOf({ flow, rates }: Definition): Part[] {
	const named = (kind: Part['kind'], of: readonly { id: string; at: Place }[] = []): Part[] => of.map(({ id, at }) => ({ kind, name: id, at }));
	return [
		...named(
			'fact',
			(flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])])
		),
		...named('value', flow.values),
		...named('branch', flow.branches),
		...named('service', flow.services),
		...named('other', [...(flow.phases ?? []), ...(flow.persons ?? []), ...(flow.comparisons ?? [])]),
		...rates.map((r): Part => ({ kind: 'rate', name: r.name.text, at: { ...r.at, line: 1 } }))
	].sort((a, b) => a.at.file.localeCompare(b.at.file) || a.at.line - b.at.line);
}

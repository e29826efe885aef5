// A small set of journeys that together prove a life event: every question, every option, both sides of every boundary, every
// outcome, every pair of answers that can stand together. Found by making up people until nothing new is met, then by looking for each
// target that is left; never by listing all ways through. What is not met is either shown to be impossible, or said to be not found.
// Pure and the same each time: a seed stands for chance.

import { assess, isListAnswer, reads, type Answers, type Assessment, type Book, type Service } from '#rules';
import { Impossible } from './impossible.ts';
import { NOTHING_WANTED, People, type Wants } from './people.ts';
import { Targets, markWords, type Mark } from './targets.ts';
import { walk, type Step, type Walk } from './walk.ts';

export interface Scenario {
	/** What the person does, in order. */
	steps: Step[];
	/** The answers at the end. */
	answers: Answers;
	/** The targets nobody before met, as words; pairs are not among them. */
	meets: string[];
	/** How many pairs of answers nobody before met. */
	pairs: number;
}

/** The first place a target is met: the number of the scenario, and how many steps have been taken by then. */
export interface Place {
	scenario: number;
	step: number;
}

export interface Count {
	/** All there are, the impossible left out. */
	of: number;
	met: number;
}

/** Something no scenario meets. */
export interface Unmet {
	/** `spørsmål x`, `svar x: ja`, `utfall s: yes`, or two answers with «sammen med» between. */
	target: string;
	/**
	 * `impossible` is shown for every answer and every day. `not-found` says only that this many people were made up for it in vain;
	 * `unasked` of them would have met it had they been asked everything, but after one of the answers nobody needed the other.
	 */
	because: { kind: 'impossible' } | { kind: 'not-found'; tries: number; unasked: number };
}

export interface Cover {
	event: string;
	/** YYYY-MM-DD */
	today: string;
	scenarios: Scenario[];
	counts: Record<'questions' | 'corrections' | 'options' | 'sides' | 'edges' | 'ends' | 'outcomes' | 'branches' | 'pairs', Count> & {
		/** How many answers were given in all. */
		steps: number;
	};
	/** Where each target that is no pair is first met, by its words. */
	places: ReadonlyMap<string, Place>;
	/** Impossible and not found, in the order of the flow. */
	unmet: Unmet[];
}

export interface Effort {
	seed?: number;
	/** People made up for each pair that is left when making them up at random meets nothing new; four times as many for other targets. */
	tries?: number;
}

const DRAFTS = 3;
/** Enough when the answers are there, but walking never leads to the questions. */
const MOST_WALKS = 4;
const POOR = 10;
const LONG_LIST = 5;

export function scenarios(book: Book, today: string, { seed = 1, tries = 16 }: Effort = {}): Cover {
	const search = new Search(book, today, seed);
	search.widely();
	const unmet = search.closely(tries);
	return search.result(unmet);
}

interface Met {
	way: Pick<Walk, 'steps' | 'answers'>;
	singles: Map<string, number>;
	marks: Mark[];
}

class Search {
	private readonly book: Book;
	private readonly today: string;
	private readonly targets: Targets;
	private readonly people: People;
	private readonly impossible: Impossible;
	private readonly met: Met[] = [];
	private readonly single = new Set<string>();
	private readonly pair: Uint8Array;
	private readonly left: Int32Array;
	/** By an answer and another question: some who gave the one and were asked the other. */
	private readonly both: (Answers[] | undefined)[] = [];
	/** The same for answers nobody has walked with yet: they may never be asked for all of them. */
	private readonly drafts: (Answers[] | undefined)[] = [];
	private readonly groups = new Map<string, number>();

	constructor(book: Book, today: string, seed: number) {
		this.book = book;
		this.today = today;
		this.targets = new Targets(book);
		this.impossible = new Impossible(book);
		const n = this.targets.marks.length;
		for (const { group } of this.targets.marks) if (!this.groups.has(group)) this.groups.set(group, this.groups.size);
		this.pair = new Uint8Array(n * n);
		this.left = new Int32Array(n);
		for (const [a, b] of this.allPairs()) {
			this.left[a.index]!++;
			this.left[b.index]!++;
		}
		this.people = new People(
			this.targets,
			{ open: (a, b) => this.open(a, b), left: (m) => this.left[m.index] ?? 0, missing: (s) => !this.single.has(s) },
			today,
			seed
		);
	}

	private *allPairs(): Generator<[Mark, Mark]> {
		const { marks } = this.targets;
		for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) if (this.targets.pairs(a, b)) yield [a, b];
	}
	private at = (a: Mark, b: Mark): number => Math.min(a.index, b.index) * this.targets.marks.length + Math.max(a.index, b.index);
	private open(a: Mark, b: Mark): boolean {
		return this.targets.pairs(a, b) && this.pair[this.at(a, b)] === 0;
	}

	/** People at random, the best of some drafts, until they meet nothing new. */
	widely(): void {
		for (let poor = 0; poor < POOR;) {
			let best: { answers: Answers; gain: number } | null = null;
			for (let i = 0; i < DRAFTS; i++) {
				const answers = this.people.make(NOTHING_WANTED);
				const gain = this.gain(answers) ?? 0;
				if (!best || gain > best.gain) best = { answers, gain };
			}
			poor = best && best.gain > 0 && this.keep(best.answers) > 2 ? 0 : poor + 1;
		}
	}

	/** One target at a time. Gives those nobody meets. */
	closely(tries: number): Unmet[] {
		const unmet: (Unmet & { open: () => boolean })[] = [];
		const inVain = new Map<string, number>();
		const look = (target: string, open: () => boolean, marks: readonly Mark[], shown: () => boolean): void => {
			if (!open()) return;
			const settle = (): void => void unmet.push({ target, open, because: { kind: 'impossible' } });
			const [a, b = a] = marks;
			// What nobody so far has met the questions of, is most often impossible.
			if (a && b && this.known(a, b, this.drafts).length === 0 && shown()) return settle();
			const family = marks.map((m, i) => `${m.index} ${marks[1 - i]?.group ?? ''}`);
			// Where others like it were looked for in vain, a little is enough.
			const stranger = a && b && a !== b && this.known(a, b, this.drafts).length === 0;
			const enough = stranger || family.some((f) => (inVain.get(f) ?? 0) > 1) ? DRAFTS : marks.length > 1 ? tries : 4 * tries;
			let [made, walked] = [0, 0];
			while (made < enough && walked < MOST_WALKS && open()) {
				const answers = this.people.make(marks.length > 0 ? this.wants(marks, made) : NOTHING_WANTED);
				made++;
				if (this.gain(answers, marks) !== null) {
					this.keep(answers);
					walked++;
				}
				if (made === DRAFTS && open() && shown()) return settle();
			}
			if (!open()) return;
			for (const f of family) inVain.set(f, (inVain.get(f) ?? 0) + 1);
			unmet.push({ target, open, because: shown() ? { kind: 'impossible' } : { kind: 'not-found', tries: made, unasked: marks.length > 0 ? walked : 0 } });
		};
		for (const target of [...this.targets.singles]) {
			this.stretch(target);
			const mark = this.targets.marks.find((m) => `svar ${markWords(m)}` === target);
			const outcome = this.outcome(target);
			look(
				target,
				() => !this.single.has(target),
				mark ? [mark] : [],
				() => (mark ? this.impossible.together([mark]) : outcome ? this.impossible.outcome(...outcome) : this.gone(target))
			);
		}
		for (const [a, b] of this.allPairs())
			look(
				`${markWords(a)} sammen med ${markWords(b)}`,
				() => this.open(a, b),
				[a, b],
				() => this.impossible.together([a, b])
			);
		// Some are met by somebody made up for another.
		return unmet.filter(({ open }) => open()).map(({ target, because }) => ({ target, because }));
	}

	/** The least or the largest answer: somebody who was asked, with that answer instead. It is moved inside the bounds when walking. */
	private stretch(target: string): void {
		const fact = this.book.facts.find((f) => target === `minst ${f.name}` || target === `størst ${f.name}`);
		if (!fact || fact.of !== null) return;
		const low = target.startsWith('minst');
		const end = fact.kind === 'date' ? (low ? '1900-01-01' : '2199-12-31') : fact.kind === 'month' ? (low ? '1900-01' : '2199-12') : low ? -1e9 : 1e9;
		if (fact.list) return;
		for (const { way } of this.met.filter((m) => m.way.steps.some((s) => s.fact === fact.name)).slice(0, 2 * POOR)) {
			if (this.single.has(target)) return;
			this.keep({ ...way.answers, [fact.name]: end });
		}
	}

	private outcome(target: string): [Service, 'yes' | 'no' | 'unknown'] | null {
		for (const s of this.book.services) for (const o of ['yes', 'no', 'unknown'] as const) if (target === `utfall ${s.id}: ${o}`) return [s, o];
		return null;
	}

	/** A question nobody meets is impossible when it exists for nobody. */
	private gone(target: string): boolean {
		const fact = this.book.facts.find((f) => ['spørsmål', 'retting', 'minst', 'størst'].some((kind) => target === `${kind} ${f.name}`));
		if (!fact) return false;
		return this.impossible.together([{ index: -1, group: `spørsmål ${fact.name}`, name: '', facts: [fact.name], option: undefined, boundary: null }]);
	}

	/** The answers themselves, and, in turn, what let somebody else meet both questions: only what decides whether they are asked, or all. */
	private wants(marks: readonly Mark[], i: number): Wants {
		const [a, b = a] = marks;
		const known = a && b ? [...this.known(a, b, this.both), ...this.known(a, b, this.drafts)] : [];
		const answers = known[(i >> 1) % Math.max(1, known.length)];
		const deciding = reads(
			this.book,
			marks.flatMap((m) => m.facts).map((name) => ({ op: 'name', name }))
		);
		const facts = new Set(this.book.facts.map((f) => f.name).filter((n) => i % 2 === 1 || deciding.has(n)));
		return {
			options: new Map(marks.filter((m) => m.boundary === null).map((m) => [m.group, m.name])),
			sides: marks.filter((m) => m.boundary !== null),
			copy: answers ? { answers, facts } : null
		};
	}

	/** About how much that is new these answers meet, without walking; null when the wanted answers are not among them. */
	private gain(answers: Answers, wanted: readonly Mark[] = []): number | null {
		const now = assess(this.book, { answers, known: {}, today: this.today });
		const marks = this.targets.marksIn(now);
		this.remember(marks, answers, this.drafts);
		if (!wanted.every((m) => marks.includes(m))) return null;
		let gain = 0;
		for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) if (this.open(a, b)) gain++;
		return gain + 3 * newOutcomes(now, this.single);
	}

	private where = (a: Mark, b: Mark): number => a.index * this.groups.size + (this.groups.get(b.group) ?? 0);

	private known = (a: Mark, b: Mark, store: (Answers[] | undefined)[]): Answers[] => [...(store[this.where(a, b)] ?? []), ...(store[this.where(b, a)] ?? [])];

	/** Those with long lists are slow to follow, and only kept where nobody else is known. */
	private remember(marks: readonly Mark[], answers: Answers, store = this.both): void {
		const most = Object.values(answers).some((a) => isListAnswer(a) && a.count > LONG_LIST) ? 1 : 4;
		for (const a of marks)
			for (const b of marks) {
				const known = (store[this.where(a, b)] ??= []);
				if (known.length < most) known.push(answers);
			}
	}

	/** Walks it, and keeps it when somebody is the first to meet something. */
	private keep(answers: Answers): number {
		const way = walk(this.book, answers, this.today);
		const last = way.moments.at(-1);
		if (!last) return 0;
		const marks = this.targets.marksIn(last);
		this.remember(marks, way.answers);
		const singles = this.targets.singlesIn(way, this.today);
		let fresh = 0;
		for (const s of singles.keys()) if (!this.single.has(s)) fresh++;
		for (const [i, a] of marks.entries())
			for (const b of marks.slice(i + 1))
				if (this.open(a, b)) {
					fresh++;
					this.pair[this.at(a, b)] = 1;
					this.left[a.index]!--;
					this.left[b.index]!--;
				}
		for (const s of singles.keys()) {
			this.single.add(s);
			this.targets.singles.add(s);
		}
		if (fresh > 0) this.met.push({ way: { steps: way.steps, answers: way.answers }, singles, marks });
		return fresh;
	}

	result(unmet: Unmet[]): Cover {
		const kept = this.needed();
		const places = new Map<string, Place>();
		const pairs = new Set<number>();
		const all = kept.map(({ way: { steps, answers }, singles, marks }, scenario): Scenario => {
			const meets = [...singles.keys()].filter((s) => !places.has(s));
			for (const [s, step] of singles) if (!places.has(s)) places.set(s, { scenario, step });
			const before = pairs.size;
			for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) if (this.targets.pairs(a, b)) pairs.add(this.at(a, b));
			return { steps, answers, meets, pairs: pairs.size - before };
		});
		const missing = new Set(unmet.filter((u) => u.because.kind === 'impossible').map((u) => u.target));
		const count = (...kinds: string[]): Count => {
			const targets = [...this.targets.singles].filter((t) => kinds.some((k) => t.startsWith(`${k} `)) && !missing.has(t));
			return { of: targets.length, met: targets.filter((t) => places.has(t)).length };
		};
		const sides = count('svar grense');
		const answers = count('svar');
		const impossiblePairs = unmet.filter((u) => u.target.includes(' sammen med ') && u.because.kind === 'impossible').length;
		return {
			event: this.book.event,
			today: this.today,
			scenarios: all,
			counts: {
				questions: count('spørsmål'),
				corrections: count('retting'),
				options: { of: answers.of - sides.of, met: answers.met - sides.met },
				sides,
				edges: count('kant'),
				ends: count('minst', 'størst'),
				outcomes: count('utfall'),
				branches: count('gren'),
				pairs: { of: [...this.allPairs()].length - impossiblePairs, met: pairs.size },
				steps: all.reduce((n, s) => n + s.steps.length, 0)
			},
			places,
			unmet
		};
	}

	/** Those without whom something would not be met; the last found are often enough alone, so the first are let go first. */
	private needed(): Met[] {
		const keysOf = ({ singles, marks }: Met): (string | number)[] => [
			...singles.keys(),
			...marks.flatMap((a, i) => marks.slice(i + 1).flatMap((b) => (this.targets.pairs(a, b) ? [this.at(a, b)] : [])))
		];
		const times = new Map<string | number, number>();
		for (const m of this.met) for (const k of keysOf(m)) times.set(k, (times.get(k) ?? 0) + 1);
		return this.met.filter((m) => {
			const keys = keysOf(m);
			if (keys.some((k) => times.get(k) === 1)) return true;
			for (const k of keys) times.set(k, (times.get(k) ?? 0) - 1);
			return false;
		});
	}
}

const newOutcomes = (now: Assessment, met: ReadonlySet<string>): number => now.services.filter((s) => !met.has(`utfall ${s.service.id}: ${s.applies}`)).length;

// Looks for people who meet what nobody has met: at random until nothing new is met, then on other days what hangs on the day, and last
// for one target at a time. Effort is counted in people made up, never in time, so the same seed finds the same people everywhere.

import { type Answers, isListAnswer } from '#kinds';
import { addDays, isItem, isList, toDays, type Item } from '#values';
import { assessed, type Assessment, type Knowledge, type Service } from '#rules';
import { reads } from '#compiler';
import { Impossible } from './impossible.ts';
import { NOTHING_WANTED, People, type Wants } from './people.ts';
import { moved, size, type MadeUp } from './person.ts';
import type { Unmet } from './scenarios.ts';
import { Tally } from './tally.ts';
import { markWords, type Mark, type Targets } from './targets.ts';
import { following, lineOf } from './trials.ts';
import { walk } from './walk.ts';

/** People made up for each one who walks; the best of them does. */
const DRAFTS = 3;
/** Enough when the answers are there, but walking never leads to the questions. */
const MOST_WALKS = 4;
/** Walks in a row that meet next to nothing new, before walking at random ends. */
const POOR = 10;
/** People tried on other days for one side. */
const ELSEWHEN = 12;
/** How far ahead a day is looked for: what comes every year, has then come. */
const YEAR = 366;
/** More entries than this cost more to walk through than they meet. */
const LONG_LIST = 5;
/** Answers that may be given while looking for pairs, by people made up and by those who walk: a person with many list entries costs more. */
const MOST_ANSWERS = 300_000;

/** A target nobody has met, and how it is looked for. */
interface Sought {
	target: string;
	open: () => boolean;
	marks: readonly Mark[];
	shown: () => boolean;
	made: number;
	walked: number;
}

export class Search {
	readonly met: Tally;
	private readonly targets: Targets;
	private readonly people: People;
	private readonly impossible: Impossible;
	private readonly days: string[];
	private effort = 0;
	/** By an answer and another question: some who gave the one and were asked the other. */
	private readonly both: (MadeUp[] | undefined)[] = [];
	/** The same for answers nobody has walked with yet: they may never be asked for all of them. */
	private readonly drafts: (MadeUp[] | undefined)[] = [];
	private readonly groups = new Map<string, number>();
	private readonly deciding = new Map<string, ReadonlySet<string>>();

	constructor(targets: Targets, today: string, seed: number) {
		this.targets = targets;
		this.days = [today];
		this.met = new Tally(targets);
		this.impossible = new Impossible(targets.book);
		for (const { group } of targets.marks) if (!this.groups.has(group)) this.groups.set(group, this.groups.size);
		this.people = new People(targets, this.met, seed);
	}

	/** People at random, the best of some drafts, until they meet nothing new. */
	widely(today: string): void {
		for (let poor = 0; poor < POOR;) {
			let best: { person: MadeUp; gain: number } | null = null;
			for (let i = 0; i < DRAFTS; i++) {
				const draft = this.draft(today, NOTHING_WANTED, []);
				if (draft && (!best || draft.gain > best.gain)) best = draft;
			}
			poor = best && best.gain > 0 && this.keep(best.person) > 2 ? 0 : poor + 1;
		}
	}

	/** Sides that hang on the day as much as on the answers: somebody who was asked, on each day ahead until the test falls on that side. */
	private onOtherDays(): void {
		for (const mark of this.targets.marks) {
			const { boundary } = mark;
			if (!boundary || !this.met.missing(`svar ${markWords(mark)}`) || !this.hangsOnTheDay(mark)) continue;
			const asked = this.met.kept.filter((k) => k.marks.some((m) => m.group === mark.group)).slice(-ELSEWHEN);
			const meets = ({ person }: (typeof asked)[number], today: string): boolean => {
				if (!this.met.missing(`svar ${markWords(mark)}`)) return true;
				const ahead = toDays(today) - toDays(person.today);
				const [then, later] = [person.answers, moved(this.targets.book, person.answers, ahead)];
				for (const answers of [then, later, ...this.stretched(later, today, boundary.facts)]) {
					const now = following(this.targets.book, answers, today);
					if (!this.entries(boundary.list, now).some((item) => this.targets.markAt(boundary, now, item) === mark)) continue;
					if (!this.targets.marksIn(assessed(now.next(answers, null))).includes(mark)) continue;
					this.keep({ answers, today });
					if (!this.met.missing(`svar ${markWords(mark)}`)) return true;
				}
				return false;
			};
			const found = (days: readonly string[]): string | undefined => days.find((day) => asked.slice(0, 3).some((k) => meets(k, day)));
			const [first = ''] = this.days;
			const day = found(this.days.slice(1)) ?? found(Array.from({ length: YEAR }, (_, i) => addDays(first, i + 1)).filter((d) => !this.days.includes(d)));
			if (day !== undefined && !this.days.includes(day)) {
				this.days.push(day);
				this.widely(day);
			}
		}
	}

	/** People who were found before, and then one target at a time that none of them meets. Gives those nobody meets; pairs are not looked for. */
	again(people: readonly MadeUp[], tries: number): Unmet[] {
		for (const person of people) this.keep(person);
		return this.stillOpen(this.eachAlone(tries));
	}

	/** One target at a time, alone or two together. Gives those nobody meets. */
	closely(tries: number): Unmet[] {
		const unmet = this.eachAlone(tries);
		const settle = (s: Sought, because: Unmet['because']): void => void unmet.push({ ...s, because });
		// A little for every pair first, and more for those that are left: most are met by somebody made up for another.
		let left = [...this.pairs()];
		const inVain = new Map<string, number>();
		this.effort = MOST_ANSWERS;
		for (const enough of [1, DRAFTS, tries]) {
			const after: Sought[] = [];
			for (const s of left) {
				const [a, b] = s.marks;
				if (!s.open() || !a || !b) continue;
				const strangers = this.remembered(a, b, this.drafts).length === 0;
				// What nobody so far has met the questions of, is most often impossible.
				if (strangers && enough === 1 && s.shown()) settle(s, { kind: 'impossible' });
				else {
					const like = [`${a.index} ${b.group}`, `${b.index} ${a.group}`, ...(strangers ? [`${a.group} ${b.group}`] : [])];
					// Where others like it were looked for in vain, a little is enough.
					if (like.some((f) => (inVain.get(f) ?? 0) >= 2 * DRAFTS) || this.effort < 0 || !this.look(s, enough)) {
						after.push(s);
						if (s.made === enough) for (const f of like) inVain.set(f, (inVain.get(f) ?? 0) + 1);
					}
				}
			}
			left = after;
		}
		for (const s of left) if (s.open()) unmet.push(this.givenUp(s));
		return this.stillOpen(unmet);
	}

	/** Some are met by somebody made up for another. */
	private stillOpen(unmet: readonly (Sought & Unmet)[]): Unmet[] {
		return unmet.filter(({ open }) => open()).map(({ target, because }) => ({ target, because }));
	}

	/** Each target that is no pair. */
	private eachAlone(tries: number): (Sought & Unmet)[] {
		const late = [...this.singles()].filter((s) => s.open() && !this.look(s, 4 * tries));
		if (late.length > 0) this.onOtherDays();
		return late.filter((s) => !this.look(s, this.days.length > 1 ? 8 * tries : s.made)).map((s) => this.givenUp(s));
	}

	private givenUp(s: Sought): Sought & Unmet {
		return { ...s, because: s.shown() ? { kind: 'impossible' } : { kind: 'not-found', tries: s.made, unasked: s.marks.length > 0 ? s.walked : 0 } };
	}

	/** False when it is still open. */
	private look(s: Sought, enough: number): boolean {
		while (s.made < enough && s.walked < MOST_WALKS && s.open()) {
			const wants = s.marks.length > 0 ? this.wants(s.marks, s.made) : null;
			const draft = this.draft(wants?.copy?.today ?? this.days[s.made % this.days.length] ?? '', wants ?? NOTHING_WANTED, s.marks);
			s.made++;
			if (!draft) continue;
			this.keep(draft.person);
			s.walked++;
		}
		return !s.open();
	}

	private *singles(): Generator<Sought> {
		const { targets, met, impossible } = this;
		for (const target of [...targets.singles]) {
			this.stretch(target);
			const mark = targets.marks.find((m) => `svar ${markWords(m)}` === target);
			const outcome = this.outcome(target);
			const shown = (): boolean => (mark ? impossible.together([mark]) : outcome ? impossible.outcome(...outcome) : this.gone(target));
			yield { target, open: () => met.missing(target), marks: mark ? [mark] : [], shown, made: 0, walked: 0 };
		}
	}

	private *pairs(): Generator<Sought> {
		const { targets, met, impossible } = this;
		for (const [a, b] of targets.pairsOf(targets.marks))
			if (met.open(a, b))
				yield {
					target: `${markWords(a)} sammen med ${markWords(b)}`,
					open: () => met.open(a, b),
					marks: [a, b],
					shown: () => impossible.together([a, b]),
					made: 0,
					walked: 0
				};
	}

	/** The least or the largest answer: somebody who was asked, with that answer instead. */
	private stretch(target: string): void {
		const fact = this.targets.book.facts.find((f) => target === `minst ${f.name}` || target === `størst ${f.name}`);
		if (!fact || fact.of !== null || fact.list) return;
		const low = target.startsWith('minst');
		for (const { person } of this.met.kept.filter((k) => k.steps.some((s) => s.fact === fact.name)).slice(0, 2 * POOR)) {
			if (!this.met.missing(target)) return;
			const line = lineOf(fact, null, following(this.targets.book, person.answers, person.today));
			if (line) this.keep({ ...person, answers: { ...person.answers, [fact.name]: line.at(low ? line.low : line.high) } });
		}
	}

	private outcome(target: string): [Service, 'yes' | 'no' | 'unknown'] | null {
		for (const s of this.targets.book.services) for (const o of ['yes', 'no', 'unknown'] as const) if (target === `utfall ${s.id}: ${o}`) return [s, o];
		return null;
	}

	/** A question nobody meets is impossible when it exists for nobody. */
	private gone(target: string): boolean {
		const fact = this.targets.book.facts.find((f) => ['spørsmål', 'retting', 'minst', 'størst'].some((kind) => target === `${kind} ${f.name}`));
		if (!fact) return false;
		return this.impossible.together([{ index: -1, group: `spørsmål ${fact.name}`, name: '', facts: [fact.name], option: undefined, boundary: null }]);
	}

	private entries(list: string | null, now: Knowledge): (Item | null)[] {
		const entries = list === null ? null : now.name(list);
		return !entries ? [null] : entries.known && isList(entries.value) ? entries.value.filter(isItem) : [];
	}

	/** With the least and the largest answer to each of the questions. */
	private *stretched(answers: Answers, today: string, names: readonly string[]): Generator<Answers> {
		const { book } = this.targets;
		for (const fact of book.facts) {
			if (!names.includes(fact.name) || fact.of !== null || fact.list || answers[fact.name] === undefined) continue;
			const line = lineOf(fact, null, following(book, answers, today));
			if (line) yield* [line.low, line.high].map((n) => ({ ...answers, [fact.name]: line.at(n) }));
		}
	}

	private hangsOnTheDay({ boundary }: Mark): boolean {
		return boundary !== null && reads(this.targets.book, [boundary.test]).has('i dag');
	}

	/** The answers themselves, and, in turn, what let somebody else meet both questions: only what decides whether they are asked, or all. */
	private wants(marks: readonly Mark[], i: number): Wants {
		const [a, b = a] = marks;
		const people = a && b ? [...this.remembered(a, b, this.both), ...this.remembered(a, b, this.drafts)] : [];
		const person = people[(i >> 1) % Math.max(1, people.length)];
		const deciding = marks.flatMap((m) => m.facts).map((name) => this.decide(name));
		const facts = new Set(this.targets.book.facts.map((f) => f.name).filter((n) => i % 2 === 1 || deciding.some((d) => d.has(n))));
		return {
			options: new Map(marks.filter((m) => m.boundary === null).map((m) => [m.group, m.name])),
			sides: marks.filter((m) => m.boundary !== null),
			copy: person ? { ...person, facts } : null
		};
	}
	/** What a question rests on, itself included. */
	private decide(name: string): ReadonlySet<string> {
		let found = this.deciding.get(name);
		if (!found) this.deciding.set(name, (found = reads(this.targets.book, [{ op: 'name', name }])));
		return found;
	}

	/** Somebody new, and about how much that is new they meet, without walking; null when the wanted answers are not among them. */
	private draft(today: string, wants: Wants, wanted: readonly Mark[]): { person: MadeUp; gain: number } | null {
		const made = this.people.make(today, wants);
		this.effort -= 10 + (made ? size(made.situation.answers) : 0);
		if (!made) return null;
		const person = { answers: made.situation.answers, today };
		const now = assessed(made.next(person.answers, null));
		const marks = this.targets.marksIn(now);
		this.remember(marks, person, this.drafts);
		if (!wanted.every((m) => marks.includes(m))) return null;
		let gain = 0;
		for (const [a, b] of this.targets.pairsOf(marks)) if (this.met.open(a, b)) gain++;
		return { person, gain: gain + 3 * this.newOutcomes(now) };
	}
	private newOutcomes(now: Assessment): number {
		return now.services.filter((s) => this.met.missing(`utfall ${s.service.id}: ${s.applies}`)).length;
	}

	private where = (a: Mark, b: Mark): number => a.index * this.groups.size + (this.groups.get(b.group) ?? 0);

	private remembered = (a: Mark, b: Mark, store: (MadeUp[] | undefined)[]): MadeUp[] => [
		...(store[this.where(a, b)] ?? []),
		...(store[this.where(b, a)] ?? [])
	];

	/** Those with long lists are slow to follow, and only kept where nobody else is known. */
	private remember(marks: readonly Mark[], person: MadeUp, store: (MadeUp[] | undefined)[]): void {
		const most = Object.values(person.answers).some((a) => isListAnswer(a) && a.count > LONG_LIST) ? 1 : 4;
		for (const a of marks)
			for (const b of marks) {
				const some = (store[this.where(a, b)] ??= []);
				if (some.length < most) some.push(person);
			}
	}

	/** Walks it, and keeps it when somebody is the first to meet something. */
	private keep({ answers, today }: MadeUp): number {
		const way = walk(this.targets.book, answers, today);
		this.effort -= 3 * way.steps.length;
		const last = way.moments.at(-1);
		if (!last) return 0;
		const marks = this.targets.marksIn(last);
		const person = { answers: way.answers, today };
		this.remember(marks, person, this.both);
		return this.met.add(way, person, this.targets.singlesIn(way), marks);
	}
}

// Looks for people who meet what nobody has met: at random until nothing new is met, then on other days what hangs on the day, and last
// for one target at a time. Effort is counted in people made up, never in time, so the same seed finds the same people everywhere.

import {
	addDays,
	assessed,
	isItem,
	isList,
	isListAnswer,
	reads,
	toDays,
	type Answer,
	type Answers,
	type Assessment,
	type Item,
	type Knowledge,
	type Service
} from '#rules';
import { Impossible } from './impossible.ts';
import { Met, type Person } from './met.ts';
import { NOTHING_WANTED, People, type Wants } from './people.ts';
import type { Unmet } from './scenarios.ts';
import { markWords, type Mark, type Targets } from './targets.ts';
import { following, lineOf } from './trials.ts';
import { walk } from './walk.ts';

const DRAFTS = 3;
/** Enough when the answers are there, but walking never leads to the questions. */
const MOST_WALKS = 4;
const POOR = 10;
/** People tried on other days for one side. */
const ELSEWHEN = 12;
/** How far ahead a day is looked for: what comes every year, has then come. */
const YEAR = 366;
const LONG_LIST = 5;

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
	readonly met: Met;
	private readonly targets: Targets;
	private readonly people: People;
	private readonly impossible: Impossible;
	private readonly days: string[];
	/** By an answer and another question: some who gave the one and were asked the other. */
	private readonly both: (Person[] | undefined)[] = [];
	/** The same for answers nobody has walked with yet: they may never be asked for all of them. */
	private readonly drafts: (Person[] | undefined)[] = [];
	private readonly groups = new Map<string, number>();
	private readonly deciding = new Map<string, ReadonlySet<string>>();

	constructor(targets: Targets, today: string, seed: number) {
		this.targets = targets;
		this.days = [today];
		this.met = new Met(targets);
		this.impossible = new Impossible(targets.book);
		for (const { group } of targets.marks) if (!this.groups.has(group)) this.groups.set(group, this.groups.size);
		this.people = new People(targets, this.met, seed);
	}

	/** People at random, the best of some drafts, until they meet nothing new. */
	widely(today: string): void {
		for (let poor = 0; poor < POOR;) {
			let best: { person: Person; gain: number } | null = null;
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
				const [then, moved] = [person.answers, this.moved(person.answers, ahead)];
				for (const answers of [then, moved, ...this.stretched(moved, today, boundary.facts)]) {
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

	/** One target at a time. Gives those nobody meets. */
	closely(tries: number): Unmet[] {
		const unmet: (Unmet & { open: () => boolean })[] = [];
		const inVain = new Map<string, number>();
		const settle = ({ target, open }: Sought, because: Unmet['because']): void => void unmet.push({ target, open, because });
		const questions = (s: Sought): string => s.marks.map((m) => m.group).join(' / ');
		const families = (s: Sought): string[] => s.marks.map((m, i) => `${m.index} ${s.marks[1 - i]?.group ?? ''}`);
		/** False when it is still open. */
		const look = (s: Sought, enough: number): boolean => {
			while (s.made < enough && s.walked < MOST_WALKS && s.open()) {
				const wants = s.marks.length > 0 ? this.wants(s.marks, s.made) : null;
				const draft = this.draft(wants?.copy?.today ?? this.days[s.made % this.days.length] ?? '', wants ?? NOTHING_WANTED, s.marks);
				s.made++;
				if (!draft) continue;
				this.keep(draft.person);
				s.walked++;
			}
			return !s.open();
		};
		const rest: Sought[] = [];
		for (const s of this.sought()) {
			if (!s.open()) continue;
			const [a, b = a] = s.marks;
			const strangers = a && b && this.known(a, b, this.drafts).length === 0;
			// What nobody so far has met the questions of, is most often impossible.
			if (strangers && s.shown()) settle(s, { kind: 'impossible' });
			else if (!look(s, s.marks.length === 1 || s.marks.length === 0 ? 4 * tries : strangers && inVain.get(questions(s)) ? 1 : DRAFTS)) {
				if (s.shown()) settle(s, { kind: 'impossible' });
				else {
					rest.push(s);
					for (const f of [...families(s), questions(s)]) inVain.set(f, (inVain.get(f) ?? 0) + 1);
				}
			}
		}
		// Where others like it were looked for in vain, a little was enough.
		for (const s of rest) {
			if (s.marks.length === 1 || !s.open() || families(s).some((f) => (inVain.get(f) ?? 0) > 2)) continue;
			look(s, tries);
		}
		for (const s of rest) settle(s, { kind: 'not-found', tries: s.made, unasked: s.marks.length > 0 ? s.walked : 0 });
		// Some are met by somebody made up for another.
		return unmet.filter(({ open }) => open()).map(({ target, because }) => ({ target, because }));
	}

	private *sought(): Generator<Sought> {
		const { targets, met, impossible } = this;
		const start = { made: 0, walked: 0 };
		for (const target of [...targets.singles]) {
			this.stretch(target);
			const mark = targets.marks.find((m) => `svar ${markWords(m)}` === target);
			const outcome = this.outcome(target);
			const shown = (): boolean => (mark ? impossible.together([mark]) : outcome ? impossible.outcome(...outcome) : this.gone(target));
			yield { target, open: () => met.missing(target), marks: mark ? [mark] : [], shown, ...start };
		}
		// Most sides are met on the day itself, by now.
		this.onOtherDays();
		for (const [a, b] of targets.pairsOf(targets.marks))
			if (met.open(a, b))
				yield {
					target: `${markWords(a)} sammen med ${markWords(b)}`,
					open: () => met.open(a, b),
					marks: [a, b],
					shown: () => impossible.together([a, b]),
					...start
				};
	}

	/** The least or the largest answer: somebody who was asked, with that answer instead. It is moved inside the bounds when walking. */
	private stretch(target: string): void {
		const fact = this.targets.book.facts.find((f) => target === `minst ${f.name}` || target === `størst ${f.name}`);
		if (!fact || fact.of !== null || fact.list) return;
		const low = target.startsWith('minst');
		const end = fact.kind === 'date' ? (low ? '1900-01-01' : '2199-12-31') : fact.kind === 'month' ? (low ? '1900-01' : '2199-12') : low ? -1e9 : 1e9;
		for (const { person } of this.met.kept.filter((k) => k.steps.some((s) => s.fact === fact.name)).slice(0, 2 * POOR)) {
			if (!this.met.missing(target)) return;
			this.keep({ ...person, answers: { ...person.answers, [fact.name]: end } });
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

	/** The same life, that many days later. */
	private moved(answers: Answers, days: number): Answers {
		const { facts } = this.targets.book;
		const one = ([name, answer]: [string, Answer]): [string, Answer] => {
			if (isListAnswer(answer))
				return [name, { ...answer, items: answer.items.map((i) => ({ ...i, answers: this.moved(i.answers, days) as Record<string, Answer> })) }];
			if (typeof answer !== 'string') return [name, answer];
			const kind = facts.find((f) => f.name === name)?.kind;
			return [name, kind === 'date' ? addDays(answer, days) : kind === 'month' ? addDays(`${answer}-01`, days).slice(0, 7) : answer];
		};
		return Object.fromEntries(Object.entries(answers).map(one));
	}

	/** The answers themselves, and, in turn, what let somebody else meet both questions: only what decides whether they are asked, or all. */
	private wants(marks: readonly Mark[], i: number): Wants {
		const [a, b = a] = marks;
		const known = a && b ? [...this.known(a, b, this.both), ...this.known(a, b, this.drafts)] : [];
		const person = known[(i >> 1) % Math.max(1, known.length)];
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
	private draft(today: string, wants: Wants, wanted: readonly Mark[]): { person: Person; gain: number } | null {
		const made = this.people.make(today, wants);
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

	private known = (a: Mark, b: Mark, store: (Person[] | undefined)[]): Person[] => [...(store[this.where(a, b)] ?? []), ...(store[this.where(b, a)] ?? [])];

	/** Those with long lists are slow to follow, and only kept where nobody else is known. */
	private remember(marks: readonly Mark[], person: Person, store: (Person[] | undefined)[]): void {
		const most = Object.values(person.answers).some((a) => isListAnswer(a) && a.count > LONG_LIST) ? 1 : 4;
		for (const a of marks)
			for (const b of marks) {
				const known = (store[this.where(a, b)] ??= []);
				if (known.length < most) known.push(person);
			}
	}

	/** Walks it, and keeps it when somebody is the first to meet something. */
	private keep({ answers, today }: Person): number {
		const way = walk(this.targets.book, answers, today);
		const last = way.moments.at(-1);
		if (!last) return 0;
		const marks = this.targets.marksIn(last);
		const person = { answers: way.answers, today };
		this.remember(marks, person, this.both);
		return this.met.add(way, person, this.targets.singlesIn(way), marks);
	}
}

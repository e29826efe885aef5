// Makes up people: answers to every question that exists for them, some wanted and the rest chosen to meet what nobody has met yet.
// The same seed makes the same people.

import { withAnswer } from '#machine';
import { balance, daysAgainstToday, holds, isMeasured, type Boundary } from './boundaries.ts';
import { type Answer, type Answers, isListAnswer, kinds } from '#kinds';
import { factKey, type Book, type Fact } from '#rules';
import { isDate, isItem, isList, type Item } from '#values';
import type { Following } from './follow.ts';
import type { MadeUp } from './person.ts';
import type { Tally } from './tally.ts';
import type { Mark, Targets } from './targets.ts';
import { edges, following, lineOf, optionsNamed, optionsOf, weighed, type Measured } from './trials.ts';

/** What a made-up person must answer: an option by name, the side of a boundary, a step on the line, or what somebody else answered. */
export interface Wants {
	options: ReadonlyMap<string, string>;
	sides: readonly Mark[];
	/** Answers to copy for these questions, where nothing else is wanted. */
	copy: (MadeUp & { facts: ReadonlySet<string> }) | null;
}
/** Entries of a list that edges are looked for in. */
const NEAR = 2;
export const NOTHING_WANTED: Wants = { options: new Map(), sides: [], copy: null };

function randomFrom(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) >>> 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export class People {
	private readonly book: Book;
	private readonly targets: Targets;
	private readonly tally: Pick<Tally, 'open' | 'left' | 'missing'>;
	private readonly random: () => number;
	/** Steps found to matter for a question, to be used again in other situations. */
	private readonly steps = new Map<string, number[]>();
	private readonly days: Boundary[];
	/** Whether this person goes as high or as low as possible where many entries are counted together. */
	private uphill = true;

	constructor(targets: Targets, tally: Pick<Tally, 'open' | 'left' | 'missing'>, seed: number) {
		this.book = targets.book;
		this.targets = targets;
		this.tally = tally;
		this.random = randomFrom(seed);
		this.days = daysAgainstToday(this.book);
	}

	/** Somebody on that day, with what is known about them; null when they cannot be what is wanted. */
	make(today: string, wants: Wants = NOTHING_WANTED): Following | null {
		let now = following(this.book, {}, today);
		const chosen: Mark[] = [];
		this.uphill = this.random() < 0.3;
		const ask = (fact: Fact, item: Item | null): void => {
			now = this.answered(fact, item, now, chosen, wants);
		};
		for (const fact of this.book.facts) {
			if (fact.of !== null) continue;
			ask(fact, null);
			// A question that does not exist for them now, never will.
			if (wants.options.has(fact.name) && ['not-relevant', 'coming'].includes(now.standing(fact, null))) return null;
			const list = now.situation.answers[fact.name];
			if (!fact.list || !isListAnswer(list)) continue;
			for (const { id } of list.items) for (const inner of this.book.facts) if (inner.of === fact.name) ask(inner, { list: fact.name, id });
		}
		for (const { boundary, name } of wants.sides) {
			const weight = boundary?.list === null ? balance(now, boundary, null) : undefined;
			if (weight === null || (boundary && weight !== undefined && holds(boundary, weight) !== (name === 'ja'))) return null;
		}
		return now;
	}

	private answered(fact: Fact, item: Item | null, now: Following, chosen: Mark[], wants: Wants): Following {
		const standing = now.standing(fact, item);
		if (!fact.asked || standing === 'not-relevant' || standing === 'coming') return now;
		const key = factKey(fact, item);
		const result = item ? now.field(item, fact.name) : now.name(fact.name);
		const presumed = standing === 'presumed' && result.known ? result.value : undefined;
		const copied = wants.copy?.facts.has(fact.name) ? this.copied(fact, item, wants.copy.answers) : undefined;
		if (isMeasured(fact)) {
			const line = lineOf(fact, item, now);
			if (!line) return now;
			const unknown = this.targets.mark(fact.name, 'vet ikke');
			const sides = wants.sides.filter((m) => m.facts.includes(fact.name));
			const answer = ((): Answer | undefined => {
				if (wants.options.get(fact.name) === 'vet ikke') return null;
				if (sides.length === 0 && copied !== undefined) return copied;
				if (sides.length === 0 && presumed !== undefined && this.random() < 0.4) return undefined;
				if (sides.length === 0 && unknown && this.random() < this.unknownShare(unknown, chosen)) return null;
				return line.at(this.step({ fact, item, line }, now, sides, typeof copied === 'boolean' || copied == null ? null : line.of(copied)));
			})();
			if (answer === null && unknown) chosen.push(unknown);
			const after = answer === undefined ? now : now.next(withAnswer(this.book, now.situation.answers, key, answer), key);
			for (const b of isFarDown(item, now) ? [] : this.targets.boundaries) {
				if (!b.facts.includes(fact.name)) continue;
				const weight = balance(after, b, item);
				const mark = weight === null ? undefined : this.targets.side(b, weight);
				if (mark && !chosen.includes(mark)) chosen.push(mark);
			}
			return after;
		}
		const wanted = wants.options.get(fact.name);
		const option = optionsOf(this.book, fact).find((o) => o.name === wanted);
		const picked = option ? among(fact, option.answer, copied) : copied !== undefined ? copied : this.option(fact, chosen, wants !== NOTHING_WANTED);
		for (const name of optionsNamed(this.book, fact, picked)) {
			const mark = this.targets.mark(fact.name, name);
			if (mark) chosen.push(mark);
		}
		// Whoever agrees with what is presumed, lets it stand.
		return presumed !== undefined && same(presumed, picked) ? now : now.next(withAnswer(this.book, now.situation.answers, key, picked), key);
	}

	private copied(fact: Fact, item: Item | null, from: Answers): Answer | undefined {
		const answer = item ? from[item.list] : from[fact.name];
		if (!item) return isListAnswer(answer) ? answer.count : answer;
		return isListAnswer(answer) ? answer.items.find((i) => i.id === item.id)?.answers[fact.name] : undefined;
	}

	/** The option that meets most with what this person has answered so far; the first ones are drawn by how much they have left. */
	private option(fact: Fact, chosen: readonly Mark[], searching: boolean): Answer {
		if (kinds[fact.kind].several && this.random() < 0.8) return this.boxes(fact, chosen);
		const options = optionsOf(this.book, fact).map((o) => ({ ...o, mark: this.targets.mark(fact.name, o.name) }));
		// What leads to something rare is seldom what is new in itself.
		if (searching && this.random() < 0.5) return options[Math.floor(this.random() * options.length)]?.answer ?? null;
		if (chosen.length < 3) {
			const weights = options.map((o) => 1 + (o.mark ? this.tally.left(o.mark) : 0));
			let at = this.random() * weights.reduce((a, b) => a + b, 0);
			for (const [i, o] of options.entries()) if ((at -= weights[i] ?? 0) <= 0) return o.answer;
		}
		let best: { answer: Answer; score: number } = { answer: null, score: -1 };
		for (const { mark, answer } of options) {
			const open = mark ? chosen.reduce((n, c) => n + (this.tally.open(mark, c) ? 1 : 0), 0) : 0;
			const score = open + (mark ? this.tally.left(mark) * 0.02 : 0) + this.random() * 1.5;
			if (score > best.score) best = { answer, score };
		}
		return best.answer;
	}

	/** Several boxes at once: more of those that meet something with what is answered so far. */
	private boxes(fact: Fact, chosen: readonly Mark[]): string[] {
		const some = this.random();
		return fact.options.filter((o) => {
			const mark = this.targets.mark(fact.name, o);
			const open = mark ? chosen.filter((c) => this.tally.open(mark, c)).length : 0;
			return this.random() < some * (0.2 + 0.8 * Math.min(1, open / 4));
		});
	}

	private unknownShare(unknown: Mark, chosen: readonly Mark[]): number {
		const open = chosen.filter((c) => this.tally.open(unknown, c)).length;
		return 0.05 + 0.6 * (open / Math.max(1, chosen.length));
	}

	private step(asked: Measured, now: Following, sides: readonly Mark[], copied: number | null): number {
		const { random } = this;
		const { fact, item, line } = asked;
		const inside = (step: number): boolean => step >= line.low && step <= line.high;
		const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
		const tips = this.steps.get(fact.name) ?? [];
		const anywhere = (): number =>
			random() < 0.5 ? line.low + Math.floor(random() * (line.high - line.low + 1)) : Math.min(line.high, line.low + Math.floor(random() * 40));
		const again = (): number | undefined => (random() < 0.6 ? pick(tips.filter(inside)) : undefined);
		if (isFarDown(item, now)) {
			const together = sides.some((m) => m.boundary?.list === null) && random() < 0.7;
			return copied !== null && inside(copied) ? copied : together ? (this.uphill ? line.high : line.low) : (again() ?? anywhere());
		}
		for (const m of sides) {
			if (!m.boundary) continue;
			const before = copied !== null && inside(copied) && random() < 0.7 ? copied : null;
			const then = before === null ? null : weighed(now, asked, m.boundary, before);
			if (before !== null && (then === null || holds(m.boundary, then) === (m.name === 'ja'))) return before;
			const found = edges(now, asked, m.boundary).filter((e) => e.holds === (m.name === 'ja'));
			const edge = pick(found);
			if (edge) return edge.step;
			// It may hold all along the line, or hang on an answer still to come.
			for (let i = 0; i < 8; i++) {
				const step = i < 4 ? anywhere() : (pick(tips) ?? anywhere());
				if (!inside(step)) continue;
				const weight = weighed(now, asked, m.boundary, step);
				if (weight !== null && holds(m.boundary, weight) === (m.name === 'ja')) return step;
			}
			// What is decided by many entries together, is reached by going as far as possible with each of them.
			if (fact.list && m.boundary.list === null && m.facts.length > 1)
				return line.low + (this.uphill ? Math.floor((1 - random() ** 2) * (line.high - line.low)) : Math.floor(random() * Math.min(4, line.high - line.low)));
			if (item && m.boundary.list === null && random() < 0.7) return this.uphill ? line.high : line.low;
		}
		if (random() < 0.2 || (this.tally.missing(`minst ${fact.name}`) && random() < 0.3)) return line.low;
		if (this.tally.missing(`størst ${fact.name}`) && random() < 0.3) return line.high;
		if (fact.list) return Math.min(line.high, line.low + Math.floor(random() * 3));
		const looking = this.targets.boundaries.filter((b) => b.facts.includes(fact.name));
		const open = looking.filter((b) => [true, false].some((h) => this.tally.missing(this.targets.edge(fact.name, b, h))));
		if (random() < (open.length > 0 ? 0.6 : 0.15)) {
			const days = this.days.filter((b) => b.facts.includes(fact.name));
			const boundary = random() < 0.25 ? pick(days) : pick(open.length > 0 ? open : looking);
			const found = boundary ? edges(now, asked, boundary) : [];
			if (boundary && found.length > 0) {
				this.steps.set(fact.name, [...new Set([...tips, ...found.map((e) => e.step)])].slice(-60));
				const fresh = found.filter((e) => this.tally.missing(this.targets.edge(fact.name, boundary, e.holds)));
				return (pick(fresh.length > 0 ? fresh : found) as { step: number }).step;
			}
		}
		return again() ?? anywhere();
	}
}

/** An entry in the middle of a long list: what is decided, is decided by the first ones, or by the last when all are counted together. */
function isFarDown(item: Item | null, now: Following): boolean {
	const list = item ? now.situation.answers[item.list] : undefined;
	return item !== null && isListAnswer(list) && list.items.findIndex((i) => i.id === item.id) >= NEAR && list.items.at(-1)?.id !== item.id;
}

/** The wanted option; a wanted box together with those that somebody else ticked. */
function among(fact: Fact, wanted: Answer, copied: Answer | undefined): Answer {
	if (!Array.isArray(wanted) || !Array.isArray(copied) || wanted.length === 0) return wanted;
	const ticked: readonly unknown[] = [...wanted, ...copied];
	return fact.options.filter((o) => ticked.includes(o));
}

function same(presumed: unknown, answer: Answer): boolean {
	if (isDate(presumed)) return presumed.date === answer;
	if (isList(presumed)) return Array.isArray(answer) && presumed.length === answer.length && presumed.every((p, i) => !isItem(p) && p === answer[i]);
	return presumed === answer;
}

// What a set of journeys is held against: every question and every correction, every option, both sides of every boundary, the least
// and the largest answer, every outcome of every service and branch, and every pair of answers. Targets are words, so that one that
// is missed can be printed as it stands.

import { balance, boundaries, holds, isMeasured, type Boundary } from './boundaries.ts';
import { kinds, type Answer } from '#kinds';
import { factKey, type Assessment, type Book, type Fact, type Knowledge, type Question } from '#rules';
import type { Item, Value } from '#values';
import { lineOf, optionsNamed, optionsOf, weighed } from './trials.ts';
import type { Walk } from './walk.ts';

/** An answer as pairs count it: an option of a question, or the side of a boundary that a number or date falls on. */
export interface Mark {
	index: number;
	/** The question's name, or the boundary as words. Two marks of one group are never a pair. */
	group: string;
	/** The option's name, or ja/nei for whether the test holds. */
	name: string;
	/** The questions whose answer it is; a pair has none in common. */
	facts: readonly string[];
	option: Answer | undefined;
	boundary: Boundary | null;
}

export const markWords = (m: Mark): string => `${m.group}: ${m.name}`;

export class Targets {
	readonly book: Book;
	readonly boundaries: readonly Boundary[];
	readonly marks: readonly Mark[];
	/** Every target that is no pair. Edges are added as they are found. */
	readonly singles = new Set<string>();
	private readonly byWords: ReadonlyMap<string, Mark>;
	private readonly words: ReadonlyMap<Boundary, string>;

	constructor(book: Book) {
		this.book = book;
		this.boundaries = boundaries(book);
		this.words = new Map(this.boundaries.map((b, i) => [b, `grense ${i + 1} i «${b.in}» (${b.facts.join(', ')})`]));
		const options = book.facts.flatMap((f) =>
			optionsOf(book, f).map((o) => ({
				group: f.name,
				name: o.name,
				facts: [f.name],
				// A box may be ticked together with others.
				option: (kinds[f.kind].several && o.name !== 'ingen' ? undefined : o.answer) as Answer | undefined,
				boundary: null as Boundary | null
			}))
		);
		const sides = this.boundaries.flatMap((boundary) =>
			['ja', 'nei'].map((name) => ({ group: this.words.get(boundary) ?? '', name, facts: boundary.facts, option: undefined, boundary }))
		);
		this.marks = [...options, ...sides].map((m, index) => ({ index, ...m }));
		this.byWords = new Map(this.marks.map((m) => [markWords(m), m]));
		for (const f of book.facts) {
			if (!f.asked) continue;
			this.singles.add(`spørsmål ${f.name}`);
			if (f.presumed) this.singles.add(`retting ${f.name}`);
			if (isMeasured(f)) for (const end of ['minst', 'størst']) this.singles.add(`${end} ${f.name}`);
		}
		for (const m of this.marks) this.singles.add(`svar ${markWords(m)}`);
		for (const s of book.services) for (const outcome of ['yes', 'no', 'unknown']) this.singles.add(`utfall ${s.id}: ${outcome}`);
		for (const b of book.branches) this.singles.add(`gren ${b.name}`);
		this.singles.add('gren ingen');
	}

	mark(group: string, name: string): Mark | undefined {
		return this.byWords.get(`${group}: ${name}`);
	}
	side(boundary: Boundary, weight: number): Mark | undefined {
		return this.mark(this.words.get(boundary) ?? '', holds(boundary, weight) ? 'ja' : 'nei');
	}
	edge(fact: string, boundary: Boundary, held: boolean): string {
		return `kant ${fact} ved ${this.words.get(boundary) ?? ''}: ${held ? 'ja' : 'nei'}`;
	}

	/** True when the two are answers to different questions. */
	pairs(a: Mark, b: Mark): boolean {
		return a.group !== b.group && !a.facts.some((f) => b.facts.includes(f));
	}

	/** The pairs among some marks. */
	*pairsOf(marks: readonly Mark[]): Generator<[Mark, Mark]> {
		for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) if (this.pairs(a, b)) yield [a, b];
	}

	/** The answers that play a part in a situation, given or presumed. */
	marksIn({ questions, knowledge }: Assessment): Mark[] {
		const playing = questions.filter(plays);
		const found = new Set<Mark>();
		for (const { fact, item, standing } of playing) {
			const r = item ? knowledge.field(item, fact.name) : knowledge.name(fact.name);
			const names = standing === 'said-unknown' ? ['vet ikke'] : r.known ? optionsNamed(this.book, fact, asAnswer(fact, r.value)) : [];
			for (const name of names) {
				const mark = this.mark(fact.name, name);
				if (mark) found.add(mark);
			}
		}
		const inPlay = new Set(playing.map((q) => q.fact.name));
		for (const b of this.boundaries) {
			if (!b.facts.some((f) => inPlay.has(f))) continue;
			const entries: (Item | null)[] = b.list === null ? [null] : entriesOf(playing, b.list);
			for (const item of entries) {
				const mark = this.markAt(b, knowledge, item);
				if (mark) found.add(mark);
			}
		}
		return [...found];
	}
	/** The side of a boundary one is on, or nothing when that cannot be said yet. */
	markAt(b: Boundary, knowledge: Knowledge, item: Item | null): Mark | undefined {
		const weight = balance(knowledge, b, item);
		return weight === null ? undefined : this.side(b, weight);
	}

	/** Each target that is no pair and that the walk meets, with the number of answers given before it was met. */
	singlesIn({ steps, moments }: Walk): Map<string, number> {
		const met = new Map<string, number>();
		const put = (target: string, at: number): void => void (met.has(target) || met.set(target, at));
		steps.forEach((s, at) => put(`${s.how === 'asked' ? 'spørsmål' : 'retting'} ${s.fact}`, at));
		moments.forEach((now, at) => {
			for (const s of now.services) put(`utfall ${s.service.id}: ${s.applies}`, at);
			if (now.branch !== null || now.knowledge.book.branches.every((b) => now.knowledge.evaluate(b.when).known)) put(`gren ${now.branch ?? 'ingen'}`, at);
		});
		const end = moments.length - 1;
		const last = moments[end];
		if (!last) return met;
		for (const m of this.marksIn(last)) put(`svar ${markWords(m)}`, end);
		for (const q of last.questions) if (plays(q)) put(`spørsmål ${q.fact.name}`, end);
		for (const target of this.endsIn(last)) put(target, end);
		return met;
	}

	/** Least and largest answers, and answers at the very edge of a boundary. */
	private *endsIn({ questions, knowledge }: Assessment): Generator<string> {
		for (const q of questions) {
			if (q.standing !== 'answer' || !q.inEffect || !isMeasured(q.fact)) continue;
			const { fact, item } = q;
			const line = lineOf(fact, item, knowledge);
			const r = item ? knowledge.field(item, fact.name) : knowledge.name(fact.name);
			if (!line || !r.known) continue;
			const step = line.of(asAnswer(fact, r.value));
			if (step <= line.low) yield `minst ${fact.name}`;
			if (step >= line.high) yield `størst ${fact.name}`;
			const beside = [step - 1, step + 1].filter((n) => n >= line.low && n <= line.high);
			for (const b of this.boundaries) {
				if (!b.facts.includes(fact.name)) continue;
				const here = weighed(knowledge, { fact, item, line }, b, step);
				if (here === null) continue;
				const held = holds(b, here);
				const tips = (n: number): boolean => {
					const weight = weighed(knowledge, { fact, item, line }, b, n);
					return weight !== null && holds(b, weight) !== held;
				};
				if (beside.some(tips)) yield this.edge(fact.name, b, held);
			}
		}
	}
}

/** Answered, said to be unknown or presumed, and used. */
const plays = (q: Question): boolean =>
	q.inEffect && ((q.fact.asked && (q.standing === 'answer' || q.standing === 'said-unknown')) || q.standing === 'presumed');

function entriesOf(questions: readonly Question[], list: string): Item[] {
	const found = new Map<string, Item>();
	for (const { item } of questions) if (item?.list === list) found.set(factKey({ name: '' }, item), item);
	return [...found.values()];
}

/** A value as it is answered. */
const asAnswer = (fact: Fact, value: Value): Answer => (value === null ? null : kinds[fact.kind].answer(value));

// A small set of journeys that together prove a life event: every question, every option, both sides of every boundary, every
// outcome, every pair of answers that can stand together. Found by making up people until nothing new is met, then by looking for each
// target that is left; never by listing all ways through. What is not met is either shown to be impossible, or said to be not found.
// Pure and the same each time: a seed stands for chance. This is the door; the search itself is in search.ts.

import type { Answers } from '#kinds';
import type { Book } from '#rules';
import type { MadeUp } from './person.ts';
import { Search } from './search.ts';
import { Targets } from './targets.ts';
import type { Step } from './walk.ts';

export interface Scenario {
	/** YYYY-MM-DD: the day given, or another where something cannot be met on that day, such as a deadline that is near. */
	today: string;
	/** What the person does, in order. */
	steps: Step[];
	/** The answers at the end. */
	answers: Answers;
	/** The targets nobody before met, as words; pairs are not among them. */
	meets: string[];
	/** How many pairs of answers nobody before met. */
	pairs: number;
}

/** Where a target is first met: the number of the scenario, and how many steps have been taken by then. */
export interface FirstMet {
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
	/** YYYY-MM-DD, the day of all scenarios that do not say another. */
	today: string;
	scenarios: Scenario[];
	counts: Record<'questions' | 'corrections' | 'options' | 'sides' | 'edges' | 'ends' | 'outcomes' | 'branches' | 'pairs', Count> & {
		/** How many answers were given in all. */
		steps: number;
	};
	/** Where each target that is no pair is first met, by its words. */
	firstMet: ReadonlyMap<string, FirstMet>;
	/** Impossible and not found, in the order of the flow; pairs only when they were looked for. */
	unmet: Unmet[];
}

export interface Effort {
	seed?: number;
	/** People who were found before: they walk again, and only what none of them meets is looked for, pairs of answers left out. */
	kept?: readonly MadeUp[];
	/** People made up for each pair that is left when making them up at random meets nothing new; four times as many for other targets. */
	tries?: number;
}

export function scenarios(book: Book, today: string, { seed = 1, tries = 32, kept = [] }: Effort = {}): Cover {
	const targets = new Targets(book);
	const search = new Search(targets, today, seed);
	if (kept.length > 0) return cover(targets, search, today, search.again(kept, tries));
	search.widely(today);
	return cover(targets, search, today, search.closely(tries));
}

function cover(targets: Targets, { met }: Search, today: string, unmet: Unmet[]): Cover {
	const firstMet = new Map<string, FirstMet>();
	const pairs = new Set<number>();
	const all = met.needed().map(({ person, steps, singles, marks }, scenario): Scenario => {
		const meets = [...singles.keys()].filter((s) => !firstMet.has(s));
		for (const [s, step] of singles) if (!firstMet.has(s)) firstMet.set(s, { scenario, step });
		const before = pairs.size;
		for (const [a, b] of targets.pairsOf(marks)) pairs.add(met.at(a, b));
		return { today: person.today, steps, answers: person.answers, meets, pairs: pairs.size - before };
	});
	const missing = new Set(unmet.filter((u) => u.because.kind === 'impossible').map((u) => u.target));
	const count = (...kinds: string[]): Count => {
		const of = [...targets.singles].filter((t) => kinds.some((k) => t.startsWith(`${k} `)) && !missing.has(t));
		return { of: of.length, met: of.filter((t) => firstMet.has(t)).length };
	};
	const sides = count('svar grense');
	const answers = count('svar');
	const impossiblePairs = unmet.filter((u) => u.target.includes(' sammen med ') && u.because.kind === 'impossible').length;
	return {
		event: targets.book.event,
		today,
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
			pairs: { of: [...targets.pairsOf(targets.marks)].length - impossiblePairs, met: pairs.size },
			steps: all.reduce((n, s) => n + s.steps.length, 0)
		},
		firstMet,
		unmet
	};
}

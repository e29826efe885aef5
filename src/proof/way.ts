// What one person's way through a life event meets of all there is to meet: questions, answers, outcomes, branches, and pairs of answers.
// Anyone who walks some of the scenarios, and not all, can say with this how much was seen.

import type { Answers } from '#kinds';
import type { Book } from '#rules';
import { markWords, Targets } from './targets.ts';
import { walk, type Step } from './walk.ts';

export interface Way {
	/** What the person does, in order. */
	steps: Step[];
	answers: Answers;
	/** As `scenarios` names them: `spørsmål x`, `svar x: ja`, `utfall s: yes`, `gren g`. */
	targets: Set<string>;
	pairs: Set<string>;
}

/** The answers a person would give; those nobody asks for are not given. */
export function wayOf(book: Book, intended: Answers, today: string, targets = new Targets(book)): Way {
	const way = walk(book, intended, today);
	const last = way.moments.at(-1);
	const marks = last ? targets.marksIn(last) : [];
	const pairs = [...targets.pairsOf(marks)].map(([a, b]) => `${markWords(a)} + ${markWords(b)}`);
	return { steps: way.steps, answers: way.answers, targets: new Set(targets.singlesIn(way).keys()), pairs: new Set(pairs) };
}

/** All there is to meet in a life event, pairs left out; some of it may be impossible. */
export const targetsOf = (book: Book): ReadonlySet<string> => new Targets(book).singles;

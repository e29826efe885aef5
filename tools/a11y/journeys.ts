// Which journeys are walked. They come from the scenarios that prove a life event whole; a small choice of them meets every question,
// answer, outcome and branch, and a full run walks them all, which adds every pair of answers they have together.
// The choice is kept beside the tests, and replayed against the flow each time: what it no longer meets is said, never assumed.

import type { Answers } from '#kinds';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios, targetsOf, wayOf, type Way } from '#proof';
import type { Book } from '#rules';
import { root } from '../flows.ts';

export const TODAY = '2026-11-21';

/** A way through a life event, and the day it is for: `TODAY`, or another where something can only be met on that. */
export interface Journey extends Way {
	today: string;
}
export interface Journeys {
	event: string;
	journeys: Journey[];
	/** What is met of what can be met; what is shown to be impossible is left out. */
	counts: Record<'questions' | 'answers' | 'outcomes' | 'branches', { met: number; of: number }> & { pairs: number };
	unmet: string[];
	notFound: string[];
}
interface Kept {
	impossible: string[];
	/** What nobody was found for when the choice was made. */
	notFound?: string[];
	journeys: Person[];
}
interface Person {
	today: string;
	answers: Answers;
}

const KINDS = { questions: 'spørsmål ', answers: 'svar ', outcomes: 'utfall ', branches: 'gren ' } as const;
const wanted = (target: string): boolean => Object.values(KINDS).some((k) => target.startsWith(k));
const chosenFile = (event: string): string => join(root, 'tests/a11y/journeys', `${event}.json`);

/** The small choice: as kept, if it still meets everything; else chosen anew from the scenarios. */
export function smallChoice(book: Book, anew = false): Journeys {
	const file = chosenFile(book.event);
	if (!anew && existsSync(file)) {
		const kept = counted(book, JSON.parse(readFileSync(file, 'utf8')) as Kept);
		const fresh = kept.unmet.filter((t) => !kept.notFound.includes(t));
		if (fresh.length === 0) return kept;
		console.log(`Reisene i ${book.event} møter ikke lenger alt (${fresh.slice(0, 3).join(' · ')}). Velger på nytt …`);
	}
	const all = everyScenario(book);
	const chosen: Kept = { ...all, journeys: choose(book, all) };
	chosen.notFound = counted(book, chosen).unmet;
	if (anew) {
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, `${JSON.stringify(chosen, null, 1)}\n`);
	}
	return counted(book, chosen);
}

/** Every scenario, the small choice first, so that a run that is stopped has seen the most. */
export function allJourneys(book: Book): Journeys {
	const all = everyScenario(book);
	const first = smallChoice(book).journeys.map(({ today, answers }) => ({ today, answers }));
	const known = new Set(first.map((a) => JSON.stringify(a)));
	return counted(book, { ...all, journeys: [...first, ...all.journeys.filter((a) => !known.has(JSON.stringify(a)))] });
}

/** The scenarios are worked out once for each edition of a flow, and kept. */
function everyScenario(book: Book): Kept {
	const print = createHash('sha256').update(JSON.stringify(book)).update(TODAY).digest('hex').slice(0, 16);
	const file = join(root, '.varde/a11y/scenarios', `${book.event}-${print}.json`);
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept;
	console.log(`Finner scenarier for ${book.event} …`);
	const cover = scenarios(book, TODAY, { tries: 2 });
	const impossible = cover.unmet.filter((u) => u.because.kind === 'impossible' && wanted(u.target) && !u.target.includes(' sammen med ')).map((u) => u.target);
	const kept = { impossible, journeys: cover.scenarios.map(({ today, answers }) => ({ today, answers })) };
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, JSON.stringify(kept));
	return kept;
}

/** Greedy: whoever meets most that nobody before met, until nothing is left to meet. */
function choose(book: Book, kept: Kept): Person[] {
	const people = walked(book, kept);
	const left = new Set(people.flatMap((p) => [...p.targets].filter(wanted)));
	const chosen: Journey[] = [];
	while (left.size > 0) {
		const gain = (p: Journey): number => [...p.targets].filter((t) => left.has(t)).length;
		const best = people.reduce((a, b) => (gain(b) > gain(a) ? b : a));
		if (gain(best) === 0) break;
		for (const t of best.targets) left.delete(t);
		chosen.push(best);
	}
	return chosen.map(({ today, answers }) => ({ today, answers }));
}

const walked = (book: Book, { journeys }: Kept): Journey[] => journeys.map(({ today, answers }) => ({ ...wayOf(book, answers, today), today }));

function counted(book: Book, kept: Kept): Journeys {
	const { impossible, notFound = [] } = kept;
	const people = walked(book, kept);
	const seen = new Set(people.flatMap((p) => [...p.targets]));
	const possible = [...new Set([...targetsOf(book), ...seen])].filter((t) => wanted(t) && !impossible.includes(t));
	const count = (kind: string): { met: number; of: number } => {
		const all = possible.filter((t) => t.startsWith(kind));
		return { met: all.filter((t) => seen.has(t)).length, of: all.length };
	};
	return {
		event: book.event,
		journeys: people,
		counts: {
			questions: count(KINDS.questions),
			answers: count(KINDS.answers),
			outcomes: count(KINDS.outcomes),
			branches: count(KINDS.branches),
			pairs: new Set(people.flatMap((p) => [...p.pairs])).size
		},
		unmet: possible.filter((t) => !seen.has(t)),
		notFound
	};
}

// Which answers to one question are worth trying in a situation: every option, «vet ikke», each checkbox and none, words the rules
// mention, and for numbers and dates the least, the largest, and the last answer on either side of each boundary the rules test.

import { everyRule } from '#compiler';
import { withAnswer } from '#machine';
import { kinds, type Answer, type Answers, type Municipality, type Option, type Scale } from '#kinds';
import type { Item } from '#values';
import { balance, holds, isMeasured, type Boundary } from './boundaries.ts';
import { factKey, walk, type Book, type Fact, type Knowledge } from '#rules';
import { Following } from './follow.ts';
import { limits } from '#journey';

const SAMPLES = 16;

export const following = (book: Book, answers: Answers, today: string): Following => new Following(book, { answers, known: {}, today });

const options = new WeakMap<Fact, Option[]>();
/** The answers by name: the choice, ja/nei, «vet ikke», a box, «ingen», or a word. Numbers and dates have none but «vet ikke». */
export function optionsOf(book: Book, fact: Fact): readonly Option[] {
	let found = options.get(fact);
	if (!found) {
		const own = kinds[fact.kind].options(fact, { words: () => wordsAbout(book, fact.name), places: () => placesAbout(book, fact.name) });
		options.set(fact, (found = [...own, ...(fact.mayBeUnknown ? [{ name: 'vet ikke', answer: null }] : [])]));
	}
	return found;
}

/** Municipalities that differ: those that have told something of their own, one in each area the rules name, and one that is neither. */
function placesAbout(book: Book, name: string): Municipality[] {
	const lasting = book.municipalities.filter((m) => m.to === null);
	const areas = [...everyRule(book)].flatMap(({ rule }) =>
		[...walk(rule)].flatMap((e) => {
			if (e.op !== 'call' || e.name !== 'list contains' || e.of[0]?.op !== 'list' || e.of[1]?.op !== 'name' || e.of[1].name !== name) return [];
			return [new Set(e.of[0].items.map((i) => (i.op === 'literal' ? i.value : null)))];
		})
	);
	const own = lasting.filter((m) => book.local[m.number]);
	const inside = areas.flatMap((area) => lasting.find((m) => area.has(m.number)) ?? []);
	const plain = lasting.find((m) => !book.local[m.number] && !areas.some((area) => area.has(m.number)));
	return [...new Set([...own, ...inside, ...(plain ? [plain] : [])])];
}

/** The words a text is compared with somewhere. */
function wordsAbout(book: Book, name: string): string[] {
	const words = [...everyRule(book)].flatMap(({ rule }) =>
		[...walk(rule)].flatMap((e) => {
			if (e.op !== 'compare') return [];
			const [a, b] = e.left.op === 'name' ? [e.left, e.right] : [e.right, e.left];
			return a.op === 'name' && a.name === name && b.op === 'literal' && typeof b.value === 'string' ? [b.value] : [];
		})
	);
	return [...new Set(words)];
}

/** Which options an answer is, by name: one, or each box that is ticked; none for numbers and dates. */
export function optionsNamed(book: Book, fact: Fact, answer: Answer | undefined): readonly string[] {
	if (answer === undefined) return [];
	if (answer === null) return ['vet ikke'];
	if (isMeasured(fact)) return [];
	if (Array.isArray(answer)) return answer.length === 0 ? ['ingen'] : (answer as string[]);
	return [optionsOf(book, fact).find((o) => o.answer === answer)?.name ?? 'noe annet'];
}

/** The line that the answers to a measured question lie on. Null when its bounds are not known yet, or leave no room. */
export const lineOf = (fact: Fact, item: Item | null, knowledge: Knowledge): Scale | null =>
	kinds[fact.kind].scale?.(fact, limits(fact, item, knowledge)) ?? null;

/** The last step on one side of a boundary. */
export interface Edge {
	step: number;
	/** Whether the test holds there. */
	holds: boolean;
}

/** A number or date question, with the line its answers lie on now. */
export interface Measured {
	fact: Fact;
	item: Item | null;
	line: Scale;
}

/** How a test weighs with that answer, everything else as answered. */
export function weighed(now: Knowledge, { fact, item, line }: Measured, boundary: Boundary, step: number): number | null {
	const key = factKey(fact, item);
	return balance(now.next(withAnswer(now.book, now.situation.answers, key, line.at(step)), key), boundary, item);
}

/** Where on its line an answer tips a test, everything else as answered; empty when it does not. Found by trying, so a test that tips back and forth may have more than are found. */
export function edges(now: Knowledge, asked: Measured, boundary: Boundary): Edge[] {
	const { fact, line } = asked;
	const weigh = (step: number): number | null => weighed(now, asked, boundary, step);
	const found = new Map<number, Edge>();
	const steps = samples(line, fact);
	const weights = steps.map(weigh);
	const put = (step: number, weight: number): void => void found.set(step, { step, holds: holds(boundary, weight) });
	for (let i = 0; i + 1 < steps.length; i++) {
		const [a, b] = [weights[i] ?? null, weights[i + 1] ?? null];
		if (a === null || b === null) continue;
		for (const splits of [(w: number): boolean => w < 0, (w: number): boolean => w > 0]) {
			if (splits(a) === splits(b)) continue;
			let [low, high] = [
				{ step: steps[i] as number, weight: a },
				{ step: steps[i + 1] as number, weight: b }
			];
			while (high.step - low.step > 1) {
				const step = Math.floor((low.step + high.step) / 2);
				const weight = weigh(step);
				if (weight === null) break;
				if (splits(weight) === splits(low.weight)) low = { step, weight };
				else high = { step, weight };
			}
			if (holds(boundary, low.weight) === holds(boundary, high.weight)) continue;
			put(low.step, low.weight);
			put(high.step, high.weight);
		}
	}
	return [...found.values()];
}

function samples({ low, high, near }: Scale, fact: Fact): number[] {
	// A long list is slow to try, and what is decided is decided by its first entries.
	const even = fact.list ? [low, high] : Array.from({ length: SAMPLES }, (_, i) => low + Math.round(((high - low) * i) / (SAMPLES - 1)));
	return [...new Set([...even, ...near.flatMap((n) => [n - 1, n, n + 1])])].filter((n) => n >= low && n <= high).sort((a, b) => a - b);
}

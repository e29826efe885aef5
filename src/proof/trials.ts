// Which answers to one question are worth trying in a situation: every option, «vet ikke», each checkbox and none, words the rules
// mention, and for numbers and dates the least, the largest, and the last answer on either side of each boundary the rules test.

import { everyRule } from '#compiler';
import { withAnswer } from '#machine';
import { addDays, toDays, type Item } from '#values';
import { balance, holds, isMeasured, type Boundary } from './boundaries.ts';
import { factKey, isListAnswer, walk, type Answer, type Answers, type Book, type Fact, type Knowledge, type Municipality } from '#rules';
import { Following } from './follow.ts';
import { bounds } from '#journey';

const SAMPLES = 16;
/** Where a number has no upper bound of its own, nothing larger is tried. */
const LARGEST = 5_000_000;

export const following = (book: Book, answers: Answers, today: string): Following => new Following(book, { answers, known: {}, today });

/** An option by name: the choice, ja/nei, «vet ikke», a box, «ingen», or a word. Numbers and dates have none but «vet ikke». */
export interface Option {
	name: string;
	answer: Answer;
}

const options = new WeakMap<Fact, Option[]>();
export function optionsOf(book: Book, fact: Fact): readonly Option[] {
	let found = options.get(fact);
	if (!found) options.set(fact, (found = [...own(book, fact), ...(fact.mayBeUnknown ? [{ name: 'vet ikke', answer: null }] : [])]));
	return found;
}

function own(book: Book, fact: Fact): Option[] {
	switch (fact.kind) {
		case 'yes/no':
			return [
				{ name: 'ja', answer: true },
				{ name: 'nei', answer: false }
			];
		case 'choice':
			return fact.options.map((o) => ({ name: o, answer: o }));
		case 'choices':
			return [{ name: 'ingen', answer: [] }, ...fact.options.map((o) => ({ name: o, answer: [o] }))];
		case 'text':
		case 'country':
			return [...wordsAbout(book, fact.name), 'noe annet'].map((w) => ({ name: w, answer: w }));
		case 'municipality':
			return placesAbout(book, fact.name).map((m) => ({ name: m.name, answer: m.number }));
		default:
			return [];
	}
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

/** The answers to a number or date question laid on a line of whole steps: units, days or months. */
export interface Line {
	low: number;
	high: number;
	at(step: number): Answer;
	of(answer: Answer): number;
}

/** Null when its bounds are not known yet, or leave no room. */
export function lineOf(fact: Fact, item: Item | null, knowledge: Knowledge): Line | null {
	const [least, most] = fact.list ? [fact.list.least, fact.list.most] : bounds(fact, item, knowledge);
	const line = ((): Line | null => {
		if (fact.kind === 'date' || fact.kind === 'month') {
			if (typeof least !== 'string' || typeof most !== 'string') return null;
			if (fact.kind === 'date') return { low: toDays(least), high: toDays(most), at: isoDay, of: (a) => toDays(String(a)) };
			// A month counts by its first day.
			return { low: months(least) + (least.endsWith('-01') ? 0 : 1), high: months(most), at: isoMonth, of: (a) => months(String(a)) };
		}
		const high = typeof most === 'number' ? most : LARGEST;
		return { low: Math.ceil(typeof least === 'number' ? least : 0), high: Math.floor(high), at: (n) => n, of: (a) => (isListAnswer(a) ? a.count : Number(a)) };
	})();
	return line && line.low <= line.high ? line : null;
}

const EPOCH = '2000-01-01';
const isoDay = (n: number): string => addDays(EPOCH, n - toDays(EPOCH));
const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const isoMonth = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** The last step on one side of a boundary. */
export interface Edge {
	step: number;
	/** Whether the test holds there. */
	holds: boolean;
}

/** A number or date question, with the line its answers lie on now. */
export interface Asked {
	fact: Fact;
	item: Item | null;
	line: Line;
}

/** How a test weighs with that answer, everything else as answered. */
export function weighed(now: Knowledge, { fact, item, line }: Asked, boundary: Boundary, step: number): number | null {
	const key = factKey(fact, item);
	return balance(now.next(withAnswer(now.book, now.situation.answers, key, line.at(step)), key), boundary, item);
}

/** Where on its line an answer tips a test, everything else as answered; empty when it does not. Found by trying, so a test that tips back and forth may have more than are found. */
export function edges(now: Knowledge, asked: Asked, boundary: Boundary): Edge[] {
	const { fact, line } = asked;
	const weigh = (step: number): number | null => weighed(now, asked, boundary, step);
	const found = new Map<number, Edge>();
	const steps = samples(line, now.situation.today, fact);
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

function samples({ low, high, of }: Line, today: string, fact: Fact): number[] {
	// A long list is slow to try, and what is decided is decided by its first entries.
	const even = fact.list ? [low, high] : Array.from({ length: SAMPLES }, (_, i) => low + Math.round(((high - low) * i) / (SAMPLES - 1)));
	// Small numbers are where most is decided.
	const near =
		fact.kind === 'date'
			? [of(today)]
			: fact.kind === 'month'
				? [of(today.slice(0, 7))]
				: fact.list
					? [0, 1, 2, 3, 5]
					: [0, 1, 2, 3, 5, 10, 100, 1000, 10_000, 100_000];
	return [...new Set([...even, ...near.flatMap((n) => [n - 1, n, n + 1])])].filter((n) => n >= low && n <= high).sort((a, b) => a - b);
}

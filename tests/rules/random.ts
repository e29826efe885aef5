// Random people: answers to every question of a book, of the kind each question takes, and the ways they can be told one by one.

import fc from 'fast-check';
import { addDays } from '#values';
import { isListAnswer, kinds, type Answer, type Answers, type Bounds, type ListAnswer, type Municipality } from '#kinds';
import type { Book, Fact } from '#rules';

const TODAY = '2026-11-21';
/** Days enough on either side for most rules, where an answer is a day. */
const DAYS: Bounds = [addDays(TODAY, -1200), addDays(TODAY, 300)];
/** Among these are some that no flow knows. */
const PLACES: Municipality[] = ['0301', '4601', '5601', '3405', '2100'].map((number) => ({ number, name: number, also: [], from: null, to: null, became: [] }));

export function answerTo(fact: Fact): fc.Arbitrary<Answer> {
	const own = ownAnswer(fact);
	return fact.mayBeUnknown ? fc.oneof({ weight: 5, arbitrary: own }, { weight: 1, arbitrary: fc.constant(null) }) : own;
}

/** An answer of the kind: on its line, most often where much is decided; among its options; or its example. */
function ownAnswer(fact: Fact): fc.Arbitrary<Answer> {
	const kind = kinds[fact.kind];
	if (kind.several) return fc.subarray(fact.options);
	const own = kind.bounds(fact, TODAY);
	const bounds = own.some((b) => typeof b === 'string') ? DAYS : own;
	const scale = kind.scale?.(fact, { today: TODAY, municipalities: PLACES, bounds });
	if (!scale) return fc.constantFrom(...kind.options(fact, { words: () => ['noe', 'NO'], places: () => PLACES }).map((o) => o.answer));
	const { low, high, at, near } = scale;
	const beside = fc.tuple(fc.constantFrom(...near), fc.integer({ min: -12, max: 12 })).map(([n, by]) => at(Math.min(high, Math.max(low, n + by))));
	return fc.oneof(fc.integer({ min: low, max: high }).map(at), beside, fc.constant(kind.example(fact)));
}

const list = (book: Book, fact: Fact): fc.Arbitrary<ListAnswer> =>
	fc
		.array(fc.record(Object.fromEntries(book.facts.filter((f) => f.of === fact.name).map((f) => [f.name, answerTo(f)]))), {
			minLength: fact.list?.least ?? 0,
			maxLength: Math.min(3, fact.list?.most ?? 3)
		})
		.map((entries) => ({ count: entries.length, items: entries.map((answers, i) => ({ id: String(i + 1), answers: answers as Record<string, Answer> })) }));

/** Every question answered, also those that turn out not to matter. */
export const everything = (book: Book): fc.Arbitrary<Answers> =>
	fc.record(Object.fromEntries(book.facts.filter((f) => f.of === null).map((f) => [f.name, f.list ? list(book, f) : answerTo(f)]))) as fc.Arbitrary<Answers>;

/** The keys of all answers: `gift`, and for lists how many (`barn`) and each entry's (`barn/1/felles`). */
export function keysOf(answers: Answers): string[] {
	return Object.entries(answers).flatMap(([name, a]) =>
		isListAnswer(a) ? [name, ...a.items.flatMap((i) => Object.keys(i.answers).map((inner) => `${name}/${i.id}/${inner}`))] : [name]
	);
}

/** Only the answers given so far. What is said about an entry before how many there are, waits. */
export function givenSoFar(answers: Answers, keys: ReadonlySet<string>): Answers {
	const out: Record<string, Answer> = {};
	for (const [name, a] of Object.entries(answers)) {
		if (!keys.has(name)) continue;
		out[name] = isListAnswer(a)
			? {
					...a,
					items: a.items.map((i) => ({
						...i,
						answers: Object.fromEntries(Object.entries(i.answers).filter(([inner]) => keys.has(`${name}/${i.id}/${inner}`)))
					}))
				}
			: a;
	}
	return out;
}

/** The answer behind a key; for a list how many. */
export function answerAt(answers: Answers, key: string): Answer | undefined {
	const [name = '', id, inner] = key.split('/');
	const a = answers[name];
	if (!isListAnswer(a)) return a;
	return inner ? a.items.find((i) => i.id === id)?.answers[inner] : a.count;
}

/** A shuffled order of the keys, where a list comes before its entries. */
export const order = (answers: Answers): fc.Arbitrary<string[]> =>
	fc
		.shuffledSubarray(keysOf(answers), { minLength: keysOf(answers).length })
		.map((keys) => [...new Set(keys.flatMap((k) => (k.includes('/') ? [k.split('/')[0] as string, k] : [k])))]);

export const today = TODAY;

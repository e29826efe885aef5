// Random people: answers to every question of a book, of the kind each question takes, and the ways they can be told one by one.

import fc from 'fast-check';
import { addDays } from '#values';
import { isListAnswer, type Answer, type Answers, type Book, type Fact, type ListAnswer } from '#rules';

const TODAY = '2026-11-21';
const day = fc.integer({ min: -1200, max: 300 }).map((n) => addDays(TODAY, n));

export function answerTo(fact: Fact): fc.Arbitrary<Answer> {
	const own = ((): fc.Arbitrary<Answer> => {
		switch (fact.kind) {
			case 'yes/no':
				return fc.boolean();
			case 'choice':
				return fc.constantFrom(...fact.options);
			case 'choices':
				return fc.subarray(fact.options);
			case 'number':
				return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }), fc.constant(8.5));
			case 'integer':
				return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }));
			case 'kroner':
				return fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(0, 30_000, 68_274, 819_294));
			case 'date':
				return day;
			case 'month':
				return day.map((d) => d.slice(0, 7));
			default:
				return fc.constantFrom(...(fact.kind === 'municipality' ? ['0301', '4601', '5601', '3405', '2100'] : ['noe', 'NO']));
		}
	})();
	return fact.mayBeUnknown ? fc.oneof({ weight: 5, arbitrary: own }, { weight: 1, arbitrary: fc.constant(null) }) : own;
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

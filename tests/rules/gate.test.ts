// The gate of a service as a rule says what it always has: held against the way it was said in words, on every branch truth there can be.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, gateOf, Knowledge, known, unknown, type Book, type Result, type World } from '#rules';
import { books } from './books.ts';
import { everything, today } from './random.ts';

/** What all results have, and what is missing in all of them. */
const joined = (results: readonly Result[]): Result =>
	results.every((r) => r.known)
		? known(
				true,
				[...new Set(results.flatMap((r) => r.uses))],
				results.some((r) => r.estimated)
			)
		: unknown([...new Set(results.flatMap((r) => (r.known ? [] : r.missing)))]);

/** The main way holds while no branch does; a branch shows only what names it. */
function expected({ branches }: Pick<Book, 'branches'>, branch: string | null, held: (name: string) => Result): Result {
	if (branch !== null) return branches.some((b) => b.name === branch) ? held(branch) : known(false);
	const results = branches.map((b) => held(b.name));
	const taken = results.find((r) => r.known && r.value === true);
	return taken?.known ? known(false, taken.uses, taken.estimated) : joined(results);
}

const result = (name: string): fc.Arbitrary<Result> =>
	fc.oneof(
		fc.tuple(fc.constantFrom(true, false, null), fc.boolean(), fc.subarray([name, 'felles'])).map(([value, estimated, keys]) =>
			known(
				value,
				keys.map((key) => ({ kind: 'fact', key }) as const),
				estimated
			)
		),
		fc.subarray([name, 'felles']).map(unknown)
	);

/** A book with its own branches and two more, each with a truth of its own. */
const situations = fc.constantFrom(...books).chain((book) => {
	const names = [...book.branches.map((b) => b.name), 'en til', 'og en til'];
	return fc.subarray(names).chain((some) =>
		fc.tuple(...some.map(result)).map((results) => ({
			book: { ...book, branches: some.map((name) => ({ name, when: { op: 'name' as const, name }, careful: false })) },
			held: new Map(some.map((name, i) => [name, results[i] as Result]))
		}))
	);
});

test('porten sier det samme som ordene, med de samme grunnene og det samme som mangler', () => {
	fc.assert(
		fc.property(situations, ({ book, held }) => {
			const of = (name: string): Result => held.get(name) ?? expect.fail(name);
			const world: World = { name: of, field: () => unknown([]), has: () => false, rate: () => unknown([]) };
			for (const branch of [null, 'finnes ikke', ...book.services.map((s) => s.branch), ...held.keys()])
				expect(evaluate(gateOf(book, { branch }), world), String(branch)).toEqual(expected(book, branch, of));
		}),
		{ numRuns: 400 }
	);
});

test('porten til hver tjeneste i hver livshendelse sier det samme, hva enn folk svarer og lar være å svare', () => {
	for (const book of books)
		fc.assert(
			fc.property(
				everything(book).chain((answers) => fc.subarray(Object.keys(answers)).map((keys) => Object.fromEntries(keys.map((k) => [k, answers[k]])))),
				(answers) => {
					const knowledge = new Knowledge(book, { answers, known: {}, today } as Knowledge['situation']);
					const of = (name: string): Result => knowledge.evaluate(book.branches.find((b) => b.name === name)?.when ?? expect.fail(name));
					for (const s of book.services) expect(knowledge.evaluate(gateOf(book, s)), s.id).toEqual(expected(book, s.branch, of));
				}
			),
			{ numRuns: 40 }
		);
});

test('tjenester i samme gren har samme port, og uten grener står alle åpne', () => {
	for (const book of books)
		for (const a of book.services) for (const b of book.services) if (a.branch === b.branch) expect(gateOf(book, a)).toBe(gateOf(book, b));
	const [book] = books as readonly [Book];
	expect(gateOf({ ...book, branches: [] }, { branch: null })).toEqual({ op: 'literal', value: true });
});

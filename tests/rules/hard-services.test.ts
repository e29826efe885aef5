// The six services the language was made for: written with nothing but its words, and their oracles come out right.
// The fact sheets' own people have their numbers (P1, E1, E16 …) in the names.

import { describe, expect, test } from 'vitest';
import { eventsIn, print } from '#flow';
import { checkExamples } from '#proof';
import { filesIn, HARD, lifeEvent } from '../events.ts';

for (const event of eventsIn(filesIn(HARD), HARD)) {
	const start = performance.now();
	const { definition, book, findings } = lifeEvent(event, HARD);
	console.log(`${event}: sjekket på ${Math.round(performance.now() - start)} ms`);
	describe(event, () => {
		test('har ingen funn', () => {
			expect(findings.map((f) => print(f, filesIn(HARD)))).toEqual([]);
		});
		for (const example of definition.examples)
			test(example.id, () => {
				expect(checkExamples({ ...definition, examples: [example] }, book).map((f) => print(f, filesIn(HARD)))).toEqual([]);
			});
	});
}

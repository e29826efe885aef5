// The six services the language was made for: written with nothing but its words, and their oracles come out right.
// The fact sheets' own people have their numbers (P1, E1, E16 …) in the names.

import { describe, expect, test } from 'vitest';
import { eventsIn, print } from '#flow';
import { checkExamples } from '#proof';
import { compileEvent, readFiles } from '../../tools/flows.ts';

const folder = 'tests/rules/harde/flows';
const files = readFiles(folder);

for (const event of eventsIn(files, folder)) {
	const start = performance.now();
	const { definition, book, findings } = compileEvent(event, files, folder);
	console.log(`${event}: sjekket på ${Math.round(performance.now() - start)} ms`);
	describe(event, () => {
		test('har ingen funn', () => {
			expect(findings.map((f) => print(f, files))).toEqual([]);
		});
		for (const example of definition.examples)
			test(example.id, () => {
				expect(checkExamples({ ...definition, examples: [example] }, book).map((f) => print(f, files))).toEqual([]);
			});
	});
}

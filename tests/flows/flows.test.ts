// Every life event under flows/ is whole: no findings, and every example person meets what the example says.

import { describe, expect, test } from 'vitest';
import { eventsIn, print } from '#flow';
import { checkExamples } from '#proof';
import { compileEvent, readFiles } from '../../tools/flows.ts';

const files = readFiles();

for (const event of eventsIn(files)) {
	const start = performance.now();
	const { definition, book, findings } = compileEvent(event, files);
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

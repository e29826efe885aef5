// Every life event under flows/ is whole: no findings, and every example person meets what the example says.

import { describe, expect, test } from 'vitest';
import { eventsIn, print } from '#flow';
import { checkExamples } from '#proof';
import { filesIn, lifeEvent } from '../events.ts';

const files = filesIn();

for (const event of eventsIn(files)) {
	const start = performance.now();
	const { definition, book, findings } = lifeEvent(event);
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

// What the checker says never happens, never happens: on random flows, nobody's answers make a «never» hold or an «always» fail.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyRule } from '#compiler';
import { Knowledge } from '#rules';
import { Analysis } from '../../src/proof/analyse.ts';
import { everything, today } from '../rules/random.ts';
import { randomBook } from '../rules/random-flow.ts';

test('ingen svar motsier det sjekken er sikker på', () => {
	let certain = 0;
	fc.assert(
		fc.property(
			randomBook.chain(({ flyt, book }) => fc.array(everything(book), { minLength: 10, maxLength: 10 }).map((people) => ({ flyt, book, people }))),
			({ flyt, book, people }) => {
				const analysis = new Analysis(book);
				for (const { rule, list } of everyRule(book)) {
					if (!['and', 'or', 'not', 'compare', 'some', 'every'].includes(rule.op)) continue;
					const [never, always] = [analysis.never(rule, list), analysis.always(rule, list)];
					if (!never && !always) continue;
					certain++;
					for (const answers of people) {
						const r = new Knowledge(book, { answers, known: {}, today }).evaluate(rule, list ? { list, id: '1' } : null);
						if (never) expect(r.known && r.value === true, `${JSON.stringify(rule)}\n${flyt}\n${JSON.stringify(answers)}`).toBe(false);
						if (always && r.known) expect(r.value, `${JSON.stringify(rule)}\n${flyt}\n${JSON.stringify(answers)}`).toBe(true);
					}
				}
			}
		),
		{ numRuns: 150 }
	);
	expect(certain).toBeGreaterThan(10);
});

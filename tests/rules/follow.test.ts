// Knowledge that follows somebody from answer to answer says what a new one with the same answers says.

import { describe, expect, test } from 'vitest';
import { scenarios } from '#journey';
import { withAnswer } from '#machine';
import { assess, assessed, Following, type Answers, type Assessment } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';

const today = '2026-11-21';
const said = ({ services, questions, branch }: Assessment): unknown => ({
	services,
	branch,
	questions: questions.map(({ fact, ...q }) => ({ ...q, fact: fact.name }))
});

describe('å følge med fra svar til svar', () => {
	test('gir det samme som å begynne på nytt, for hvert svar', () => {
		const { book } = compileEvent(
			'prøve',
			filesOf({
				flyt: `
opplysninger:
  situasjon: { spør: Hva?, svar: [venter, født] }
  gift: { spør: Gift?, svar: ja/nei/vet ikke, vet ikke: ja, når: { situasjon: født } }
  barn:
    spør: Hvor mange barn?
    liste: { minst: 0, høyst: 3, kalles: barn }
    opplysninger:
      alder: { spør: Hvor gammelt?, svar: hele tall, mellom: [0, 20] }
beregnes:
  samlet: { formel: sum(barn.alder), enhet: antall, kalles: Samlet alder }
grener:
  egen: { når: { situasjon: venter } }
tjenester:
  en:
    …
    krever: 'gift and samlet > grense'
  to:
    …
    for hver: barn
    krever: 'alder > grense'
  tre:
    …
    gren: egen
    krever: 'samlet > grense'
`,
				filer: { 'satser/grense.yaml': rate('grense', 5) }
			})
		);
		let n = 0;
		for (const { steps } of scenarios(book, today).scenarios) {
			let answers: Answers = {};
			let now = new Following(book, { answers, known: {}, today });
			for (const s of steps) {
				expect(said(assessed(now))).toEqual(said(assess(book, { answers, known: {}, today })));
				answers = withAnswer(book, answers, s.key, s.answer);
				now = now.next(answers, s.key);
				n++;
			}
			expect(said(assessed(now))).toEqual(said(assess(book, { answers, known: {}, today })));
		}
		expect(n).toBeGreaterThan(20);
	});
});

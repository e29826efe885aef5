// The example people, as the page tests meet them: what they answer, and what their example expects of the pages.
// The example file is the oracle: nothing is written twice.

import { type Answer, isListAnswer } from '#kinds';
import { lifeEvent } from '../events.ts';
import { exampleJourney, plainData } from '#proof';
import type { Journey } from '#journey';
import { slug } from '#values';
import type { Example } from '#flow';
import { expect } from 'vitest';
import type { Answers } from './browser.ts';
import type { Written } from './said.ts';

export { lifeEvent };
export const { book } = lifeEvent('fa-barn');

export function example(name: string, event = 'fa-barn'): { ex: Example; journey: Journey } {
	const { book, definition } = lifeEvent(event);
	const ex = definition.examples.find((e) => e.id === name) ?? expect.fail(`There is no example «${name}»`);
	return { ex, journey: exampleJourney(book, ex).journey };
}

/** The example's answers by the place of the question, as they are chosen on the page: `gravferd`, or `barn/1/fodselsdag`. */
export function answersOf(journey: Journey): Answers {
	const { answers } = journey.assessment.knowledge.situation;
	const places = (given: Given, base = ''): [string, string][] =>
		Object.entries(given).flatMap(([name, a]): [string, string][] => [
			[base + slug(name), written(a)],
			...(isListAnswer(a) ? a.items.flatMap((i) => places(i.answers, `${base}${slug(name)}/${i.id}/`)) : [])
		]);
	return Object.fromEntries(places(answers));
}
type Given = Readonly<Record<string, Answer>>;
function written(a: Answer): string {
	if (a === null) return 'vet-ikke';
	if (typeof a === 'boolean') return a ? 'ja' : 'nei';
	if (Array.isArray(a)) return a.join(', ') || 'ingen';
	return isListAnswer(a) ? String(a.count) : String(a);
}

/** The services the example expects on the plan, with what it expects of each. */
export function expectedServices(ex: Example): [id: string, expected: unknown][] {
	const all = ex.expects.services ? (plainData(ex.expects.services) as Record<string, unknown>) : {};
	return Object.entries(all).filter(([, e]) => e !== 'nei' && (e as { gjelder?: unknown } | null)?.gjelder !== 'nei');
}

/** The plan shows what the example expects, and nothing else when it says there is nothing else. `shown` are the services on the plan page. */
export function expectServices(shown: readonly string[], ex: Example): void {
	const applies = expectedServices(ex).map(([id]) => id);
	if (ex.expects.noOthers) expect(shown.toSorted()).toEqual(applies.toSorted());
	else expect(shown).toEqual(expect.arrayContaining(applies));
}

/** Every date and amount that the example expects of a service stands on its page; money in whole kroner. */
export function expectFigures({ words, days }: Written, id: string, expected: unknown, locale = 'nb'): void {
	if (typeof expected !== 'object' || expected === null) return;
	for (const [name, value] of Object.entries(expected)) {
		// «ingen» and «ukjent» are not figures; what a figure counts in and how often, `check` holds: «2012 kr hver måned».
		if (['gjelder', 'vises', 'for'].includes(name) || value === 'ukjent' || value === 'ingen') continue;
		const number = Number(/^[\d ]+([.,]\d+)?/.exec(String(value))?.[0].replaceAll(' ', '').replace(',', '.'));
		if (/^\d{4}-\d{2}(-\d{2})?$/.test(String(value))) expect(days, `${id}: ${name}`).toContain(value);
		else
			expect(words, `${id}: ${name}`).toContain(
				new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'nb-NO').format(Math.round(number)).replaceAll('\u00a0', ' ')
			);
	}
}

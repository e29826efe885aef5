// Two people who read at the same time never meet each other's answers, dates and amounts: each page is what it would be if nobody had asked
// for anything before.

import { describe, expect, test, vi } from 'vitest';
import { exampleJourney } from '#proof';
import type { Journey } from '#journey';
import { locales, MIRROR, type Locale } from '#text';
import { planView } from '../../src/pages/plan.ts';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { timelineView } from '../../src/pages/timeline.ts';
import { lifeEvent } from '../events.ts';

const every: Locale[] = [...locales, MIRROR];

describe('to mennesker i samme livshendelse', () => {
	const edition = lifeEvent('fa-barn');
	const { book, definition } = edition;
	const people = definition.examples.filter((_, i) => i % 8 === 0).map((e) => ({ name: e.id, now: exampleJourney(book, e).journey }));
	const page = (now: Journey, locale: Locale, { Telling, planView, timelineView, serviceView }: Views): string => {
		const t = new Telling(edition, now, locale);
		return JSON.stringify([planView(t), timelineView(t), now.services.filter((s) => s.group !== null).map((s) => serviceView(t, s))]);
	};
	const views = { Telling, planView, timelineView, serviceView };
	type Views = typeof views;
	/** As if nobody had asked for anything before. */
	async function alone(now: Journey, locale: Locale): Promise<string> {
		vi.resetModules();
		const rooms = ['telling', 'plan', 'timeline', 'service'].map((name) => import(`../../src/pages/${name}.ts`) as Promise<Partial<Views>>);
		return page(now, locale, Object.assign({}, ...(await Promise.all(rooms))) as Views);
	}

	test('møter hver sine svar, datoer og beløp, på hvert sitt språk, selv om de spør om hverandre', async () => {
		const own = new Map<string, string>();
		for (const { name, now } of people) for (const locale of every) own.set(`${name}, ${locale}`, await alone(now, locale));
		expect(new Set(own.values()).size).toBe(people.length * every.length);
		for (const time of ['første gang', 'når alt er husket']) {
			const wrong = people.flatMap(({ name, now }) =>
				every.map((l) => `${name}, ${l}`).filter((who, i) => page(now, every[i] as Locale, views) !== own.get(who))
			);
			expect(wrong, time).toEqual([]);
		}
	});
});

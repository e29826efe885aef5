// The journeys of the small choice, held to this: everybody can use them. `npm test` looks at every kind of screen and a share of the rest,
// the night at all of it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { criteria } from '#text';
import { places as served } from '../../tools/a11y/places.ts';
import { summary, writeReports } from '../../tools/a11y/report.ts';
import { run, type Outcome, type Place } from '../../tools/a11y/run.ts';
import { stopsOf, type Stop } from '../../tools/a11y/tour.ts';
import { verdicts } from '../../tools/a11y/verdict.ts';
import { theBrowser } from './browser.ts';

/** Serves life events while the tests of this file run. A fault on the server is a failure even if every page looked right. */
export async function placesOf(events: readonly string[]): Promise<Place[]> {
	const log: string[] = [];
	const { places, stop } = await served(events, 'push', false, log);
	afterAll(() => {
		stop();
		expect(log).toEqual([]);
	});
	return places;
}

interface Look {
	/** Chooses the languages and the sample. */
	turn: number;
	/** One in so many of the screens whose kind has been met. */
	share?: number;
	/** Screens there must be at least. */
	screens: number;
	minutes: number;
}

export function holdForEverybody(places: Place[], { turn, share, screens, minutes }: Look): void {
	describe('tilgjengelighet', () => {
		let outcome: Outcome;
		beforeAll(async () => {
			outcome = await run({ browser: await theBrowser(), places, size: 'push', turn, ...(share ? { share } : {}) });
			writeReports(outcome, []);
			console.log(summary(outcome, []));
		}, minutes * 60_000);

		test('reisene møter hvert spørsmål, hvert utfall og hver gren', () => {
			for (const { book, journeys } of places)
				for (const kind of ['questions', 'outcomes', 'branches'] as const)
					expect(journeys.counts[kind].met, `${book.event} ${kind}`).toBe(journeys.counts[kind].of);
		});
		test('hvert slag av skjermbilde en reise kommer til, er sett på', () => {
			const slag = ({ kind, state }: Stop): string => `${kind} ${state}`;
			const there = places.flatMap(({ book, journeys }) => journeys.journeys.flatMap((way, i) => [...stopsOf({ book }, way, way.today, i + 1)].map(slag)));
			const looked = new Set(outcome.screens.map(slag));
			expect([...new Set(there)].filter((s) => !looked.has(s))).toEqual([]);
		});
		test('ingen kontroll finner noe på noe skjermbilde', () => {
			const found = outcome.results.flatMap((r) =>
				r.findings.map(
					(f) => `${r.screen.event} ${r.screen.kind} ${r.screen.state} ${r.screen.name} ${r.screen.locale}: ${f.criterion} ${f.what} ${f.at ?? ''}`
				)
			);
			expect(found).toEqual([]);
			expect(outcome.screens.length).toBeGreaterThan(screens);
		});
		test('hver reise som er prøvd, er fullført på alle måtene', () => {
			expect(outcome.walked.filter((w) => w.problem)).toEqual([]);
			expect(new Set(outcome.walked.map((w) => w.event)).size).toBe(places.length);
		});
		test('hvert krav en maskin kan dømme, er sett på', () => {
			const unseen = verdicts(outcome).filter((v) => v.looked === 0 && criteria.find((c) => c.id === v.id)?.judge !== 'person');
			expect(unseen.map((v) => v.id)).toEqual([]);
		});
	});
}

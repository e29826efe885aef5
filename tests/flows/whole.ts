// A life event proven whole: a small set of journeys meets every question, option, boundary, outcome and pair of answers,
// and on each of them every page can be shown, in every language, with no slot left open. One test file calls it for each life event,
// so that they can run side by side. The journeys are those that were found before and kept; the long run at night looks for them anew.

import type { Answers } from '#kinds';
import { describe, expect, test } from 'vitest';
import { journey, type Journey, type PlannedService } from '#journey';
import { scenarios, type Scenario } from '#proof';
import { begin, lifeEventMachine, step, withAnswer } from '#machine';
import type { Book, Edition } from '#rules';
import { calendarFile, locales, type Locale } from '#text';
import { checkView } from '../../src/pages/check.ts';
import { planView } from '../../src/pages/plan.ts';
import { questionView } from '../../src/pages/question.ts';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { calendarEntries, timelineView } from '../../src/pages/timeline.ts';
import { keptPeople, PROVED_ON } from '../../tools/kept-people.ts';
import { lifeEvent } from '../events.ts';
import { reached } from './reached.ts';

/** Many journeys in one test: more than the usual minute when the machine does other things too. */
const LONG = 240_000;
const at = (book: Book, answers: Answers, day: string): Journey => journey(book, { answers, known: {}, events: [] }, day);
const told = (book: Book, steps: Scenario['steps']): Answers => steps.reduce((so: Answers, x) => withAnswer(book, so, x.key, x.answer), {});

/** Every string a page would show. */
function* strings(view: unknown): Generator<string> {
	if (typeof view === 'string') yield view;
	else if (typeof view === 'object' && view !== null) for (const part of Object.values(view)) yield* strings(part);
}
// «null» is also a number in Norwegian; as a slot it stands alone.
const OPEN = /\{\{|\}\}|\bundefined\b|\bNaN\b|^null$|\[object /;
function faults(view: unknown): string[] {
	return [...strings(view)].filter((s) => OPEN.test(s));
}

const question = (t: Telling, { current }: Journey): unknown => (current ? questionView(t, current, null) : null);
const pages = (edition: Edition, now: Journey, locale: Locale): unknown[] => {
	const t = new Telling(edition, now, locale);
	return [planView(t), checkView(t, null), timelineView(t), calendarFile(edition.book.event, calendarEntries(t), now.today)];
};
/** What the shape of a service's page hangs on; two people with the same shape see the same texts with other figures. */
const shape = (s: PlannedService): string =>
	JSON.stringify([
		s.service.id,
		s.state,
		s.keyDate?.date.name,
		s.urgentInDays !== null,
		s.missing.length > 0,
		s.reasons.map((r) => r.fact.split('/').at(-1)),
		s.dates.map((d) => [d.value === null, d.estimated]),
		s.amounts.map((a) => [a.value === null, a.estimated, a.missing.length > 0])
	]);

export function proveWhole(event: string): void {
	const edition = lifeEvent(event);
	const { book } = edition;
	const kept = keptPeople(event);
	const cover = scenarios(book, PROVED_ON, kept ? { kept: kept.people } : {});
	const { counts } = cover;
	const notFound = cover.unmet.filter((u) => u.because.kind === 'not-found').map((u) => u.target);

	describe(event, () => {
		test('hver tjeneste kan både gjelde, ikke gjelde og være åpen, og svarene som viser det, viser det', () => {
			for (const s of book.services)
				for (const outcome of ['yes', 'no', 'unknown'] as const) {
					const target = `utfall ${s.id}: ${outcome}`;
					const place = cover.firstMet.get(target);
					if (!place) {
						expect(outcome, `ingen får ${s.id}`).not.toBe('yes');
						expect(cover.unmet, target).toContainEqual({ target, because: { kind: 'impossible' } });
						continue;
					}
					const found = cover.scenarios[place.scenario] ?? expect.fail(target);
					expect(
						at(book, told(book, found.steps.slice(0, place.step)), found.today)
							.services.filter((p) => p.service.id === s.id)
							.map((p) => p.applies),
						target
					).toContain(outcome);
				}
		});

		test('hvert spørsmål, hvert alternativ, begge sider av hver grense og hver gren blir møtt', () => {
			expect(notFound.filter((t) => !t.includes(' sammen med '))).toEqual([]);
			for (const [what, count] of Object.entries(counts))
				if (typeof count !== 'number' && what !== 'pairs') expect(count, what).toMatchObject({ met: count.of });
		});

		test('de som er tatt vare på, møter like mange par av svar som da de ble funnet', () => {
			expect(kept, `Ingen er tatt vare på. Kjør «npm run varde -- scenarier ${event} --behold».`).not.toBeNull();
			// A rule may rightly change what goes together; when much is gone, they are to be found anew.
			const share = counts.pairs.met / (kept?.pairs.of ?? 0);
			expect(share, `Kjør «npm run varde -- scenarier ${event} --behold».`).toBeGreaterThan(reached(event).met);
			expect(share).toBeLessThanOrEqual(1);
		});

		test('maskinen er der reisen sier, og spørsmålet kan vises, på veien gjennom hvert tolvte scenario', { timeout: LONG }, () => {
			const machine = lifeEventMachine(book);
			const shown = new Set<string>();
			const wrong = new Set<string>();
			for (const [i, { steps, answers, today }] of cover.scenarios.entries()) {
				// Every twelfth is told one answer at a time; all of them land in the same place when everything is told at once.
				if (i % 12 === 0) {
					let so = begin(machine, { answers: {}, known: {}, today });
					for (const [n, s] of steps.entries()) {
						const now = at(book, so.situation.answers, today);
						expect(so.position.key).toBe(now.current?.key ?? null);
						if (s.how === 'asked') expect(now.current?.key).toBe(s.key);
						const locale = locales[(i + n) % locales.length] ?? 'nb';
						// The plan on the way is looked at at every third question.
						const plan = n % 3 === 0 ? planView(new Telling(edition, now, locale)) : null;
						for (const f of faults([question(new Telling(edition, now, locale), now), plan])) wrong.add(f);
						shown.add(s.fact);
						so = step(machine, so, { type: 'ANSWER', key: s.key, answer: s.answer });
					}
					expect(so.situation.answers).toEqual(answers);
				}
				expect(begin(machine, { answers, known: {}, today }).position.key).toBe(at(book, answers, today).current?.key ?? null);
			}
			expect([...wrong]).toEqual([]);
			// A question that seldom comes up is shown where it is first met.
			for (const f of book.facts.filter((f) => f.asked && !shown.has(f.name))) {
				const found = cover.scenarios.find((s) => s.steps.some((x) => x.fact === f.name));
				if (!found) continue;
				const before = found.steps.slice(
					0,
					found.steps.findIndex((x) => x.fact === f.name)
				);
				const now = at(book, told(book, before), found.today);
				for (const locale of locales) expect(faults(question(new Telling(edition, now, locale), now)), f.name).toEqual([]);
			}
		});

		test('hver side kan vises ved veis ende, på alle språk, uten en åpen luke', { timeout: LONG }, () => {
			const wrong = new Map<string, string>();
			const shown = new Set<string>();
			for (const [i, { answers, today }] of cover.scenarios.entries()) {
				const now = at(book, answers, today);
				const fresh = now.services.filter((s) => s.group !== null && !shown.has(shape(s)));
				for (const s of fresh) shown.add(shape(s));
				// What stands on the pages of the plan is the same few texts of many people: each is shown in one language, in turn.
				const turn = locales[i % locales.length];
				for (const locale of locales) {
					const t = new Telling(edition, now, locale);
					for (const f of faults([locale === turn ? pages(edition, now, locale) : [], fresh.map((s) => serviceView(t, s))]))
						if (!wrong.has(f)) wrong.set(f, `scenario ${i + 1}, ${locale}`);
				}
			}
			for (const s of book.services)
				expect(
					[...shown].some((x) => x.startsWith(`["${s.id}"`)),
					s.id
				).toBe(true);
			expect([...wrong]).toEqual([]);
		});
	});
}

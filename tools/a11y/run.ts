// A whole run: the tours and the seven ways, shared between a few workers; screens looked at once (or once in each language when the run is
// full), every kind of screen looked at closely (from right to left too when the run is full), all screens compared in the end. Gives
// everything the reports need. A small run looks at every kind of screen in every state, and at a share of the rest.

import type { Browser, Page } from 'playwright';
import type { Edition } from '#rules';
import { locales, MIRROR } from '#text';
import type { Screen, Trace } from './check.ts';
import { across, checks } from './checks/index.ts';
import { factOf } from './hands.ts';
import type { Journeys } from './journeys.ts';
import { look, type Result } from './look.ts';
import { complete, waysOf } from './modes.ts';
import { person } from './site.ts';
import { trace } from './trace.ts';
import { stopsOf, tourOf, tourOfFrame, type Stop } from './tour.ts';

export interface Place extends Edition {
	/** Where it is served today. */
	address: string;
	/** Where it is served on another day (YYYY-MM-DD); some edges are only met then. */
	on: (today: string) => Promise<string>;
	journeys: Journeys;
}
export interface Walked {
	event: string;
	journey: number;
	mode: string;
	/** What stopped it. */
	problem: string | null;
}
export interface Outcome {
	size: 'push' | 'full';
	turn: number;
	started: Date;
	seconds: number;
	places: Place[];
	results: Result[];
	walked: Walked[];
	traces: Trace[];
	screens: Screen[];
	/** Journeys and tours that there was no time for. */
	left: number;
}
type Work = () => Promise<void>;
export interface Plan {
	browser: Browser;
	places: Place[];
	size: 'push' | 'full';
	/** Chooses the languages and the sample; another turn, another choice. */
	turn: number;
	/** Of the screens whose kind and state has been met, a small run looks at one in so many. */
	share?: number;
	workers?: number;
	/** Minutes a full run may take before it stops and says how far it came. */
	minutes?: number;
	tell?: (outcome: Outcome, left: number) => void;
	/** More work for the screen reader, when it has followed its journeys. */
	thenListen?: Work;
}

/** The choice of a small run, the same every day: `VARDE_TURN` asks for another. */
export const TURN = Number(process.env['VARDE_TURN'] ?? 1);
/** What `npm test` looks at; at night all of it is looked at. */
const SHARE = 6;
/** One in so many screens is looked at closely though its kind has been. */
const SAMPLE = { push: 60, full: 120 };
/** Journeys of each life event that are completed in every way, of those with no more answers than this. */
const COMPLETED = { push: 1, full: 2 };
const COMPLETABLE = { push: 16, full: 25 };
/** Those that are over at once show little. */
const SOME = 5;

/** What a page looks like when there is next to nothing on it. */
const EMPTY = ['plan first', 'check first', 'start filled'];
/** The pages of one in so many journeys are looked at; in a full run after the first, which meet everything there is to meet. */
const SPREAD = { push: 4, full: 10 };
const FIRST = 30;
const STATES = ['first', 'error', 'filled'];

const light = checks.filter((c) => c.scope === 'light');
const heavy = checks.filter((c) => c.scope === 'heavy');

export async function run({ browser, places, size, turn, share = SHARE, workers = 2, minutes = 55, tell, thenListen }: Plan): Promise<Outcome> {
	const started = performance.now();
	const outcome: Outcome = { size, turn, started: new Date(), seconds: 0, places, results: [], walked: [], traces: [], screens: [], left: 0 };
	const seen = new Set<string>();
	const met = new Set<string>();
	const close = new Set<string>();

	const guideOf = ({ book, words }: Edition) => {
		const written = [...locales.filter((l) => words.texts[l]?.['livshendelse']), MIRROR];
		const keyOf = ({ kind, state, name }: Stop): string => [kind === 'home' ? '' : book.event, kind, state, name].join(' ');
		const isLeft = (stop: Stop): boolean => {
			const key = keyOf(stop);
			if (seen.has(key)) return false;
			if (size === 'push') return !met.has(`${stop.kind} ${stop.state}`) || (!passedOver(stop, turn) && (sum(key) + turn) % share === 0);
			return !ofJourney(stop) || Number(stop.name) <= FIRST || (Number(stop.name) + turn) % SPREAD.full === 0;
		};
		return {
			isLeft,
			wants: (stop: Stop): string[] => {
				if (!isLeft(stop)) return [];
				const key = keyOf(stop);
				seen.add(key);
				met.add(`${stop.kind} ${stop.state}`);
				const from = (sum(key) + turn) % written.length;
				const inTurn = [...written.slice(from), ...written.slice(0, from)];
				return size === 'full' && !ofJourney(stop) ? inTurn : inTurn.slice(0, 1);
			},
			visit: async (page: Page, screen: Screen): Promise<void> => {
				outcome.screens.push(screen);
				const number = outcome.screens.length;
				// Wide and narrow, light and dark, in turn.
				await page.emulateMedia({ colorScheme: number % 4 < 2 ? 'light' : 'dark' });
				await page.setViewportSize({ width: number % 2 === 0 ? 1280 : 320, height: 800 });
				outcome.results.push(...(await look(page, screen, light)));
				outcome.traces.push(await trace(page, screen));
				const mirrored = size === 'full' && screen.locale === MIRROR;
				const kind = `${screen.kind} ${screen.state}${mirrored ? ' mirrored' : ''}`;
				if ((size === 'push' && isTwin(screen, turn)) || (close.has(kind) && (sum(screen.name + screen.kind) + turn + number) % SAMPLE[size] !== 0)) return;
				close.add(kind);
				await page.emulateMedia({ colorScheme: null });
				await page.setViewportSize({ width: 1280, height: 800 });
				outcome.results.push(...(await look(page, screen, heavy)));
			}
		};
	};

	/** In the order they stand in their life event, so that every event is seen early. */
	const tours: { turn: number; go: Work }[] = [];
	const walks: Work[] = [];
	const read: Work[] = [];
	const asPerson = async (then: (page: Page) => Promise<void>): Promise<void> => {
		const page = await person(browser);
		await then(page).finally(() => page.context().close());
	};
	for (const { address, on, book, words, journeys } of places) {
		const guide = guideOf({ book, words });
		tours.push({ turn: 0, go: () => asPerson((page) => tourOfFrame(page, { address, guide }, book.event)) });
		journeys.journeys.forEach((met, i) => {
			const ground = { book, guide, services: i < FIRST };
			const go: Work = async () => {
				// Nobody walks where there is nothing left to look at.
				if (!stopsOf(ground, met, met.today, i + 1).some(guide.isLeft)) return;
				await asPerson(async (page) => tourOf(page, { ...ground, address: await on(met.today) }, met, i + 1));
			};
			tours.push({ turn: i + 1, go });
		});
		const short = journeys.journeys.filter((j) => j.steps.length >= SOME && j.steps.length <= COMPLETABLE[size]);
		for (let i = 0; i < Math.min(COMPLETED[size], short.length); i++) {
			const met = short[(turn + i) % short.length];
			if (!met) continue;
			const journey = journeys.journeys.indexOf(met) + 1;
			for (const mode of waysOf(size))
				(mode.id === 'spoken' ? read : walks).push(async () => {
					outcome.walked.push({ event: book.event, journey, mode: mode.id, problem: await complete(browser, await on(met.today), book, met, mode) });
				});
		}
	}
	if (thenListen) read.push(thenListen);
	const work = [...walks, ...tours.sort((a, b) => a.turn - b.turn).map((t) => t.go)];
	const until = started + (size === 'full' ? minutes : Infinity) * 60_000;
	const worker = async (mine: Work[]): Promise<void> => {
		for (let next = mine.shift(); next; next = mine.shift()) {
			if (performance.now() > until) {
				outcome.left += mine.length + 1;
				mine.length = 0;
				return;
			}
			await next();
			outcome.seconds = (performance.now() - started) / 1000;
			tell?.(outcome, work.length + read.length);
		}
	};
	// A screen reader mostly speaks, and one must wait for it: it has a worker of its own.
	await Promise.all([worker(read), ...Array.from({ length: workers }, () => worker(work))]);
	const paths = places.flatMap(({ book, journeys }) => journeys.journeys.map((j) => new Set(j.steps.map((s) => `${book.event} ${factOf(book, s).slug}`))));
	for (const comparison of across) {
		const found = comparison.run(outcome.traces, paths);
		for (const screen of new Set(outcome.screens)) {
			const findings = found.filter((f) => f.screen === screen).map((f) => f.finding);
			outcome.results.push({ screen, check: comparison, findings, ms: 0 });
		}
	}
	return outcome;
}

/** A small run never sees a question in more than one of its states, nor the pages of more than one in so many journeys; another turn, other ones. */
function passedOver(stop: Stop, turn: number): boolean {
	const { kind, state, name } = stop;
	if (kind.startsWith('question')) return STATES[(sum(name) + turn) % STATES.length] !== state;
	return ofJourney(stop) && (Number(name) + turn) % SPREAD.push !== 0;
}
/** The pages that differ from journey to journey, named by its number. */
const ofJourney = ({ kind, name }: Stop): boolean => ['check', 'plan', 'timeline'].includes(kind) && /^\d+$/.test(name);

/** What one sees before or after answering is close to what one sees when something is wrong: a small run looks closely at one of them, a full run
 * at all. */
function isTwin({ kind, state }: Screen, turn: number): boolean {
	if (kind.startsWith('question')) return state !== ((sum(kind) + turn) % 2 === 0 ? 'first' : 'error');
	return state === 'changed' || EMPTY.includes(`${kind} ${state}`);
}

const sum = (text: string): number => [...text].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 1_000_003, 7);

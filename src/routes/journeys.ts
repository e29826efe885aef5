// The door from a request to a journey: the book of the life event, the stored answers, and the journey they give today.

import { error } from '@sveltejs/kit';
import { books } from 'virtual:flows';
import { journey, storedFor, withStored, type Journey, type Kept, type Stored, type Written } from '#journey';
import { lifeEventMachine, type LifeEventMachine } from '#machine';
import type { Book } from '#rules';
import { isLocale, type Block, type Locale } from '#text';
import { Telling } from '#pages';

interface Asked {
	params: Partial<Record<string, string>>;
	locals: App.Locals;
}

export interface Here {
	book: Book;
	locale: Locale;
	person: Kept['person'];
	stored: Stored;
	problem: Kept['problem'];
	room: Kept['room'];
	journey: Journey;
	telling: Telling;
}

/** The frame and the page of one request ask for the same journey; it is made once, as long as the answers are the same. */
const made = new WeakMap<App.Locals, { answers: string; here: Here }>();

/** The facts that life events share. None yet. */
const SHARED_FACTS: ReadonlySet<string> = new Set();

export async function here({ params, locals }: Asked): Promise<Here> {
	const { event = '', locale = '' } = params;
	const book = books[event];
	if (!book || !isLocale(locale)) error(404);
	const { person, problem, room } = await locals.answers.read(event);
	const stored = storedFor(event, SHARED_FACTS, person, {});
	const answers = JSON.stringify([event, locale, stored]);
	const before = made.get(locals);
	if (before?.answers === answers) return before.here;
	const now = { book, locale, person, stored, problem, room, ...told(book, locale, stored, locals.today) };
	made.set(locals, { answers, here: now });
	return now;
}

/** The one way from an action to what is kept. `startsAnew` when the person has been told that what was kept before could not be used. */
export const keep = ({ book, person }: Here, locals: App.Locals, stored: Stored, options: { startsAnew?: boolean } = {}): Promise<Written> =>
	locals.answers.write(book.event, withStored(book.event, SHARED_FACTS, person, stored), options);

/** Whom the branch a person is in says to ring; nothing outside a life event. */
export async function ring(asked: Asked): Promise<Block[]> {
	const { event = '', locale = '' } = asked.params;
	if (!books[event] || !isLocale(locale)) return [];
	try {
		const { journey, telling } = await here(asked);
		return journey.branch ? telling.prose(`grener.${journey.branch.name}.ring`) : [];
	} catch {
		// The page meets the same fault, says so inside the frame, and is written to the log.
		return [];
	}
}

export interface Warning {
	heading: string;
	text: string;
}

/** A notice on top of a page. */
export function warning({ telling: { speech } }: Here, about: 'cookies' | 'full' | 'nearly-full' | 'not-kept' | 'lost.unreadable' | 'lost.expired'): Warning {
	return { heading: speech.say(`${about}.heading`), text: speech.say(`${about}.text`) };
}

/** Said on every page that shows answers, when those that were kept could not be used. */
export const lost = (now: Here): Warning | null => (now.problem ? warning(now, `lost.${now.problem}`) : null);

/** Said where a person answers, before there is no room. */
export const nearlyFull = (now: Here): Warning | null => (now.room === 'little' ? warning(now, 'nearly-full') : null);

export function told(book: Book, locale: Locale, stored: Stored, today: string): { journey: Journey; telling: Telling } {
	const now = journey(book, stored, today);
	return { journey: now, telling: new Telling(book, now, locale) };
}

const machines = new WeakMap<Book, LifeEventMachine>();
export function machineOf(book: Book): LifeEventMachine {
	let machine = machines.get(book);
	if (!machine) {
		machine = lifeEventMachine(book);
		machines.set(book, machine);
	}
	return machine;
}

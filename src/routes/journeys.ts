// The door from a request to a journey: the book of the life event, the stored answers, and the journey they give today.

import { error } from '@sveltejs/kit';
import { editions } from 'virtual:flows';
import { journey, type Journey, type Kept, type Stored } from '#journey';
import { lifeEventMachine, type LifeEventMachine } from '#machine';
import type { Book, Edition } from '#rules';
import { isLocale, type Block, type Locale } from '#text';
import { Telling } from '#pages';

interface Asked {
	params: Partial<Record<string, string>>;
	locals: App.Locals;
}

export interface Here {
	book: Book;
	edition: Edition;
	locale: Locale;
	stored: Stored;
	problem: Kept['problem'];
	journey: Journey;
	telling: Telling;
}

/** The frame and the page of one request ask for the same journey; it is made once, as long as the answers are the same. */
const made = new WeakMap<App.Locals, { answers: string; here: Here }>();

export function here({ params, locals }: Asked): Here {
	const { event = '', locale = '' } = params;
	const edition = editions[event];
	if (!edition || !isLocale(locale)) error(404);
	const { stored, problem } = locals.answers.read(event);
	const answers = JSON.stringify([event, locale, stored]);
	const before = made.get(locals);
	if (before?.answers === answers) return before.here;
	const now = { book: edition.book, edition, locale, stored, problem, ...told(edition, locale, stored, locals.today) };
	made.set(locals, { answers, here: now });
	return now;
}

/** Whom the branch a person is in says to ring; nothing outside a life event. */
export function ring(asked: Asked): Block[] {
	const { event = '', locale = '' } = asked.params;
	if (!editions[event] || !isLocale(locale)) return [];
	try {
		const { journey, telling } = here(asked);
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
export function warning({ telling: { speech } }: Here, about: 'cookies' | 'full' | 'not-kept' | 'lost.unreadable' | 'lost.expired'): Warning {
	return { heading: speech.say(`${about}.heading`), text: speech.say(`${about}.text`) };
}

/** Said on every page that shows answers, when those that were kept could not be used. */
export const lost = (now: Here): Warning | null => (now.problem ? warning(now, `lost.${now.problem}`) : null);

export function told(edition: Edition, locale: Locale, stored: Stored, today: string): { journey: Journey; telling: Telling } {
	const now = journey(edition.book, stored, today);
	return { journey: now, telling: new Telling(edition, now, locale) };
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

// The door from a request to a journey: the book of the life event, the stored answers, and the journey they give today.

import { error } from '@sveltejs/kit';
import { books } from 'virtual:flows';
import { journey, type Journey, type Kept, type Stored } from '#journey';
import { lifeEventMachine, type LifeEventMachine } from '#machine';
import type { Book } from '#rules';
import { isLocale, type Locale } from '#text';
import { Telling } from './view/telling.ts';

interface Asked {
	params: Partial<Record<string, string>>;
	locals: App.Locals;
}

export interface Here {
	book: Book;
	locale: Locale;
	stored: Stored;
	problem: Kept['problem'];
	journey: Journey;
	telling: Telling;
}

export function here({ params, locals }: Asked): Here {
	const { event = '', locale = '' } = params;
	const book = books[event];
	if (!book || !isLocale(locale)) error(404);
	const { stored, problem } = locals.answers.read(event);
	return { book, locale, stored, problem, ...told(book, locale, stored, locals.today) };
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

// The door from a request to a journey: the life event in the language of the page, what is kept of the person, and where that leads today.
// The frame and the page of one request share one of each.

import { error } from '@sveltejs/kit';
import { askedOfRegisters, journey, knownFrom, storedFor, withStored, type Journey, type Kept, type Stored, type Written } from '#journey';
import { Telling } from '#pages';
import type { Answers } from '#kinds';
import type { Book, Edition } from '#rules';
import { isLocale, type Block, type Locale } from '#text';
import { catalogue } from './catalogue.ts';

/** What a route knows of a request. */
interface Request {
	params: Partial<Record<string, string>>;
	locals: App.Locals;
}

/** A life event in one language, and what is kept of the person there. Nothing is worked out yet. */
export interface Opened extends Edition {
	locale: Locale;
	/** `/nb/<event>` */
	base: string;
	kept: Kept;
	stored: Stored;
}

/** The facts that life events share. None yet. */
const SHARED_FACTS: ReadonlySet<string> = new Set();
const opening = new WeakMap<App.Locals, Promise<Opened>>();
const journeys = new WeakMap<Opened, { journey: Journey; telling: Telling }>();

/** 404 when there is no such life event or language. */
export function opened(request: Request): Promise<Opened> {
	const { locals } = request;
	const begun = opening.get(locals) ?? open(request);
	opening.set(locals, begun);
	return begun;
}

async function open({ params, locals }: Request): Promise<Opened> {
	const { event = '', locale = '' } = params;
	const edition = isLocale(locale) ? await catalogue.open(event, locale) : null;
	if (!edition || !isLocale(locale)) error(404);
	const [kept, known] = await Promise.all([locals.answers.read(event), fetched(edition.book, locals)]);
	return { ...edition, locale, base: `/${locale}/${event}`, kept, stored: storedFor(event, SHARED_FACTS, kept.person, known) };
}

/** What registers say about the person who is here. */
async function fetched(book: Book, { identity, registers }: App.Locals): Promise<Answers> {
	const who = await identity.who();
	return who === 'not-available' ? {} : knownFrom(book, await registers.ask(who, askedOfRegisters(book)));
}

export interface Here extends Opened {
	journey: Journey;
	telling: Telling;
}

/** And where it leads. */
export async function here(request: Request): Promise<Here> {
	const now = await opened(request);
	let made = journeys.get(now);
	if (!made) {
		const { book, stored, locale } = now;
		const at = journey(book, stored, request.locals.today);
		journeys.set(now, (made = { journey: at, telling: new Telling(now, at, locale) }));
	}
	return { ...now, ...made };
}

/** The one way from an action to what is kept. `startsAnew` when the person has been told that what was kept before could not be used. */
export const keep = ({ book, kept }: Opened, locals: App.Locals, stored: Stored, options: { startsAnew?: boolean } = {}): Promise<Written> =>
	locals.answers.write(book.event, withStored(book.event, SHARED_FACTS, kept.person, stored), options);

/** Whom the branch a person is in says to ring; nothing outside a life event. */
export async function ring(request: Request): Promise<Block[]> {
	const { event = '', locale = '' } = request.params;
	if (!catalogue.has(event) || !isLocale(locale)) return [];
	try {
		const { journey, telling } = await here(request);
		return journey.branch ? telling.prose(`grener.${journey.branch.name}.ring`) : [];
	} catch {
		// The page meets the same fault, says so inside the frame, and is written to the log.
		return [];
	}
}

// Keeps answers in the person's own browser: one sealed cookie per life event, one for the facts they share, and nothing on the server.
// Seven days, sliding: each answer begins a new week. (A visit that only looks writes nothing: what it wrote could reach the browser after a
// newer answer, and undo it.) Only cookies with exactly our names are read or counted.

import type { AnswerStore, FactId, Happened, Kept, Person, SHARED as Shared, Written } from '#journey';
import { pack, unpack, type Content } from './content.server.ts';
import type { Seal } from './seal.server.ts';

const WEEK = 7 * 24 * 60 * 60;
/** A browser keeps 4096 bytes of one cookie, its name among them. */
const LARGEST = 4_000;
/**
 * What all ours together may take of the line `Cookie:` that every request carries. The longest journeys there are take from 800 to 2,400
 * (1,700 on average), so this holds seven life events. Whatever stands before us must take header lines of 16 kB; many take 8 kB until
 * they are told, and some can take no more than 16.
 */
const LARGEST_TOGETHER = 14_000;
/** The share of the room that may be used before a person is told that little is left. */
const NEARLY = 0.85;
const SHARED: typeof Shared = 'felles';

/** The browser's cookies, as the web framework hands them to us. */
export interface CookieJar {
	get(name: string): string | undefined;
	/** `maxAge` in seconds; without it the cookie goes when the browser closes. */
	set(name: string, value: string, maxAge?: number): void;
	delete(name: string): void;
}

export interface Options {
	seal: Seal;
	/** All life events there are. */
	events: readonly string[];
	/** True over https: the names then carry the `__Host-` promise. */
	secure: boolean;
	/** Seconds since 1970. */
	now: () => number;
}

/** What one cookie holds; no content and no problem when there is none. */
interface Unsealed {
	content: Content | null;
	problem: Kept['problem'];
}

export class SealedCookies implements AnswerStore {
	private readonly jar: CookieJar;
	private readonly options: Options;
	/** A browser that keeps cookies has at least one of ours from the page before. */
	private readonly keepsCookies: boolean;

	constructor(jar: CookieJar, options: Options) {
		if (options.events.includes(SHARED)) throw new Error(`No life event can be called ${SHARED}: that is where shared facts are kept.`);
		this.jar = jar;
		this.options = options;
		this.keepsCookies = [this.probe, ...this.names].some((name) => jar.get(name) !== undefined);
	}

	/** Leaves a mark in a browser that has none of ours, so that the next request tells whether it keeps cookies. */
	tryBrowser(): void {
		if (!this.keepsCookies) this.jar.set(this.probe, '1');
	}

	read(event: string): Promise<Kept> {
		const [own, common] = [this.open(event), this.open(SHARED)];
		const happened = own.content?.happened ?? [];
		const person: Person = {
			facts: Object.fromEntries([...named(event, own.content), ...named(SHARED, common.content)]),
			happened: happened.map((h) => ({ ...h, service: `${event}/${h.service}` }))
		};
		const used = Math.max(this.length(event) / LARGEST, this.length(SHARED) / LARGEST, this.together() / LARGEST_TOGETHER);
		return Promise.resolve({ person, problem: own.problem ?? common.problem, room: used > NEARLY ? 'little' : 'enough' });
	}

	async write(event: string, person: Person, { startsAnew = false }: { startsAnew?: boolean } = {}): Promise<Written> {
		if (!this.keepsCookies) return 'not-keeping';
		if (!startsAnew && (await this.read(event)).problem) return 'lost';
		const shares = Object.keys(person.facts).some((id) => id.startsWith(`${SHARED}/`));
		const sealed = new Map([[event, this.sealed(event, person)]]);
		// Written each time, so that what life events share lives as long as the last of them.
		if (shares) sealed.set(SHARED, this.sealed(SHARED, person));
		const tooLong = [...sealed].some(([part, value]) => this.length(part, value) > LARGEST);
		if (tooLong || this.together(sealed) > LARGEST_TOGETHER) return 'full';
		for (const [part, value] of sealed) this.jar.set(this.name(part), value, WEEK);
		if (!shares) this.drop(SHARED);
		return 'kept';
	}

	remove(event: string): Promise<void> {
		this.drop(event);
		if (!this.options.events.some((e) => this.jar.get(this.name(e)) !== undefined)) this.drop(SHARED);
		return Promise.resolve();
	}

	removeAll(): Promise<void> {
		for (const part of this.parts) this.drop(part);
		return Promise.resolve();
	}

	private get parts(): readonly string[] {
		return [...this.options.events, SHARED];
	}
	private name(part: string): string {
		return `${this.probe}-${part}`;
	}
	private get names(): string[] {
		return this.parts.map((part) => this.name(part));
	}
	private get probe(): string {
		return this.options.secure ? '__Host-varde' : 'varde';
	}

	private drop(part: string): void {
		if (this.jar.get(this.name(part)) !== undefined) this.jar.delete(this.name(part));
	}

	/** Characters in the line `Cookie:`, with what stands between cookies there. */
	private length(part: string, value = this.jar.get(this.name(part))): number {
		return value === undefined ? 0 : `${this.name(part)}=${value}; `.length;
	}
	private together(changed: ReadonlyMap<string, string> = new Map()): number {
		return this.parts.reduce((n, part) => n + this.length(part, changed.get(part)), 0);
	}

	private sealed(part: string, { facts, happened }: Person): string {
		const own = `${part}/`;
		const content: Content = {
			saved: this.options.now(),
			facts: Object.fromEntries(Object.entries(facts).flatMap(([id, answer]) => (id.startsWith(own) ? [[id.slice(own.length), answer]] : []))),
			happened: happened
				.flatMap((h): Happened[] => (h.service.startsWith(own) ? [{ ...h, service: h.service.slice(own.length) }] : []))
				.sort((a, b) => a.order - b.order)
		};
		return this.options.seal.seal(pack(content), part);
	}

	private open(part: string): Unsealed {
		const sealed = this.jar.get(this.name(part));
		if (!sealed) return { content: null, problem: null };
		const opened = this.options.seal.open(sealed, part);
		const content = opened && unpack(opened.bytes, opened.version);
		if (!content) return { content: null, problem: 'unreadable' };
		// Only we can seal, so one from the future was sealed by a clock that was wrong, and is kept.
		return content.saved + WEEK < this.options.now() ? { content: null, problem: 'expired' } : { content, problem: null };
	}
}

const named = (part: string, content: Content | null): [FactId, Content['facts'][string]][] =>
	Object.entries(content?.facts ?? {}).map(([name, answer]) => [`${part}/${name}`, answer]);

// The simplest that can stand behind each port. They keep the contracts honest: what a suite asks for is about the port, not about one adapter.

import type {
	AnswerStore,
	Errand,
	FactId,
	Feedback,
	FeedbackBox,
	Found,
	HandOff,
	Identity,
	Kept,
	NotFound,
	NotSent,
	Person,
	Registers,
	SentOn,
	SHARED,
	Somebody,
	Written
} from '#journey';

const COMMON: typeof SHARED = 'felles';
const WEEK = 7 * 24 * 60 * 60;

interface Part {
	saved: number;
	text: string | null;
}

/** Answers in a map, by life event. `room` in characters for each. */
export class AnswersInMemory implements AnswerStore {
	private readonly parts: Map<string, Part>;
	private readonly options: { now: () => number; keeps: boolean; room: number };

	constructor(parts: Map<string, Part>, options: { now: () => number; keeps: boolean; room: number }) {
		this.parts = parts;
		this.options = options;
	}

	read(event: string): Promise<Kept> {
		const found = [event, COMMON].map((part) => this.part(part));
		const problem = found.find((f) => f.problem !== null)?.problem ?? null;
		const person = {
			facts: Object.fromEntries(found.flatMap((f) => Object.entries(f.person.facts))),
			happened: found.flatMap((f) => f.person.happened)
		};
		const used = Math.max(...[event, COMMON].map((part) => this.parts.get(part)?.text?.length ?? 0));
		return Promise.resolve({ person, problem, room: used > this.options.room * 0.8 ? 'little' : 'enough' });
	}

	async write(event: string, person: Person, { startsAnew = false } = {}): Promise<Written> {
		if (!this.options.keeps) return 'not-keeping';
		if ((await this.read(event)).problem && !startsAnew) return 'lost';
		const text = (part: string): string =>
			JSON.stringify({
				facts: Object.fromEntries(Object.entries(person.facts).filter(([id]) => id.startsWith(`${part}/`))),
				happened: person.happened.filter((h) => h.service.startsWith(`${part}/`)).toSorted((a, b) => a.order - b.order)
			});
		if ([event, COMMON].some((part) => text(part).length > this.options.room)) return 'full';
		for (const part of [event, COMMON]) this.parts.set(part, { saved: this.options.now(), text: text(part) });
		return 'kept';
	}

	remove(event: string): Promise<void> {
		this.parts.delete(event);
		if ([...this.parts.keys()].every((part) => part === COMMON)) this.parts.clear();
		return Promise.resolve();
	}

	removeAll(): Promise<void> {
		this.parts.clear();
		return Promise.resolve();
	}

	private part(name: string): { person: Person; problem: Kept['problem'] } {
		const part = this.parts.get(name);
		const nobody: Person = { facts: {}, happened: [] };
		if (!part) return { person: nobody, problem: null };
		if (part.text === null) return { person: nobody, problem: 'unreadable' };
		if (part.saved + WEEK < this.options.now()) return { person: nobody, problem: 'expired' };
		return { person: JSON.parse(part.text) as Person, problem: null };
	}
}

export class FeedbackInMemory implements FeedbackBox {
	readonly kept: Feedback[] = [];
	private readonly room: number;
	constructor(room: number) {
		this.room = room;
	}
	add({ page, helped, comment, day, locale }: Feedback): Promise<'kept' | 'full'> {
		if (this.kept.length >= this.room) return Promise.resolve('full');
		this.kept.push({ page, helped, comment: comment.slice(0, 500), day, locale });
		return Promise.resolve('kept');
	}
}

/** Always the same person, as after a login. */
export const loggedIn = (id: string): Identity => ({ who: () => Promise.resolve({ id, assurance: 'high' }) });

/** What one register says of people, by their id. */
export class RegistersInMemory implements Registers {
	private readonly people: Readonly<Record<string, Readonly<Record<string, Found | NotFound>>>>;
	constructor(people: Readonly<Record<string, Readonly<Record<string, Found | NotFound>>>>) {
		this.people = people;
	}
	ask(who: Somebody | 'nobody', facts: readonly FactId[]): Promise<Record<FactId, Found | NotFound>> {
		const said = who === 'nobody' ? null : (this.people[who.id] ?? {});
		return Promise.resolve(Object.fromEntries(facts.map((fact) => [fact, said ? (said[fact] ?? { none: 'not-found' }) : { none: 'not-asked' }])));
	}
}

/** An agency that takes what is sent and gives a receipt. */
export class HandOffInMemory implements HandOff {
	send({ service, channel, address }: Errand): Promise<SentOn | NotSent> {
		if (channel !== 'web') return Promise.resolve({ none: 'not-available' });
		if (!address || !/^[a-z.-]+\.[a-z]+(\/\S*)?$/.test(address)) return Promise.resolve({ none: 'no-address' });
		return Promise.resolve({ href: `https://${address}${address.includes('/') ? '' : '/'}`, receipt: `kvittering for ${service}` });
	}
}

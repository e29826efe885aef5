// What is kept of a person, across life events: facts by identity, and what happened to services. The engine works with one life event at a
// time; the two functions here go between a person and what it takes, and lose nothing on the way: not what belongs to other life events,
// and not what no flow knows any more.

import type { Answer, Answers } from '#kinds';
import type { Channel, Outcome, ServiceEventType } from '#machine';
import type { Stored } from './journey.ts';

/** Where facts that all life events share are kept. No life event may have this name. */
export const SHARED = 'felles';
/** `<event>/<fact>`, or `felles/<fact>` for a fact that life events share. */
export type FactId = `${string}/${string}`;

/** Something that happened to a service for a person. */
export interface Happened {
	/** `<event>/<service>`, or `<event>/<service>/<entry>` for a service of one entry in a list. */
	service: string;
	type: ServiceEventType;
	/** YYYY-MM-DD */
	on: string;
	/** Rises with each thing that happens to this person, so that two things on one day have an order. */
	order: number;
	channel?: Channel;
	/** What the agency answered that it was received as. */
	receipt?: string;
	outcome?: Outcome;
}

export interface Person {
	facts: Readonly<Record<FactId, Answer>>;
	happened: readonly Happened[];
}

export const NOBODY_YET: Person = { facts: {}, happened: [] };

const idOf = (event: string, name: string): FactId => `${event}/${name}`;
const facts = (person: Person): [FactId, Answer][] => Object.entries(person.facts) as [FactId, Answer][];

/**
 * What the engine takes for one life event. `shared` are the names of the facts that this life event shares with others; `known` is what
 * registers said, by the name of the fact. What was answered here before the fact was shared counts until there is a shared answer.
 */
export function storedFor(event: string, shared: ReadonlySet<string>, person: Person, known: Answers): Stored {
	const own = idOf(event, '');
	const answers = facts(person)
		.filter(([id]) => id.startsWith(own))
		.map(([id, answer]): [string, Answer] => [id.slice(own.length), answer]);
	const common = [...shared].flatMap((name): [string, Answer][] => {
		const answer = person.facts[idOf(SHARED, name)];
		return answer === undefined ? [] : [[name, answer]];
	});
	const events = person.happened
		.filter((h) => h.service.startsWith(own))
		.toSorted((a, b) => a.order - b.order)
		.map((h) => ({ ...h, service: h.service.slice(own.length) }));
	return { answers: Object.fromEntries([...answers, ...common]), known, events };
}

/**
 * The person after something changed in one life event. A shared fact changes for all of them. Events that have no order yet are the last
 * that happened. An answer from before the fact was shared stays behind the shared one, until the person takes the answer away.
 */
export function withStored(event: string, shared: ReadonlySet<string>, person: Person, { answers, events }: Stored): Person {
	const own = idOf(event, '');
	const behind = (id: FactId): boolean => shared.has(id.slice(own.length)) && id.slice(own.length) in answers;
	const replaced = (id: FactId): boolean => (id.startsWith(own) ? !behind(id) : id.startsWith(`${SHARED}/`) && shared.has(id.slice(SHARED.length + 1)));
	const kept = facts(person).filter(([id]) => !replaced(id));
	const given = Object.entries(answers).map(([name, answer]): [FactId, Answer] => [idOf(shared.has(name) ? SHARED : event, name), answer]);
	let last = Math.max(0, ...person.happened.map((h) => h.order));
	const happened = events.map((e): Happened => ({ ...e, service: `${own}${e.service}`, order: e.order ?? ++last }));
	return {
		facts: Object.fromEntries([...kept, ...given]),
		happened: [...person.happened.filter((h) => !h.service.startsWith(own)), ...happened]
	};
}

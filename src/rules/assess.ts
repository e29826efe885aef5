// Assesses a life event for a situation: for each service whether it applies (yes, no, not yet known), on what grounds,
// with which dates and amounts, and which facts are still missing. Then the questions: a question is asked only if its
// answer is unknown and can still change something about a service that is not «no»: whether it applies, a date, an amount, its phase,
// or a figure in its texts.

import type { Amount, Book, Branch, Fact, NamedDate, Service } from './book.ts';
import { windowOf } from './phases.ts';
import { gateOf } from './gate.ts';
import { all, join, known, type Result } from './result.ts';
import { isListAnswer } from '#kinds';
import type { Item } from '#values';
import { factKey, Knowledge, type Situation, type Standing } from './world.ts';

export type Applies = 'yes' | 'no' | 'unknown';
export interface AssessedService {
	service: Service;
	/** The list entry it is for, or null. */
	item: Item | null;
	/** Unique in a plan: `kontantstotte`, or `kontantstotte/1` for a list entry. */
	key: string;
	applies: Applies;
	/** The grounds for yes or no, or what is missing. */
	grounds: Result;
	/** Empty when it does not apply. */
	dates: { date: NamedDate; result: Result }[];
	amounts: { amount: Amount; result: Result }[];
	missing: readonly string[];
}

export interface Question {
	fact: Fact;
	item: Item | null;
	key: string;
	standing: Standing;
	/** True when it must be answered before the plan is whole, and may be asked now. */
	needed: boolean;
	/** True when the answer plays a part in what is shown. */
	inEffect: boolean;
	/** Keys of the services that wait for it. */
	missingFor: string[];
}

export interface Assessment {
	knowledge: Knowledge;
	services: AssessedService[];
	questions: Question[];
	/** The branch that holds, or null for the main way. */
	branch: string | null;
}

export function assess(book: Book, situation: Situation): Assessment {
	return assessed(new Knowledge(book, situation));
}

/** The assessment on what is known; nothing may have been looked at before. */
export function assessed(knowledge: Knowledge): Assessment {
	const { book } = knowledge;
	const services = book.services.flatMap((s) =>
		entries(s.forEach, knowledge).map((item) => knowledge.once(`tjeneste ${s.id}/${item?.id ?? ''}`, () => service(s, item, gate(s, knowledge), knowledge)))
	);
	const branch = book.branches.find((b) => isYes(held(b, knowledge)))?.name ?? null;
	return { knowledge, services, questions: questions(book, knowledge, services), branch };
}

/** The next question to ask, or null when the plan is as whole as it can be. */
export const nextQuestion = (assessment: Assessment): Question | null => assessment.questions.find((q) => q.needed) ?? null;

const isYes = (r: Result): boolean => r?.known === true && r.value === true;

/** What its gate says; services of one branch ask once. */
const gate = (s: Service, knowledge: Knowledge): Result => knowledge.once(`port ${s.branch ?? ''}`, () => knowledge.evaluate(gateOf(knowledge.book, s)));

const held = (b: Branch, knowledge: Knowledge): Result => knowledge.once(`gren ${b.name}`, () => knowledge.evaluate(b.when));

function entries(list: string | null, knowledge: Knowledge): (Item | null)[] {
	if (!list) return [null];
	const result = knowledge.name(list);
	return result.known && Array.isArray(result.value) ? (result.value as Item[]) : [null];
}

function service(s: Service, item: Item | null, gate: Result, knowledge: Knowledge): AssessedService {
	const key = item ? `${s.id}/${item.id}` : s.id;
	const waiting = s.forEach && !item ? knowledge.name(s.forEach) : null;
	const no = (r: Result): boolean => r.known && r.value !== true;
	let grounds: Result;
	if (no(gate)) grounds = gate;
	else if (waiting) grounds = waiting.known ? known(false, waiting.uses) : waiting;
	else {
		const own = knowledge.evaluate(s.applies, item);
		grounds = no(own) ? own : all([gate, own], () => true);
	}
	const applies: Applies = !grounds.known ? 'unknown' : grounds.value === true ? 'yes' : 'no';
	const open = applies !== 'no' && !waiting;
	const dates = open ? s.dates.map((date) => ({ date, result: knowledge.evaluate(date.expression, item) })) : [];
	const amounts = open ? s.amounts.map((amount) => ({ amount, result: knowledge.evaluate(amount.expression, item) })) : [];
	const phase = open && s.phase ? knowledge.book.phases.find((p) => p.name === s.phase) : null;
	const mentioned = open ? s.mentions.map((e) => knowledge.evaluate(e, item)) : [];
	const missing = join(
		...[grounds, ...dates.map((d) => d.result), ...amounts.map((a) => a.result)].map((r) => (r.known ? [] : r.missing)),
		phase ? windowOf(phase, knowledge).missing : [],
		...mentioned.map((r) => (r.known ? [] : r.missing))
	);
	return { service: s, item, key, applies, grounds, dates, amounts, missing };
}

function questions(book: Book, knowledge: Knowledge, services: readonly AssessedService[]): Question[] {
	const read = knowledge.read();
	const missingFor = new Map<string, string[]>();
	for (const s of services)
		for (const key of s.missing) {
			const waits = missingFor.get(key);
			if (waits) waits.push(s.key);
			else missingFor.set(key, [s.key]);
		}
	return book.facts
		.filter((f) => f.of === null)
		.flatMap((f): [Fact, Item | null][] => {
			if (!f.list) return [[f, null]];
			const list = knowledge.situation.answers[f.name] ?? knowledge.situation.known[f.name];
			const items = isListAnswer(list) && read.has(f.name) ? list.items.slice(0, list.count) : [];
			const inner = book.facts.filter((i) => i.of === f.name);
			return [[f, null], ...items.flatMap((i) => inner.map((fact): [Fact, Item] => [fact, { list: f.name, id: i.id }]))];
		})
		.map(([fact, item]) => {
			const key = factKey(fact, item);
			const standing = knowledge.standing(fact, item);
			const waits = missingFor.get(key) ?? [];
			const needed = waits.length > 0 && fact.asked && standing === 'missing' && isYes(fact.askWhen ? knowledge.evaluate(fact.askWhen, item) : known(true));
			return { fact, item, key, standing, needed, inEffect: read.has(key) && standing !== 'not-relevant' && standing !== 'coming', missingFor: waits };
		});
}

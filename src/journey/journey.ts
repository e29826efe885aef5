// journey(book, stored, today): the current question, the trail, the plan and the reasons. One pure function; everything a page shows
// about where a person is comes from here, so that no two pages can disagree. With no answers it gives the first question
// and a plan where everything is still open.

import { serviceState, type ServiceEvent, type ServiceState } from '#machine';
import {
	assess,
	nextQuestion,
	type Amount,
	type Answers,
	type Applies,
	type Assessment,
	type AssessedService,
	type Book,
	type Certainty,
	type Known,
	type NamedDate,
	type Question,
	type Result,
	type Service,
	type Standing,
	type Use
} from '#rules';
import { isDate, toDays, type Value } from '#values';

export interface Stored {
	answers: Answers;
	known: Answers;
	events: readonly ServiceEvent[];
}

export interface PlannedDate {
	date: NamedDate;
	/** YYYY-MM-DD (the first of the month for months), or null when not known yet or when there is none. */
	value: string | null;
	estimated: boolean;
	missing: readonly string[];
}

/** A dated value that an amount or a text rests on. */
export interface RateUse {
	name: string;
	value: number;
	validFrom: string | null;
	/** True when no later value is known though the value is set every year, so that it may have changed by the day it is for. */
	lastKnown: boolean;
	certainty: Certainty;
	page: string;
	checked: string;
}

export interface PlannedAmount {
	amount: Amount;
	/** In the amount's unit, unrounded except where the formula rounds. Null when not known yet. */
	value: number | null;
	estimated: boolean;
	missing: readonly string[];
	/** The weakest certainty among the values it rests on. */
	certainty: Certainty;
	rates: RateUse[];
	result: Result;
}

export interface Reason {
	/** The fact's key. */
	fact: string;
	value: Value;
	from: 'answer' | 'register' | 'presumed';
}

export type Group = 'now' | 'later' | 'by-itself' | 'may-apply' | 'done';

/** Keys of services: all of these, and one of those. */
export interface Needs {
	all: string[];
	oneOf: string[];
}

export interface PlannedService {
	service: Service;
	key: string;
	item: AssessedService['item'];
	applies: Applies;
	state: ServiceState;
	/** Null when it does not apply. */
	group: Group | null;
	/** The services in this plan it comes after. */
	dependsOn: Needs;
	/** Those of them that are not done. */
	waitsFor: Needs;
	dates: PlannedDate[];
	amounts: PlannedAmount[];
	reasons: Reason[];
	/** Whom it is for, and whether that is the one who reads; empty when it is for everyone. */
	whom: { person: string; you: boolean }[];
	missing: readonly string[];
	/** The date that matters most on a list today, or null. */
	keyDate: PlannedDate | null;
	/** Days to a last day that cannot be moved, when it is two weeks or less. */
	urgentInDays: number | null;
	/** The first day of the phase it belongs to, or null. */
	phaseStart: string | null;
	/** The day the person ticked it off, or null. */
	doneOn: string | null;
}

export interface Journey {
	assessment: Assessment;
	today: string;
	branch: { name: string } | null;
	/** A quiet tone: nothing cheerful, and nobody is counted down. */
	careful: boolean;
	/** A short careful side road: in the order written, and nothing to tick off. A life event that is careful all through is worked with as any other. */
	asideInGrief: boolean;
	current: Question | null;
	/** Answered questions that play a part, in the order asked. */
	trail: Question[];
	/** Presumed or fetched facts that play a part. */
	taken: Question[];
	/** Answers kept though they play no part now. */
	setAside: Question[];
	/** Where the person is: the number of the current question and about how many there are. */
	progress: { step: number; of: number };
	/** Every service, in the order of the flow. */
	services: PlannedService[];
}

export function journey(book: Book, stored: Stored, today: string): Journey {
	const assessment = assess(book, { answers: stored.answers, known: stored.known, today });
	const { questions } = assessment;
	const answered = (q: Question): boolean => q.standing === 'answer' || q.standing === 'said-unknown';
	const trail = questions.filter((q) => q.fact.asked && answered(q) && q.inEffect);
	const current = nextQuestion(assessment);
	// Questions that hang on an answer still to come are asked about half the time.
	const waiting = questions.filter((q) => q.fact.asked && q.standing === 'missing' && q.missingFor.length > 0);
	const sure = waiting.filter((q) => q.needed).length;
	const ahead = sure + Math.round((waiting.length - sure) / 2);
	const branch = book.branches.find((b) => b.name === assessment.branch);
	return {
		assessment,
		today,
		branch: branch ? { name: branch.name } : null,
		careful: branch?.careful ?? book.careful,
		asideInGrief: !book.careful && branch?.careful === true,
		current,
		trail,
		taken: questions.filter((q) => q.inEffect && (q.standing === 'presumed' || q.standing === 'register')),
		setAside: questions.filter((q) => q.fact.asked && !trail.includes(q) && hasAnswer(stored.answers, q)),
		progress: { step: trail.length + 1, of: trail.length + ahead },
		services: plan(assessment, stored.events, today)
	};
}

function hasAnswer(answers: Answers, q: Question): boolean {
	if (!q.item) return answers[q.key] !== undefined;
	const list = answers[q.item.list];
	return (
		typeof list === 'object' && list !== null && !Array.isArray(list) && list.items.some((i) => i.id === q.item?.id && i.answers[q.fact.name] !== undefined)
	);
}

/** The answered question before this one, for the link back; null at the first. */
export function before(journey: Journey, key: string): Question | null {
	const { questions } = journey.assessment;
	const at = questions.findIndex((q) => q.key === key);
	return questions.slice(0, at < 0 ? 0 : at).findLast((q) => journey.trail.includes(q)) ?? null;
}

function plan(assessment: Assessment, events: readonly ServiceEvent[], today: string): PlannedService[] {
	const { book } = assessment.knowledge;
	const you = new Set(book.persons.flatMap((p) => (p.isYou && isYes(assessment.knowledge.evaluate(p.isYou)) ? [p.name] : [])));
	const done = new Set(events.filter((e) => e.type === 'DONE').map((e) => e.service));
	for (const e of events) if (e.type === 'UNDO') done.delete(e.service);
	const dated = assessment.services.map((s) => ({ s, dates: s.dates.map(({ date, result }) => plannedDate(date, result)) }));
	const fulfilled = ({ s, dates }: (typeof dated)[number]): boolean => {
		if (done.has(s.key)) return true;
		if (s.applies !== 'yes' || s.service.performedBy === 'you') return false;
		const start = dates.find((d) => d.date.name === 'tidligst');
		return !start || (start.value !== null && !start.estimated && start.value <= today);
	};
	// One cannot have both: when the person has done the one, the other is no longer a choice.
	const rivals = dated.filter((d) => done.has(d.s.key) && d.s.applies === 'yes').map((d) => d.s);
	const ruledOut = (s: AssessedService): boolean =>
		rivals.some((o) => o !== s && (o.service.excludes.includes(s.service.id) || s.service.excludes.includes(o.service.id)));
	const byId = Map.groupBy(dated, (d) => d.s.service.id);
	return dated.map(({ s, dates }) => {
		const present = (ids: readonly string[]) =>
			ids.flatMap((id) => byId.get(id) ?? []).filter((d) => d.s.applies !== 'no' && (d.s.item === null || s.item === null || d.s.item.id === s.item.id));
		const [all, any] = [present(s.service.after), present(s.service.afterAnyOf)];
		const keys = (list: typeof dated): string[] => list.map((d) => d.s.key);
		const waitsFor: Needs = { all: keys(all.filter((d) => !fulfilled(d))), oneOf: any.some(fulfilled) ? [] : keys(any) };
		const start = dates.find((d) => d.date.name === 'tidligst') ?? dates.find((d) => d.date.name === 'måneder fra');
		const later = start?.value ? start.value > today : (phaseStart(assessment, s.service.phase) ?? '') > today;
		const deadline = dates.find((d) => d.date.name === 'frist')?.value ?? null;
		const state = serviceState(
			{
				applies: ruledOut(s) ? 'no' : s.applies,
				byOthers: s.service.performedBy !== 'you',
				waits: waitsFor.all.length + waitsFor.oneOf.length > 0,
				later,
				expired: deadline !== null && deadline < today
			},
			events.filter((e) => e.service === s.key)
		);
		const days = deadline === null ? null : daysBetween(today, deadline);
		return {
			service: s.service,
			key: s.key,
			item: s.item,
			applies: s.applies,
			state,
			group: groupOf(state),
			dependsOn: { all: keys(all), oneOf: keys(any) },
			waitsFor,
			dates,
			amounts: s.amounts.map(({ amount, result }) => plannedAmount(book, amount, result, today)),
			reasons: s.grounds.known && s.applies === 'yes' ? reasons(assessment, s.grounds) : [],
			whom: s.service.persons.map((person) => ({ person, you: you.has(person) })),
			missing: s.missing,
			keyDate: keyDate(dates, today),
			phaseStart: phaseStart(assessment, s.service.phase),
			urgentInDays: days !== null && days >= 0 && days <= 14 && groupOf(state) === 'now' ? days : null,
			doneOn: state === 'done' ? (events.findLast((e) => e.service === s.key && e.type === 'DONE')?.on ?? null) : null
		};
	});
}

function groupOf(state: ServiceState): Group | null {
	switch (state) {
		case 'not-applicable':
			return null;
		case 'may-apply':
			return 'may-apply';
		case 'done-by-agency':
			return 'by-itself';
		case 'done':
		case 'decided':
			return 'done';
		case 'waiting-for':
		case 'startable-from':
			return 'later';
		default:
			return 'now';
	}
}

function phaseStart({ knowledge }: Assessment, name: string | null): string | null {
	const phase = knowledge.book.phases.find((p) => p.name === name);
	const from = phase?.from ? knowledge.evaluate(phase.from) : null;
	return from?.known === true && isDate(from.value) ? from.value.date : null;
}

const plannedDate = (date: NamedDate, result: Result): PlannedDate =>
	result.known
		? { date, value: isDate(result.value) ? result.value.date : null, estimated: result.estimated, missing: [] }
		: { date, value: null, estimated: false, missing: result.missing };

/** What one looks for first: an advised or last day still ahead, then the first day, then whatever there is. */
function keyDate(dates: readonly PlannedDate[], today: string): PlannedDate | null {
	const known = dates.filter((d) => d.value !== null);
	const named = (name: string): PlannedDate | undefined => known.find((d) => d.date.name === name);
	const start = named('tidligst') ?? named('måneder fra');
	if (start?.value && start.value > today) return start;
	const ahead = ['rådet dato', 'trygg frist', 'frist'].map(named).find((d) => d?.value && d.value >= today);
	return ahead ?? named('frist') ?? named('trygg frist') ?? start ?? known.find((d) => (d.value ?? '') >= today) ?? known[0] ?? null;
}

const order: Certainty[] = ['confirmed', 'secondary', 'assumed'];

function plannedAmount(book: Book, amount: Amount, result: Result, today: string): PlannedAmount {
	const rates = result.known ? rateUses(book, result.uses, today) : [];
	const value = result.known && typeof result.value === 'number' ? result.value : null;
	return {
		amount,
		value,
		estimated: (result.known && result.estimated) || amount.estimate,
		missing: result.known ? [] : result.missing,
		certainty: order[Math.max(0, ...rates.map((r) => order.indexOf(r.certainty)))] ?? 'confirmed',
		rates,
		result
	};
}

/** The dated values a result rests on, each once. */
export function rateUses(book: Book, uses: readonly Use[], today: string): RateUse[] {
	const seen = new Set<string>();
	return uses.flatMap((use) => {
		if (use.kind !== 'rate') return [];
		const key = `${use.name}@${use.from}@${use.in}`;
		if (seen.has(key)) return [];
		seen.add(key);
		const rate = book.rates[use.name];
		const rows = use.in === undefined ? rate?.rows : rate?.local?.[use.in];
		const row = rows?.find((r) => r.from === use.from);
		if (!rate || !row) return [];
		const lastKnown = rate.yearly && row.to === null && row.from !== null && rows?.at(-1) === row && row.from.slice(0, 4) < today.slice(0, 4);
		return [{ name: use.name, value: row.value, validFrom: row.from, lastKnown, certainty: row.certainty, page: row.page, checked: row.checked }];
	});
}

/** The facts a result rests on, as they stand. */
export function reasons({ questions, knowledge }: Assessment, grounds: Known): Reason[] {
	const keys = new Set(grounds.uses.flatMap((u) => (u.kind === 'fact' ? [u.key] : [])));
	return questions.flatMap((q) => {
		const from = source(q.standing);
		if (!keys.has(q.key) || !from) return [];
		const result = q.item ? knowledge.field(q.item, q.fact.name) : knowledge.name(q.fact.name);
		return result.known ? [{ fact: q.key, value: result.value, from }] : [];
	});
}

const source = (s: Standing): Reason['from'] | null => (s === 'answer' || s === 'register' || s === 'presumed' ? s : null);
const isYes = (r: Result): boolean => r.known && r.value === true;
const daysBetween = (a: string, b: string): number => toDays(b) - toDays(a);

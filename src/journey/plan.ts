// The plan: every service as it stands for one person today, with what it waits for, its dates, amounts and reasons.
// What a service's life is, the machine says; here it is told the facts.

import { isOver, lifeOf, type Life, type ServiceEvent, type ServiceState } from '#machine';
import { windowOf, type Applies, type AssessedService, type Assessment, type NamedDate, type Result, type Service } from '#rules';
import { isDate, toDays } from '#values';
import { plannedAmount, type PlannedAmount } from './amounts.ts';
import { reasons, type Reason } from './reasons.ts';

export interface PlannedDate {
	date: NamedDate;
	/** YYYY-MM-DD (the first of the month for months), or null when not known yet or when there is none. */
	value: string | null;
	estimated: boolean;
	missing: readonly string[];
}

export type Group = 'now' | 'later' | 'by-itself' | 'may-apply' | 'done';

/** Keys of services: all of these, and one of those. */
export interface Needs {
	all: string[];
	oneOf: string[];
}

export interface PlannedService extends Life {
	service: Service;
	key: string;
	item: AssessedService['item'];
	applies: Applies;
	/** What makes it apply or not, or what is missing. */
	grounds: Result;
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
}

/** A last day so near is urgent. */
const URGENT_DAYS = 14;

/** What the rules say of a service, with its dates, and what has happened to it. */
interface Draft {
	assessed: AssessedService;
	dates: PlannedDate[];
	events: readonly ServiceEvent[];
	over: boolean;
}

/** `quiet`: nobody ticks anything off here. */
export function plan(assessment: Assessment, events: readonly ServiceEvent[], quiet: boolean): PlannedService[] {
	const happened = Map.groupBy(events, (e) => e.service);
	const drafts = assessment.services.map((assessed): Draft => {
		const own = happened.get(assessed.key) ?? [];
		return { assessed, dates: assessed.dates.map(({ date, result }) => plannedDate(date, result)), events: own, over: isOver(own) };
	});
	return new Planner(assessment, drafts, quiet).services();
}

class Planner {
	private readonly assessment: Assessment;
	private readonly drafts: readonly Draft[];
	private readonly quiet: boolean;
	private readonly today: string;
	private readonly byId: ReadonlyMap<string, readonly Draft[]>;
	/** Those that are over and of which one cannot have another too. */
	private readonly taken: readonly AssessedService[];
	/** The persons of the life event who are the one that reads. */
	private readonly you: ReadonlySet<string>;

	constructor(assessment: Assessment, drafts: readonly Draft[], quiet: boolean) {
		const { knowledge } = assessment;
		this.assessment = assessment;
		this.drafts = drafts;
		this.quiet = quiet;
		this.today = knowledge.situation.today;
		this.byId = Map.groupBy(drafts, (d) => d.assessed.service.id);
		this.taken = drafts.filter((d) => d.over && d.assessed.applies === 'yes').map((d) => d.assessed);
		this.you = new Set(knowledge.book.persons.flatMap((p) => (p.isYou && isYes(knowledge.evaluate(p.isYou)) ? [p.name] : [])));
	}

	services(): PlannedService[] {
		return this.drafts.map((d) => this.planned(d));
	}

	private planned(draft: Draft): PlannedService {
		const { assessed, dates, events } = draft;
		const { service, item, key, applies, grounds, missing } = assessed;
		const { knowledge } = this.assessment;
		const [all, oneOf] = [this.present(service.after, item), this.present(service.afterAnyOf, item)];
		const waitsFor: Needs = { all: keys(all.filter((d) => !this.isFulfilled(d))), oneOf: oneOf.some((d) => this.isFulfilled(d)) ? [] : keys(oneOf) };
		const phaseStart = this.phaseStart(service.phase);
		const start = named(dates, 'tidligst') ?? named(dates, 'måneder fra');
		const deadline = named(dates, 'frist')?.value ?? null;
		const life = lifeOf(
			{
				applies: this.isRuledOut(assessed) ? 'no' : applies,
				byOthers: service.performedBy !== 'you',
				waits: waitsFor.all.length + waitsFor.oneOf.length > 0,
				later: (start?.value ?? phaseStart ?? '') > this.today,
				expired: deadline !== null && deadline < this.today,
				quiet: this.quiet
			},
			events
		);
		const group = groupOf(life.state);
		const days = deadline === null ? null : toDays(deadline) - toDays(this.today);
		const amounts = later(() => assessed.amounts.map(({ amount, result }) => plannedAmount(knowledge.book, amount, result, this.today)));
		const why = later(() => (grounds.known && applies === 'yes' ? reasons(this.assessment, grounds) : []));
		return {
			...life,
			service,
			key,
			item,
			applies,
			grounds,
			group,
			dependsOn: { all: keys(all), oneOf: keys(oneOf) },
			waitsFor,
			dates,
			get amounts() {
				return amounts();
			},
			get reasons() {
				return why();
			},
			whom: service.persons.map((person) => ({ person, you: this.you.has(person) })),
			missing,
			keyDate: keyDate(dates, this.today),
			phaseStart,
			urgentInDays: days !== null && days >= 0 && days <= URGENT_DAYS && group === 'now' ? days : null
		};
	}

	/** The services of these ids that may be in this plan: of a list's entries, those of the same entry. */
	private present(ids: readonly string[], item: AssessedService['item']): readonly Draft[] {
		return ids
			.flatMap((id) => this.byId.get(id) ?? [])
			.filter(({ assessed: other }) => other.applies !== 'no' && (other.item === null || item === null || other.item.id === item.id));
	}

	/** Done, or done by others without anybody asking, from its first day on. */
	private isFulfilled({ over, assessed, dates }: Draft): boolean {
		if (over) return true;
		if (assessed.applies !== 'yes' || assessed.service.performedBy === 'you') return false;
		const start = named(dates, 'tidligst');
		return !start || (start.value !== null && !start.estimated && start.value <= this.today);
	}

	/** One cannot have both: when the person has done the one, the other is no longer a choice. */
	private isRuledOut({ service }: AssessedService): boolean {
		return this.taken.some(({ service: other }) => other.excludes.includes(service.id) || service.excludes.includes(other.id));
	}

	private phaseStart(name: string | null): string | null {
		const { knowledge } = this.assessment;
		const phase = name === null ? undefined : knowledge.book.phases.find((p) => p.name === name);
		return (phase && windowOf(phase, knowledge).from) ?? null;
	}
}

/** What only some pages show is worked out when one of them asks, and then once. */
function later<T>(work: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= work());
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

const plannedDate = (date: NamedDate, result: Result): PlannedDate =>
	result.known
		? { date, value: isDate(result.value) ? result.value.date : null, estimated: result.estimated, missing: [] }
		: { date, value: null, estimated: false, missing: result.missing };

/** What one looks for first: an advised or last day still ahead, then the first day, then whatever there is. */
function keyDate(dates: readonly PlannedDate[], today: string): PlannedDate | null {
	const known = dates.filter((d) => d.value !== null);
	const start = named(known, 'tidligst') ?? named(known, 'måneder fra');
	if (start?.value && start.value > today) return start;
	const ahead = ['rådet dato', 'trygg frist', 'frist'].map((name) => named(known, name)).find((d) => d?.value && d.value >= today);
	return ahead ?? named(known, 'frist') ?? named(known, 'trygg frist') ?? start ?? known.find((d) => (d.value ?? '') >= today) ?? known[0] ?? null;
}

const named = (dates: readonly PlannedDate[], name: string): PlannedDate | undefined => dates.find((d) => d.date.name === name);
const keys = (drafts: readonly Draft[]): string[] => drafts.map((d) => d.assessed.key);
const isYes = (r: Result): boolean => r.known && r.value === true;

// The plan: what is most important now, what comes later, what happens by itself, and what may come, each with why it may.

import type { PlanRowData } from '#components';
import type { Group, PlannedService } from '#journey';
import type { Line } from '#text';
import type { Telling } from './telling.ts';

export interface PlanView {
	title: string;
	made: Line;
	intro: ReturnType<Telling['prose']>;
	/** Address of the next question while there are any. */
	next: string | null;
	groups: { id: Group; heading: Line; intro?: Line; rows: PlanRowData[] }[];
	stones: number;
	answers: string;
	timeline: string;
	calendar: string;
	delete: string;
}

const ORDER: Group[] = ['now', 'later', 'by-itself', 'may-apply', 'done'];

export function planView(t: Telling): PlanView {
	const { journey, speech } = t;
	const { branch } = journey;
	const groups = ORDER.map((id) => {
		const services = journey.services.filter((s) => s.group === id).sort(journey.asideInGrief ? () => 0 : byDate);
		const heading = speech.say(id === 'now' && journey.careful ? 'plan.now.careful' : `plan.${id}`);
		return {
			id,
			heading: id === 'now' ? [heading] : speech.line('plan.count', { heading, count: { text: String(services.length), source: 'count' } }),
			...(id === 'by-itself' || id === 'may-apply' ? { intro: [speech.say(`plan.${id}.text`)] } : {}),
			rows: services.map((s) => row(t, s))
		};
	}).filter((g) => g.rows.length > 0);
	const event = t.words('livshendelse') ?? '';
	return {
		title: journey.careful ? speech.say('plan.title.careful') : speech.say('plan.title', { event }),
		made: speech.line('plan.made', { today: t.today() }),
		intro: branch ? [...t.prose(`grener.${branch.name}.innledning`), ...t.prose(`grener.${branch.name}.ring`)] : [],
		next: journey.current ? t.address(journey.current.key) : null,
		groups,
		stones: journey.careful ? 0 : 2 + journey.services.filter((s) => s.group === 'done').length,
		answers: `${t.base}/svar`,
		timeline: `${t.base}/plan/tidslinje`,
		calendar: `${t.base}/plan/kalender.ics`,
		delete: `${t.base}/slett`
	};
}

/** Urgent first, then by the date that matters, then in the order of the flow. */
function byDate(a: PlannedService, b: PlannedService): number {
	const urgent = Number(b.urgentInDays !== null) - Number(a.urgentInDays !== null);
	const day = (s: PlannedService): string => s.keyDate?.value ?? s.phaseStart ?? '9999';
	return urgent || day(a).localeCompare(day(b));
}

function row(t: Telling, s: PlannedService): PlanRowData {
	const { speech } = t;
	const when = s.group === 'may-apply' ? null : whenLine(t, s);
	const more = moreLine(t, s);
	return {
		title: t.title(s),
		href: t.serviceAddress(s),
		...(when ? { when } : {}),
		...(s.urgentInDays !== null && !t.journey.careful ? { urgent: speech.say('plan.urgent') } : {}),
		who: t.agency(s.service.from).name,
		state: speech.say(s.state === 'ready' && t.journey.asideInGrief ? 'state.ready.careful' : `state.${s.state}`),
		stateKind: s.group === 'now' ? 'ready' : s.group === 'later' ? 'later' : s.group === 'by-itself' ? 'auto' : s.group === 'may-apply' ? 'maybe' : 'done',
		...(more ? { more } : {})
	};
}

function moreLine(t: Telling, s: PlannedService): Line | null {
	if (s.group === 'may-apply' && s.missing.length > 0) return t.speech.line('plan.depends', { what: t.missing(s.missing) });
	if (s.state === 'waiting-for') return t.speech.line('plan.waits', { what: t.needs(s.waitsFor) });
	return null;
}

const HOW: Record<string, 'from' | 'advised' | 'safe' | 'by' | 'months' | 'on'> = {
	tidligst: 'from',
	'rådet dato': 'advised',
	'trygg frist': 'safe',
	frist: 'by',
	'måneder fra': 'months'
};

/** «helst innen 25. januar 2027 (om 9 uker), anslag» */
export function whenLine(t: Telling, s: PlannedService): Line | null {
	const d = s.keyDate;
	const date = d && t.shownDate(s, d);
	if (!d?.value || !date) return null;
	if (d.date.name === 'tidligst' && d.value <= t.journey.today && s.group !== 'by-itself') return [t.speech.say('plan.when.since')];
	const passed = d.value < t.journey.today;
	const how = s.group === 'by-itself' && d.date.name === 'tidligst' ? 'on' : HOW[d.date.name];
	const line = how ? t.speech.line(`plan.when.${how}`, { date }) : t.speech.line('plan.when.other', { label: lowerFirst(t.dateLabel(s, d)), date });
	if (passed && s.group === 'now') return t.speech.line('plan.when.passed', { line });
	// Nobody is counted down where a quiet tone is asked for.
	const distance = t.journey.careful ? null : t.distance(d.value, `date:${s.key}/${d.date.name}`);
	return [...line, ...(distance ? t.speech.line('plan.when.distance', { distance }) : [])];
}

const lowerFirst = (line: Line): Line =>
	line.map((part, i) => (i === 0 && typeof part === 'string' ? part.charAt(0).toLocaleLowerCase('nb') + part.slice(1) : part));

// The plan: what is most important now, what comes later, what happens by itself, and what may come, each with why it may.

import type { Explained, PlanRowData } from '#components';
import { slug } from '#values';
import { choices, inGroup, type Group, type PlannedService } from '#journey';
import type { Line } from '#text';
import { Glossary } from './glossary.ts';
import type { Telling } from './telling.ts';

export interface PlanView {
	title: string;
	made: Line;
	intro: ReturnType<Telling['prose']>;
	words: Explained | null;
	/** Address of the next question while there are any. */
	next: string | null;
	/** Services the person may choose between. */
	choices: { href: string; label: Line; depends?: Line }[];
	/** Ways to see only what is for one of them; empty when it is for all alike. */
	whom: { href: string; label: string; current: boolean }[];
	groups: { id: Group; heading: Line; intro?: Line; rows: PlanRowData[]; words: Explained | null }[];
	stones: number;
	answers: string;
	timeline: string;
	calendar: string;
	delete: string;
}

const ORDER: Group[] = ['now', 'later', 'by-itself', 'may-apply', 'done'];

/** `only` is the slug of the person whose part of the plan is asked for, or null for all of it. */
export function planView(t: Telling, only: string | null = null): PlanView {
	const { journey, speech } = t;
	const { branch } = journey;
	const glossary = new Glossary(t);
	const intro = branch ? [...t.prose(`grener.${branch.name}.innledning`), ...t.prose(`grener.${branch.name}.ring`)] : [];
	const introWords = glossary.after(intro);
	const shown = journey.services.filter((s) => s.group !== null);
	const present = t.book.persons.flatMap((p) => shown.flatMap((s) => s.whom).find((w) => w.person === p.name) ?? []);
	const person = only === null ? null : (present.find((w) => slug(w.person) === only)?.person ?? null);
	const wanted = (s: PlannedService): boolean => person === null || s.whom.some((w) => w.person === person);
	const groups = ORDER.map((id) => {
		const services = inGroup(journey, id).filter(wanted);
		const rows = services.map((s) => row(t, s));
		const heading = speech.say(id === 'now' && journey.careful ? 'plan.now.careful' : `plan.${id}`);
		return {
			id,
			heading: id === 'now' ? [heading] : speech.line('plan.count', { heading, count: { text: String(services.length), source: 'count' } }),
			...(id === 'by-itself' || id === 'may-apply' ? { intro: [speech.say(`plan.${id}.text`)] } : {}),
			rows,
			words: glossary.after(...rows.flatMap((r) => [r.title, r.when, r.more]))
		};
	}).filter((g) => g.rows.length > 0);
	const event = t.words('livshendelse') ?? '';
	return {
		title: journey.careful ? speech.say('plan.title.careful') : speech.say('plan.title', { event }),
		made: speech.line('plan.made', { today: t.today() }),
		intro,
		words: introWords,
		next: journey.current ? t.address(journey.current.key) : null,
		choices: choices(journey).map(({ comparison, missing }) => ({
			...t.comparison(comparison),
			...(missing.length > 0 ? { depends: speech.line('plan.depends', { what: t.missing(missing) }) } : {})
		})),
		whom:
			present.length < 2
				? []
				: [
						{ href: `${t.base}/plan`, label: speech.say('plan.whom.all'), current: person === null },
						...present.map((w) => ({ href: `${t.base}/plan?hvem=${slug(w.person)}`, label: upper(t.person(w.person, w.you)), current: person === w.person }))
					],
		groups,
		stones: journey.careful ? 0 : 2 + journey.services.filter((s) => s.group === 'done').length,
		answers: `${t.base}/svar`,
		timeline: `${t.base}/plan/tidslinje`,
		calendar: `${t.base}/plan/kalender.ics`,
		delete: `${t.base}/slett`
	};
}

function row(t: Telling, s: PlannedService): PlanRowData {
	const { speech } = t;
	const when = s.group === 'may-apply' ? null : whenLine(t, s);
	const more = moreLine(t, s);
	const whom = t.whom(s);
	const away = awayLine(t, s);
	return {
		title: t.title(s),
		href: t.serviceAddress(s),
		...(when ? { when } : {}),
		...(away ? { away } : {}),
		...(s.urgentInDays !== null && !t.journey.careful ? { urgent: speech.say('plan.urgent') } : {}),
		who: t.agency(s.service.from).name,
		...reach(t, s),
		...(t.book.shared && toDo(s) ? { byHand: speech.say('plan.by-hand') } : {}),
		state: speech.say(s.state === 'ready' && t.journey.asideInGrief ? 'state.ready.careful' : `state.${s.state}`),
		stateKind: s.group === 'now' ? 'ready' : s.group === 'later' ? 'later' : s.group === 'by-itself' ? 'auto' : s.group === 'may-apply' ? 'maybe' : 'done',
		...(whom ? { whom: speech.say('plan.for', { whom }) } : {}),
		...(more ? { more } : {})
	};
}

const toDo = (s: PlannedService): boolean => s.group === 'now' || s.group === 'later';

/** Phone and address, for those who have the plan on paper: only where there is something to do. */
function reach(t: Telling, s: PlannedService): { reach?: Line[] } {
	if (!toDo(s)) return {};
	const { phone, web: own, site } = t.reach(s);
	const web = own ?? site;
	return { reach: [...(phone ? [[{ text: phone, source: 'phone' }]] : []), ...(web ? [[{ text: web, source: `source:${s.service.id}` }]] : [])] };
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

/** «helst innen 25. januar 2027» */
function whenLine(t: Telling, s: PlannedService): Line | null {
	const d = s.keyDate;
	const date = d && t.shownDate(s, d);
	if (!d?.value || !date) return null;
	if (d.date.name === 'tidligst' && d.value <= t.journey.today && s.group !== 'by-itself') return [t.speech.say('plan.when.since')];
	const passed = d.value < t.journey.today;
	const how = s.group === 'by-itself' && d.date.name === 'tidligst' ? 'on' : HOW[d.date.name];
	const line = how ? t.speech.line(`plan.when.${how}`, { date }) : t.speech.line('plan.when.other', { label: lowerFirst(t.dateLabel(s, d)), date });
	if (passed && s.group === 'now') return t.speech.line('plan.when.passed', { line });
	return line;
}

/** « (om 9 uker)», for the screen: on paper it would soon be wrong. Nobody is counted down in a branch that asks for quiet, nor to what others do. */
function awayLine(t: Telling, s: PlannedService): Line | null {
	const d = s.keyDate;
	if (!d?.value || t.journey.careful || s.group === 'by-itself' || s.group === 'may-apply') return null;
	const since = d.date.name === 'tidligst' && d.value <= t.journey.today;
	const distance = since || t.shownDate(s, d) === null ? null : t.distance(d.value, `date:${s.key}/${d.date.name}`);
	return distance ? t.speech.line('plan.when.distance', { distance }) : null;
}

const lowerFirst = (line: Line): Line =>
	line.map((part, i) => (i === 0 && typeof part === 'string' ? part.charAt(0).toLocaleLowerCase('nb') + part.slice(1) : part));

const upper = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1);

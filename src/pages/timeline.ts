// The plan down the time: phases with their dates, a line for today, and each thing on the days that matter for it.
// The calendar file holds the same days for what the person does.

import { slug } from '#values';
import type { PlannedDate, PlannedService } from '#journey';
import { isDate } from '#values';
import type { Phase } from '#rules';
import { plainText, type CalendarEntry, type Line } from '#text';
import type { Telling } from './telling.ts';

const DAYS = ['tidligst', 'rådet dato', 'trygg frist', 'frist', 'måneder fra'];

export interface TimelineEntry {
	/** YYYY-MM-DD */
	iso: string;
	when: Line;
	/** Null for the line that says «I dag». */
	title: Line | null;
	href: string;
	what: Line;
	/** Past, today or ahead, as a word for those who cannot see the line. */
	tense: 'past' | 'today' | 'ahead';
}
export interface TimelineView {
	title: string;
	intro: Line;
	phases: { heading: string; window: Line; entries: TimelineEntry[] }[];
	plan: string;
}

interface Dated {
	service: PlannedService;
	date: PlannedDate;
	iso: string;
}

function dated(t: Telling): Dated[] {
	return t.journey.services
		.filter((s) => s.group !== null && s.group !== 'may-apply' && s.group !== 'done')
		.flatMap((service) => {
			const named = service.dates.filter((d) => d.value !== null && DAYS.includes(d.date.name));
			const shown = named.length > 0 ? named : service.keyDate?.value ? [service.keyDate] : [];
			return shown.map((date) => ({ service, date, iso: date.value ?? '' }));
		})
		.sort((a, b) => a.iso.localeCompare(b.iso));
}

export function timelineView(t: Telling): TimelineView {
	const { speech, journey } = t;
	const { today } = journey;
	const entries: TimelineEntry[] = dated(t).map(({ service, date, iso }) => {
		return {
			iso,
			when: t.shownDate(service, date) ?? [],
			title: t.title(service),
			href: t.serviceAddress(service),
			what: t.dateLabel(service, date),
			// What could begin on a day gone by can still be done.
			tense: iso < today && date.date.name !== 'tidligst' ? 'past' : iso === today ? 'today' : 'ahead'
		};
	});
	const marker: TimelineEntry = { iso: today, when: [t.today()], title: null, href: '', what: [speech.say('timeline.today')], tense: 'today' };
	const at = entries.findIndex((e) => e.iso > today);
	entries.splice(at < 0 ? entries.length : at, 0, marker);
	const windows = journey.assessment.knowledge.book.phases.map((phase) => ({ phase, ...windowOf(t, phase) }));
	const home = (e: TimelineEntry): string | null =>
		windows.find((w) => (w.from !== null || w.to !== null) && (w.from === null || w.from <= e.iso) && (w.to === null || e.iso <= w.to))?.phase.name ?? null;
	const phases = windows
		.map(({ phase, from, to }) => ({
			heading: t.words(`faser.${phase.name}.kalles`) ?? phase.name,
			window: windowLine(t, phase.name, from, to),
			entries: entries.filter((e) => home(e) === phase.name)
		}))
		.filter((p) => p.entries.length > 0);
	const rest = entries.filter((e) => home(e) === null);
	return {
		title: speech.say('timeline.title', { event: t.words('livshendelse') ?? '' }),
		intro: speech.line('plan.made', { today: t.today() }),
		phases: [...phases, ...(rest.length > 0 ? [{ heading: speech.say('timeline.rest'), window: [], entries: rest }] : [])],
		plan: `${t.base}/plan`
	};
}

function windowOf(t: Telling, phase: Phase): { from: string | null; to: string | null } {
	const day = (e: Phase['from']): string | null => {
		const r = e ? t.journey.assessment.knowledge.evaluate(e) : null;
		return r?.known && isDate(r.value) ? r.value.date : null;
	};
	return { from: day(phase.from), to: day(phase.to) };
}

function windowLine(t: Telling, name: string, from: string | null, to: string | null): Line {
	const source = `phase:${name}`;
	// A phase of one day says that day, and nothing when the line for today stands there.
	if (from && from === to) return from === t.journey.today ? [] : [t.day(from, source)];
	if (from && to) return t.speech.line('timeline.window', { from: t.day(from, source), to: t.day(to, source) });
	if (from) return t.speech.line('timeline.from', { from: t.day(from, source) });
	return to ? t.speech.line('timeline.to', { to: t.day(to, source) }) : [];
}

/** What a person puts in a calendar: days ahead of what they do themselves. Nothing about their answers. */
export function calendarEntries(t: Telling): CalendarEntry[] {
	return dated(t)
		.filter(({ service, iso }) => service.service.performedBy === 'you' && iso >= t.journey.today)
		.map(({ service, date, iso }) => {
			const consequence = t.line(`tjenester.${service.service.id}.datoer.${date.date.name}.hvis du venter`, service);
			return {
				id: `${t.book.event}-${service.key.replaceAll('/', '-')}-${slug(date.date.name)}`,
				day: iso,
				title: `${plainText(t.dateLabel(service, date))}: ${plainText(t.title(service))}`,
				text: [consequence ? plainText(consequence) : '', date.estimated ? t.speech.say('calendar.estimate') : '', t.speech.say('calendar.computed')]
					.filter(Boolean)
					.join('\n')
			};
		});
}

// The accessibility statement, written from what the last accepted run found (accessibility.json): how far we are, whom breaches affect,
// how to say so, and every criterion the law counts with its status and what it rests on.

import { criteria, needs, type Block, type Criterion, type Line, type Segment, type Speech } from '#text';
import type { Link, SummaryRow } from '#components';
import { paragraph } from './telling.ts';
import results from './accessibility.json' with { type: 'json' };

const STATUSES = ['met', 'broken', 'not-relevant', 'not-assessed'] as const;
type Status = (typeof STATUSES)[number];
export interface Results {
	/** YYYY-MM-DD */
	assessed: string;
	screens: number;
	journeys: number;
	faults: { of: number; found: number };
	/** Journeys completed in every way a browser can be set to, and those also read aloud by a screen reader. */
	completed: { journeys: number; read: number };
	criteria: Record<string, { status: string; looked: number; findings: number }>;
	/** Where to complain; written by hand. */
	complaints: { name: string };
}

export interface StatementView {
	heading: string;
	lead: string;
	parts: { heading: string; text: Block[]; link?: Link }[];
	principles: { heading: string; rows: SummaryRow[] }[];
}

const PRINCIPLES = { 1: 'one', 2: 'two', 3: 'three', 4: 'four' } as const;
const UNKNOWN = { status: 'not-assessed', looked: 0, findings: 0 };

export function statementView(speech: Speech, path: string, found: Results = results): StatementView {
	const reported = criteria.filter((c) => c.reported);
	const of = (c: Criterion) => found.criteria[c.id] ?? UNKNOWN;
	const statusOf = (c: Criterion): Status => STATUSES.find((status) => status === of(c).status) ?? 'not-assessed';
	const all = (status: Status): Criterion[] => reported.filter((c) => statusOf(c) === status);
	const figure = (n: number): Segment => ({ text: speech.format.number(n), source: 'count' });
	const nameOf = (c: Criterion): string => c.name[speech.locale === 'nn' || speech.locale === 'en' ? speech.locale : 'nb'];
	const called = (c: Criterion): Line => [{ text: c.id, source: 'law' }, ' ', nameOf(c)];
	const broken = all('broken');
	const affected = needs.flatMap((need) => {
		const mine = broken.filter((c) => c.needs.includes(need));
		return mine.length === 0
			? []
			: [speech.line('statement.breach', { who: speech.say(`statement.need.${need}`), what: speech.format.list(mine.map(nameOf)) })];
	});
	const counts = { broken: broken.length, of: reported.length, met: all('met').length, absent: all('not-relevant').length, open: all('not-assessed').length };
	const figures = (values: Record<string, number>): Record<string, Segment> => Object.fromEntries(Object.entries(values).map(([k, n]) => [k, figure(n)]));
	return {
		heading: speech.say('statement.title'),
		lead: speech.say('statement.lead'),
		parts: [
			{
				heading: speech.say('statement.degree'),
				text: [
					paragraph(speech.line('statement.degree.text', figures(counts))),
					paragraph(
						speech.line('statement.how', figures({ journeys: found.journeys, screens: found.screens, found: found.faults.found, faults: found.faults.of }))
					),
					paragraph([
						...speech.line('statement.ways', figures({ journeys: found.completed.journeys })),
						' ',
						...speech.line(found.completed.read > 0 ? 'statement.ways.read' : 'statement.ways.unread', figures({ read: found.completed.read }))
					]),
					paragraph(
						speech.line('statement.draft', { date: { text: speech.format.day(found.assessed), source: 'date:statement/assessed', iso: found.assessed } })
					)
				]
			},
			{
				heading: speech.say('statement.breaches'),
				text: affected.length > 0 ? affected.map(paragraph) : [paragraph([speech.say('statement.breaches.none')])]
			},
			{
				heading: speech.say('statement.tell'),
				text: [paragraph([speech.say('statement.tell.text')])],
				link: { label: speech.say('footer.feedback'), href: `/${speech.locale}/tilbakemelding?side=${encodeURIComponent(path)}` }
			},
			{ heading: speech.say('statement.complain'), text: [paragraph(speech.line('statement.complain.text', { body: found.complaints.name }))] }
		],
		principles: Object.entries(PRINCIPLES).map(([number, word]) => ({
			heading: speech.say(`statement.principle.${word}`),
			rows: reported
				.filter((c) => c.id.startsWith(`${number}.`))
				.map((c) => ({
					id: `krav-${c.id.replaceAll('.', '-')}`,
					term: called(c),
					value: [speech.say(`statement.status.${statusOf(c)}`)],
					note: speech.line(`statement.proof.${statusOf(c)}`, figures({ looked: of(c).looked, findings: of(c).findings }))
				}))
		}))
	};
}

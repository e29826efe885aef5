// One service as a page: the date that matters first, then what to do, what one gets, why one sees it, other ways, and the source.

import type { PlannedAmount, PlannedService, Reason } from '#journey';
import { plainText, type Block, type Line } from '#text';
import { arithmeticView, sourceLines, type ArithmeticView } from './arithmetic.ts';
import { paragraph, type Telling } from './telling.ts';

export interface ServiceView {
	title: Line;
	who: string;
	state: string;
	done: { on: Line } | null;
	mayBeDone: boolean;
	deadline: { label: Line; value: Line; consequence?: Line; more?: { summary: string; blocks: Block[] } } | null;
	notice: string | null;
	go: { href: string; label: string } | null;
	about: Block[];
	sections: { id: string; heading: string; blocks: Block[]; more?: { summary: string; blocks: Block[] }; arithmetic?: ArithmeticView[] }[];
	plan: string;
	delete: string;
}

export function serviceView(t: Telling, s: PlannedService): ServiceView {
	const { speech } = t;
	const id = s.service.id;
	const agency = t.agency(s.service.from);
	const by = s.service.performedBy;
	const doneOn = s.doneOn ? t.day(s.doneOn, `event:${s.key}`) : null;
	return {
		title: t.title(s),
		who: agency.name,
		state: s.state === 'ready' && t.journey.careful ? '' : speech.say(`state.${s.state}`),
		done: doneOn ? { on: speech.line('service.done.text', { date: doneOn }) } : null,
		// What has been ticked off can always be taken back.
		mayBeDone: s.doneOn !== null || (s.state !== 'not-applicable' && s.applies === 'yes' && by === 'you' && !t.journey.asideInGrief),
		deadline: deadline(t, s),
		notice:
			s.state === 'not-applicable'
				? speech.say('service.not-applicable')
				: s.state === 'expired'
					? speech.say('service.expired', { agency: agency.with })
					: null,
		go: goTo(t, s),
		about: t.prose(`tjenester.${id}.om`, s),
		sections: [
			...section(
				'hva',
				speech.say('service.amounts'),
				amounts(t, s),
				s.amounts.filter((a) => a.amount.arithmetic && shown(a)).map((a) => arithmeticView(t, s, a))
			),
			...section('klart', speech.say('service.ready'), evidence(t, s)),
			...section('gir', speech.say('service.gives'), optional(t.line(`tjenester.${id}.gir`, s))),
			...section('hvem', speech.say('service.who'), t.prose(`tjenester.${id}.hvem`, s)),
			...section('datoer', speech.say('service.dates'), dates(t, s)),
			...section('hvorfor', speech.say('service.why'), why(t, s)),
			...section(
				'etter',
				speech.say('service.after'),
				s.dependsOn.all.length + s.dependsOn.oneOf.length > 0 ? [paragraph(speech.line('service.after.text', { what: t.needs(s.dependsOn) }))] : []
			),
			...section('utelukker', speech.say('service.excludes'), excludes(t, s)),
			...section('maater', speech.say('service.other-ways'), otherWays(t, s)),
			...section('etterpaa', speech.say('service.afterwards'), afterwards(t, s)),
			...section('ingenting', speech.say('service.nothing'), t.prose(`tjenester.${id}.hvis ingenting skjer`, s)),
			{ id: 'kilde', heading: speech.say('service.source'), ...source(t, s) }
		],
		plan: `${t.base}/plan`,
		delete: `${t.base}/slett`
	};
}

/** The one way on: to the form when the person fills one in, else to the agency's own pages. Null when there are none. */
function goTo(t: Telling, s: PlannedService): ServiceView['go'] {
	const agency = t.agency(s.service.from);
	const web = s.service.channels.web;
	const site = t.book.agencies[s.service.from]?.website;
	if (web) return { href: `https://${web}`, label: t.speech.say(s.service.performedBy === 'you' ? 'service.start' : 'service.go', { agency: agency.with }) };
	return site ? { href: `https://${site}`, label: t.speech.say('service.go', { agency: agency.with }) } : null;
}

const section = (id: string, heading: string, blocks: Block[], arithmetic: ArithmeticView[] = []): ServiceView['sections'] =>
	blocks.length === 0 ? [] : [{ id, heading, blocks, ...(arithmetic.length > 0 ? { arithmetic } : {}) }];
const optional = (line: Line | null): Block[] => (line ? [paragraph(line)] : []);
const shown = (a: PlannedAmount): boolean => a.value !== null && a.certainty !== 'assumed';

function deadline(t: Telling, s: PlannedService): ServiceView['deadline'] {
	const d = s.keyDate;
	const value = d && t.shownDate(s, d);
	if (!d?.value || !value) return null;
	const key = `tjenester.${s.service.id}.datoer.${d.date.name}`;
	const consequence = t.line(`${key}.hvis du venter`, s);
	const more = t.line(`${key}.mer tid`, s);
	const distance = t.journey.careful ? null : t.distance(d.value, `date:${s.key}/${d.date.name}`);
	const passed = d.value < t.journey.today && s.group === 'now' && d.date.name !== 'tidligst';
	return {
		label: t.dateLabel(s, d),
		value: [...value, ...(distance ? t.speech.line('plan.when.distance', { distance }) : [])],
		...(passed ? { consequence: [t.speech.say('service.passed'), ...(consequence ? [' ', ...consequence] : [])] } : consequence ? { consequence } : {}),
		...(more ? { more: { summary: t.speech.say('service.more-time'), blocks: [paragraph(more)] } } : {})
	};
}

function amounts(t: Telling, s: PlannedService): Block[] {
	const { speech } = t;
	const agency = t.agency(s.service.from).with;
	// An amount the rule gives no value for is not part of this person's case.
	const own = s.amounts.filter((a) => a.value !== null || a.missing.length > 0);
	return own.map((a) => {
		const label = t.line(`tjenester.${s.service.id}.beløp.${a.amount.name}.kalles`, s) ?? [a.amount.name];
		if (a.missing.length > 0) return paragraph(speech.line('service.amount.unknown', { label, what: t.missing(a.missing) }));
		if (a.certainty === 'assumed') return paragraph(speech.line('service.amount.assumed', { label, agency }));
		const sum = t.sum(s, a);
		const amount = a.amount.per ? speech.line(`service.per.${a.amount.per}`, { amount: sum ?? '' }) : [sum ?? ''];
		const mark = a.rates.some((r) => r.certainty === 'secondary') ? [' ', speech.say('service.amount.secondary')] : [];
		const last = a.amount.unit === 'kr' && a.rates.some((r) => r.lastKnown) ? [' ', speech.say('service.amount.last-known')] : [];
		return paragraph([
			...speech.line('service.amount.label', { label }),
			...(a.estimated ? speech.line('service.amount.estimate', { amount }) : amount),
			'.',
			...mark,
			...last
		]);
	});
}

function evidence(t: Telling, s: PlannedService): Block[] {
	const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
	const items = s.service.evidence.map((what): Line => {
		const who = t.line(`tjenester.${s.service.id}.trenger.${what}`, s) ?? [];
		// The thing's own name is Norwegian; a language far from it says the whole in its line.
		if (t.speech.locale === 'en') return who.map((part, i) => (i === 0 && typeof part === 'string' ? upper(part) : part));
		return t.speech.line('service.ready.has', { what: upper(what), who });
	});
	return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function dates(t: Telling, s: PlannedService): Block[] {
	const items = s.dates.flatMap((d): Line[] => {
		const value = t.shownDate(s, d);
		const label = t.dateLabel(s, d);
		if (value) return [[...label, ': ', ...value]];
		return d.missing.length > 0 ? [[...label, ': ', t.speech.say('date.unknown', { what: t.missing(d.missing) })]] : [];
	});
	const about = s.dates.some((d) => d.estimated) ? [paragraph([t.speech.say('service.dates.about')])] : [];
	const shownAbove = items.length === 1 && s.keyDate !== null;
	return items.length === 0 || shownAbove ? [] : [{ kind: 'list', items }, ...about];
}

function why(t: Telling, s: PlannedService): Block[] {
	const law = t.speech.line('service.why.rule', { law: { text: s.service.legalResource, source: 'law' } });
	if (s.applies === 'unknown') return [paragraph(t.speech.line('service.why.unknown', { what: t.missing(s.missing) })), paragraph(law)];
	if (s.applies === 'no') return [];
	const items = s.reasons.map((r) => reason(t, r));
	return [...(items.length > 0 ? [{ kind: 'list' as const, items }] : [paragraph([t.speech.say('service.why.everyone')])]), paragraph(law)];
}

function reason(t: Telling, r: Reason): Line {
	const { fact, item } = t.fact(r.fact);
	const answer = t.answer(fact, r.value, r.fact);
	if (r.from === 'presumed') return t.line(`opplysninger.${fact.name}.si`) ?? [t.label(fact)];
	if (r.from === 'register') return t.speech.line('service.why.register', { register: t.register(fact.knownFrom), label: t.label(fact), answer });
	return t.speech.line('service.why.answer', { answer, question: t.question(fact, item) });
}

function excludes(t: Telling, s: PlannedService): Block[] {
	if (s.applies === 'no') return [];
	const others = t.journey.services.filter(
		(o) => o.applies !== 'no' && (s.service.excludes.includes(o.service.id) || o.service.excludes.includes(s.service.id))
	);
	return others.length > 0
		? [
				paragraph(
					t.speech.line('service.excludes.text', {
						what: t.titles(
							others.map((o) => o.key),
							'choice'
						)
					})
				)
			]
		: [];
}

function otherWays(t: Telling, s: PlannedService): Block[] {
	const { speech } = t;
	const { id, from, channels } = s.service;
	const phone = channels.phone ?? t.book.agencies[from]?.phone;
	const place = t.line(`tjenester.${id}.oppmøte`, s) ?? t.line(`etater.${from}.oppmøte`);
	const paper = t.line(`tjenester.${id}.papir`, s);
	const items = [
		...(phone ? [speech.line('service.phone', { phone: { text: phone, source: 'phone' } })] : []),
		...(place ? [speech.line('service.in-person', { where: place })] : []),
		...(paper ? [speech.line('service.paper', { form: { text: plainText(paper), source: 'form' } })] : [])
	];
	return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function afterwards(t: Telling, s: PlannedService): Block[] {
	const { speech } = t;
	const { id, from, performedBy } = s.service;
	// What holds for the agency in general is said where the person has sent something.
	const general = (what: string): Line | null => (performedBy === 'you' ? t.line(`etater.${from}.${what}`) : null);
	const time = t.line(`tjenester.${id}.saksbehandlingstid`, s) ?? general('saksbehandlingstid');
	const complaint = t.line(`tjenester.${id}.klage`, s) ?? general('klage');
	return [
		...t.prose(`tjenester.${id}.etterpå`, s),
		...(time ? [paragraph(speech.line('service.processing', { time }))] : []),
		...(complaint ? [paragraph(speech.line('service.complaint', { complaint }))] : [])
	];
}

function source(t: Telling, s: PlannedService): Pick<ServiceView['sections'][number], 'blocks' | 'more'> {
	const { speech } = t;
	const { source } = s.service;
	const agency = t.agency(s.service.from).with;
	const law = speech.line('service.source.law', {
		law: { text: s.service.legalResource.charAt(0).toLocaleUpperCase('nb') + s.service.legalResource.slice(1), source: 'law' }
	});
	const checked = speech.line('service.source.checked', { date: t.day(source.checked, `source:${s.service.id}`) });
	const doubt =
		source.certainty === 'confirmed'
			? []
			: [paragraph([speech.say(source.certainty === 'secondary' ? 'service.source.secondary' : 'service.source.assumed', { agency })])];
	const rates = distinct(s.amounts.filter(shown).flatMap((a) => sourceLines(t, a.result)));
	return {
		blocks: [paragraph([...law, ' ', { text: source.page, source: `source:${s.service.id}` }, '. ', ...checked]), ...doubt],
		...(rates.length > 0 ? { more: { summary: speech.say('service.source.rates'), blocks: [{ kind: 'list' as const, items: rates }] } } : {})
	};
}

function distinct(lines: Line[]): Line[] {
	const seen = new Set<string>();
	return lines.filter((l) => {
		const text = plainText(l);
		return !seen.has(text) && seen.add(text);
	});
}

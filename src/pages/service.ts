// One service as a page: the date that matters first, then what to do, what one gets, why one sees it, other ways, and the source.

import { choices, type PlannedAmount, type PlannedDate, type PlannedService, type Reason } from '#journey';
import { plainText, type Block, type Line, type Segment } from '#text';
import { arithmeticView, sourceLines, type ArithmeticView } from './arithmetic.ts';
import type { Explained, More } from '#components';
import { Glossary } from './glossary.ts';
import { paragraph, type Telling } from './telling.ts';

export interface ServiceView {
	title: Line;
	who: string;
	state: string;
	done: { on: Line } | null;
	mayBeDone: boolean;
	deadline: { label: Line; value: Line; consequence?: Line; more?: { summary: string; blocks: Block[] } } | null;
	notice: string | null;
	/** The one way on: an address as the flow writes it, for the hand-off to open. */
	go: { address: string; label: string } | null;
	about: Block[];
	/** The hard words of the title, the date that matters and what this is. */
	words: Explained | null;
	sections: {
		id: string;
		heading: string;
		blocks: Block[];
		more?: More;
		arithmetic?: ArithmeticView[];
		words?: Explained | null;
		links?: { href: string; label: Line }[];
	}[];
	plan: string;
	delete: string;
}

export function serviceView(t: Telling, s: PlannedService): ServiceView {
	const { speech } = t;
	const id = s.service.id;
	const agency = t.agency(s.service.from);
	const whom = t.whom(s);
	const doneOn = s.doneOn ? t.day(s.doneOn, `event:${s.key}`) : null;
	const glossary = new Glossary(t);
	const title = t.title(s);
	const date = deadline(t, s);
	const about = t.prose(`tjenester.${id}.om`, s);
	return {
		title,
		who: whom ? `${agency.name} · ${speech.say('plan.for', { whom })}` : agency.name,
		state: s.state === 'ready' && t.journey.careful ? '' : speech.say(`state.${s.state}`),
		done: doneOn ? { on: speech.line('service.done.text', { date: doneOn }) } : null,
		// What has been ticked off can always be taken back.
		mayBeDone: s.mayBeDone || s.mayBeUndone,
		deadline: date,
		notice:
			s.state === 'not-applicable'
				? speech.say('service.not-applicable')
				: s.state === 'expired'
					? speech.say('service.expired', { agency: agency.with })
					: elsewhere(t, s),
		go: goTo(t, s),
		about,
		words: glossary.after(title, date?.label, date?.value, date?.consequence, about),
		sections: withWords(glossary, [
			...section('hva', speech.say('service.amounts'), gains(t, s), sums(t, s, false)),
			...section('koster', speech.say('service.cost'), costs(t, s), sums(t, s, true)),
			...section('klart', speech.say('service.ready'), evidence(t, s)),
			...section('gir', speech.say('service.gives'), optional(t.line(`tjenester.${id}.gir`, s))),
			...section('hvem', speech.say('service.who'), t.prose(`tjenester.${id}.hvem`, s)),
			...section('datoer', speech.say('service.dates'), dates(t, s)),
			...section('hvorfor', speech.say('service.why'), why(t, s)),
			...section(
				'etter',
				speech.say('service.after'),
				s.dependsOn.all.length + s.dependsOn.oneOf.length > 0 ? [paragraph(speech.line('service.after.text', { what: t.needs(s.dependsOn) }).map(capital))] : []
			),
			...choosing(t, s),
			...linked('maater', speech.say('service.other-ways'), otherWays(t, s), letterOf(t, s)),
			...section('etterpaa', speech.say('service.afterwards'), afterwards(t, s)),
			...section('ingenting', speech.say('service.nothing'), t.prose(`tjenester.${id}.hvis ingenting skjer`, s)),
			{ id: 'kilde', heading: speech.say('service.source'), ...source(t, s) }
		]),
		plan: `${t.base}/plan`,
		delete: `${t.base}/slett`
	};
}

/** Said where a municipality does the work, and it has told us nothing of its own. */
function elsewhere(t: Telling, s: PlannedService): string | null {
	const { book } = t;
	if (book.place === null || book.agencies[s.service.from]?.kind !== 'municipality' || t.local()) return null;
	const here = t.valueOf(book.place);
	return here.known && typeof here.value === 'string'
		? t.speech.say('service.elsewhere', { municipality: plainText(t.answer(t.fact(book.place).fact, here.value, book.place)) })
		: null;
}

/** The one way on: to the form when the person fills one in, else to the agency's own pages. Null when there are none. */
function goTo(t: Telling, s: PlannedService): ServiceView['go'] {
	const agency = t.agency(s.service.from);
	const { web, site } = t.reach(s);
	if (web) return { address: web, label: t.speech.say(s.service.performedBy === 'you' ? 'service.start' : 'service.go', { agency: agency.with }) };
	return site ? { address: site, label: t.speech.say('service.go', { agency: agency.with }) } : null;
}

const section = (id: string, heading: string, blocks: Block[], arithmetic: ArithmeticView[] = []): ServiceView['sections'] =>
	blocks.length === 0 ? [] : [{ id, heading, blocks, ...(arithmetic.length > 0 ? { arithmetic } : {}) }];
const linked = (id: string, heading: string, blocks: Block[], links: { href: string; label: Line }[]): ServiceView['sections'] =>
	blocks.length + links.length === 0 ? [] : [{ id, heading, blocks, ...(links.length > 0 ? { links } : {}) }];
/** Each section with its hard words. Those of a sum stand with the sum. */
const withWords = (glossary: Glossary, sections: ServiceView['sections']): ServiceView['sections'] =>
	sections.map((one) => ({
		...one,
		words: glossary.after(one.blocks),
		...(one.more ? { more: { ...one.more, words: glossary.after(one.more.blocks) } } : {}),
		...(one.arithmetic ? { arithmetic: one.arithmetic.map((sum) => ({ ...sum, words: glossary.after(...wordsOf(sum)) })) } : {})
	}));
const wordsOf = (sum: ArithmeticView): (Line | string)[] => [sum.summary, ...sum.steps.flatMap((step) => [step.name, step.how]), ...sum.sources];
/** The first word of a sentence that may begin with a title in quotes. */
const capital = (part: Segment, i: number): Segment => (i === 0 && typeof part === 'string' ? part.charAt(0).toLocaleUpperCase('nb') + part.slice(1) : part);
const optional = (line: Line | null): Block[] => (line ? [paragraph(line)] : []);
const shown = (a: PlannedAmount): boolean => a.value !== null && a.certainty !== 'assumed';

function deadline(t: Telling, s: PlannedService): ServiceView['deadline'] {
	const d = s.keyDate;
	const value = d && t.shownDate(s, d);
	if (!d?.value || !value) return null;
	const key = `tjenester.${s.service.id}.datoer.${d.date.name}`;
	const hard = `tjenester.${s.service.id}.datoer.frist`;
	const consequence = t.line(`${key}.hvis du venter`, s) ?? beforeLast(t, s, d);
	const more = t.line(`${key}.mer tid`, s) ?? (d.date.name === 'trygg frist' ? t.line(`${hard}.mer tid`, s) : null);
	const distance = t.journey.careful ? null : t.distance(d.value, `date:${s.key}/${d.date.name}`);
	const passed = d.value < t.journey.today && s.group === 'now' && d.date.name !== 'tidligst';
	return {
		label: t.dateLabel(s, d),
		value: [...value, ...(distance ? t.speech.line('plan.when.distance', { distance }) : [])],
		...(passed ? { consequence: [t.speech.say('service.passed'), ...(consequence ? [' ', ...consequence] : [])] } : consequence ? { consequence } : {}),
		...(more ? { more: { summary: t.speech.say('service.more-time'), blocks: [paragraph(more)] } } : {})
	};
}

/** What comes after a safe day that has no words of its own: the last day, and what happens then. */
function beforeLast(t: Telling, s: PlannedService, d: PlannedDate): Line | null {
	const last = s.dates.find((o) => o.date.name === 'frist');
	const date = last && t.shownDate(s, last);
	if (d.date.name !== 'trygg frist' || !date) return null;
	const then = t.line(`tjenester.${s.service.id}.datoer.frist.hvis du venter`, s);
	return [...t.speech.line('service.last-day', { date }), ...(then ? [' ', ...then] : [])];
}

const gains = (t: Telling, s: PlannedService): Block[] => amounts(t, s, false);
/** What it costs is told apart from what one may get. */
export const costs = (t: Telling, s: PlannedService): Block[] => amounts(t, s, true);
const sums = (t: Telling, s: PlannedService, fee: boolean): ArithmeticView[] =>
	s.amounts.filter((a) => a.amount.fee === fee && a.amount.arithmetic && shown(a)).map((a) => arithmeticView(t, s, a));

function amounts(t: Telling, s: PlannedService, fee: boolean): Block[] {
	const { speech } = t;
	const agency = t.agency(s.service.from).with;
	// An amount the rule gives no value for is not part of this person's case.
	const own = s.amounts.filter((a) => a.amount.fee === fee && (a.value !== null || a.missing.length > 0));
	const lines = own.map((a): Line => {
		const label = t.line(`tjenester.${s.service.id}.beløp.${a.amount.name}.kalles`, s) ?? [a.amount.name];
		if (a.missing.length > 0) return speech.line('service.amount.unknown', { label, what: t.missing(a.missing) });
		if (a.certainty === 'assumed') return speech.line('service.amount.assumed', { label, agency });
		const sum = t.sum(s, a);
		const amount = a.amount.per ? speech.line(`service.per.${a.amount.per}`, { amount: sum ?? '' }) : [sum ?? ''];
		const mark = a.rates.some((r) => r.certainty === 'secondary') ? [' ', speech.say('service.amount.secondary')] : [];
		const last = a.amount.unit === 'kr' && a.rates.some((r) => r.lastKnown) ? [' ', speech.say('service.amount.last-known')] : [];
		return [
			...speech.line('service.amount.label', { label }),
			...(a.estimated ? speech.line('service.amount.estimate', { amount }) : amount),
			'.',
			...mark,
			...last
		];
	});
	return lines.length > 1 ? [{ kind: 'list', items: lines }] : lines.map(paragraph);
}

/** What it rules out, and where it can be seen beside what one may choose instead. */
function choosing(t: Telling, s: PlannedService): ServiceView['sections'] {
	const blocks = excludes(t, s);
	return linked('utelukker', t.speech.say(blocks.length > 0 ? 'service.excludes' : 'compare.service'), blocks, comparisonsOf(t, s));
}

const comparisonsOf = (t: Telling, s: PlannedService): { href: string; label: Line }[] =>
	choices(t.journey)
		.filter(({ comparison }) => comparison.services.includes(s.service.id))
		.map(({ comparison }) => t.comparison(comparison));

const letterOf = (t: Telling, s: PlannedService): { href: string; label: Line }[] =>
	s.service.letter && s.applies !== 'no' ? [{ href: t.letterAddress(s), label: [t.speech.say('letter.link')] }] : [];

export function evidence(t: Telling, s: PlannedService): Block[] {
	const items = s.service.evidence.map((id): Line => {
		const key = `tjenester.${s.service.id}.trenger.${id}`;
		return t.speech.line('service.ready.has', { what: t.line(`${key}.hva`, s) ?? [id], who: t.line(`${key}.hvem`, s) ?? [] });
	});
	return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function dates(t: Telling, s: PlannedService): Block[] {
	// In the order they come; what is not known yet comes last.
	const coming = s.dates.toSorted((a, b) => (a.value ?? '9').localeCompare(b.value ?? '9'));
	const items = coming.flatMap((d): Line[] => {
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

export function reason(t: Telling, r: Reason): Line {
	const { fact, item } = t.fact(r.fact);
	const answer = t.answer(fact, r.value, r.fact);
	if (r.from === 'presumed') return t.line(`opplysninger.${fact.name}.si`) ?? [t.label(fact)];
	if (r.from === 'register') return t.speech.line('service.why.register', { register: t.register(fact.knownFrom), label: t.label(fact), answer });
	return t.speech.line('service.why.answer', { answer, question: t.question(fact, item) });
}

export function excludes(t: Telling, s: PlannedService): Block[] {
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
	const { id, from } = s.service;
	const agency = t.agency(from);
	const local = t.local();
	const [own, here] = [local?.services[id], local?.agencies[from]];
	const { phone } = t.reach(s);
	// A place of the municipality's own, as it has written it.
	const line = (text: string | null | undefined): Line | null => (text ? [{ text, source: `local:${local?.page}` }] : null);
	const place = line(own?.inPerson) ?? line(here?.inPerson) ?? t.line(`tjenester.${id}.oppmøte`, s) ?? agency.inPerson;
	const paper = line(own?.paper) ?? t.line(`tjenester.${id}.papir`, s);
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
	const own = t.local();
	const local = own && (own.services[s.service.id] ?? own.agencies[s.service.from]) ? own : null;
	const here = local
		? [
				paragraph([
					...speech.line('service.source.local', {
						agency,
						page: { text: local.page, source: `local:${local.page}` },
						date: t.day(local.checked, `local:${local.page}`)
					}),
					...(local.certainty === 'confirmed' ? [] : [' ', speech.say('service.source.secondary', { agency })])
				])
			]
		: [];
	const rates = distinct(s.amounts.filter(shown).flatMap((a) => sourceLines(t, a.result)));
	return {
		blocks: [paragraph([...law, ' ', { text: source.page, source: `source:${s.service.id}` }, '. ', ...checked]), ...doubt, ...here],
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

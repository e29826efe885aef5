// Services side by side: what we know of each for this person comes first, then what the flow says of them. Every column has something
// to say in every row that is shown, if only that we know of nothing. Nothing is recommended.

import { compare, type Alternative, type Consideration } from '#journey';
import type { Comparison } from '#rules';
import { plainText, slotsOf, type Block, type Line } from '#text';
import { costs, evidence, excludes, reason } from './service.ts';
import { paragraph, type Telling } from './telling.ts';

export interface CompareView {
	title: string;
	notice: Line | null;
	about: Block[];
	alternatives: { title: Line; href: string }[];
	/** One cell for each alternative, in their order. */
	rows: { heading: Line; cells: Block[][] }[];
	advice: Line[];
	/** Address of the next question while something is not settled. */
	next: string | null;
	plan: string;
}

export function compareView(t: Telling, c: Comparison): CompareView {
	const { speech, journey } = t;
	const { applies, missing, alternatives } = compare(journey, c);
	const key = `sammenlikninger.${c.id}`;
	const nothing: Block[] = [paragraph([speech.say('compare.nothing')])];
	const row = (heading: Line, cell: (a: Alternative) => Block[], otherwise = nothing): CompareView['rows'] => {
		const cells = alternatives.map(cell);
		return cells.every((blocks) => blocks.length === 0) ? [] : [{ heading, cells: cells.map((blocks) => (blocks.length > 0 ? blocks : otherwise)) }];
	};
	const open = applies === 'unknown' || alternatives.some((a) => a.decidedBy.length > 0 || [...a.for, ...a.against].some((x) => x.missing.length > 0));
	return {
		title: plainText(t.comparison(c).label),
		notice: applies === 'no' ? [speech.say('compare.not-yours')] : applies === 'unknown' ? speech.line('compare.not-sure', { what: t.missing(missing) }) : null,
		about: t.prose(`${key}.om`),
		alternatives: alternatives.map(({ planned }) => ({ title: t.title(planned), href: t.serviceAddress(planned) })),
		rows: [
			...row([speech.say('compare.may')], (a) => mayApply(t, a)),
			...row([speech.say('compare.for')], (a) => speaks(t, a, a.for, `${key}.hensyn`, 'taler for')),
			...row([speech.say('compare.against')], (a) => speaks(t, a, a.against, `${key}.hensyn`, 'taler mot')),
			...row([speech.say('service.cost')], (a) => costs(t, a.planned)),
			...row([speech.say('compare.dates')], (a) => deadlines(t, a), [paragraph([speech.say('compare.no-date')])]),
			...row([speech.say('service.ready')], (a) => evidence(t, a.planned)),
			...row([speech.say('compare.who')], (a) => who(t, a)),
			...row([speech.say('compare.excludes')], (a) => excludes(t, a.planned)),
			...c.rows.flatMap((id) => row(t.line(`${key}.rader.${id}.kalles`) ?? [id], (a) => cell(t, a, `${key}.rader.${id}.celler.${a.planned.service.id}`)))
		],
		advice: advice(t, alternatives),
		next: open && journey.current ? t.address(journey.current.key) : null,
		plan: `${t.base}/plan`
	};
}

function mayApply(t: Telling, a: Alternative): Block[] {
	const { speech } = t;
	const { planned } = a;
	const because: Block[] = a.reasons.length > 0 ? [{ kind: 'list', items: a.reasons.map((r) => reason(t, r)) }] : [];
	if (a.ruledOutBy.length > 0) return [paragraph(speech.line('compare.may.ruled-out', { what: t.titles(a.ruledOutBy) }))];
	if (planned.applies === 'unknown')
		return [
			paragraph([speech.say('compare.may.unknown')]),
			...(a.decidedBy.length > 0 ? [paragraph(speech.line('plan.depends', { what: t.missing(a.decidedBy) }))] : [])
		];
	if (planned.applies === 'no') return [paragraph([speech.say('compare.may.no')]), ...because];
	return [
		paragraph([speech.say('compare.may.yes')]),
		...(planned.state === 'expired' ? [paragraph([speech.say('service.expired', { agency: t.agency(planned.service.from).with })])] : []),
		...(because.length > 0 ? because : [paragraph([speech.say('service.why.everyone')])])
	];
}

/** What speaks for or against it: each with the answers it rests on, or what it hangs on. */
function speaks(t: Telling, a: Alternative, considerations: readonly Consideration[], key: string, which: string): Block[] {
	const items = considerations.map(({ id, reasons, missing }): Line => {
		const text = said(t, a, `${key}.${id}.${which}.${a.planned.service.id}`) ?? [id];
		if (missing.length > 0) return t.speech.line('compare.maybe', { text, what: t.missing(missing) });
		return [...text, ...reasons.flatMap((r): Line => [' ', ...sentence(reason(t, r))])];
	});
	return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** The safe date first: it is the one to hold on to. */
function deadlines(t: Telling, { planned }: Alternative): Block[] {
	if (planned.applies === 'no') return [paragraph([t.speech.say('service.not-applicable')])];
	const items = ['trygg frist', 'frist', 'rådet dato'].flatMap((name): Line[] => {
		const d = planned.dates.find((x) => x.date.name === name);
		if (!d) return [];
		const value = t.shownDate(planned, d);
		const label = t.dateLabel(planned, d);
		if (value) return [[...label, ': ', ...value]];
		return d.missing.length > 0 ? [[...label, ': ', t.speech.say('date.unknown', { what: t.missing(d.missing) })]] : [];
	});
	return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function who(t: Telling, { planned }: Alternative): Block[] {
	const name = [t.agency(planned.service.from).name];
	const itself = planned.service.performedBy === 'you' ? [] : [': ', t.speech.say('state.done-by-agency')];
	return [paragraph([...name, ...itself])];
}

/** A figure that is not there for this person is never shown by its name: the cell says why. */
function cell(t: Telling, a: Alternative, key: string): Block[] {
	return unfilled(t, a, key) ? [paragraph(lacking(t, a))] : t.prose(key, a.planned);
}
const said = (t: Telling, a: Alternative, key: string): Line | null => (unfilled(t, a, key) ? lacking(t, a) : t.line(key, a.planned));
const unfilled = (t: Telling, a: Alternative, key: string): boolean => slotsOf(t.speech.raw(key) ?? '').some((name) => t.slot(name, a.planned) === null);
const lacking = (t: Telling, { planned }: Alternative): Line =>
	planned.applies === 'no' || planned.missing.length === 0
		? [t.speech.say(planned.applies === 'no' ? 'service.not-applicable' : 'compare.nothing')]
		: t.speech.line('plan.depends', { what: t.missing(planned.missing) });

/** The choice is the person's own; someone can explain what it means. */
function advice(t: Telling, alternatives: readonly Alternative[]): Line[] {
	const { speech } = t;
	const agencies = [...new Set(alternatives.map((a) => a.planned.service.from))];
	const phones = agencies.flatMap((id): Line[] => {
		const { phone } = t.agency(id);
		return phone ? [speech.line('help.lines', { agency: t.agency(id).name, phone: { text: phone, source: 'phone' } })] : [];
	});
	return [
		[speech.say('compare.no-advice')],
		[speech.line('compare.help', { agency: speech.format.list(agencies.map((id) => t.agency(id).with)) }), ...phones].flatMap((l, i) =>
			i > 0 ? [' ', ...l] : l
		)
	];
}

const sentence = (line: Line): Line => (/[.?]$/.test(plainText(line)) ? line : [...line, '.']);

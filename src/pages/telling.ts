// Tells a journey in one language: facts by their words, answers as people wrote them, dates and amounts with what they trace to.
// Every figure leaves here as a segment with its source.

import { pathOf, type Journey, type Needs, type PlannedAmount, type PlannedDate, type PlannedService } from '#journey';
import { kinds, type Asked, type Here, type KindKey, type Teller } from '#kinds';
import { factAt, type Book, type Comparison, type Edition, type Fact, type Local, type Result, type Unit } from '#rules';
import { isItem, isList, type Item, type Value } from '#values';
import { plainText, speak, Template, type Block, type Line, type Locale, type Segment, type Speech } from '#text';
import { slot } from './slots.ts';

/** More names than this are more than one takes in. */
const MOST = 3;

export class Telling implements Teller<KindKey> {
	readonly edition: Edition;
	readonly book: Book;
	readonly journey: Journey;
	readonly speech: Speech;
	/** `/nb/<event>` */
	readonly base: string;

	constructor(edition: Edition, journey: Journey, locale: Locale) {
		const { book, words } = edition;
		this.edition = edition;
		this.book = book;
		this.journey = journey;
		this.speech = speak(locale, book.event, words.texts);
		this.base = `/${locale}/${book.event}`;
	}

	/** Where and when one answers. */
	get here(): Here {
		return this.journey.assessment.knowledge;
	}

	// — facts and answers —

	fact(key: string): { fact: Fact; item: Item | null } {
		const meant = factAt(this.book, key);
		if (!meant) throw new Error(`No fact «${key}»`);
		return meant;
	}

	/** `/nb/<event>/<fact>`, or `/nb/<event>/<list>/<id>/<fact>` for a list entry. */
	address(key: string): string {
		return `${this.base}/${pathOf(this.book, this.fact(key))}`;
	}

	/** The question as asked. */
	question(fact: Fact, item: Item | null = null): Line {
		const asked = this.line(`opplysninger.${fact.name}.spør`) ?? this.line(`opplysninger.${fact.name}.kalles`) ?? [fact.name];
		return item ? [...this.entry(item), ': ', ...asked] : asked;
	}

	/** A short name for lists and sentences. */
	label(fact: Fact): string {
		return this.words(`opplysninger.${fact.name}.kalles`) ?? fact.name;
	}

	/** «Barn 2» */
	entry(item: Item): Line {
		const each = this.words(`opplysninger.${item.list}.liste`) ?? item.list;
		const list = this.journey.assessment.knowledge.name(item.list);
		const at = list.known && isList(list.value) ? list.value.findIndex((i) => isItem(i) && i.id === item.id) + 1 : Number(item.id);
		return [`${each.charAt(0).toLocaleUpperCase('nb')}${each.slice(1)} `, { text: String(at), source: `fact:${item.list}` }];
	}

	/** A line as plain words, for titles and sentences that are not shown as figures of their own. */
	words(key: string): string | null {
		const line = this.speech.flow(key, (name) => this.slot(name));
		return line ? plainText(line) : null;
	}

	/** An answer as words: the words of the choice, «Ja», a date, kroner. */
	answer(fact: Fact, value: Value, key: string): Line {
		if (value === null) return [this.speech.say('unknown')];
		return kinds[fact.kind].show(value, fact, this, `fact:${key}`);
	}

	/** The words of a choice. */
	option({ name }: Asked, id: string): Line {
		return this.line(`opplysninger.${name}.svar.${id}`) ?? [id];
	}

	/** The words after a number. */
	unit({ name }: Asked): string | null {
		return this.words(`opplysninger.${name}.enhet`);
	}

	/** «a, b og c» or «a, b eller c», each with its own figures. */
	joined(lines: Line[], by: 'list' | 'choice' = 'list'): Line {
		const marks = this.speech.format[by](lines.map((_, i) => `\u0000${i}\u0000`)).split('\u0000');
		return marks.flatMap((mark, i) => (i % 2 === 1 ? (lines[Number(mark)] ?? []) : mark === '' ? [] : [mark]));
	}

	valueOf(key: string): Result {
		const { fact, item } = this.fact(key);
		const { knowledge } = this.journey.assessment;
		return item ? knowledge.field(item, fact.name) : knowledge.name(fact.name);
	}

	/** What a list of missing facts comes down to, as short names: «gift og antall barn». Of many, the first ones, and that there are more. */
	missing(keys: readonly string[]): string {
		const first = (s: string): string => (/^\p{Lu}\p{Lu}/u.test(s) ? s : s.charAt(0).toLocaleLowerCase('nb') + s.slice(1));
		const names = [...new Set(keys.map((k) => first(this.label(this.fact(k).fact))))];
		return this.speech.format.list(names.length > MOST + 1 ? [...names.slice(0, MOST), this.speech.say('missing.more')] : names);
	}

	// — agencies and registers —

	/** An agency's own name, the name as it stands after «hos», and how it is reached: the municipality's own where the person has said which. */
	agency(id: string): { name: string; with: string; website: string | null; phone: string | null; inPerson: Line | null } {
		const here = this.local()?.agencies[id];
		const general = this.book.agencies[id];
		return {
			name: here?.name ?? this.words(`etater.${id}.navn`) ?? id,
			with: here?.with ?? here?.name ?? this.words(`etater.${id}.hos`) ?? id,
			website: here?.website ?? general?.website ?? null,
			phone: here?.phone ?? general?.phone ?? null,
			inPerson: this.line(`etater.${id}.oppmøte`)
		};
	}

	/** How a service is reached, by the municipality's own phone and address where it has told them. `web` is its own page, `site` the agency's. */
	reach({ service }: PlannedService): { phone: string | null; web: string | null; site: string | null } {
		const local = this.local();
		const [own, here] = [local?.services[service.id], local?.agencies[service.from]];
		const agency = this.agency(service.from);
		return {
			phone: own?.phone ?? here?.phone ?? service.channels.phone ?? agency.phone,
			web: own?.web ?? service.channels.web,
			site: agency.website
		};
	}

	/** What the person's municipality does in its own way, when it has told. */
	local(): Local | null {
		const { place, local } = this.book;
		const here = place === null ? null : this.journey.assessment.knowledge.name(place);
		return here?.known && typeof here.value === 'string' ? (local[here.value] ?? null) : null;
	}

	register(id: string | null): string {
		return id ? (this.words(`kilder.${id}.navn`) ?? id) : '';
	}

	// — figures —

	day(iso: string, source: string): Segment {
		return { text: this.speech.format.day(iso), source, iso };
	}

	today(): Segment {
		return this.day(this.journey.today, 'today');
	}

	/** A number with its unit: «2 308 kr», «4 uker». */
	amount(n: number, unit: Unit, source: string): Segment {
		// A year is a name, not a number: it has no room between its thousands.
		const text =
			unit === 'year'
				? String(n)
				: unit === 'kr'
					? this.speech.format.kroner(n)
					: this.speech.say(`unit.${unit}`, { n: this.speech.format.number(n), count: n });
		return { text: text.replaceAll(' ', '\u00a0'), source };
	}

	/** A date as it is shown: «omtrent» before one that may still move. */
	shownDate(s: PlannedService, d: PlannedDate): Line | null {
		const date = this.date(s, d);
		if (date === null) return null;
		return d.estimated ? this.speech.line('date.about', { date }) : [date];
	}

	date(s: PlannedService, d: PlannedDate): Segment | null {
		if (d.value === null) return null;
		const source = `date:${s.key}/${d.date.name}`;
		return d.date.of === 'month' ? { text: this.speech.format.month(d.value), source, iso: d.value.slice(0, 7) } : this.day(d.value, source);
	}

	dateLabel(s: PlannedService, d: PlannedDate): Line {
		const own = this.line(`tjenester.${s.service.id}.datoer.${d.date.name}.kalles`, s);
		return own ?? [this.speech.find(`date.${d.date.name}`) ?? d.date.name.charAt(0).toLocaleUpperCase('nb') + d.date.name.slice(1)];
	}

	/** «Steg 3 av omtrent 8» */
	progress(step: number, of: number): Line {
		// The first answers decide most; a guess before them would only jump about.
		if (step < 3) return this.speech.line('progress.first', { step: { text: String(step), source: 'step' } });
		return this.speech.line('progress', { step: { text: String(step), source: 'step' }, of: { text: String(of), source: 'step' } });
	}

	/** «om 9 uker»; null for a day that has passed. */
	distance(iso: string, source: string): Segment | null {
		const days = Math.round((Date.parse(iso) - Date.parse(this.journey.today)) / 86_400_000);
		if (days < 0) return null;
		const say = (unit: 'days' | 'weeks' | 'months' | 'years', count: number): Segment => ({ text: this.speech.say(`distance.${unit}`, { count }), source });
		if (days === 0) return this.speech.say('distance.today');
		if (days === 1) return this.speech.say('distance.tomorrow');
		if (days < 14) return say('days', days);
		if (days < 7 * 26) return say('weeks', Math.round(days / 7));
		if (days < 730) return say('months', Math.round(days / 30.44));
		return say('years', Math.round(days / 365.25));
	}

	sum(s: PlannedService, a: PlannedAmount): Segment | null {
		return a.value === null ? null : this.amount(a.value, a.amount.unit, `amount:${s.key}/${a.amount.name}`);
	}

	/** Fills a slot in a text of the flow. */
	slot(name: string, s?: PlannedService): Segment | null {
		return slot(this, name, s);
	}

	line(key: string, s?: PlannedService): Line | null {
		return this.speech.flow(key, (name) => this.slot(name, s));
	}

	/** A text that is not of the flow, with its slots filled. */
	filled(text: string): Line {
		return new Template(text).fill((name) => this.slot(name), this.speech.say('slot.unknown'));
	}

	prose(key: string, s?: PlannedService): Block[] {
		return this.speech.prose(key, (name) => this.slot(name, s));
	}

	// — services —

	title(s: PlannedService): Line {
		const own = s.whom.some((w) => w.you) ? this.line(`tjenester.${s.service.id}.tittel til deg`, s) : null;
		const title = own ?? this.line(`tjenester.${s.service.id}.tittel`, s) ?? [s.service.id];
		return s.item ? [...title, ' – ', ...this.entry(s.item)] : title;
	}

	/** «deg og barnet»; null when it is for everyone. */
	whom(s: PlannedService): string | null {
		return s.whom.length > 0 ? this.speech.format.list(s.whom.map((w) => this.person(w.person, w.you))) : null;
	}

	person(name: string, you: boolean): string {
		return you ? this.speech.say('whom.you') : (this.words(`personer.${name}.kalles`) ?? name);
	}

	serviceAddress(s: PlannedService): string {
		return `${this.base}/tjeneste/${s.key}`;
	}

	letterAddress(s: PlannedService): string {
		return `${this.base}/brev/${s.key}`;
	}

	/** A link to services side by side. */
	comparison(c: Comparison): { href: string; label: Line } {
		return { href: `${this.base}/sammenlign/${c.id}`, label: this.line(`sammenlikninger.${c.id}.tittel`) ?? [c.id] };
	}

	titles(keys: readonly string[], by: 'list' | 'choice' = 'list'): Line {
		const titles = keys.flatMap((k) => this.journey.services.filter((s) => s.key === k).map((s) => this.speech.line('quoted', { text: this.title(s) })));
		return this.joined(titles, by);
	}

	/** What all must be there, and what one of must be: «a» og én av «b» og «c». */
	needs({ all, oneOf }: Needs): Line {
		const one = oneOf.length > 1 ? this.speech.line('service.after.one-of', { what: this.titles(oneOf) }) : this.titles(oneOf);
		return this.joined([...all.map((k) => this.titles([k])), ...(oneOf.length > 0 ? [one] : [])]);
	}
}

export const paragraph = (line: Line): Block => ({ kind: 'paragraph', line });

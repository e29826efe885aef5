// Holds the example people against the plan: every service, date, amount and value an example names must come out as it says, for whom it
// says, and in the group and order it says. What does not is a finding on the example's own line. Amounts are compared to nine decimals.

import type { Answers } from '#kinds';
import { frequencyWords, groups as groupWords, unitWords, type Anything, type Definition, type Example, type Finding, type Place, type Text } from '#flow';
import { equal, isDate, isLocalDate, nearest, type Value } from '#values';
import { Knowledge, type Book } from '#rules';
import { noAnswer, nobodys, otherKind } from '#compiler';
import { keysOf, numberOfWritten, remembered } from './remembered.ts';
import { refusal } from './refusal.ts';
import { inGroup, journey, readAnswers, type Group, type Journey, type PlannedAmount, type PlannedService, type Refused } from '#journey';

/** YAML content as plain data. */
export function plainData(a: Anything): unknown {
	if ('items' in a) return a.items.map(plainData);
	if ('entries' in a) return Object.fromEntries(a.entries.map((e) => [e.key.text, plainData(e.value)]));
	return a.text;
}

/** The journey of an example person. */
export function exampleJourney(book: Book, example: Example): { journey: Journey; refused: Refused[] } {
	const today = example.today.text;
	const read = (data: Anything | undefined): { answers: Answers; refused: Refused[] } => {
		const plain = data ? plainData(data) : {};
		return readAnswers(
			book,
			(typeof plain === 'object' && plain ? plain : {}) as Record<string, unknown>,
			(answers) => new Knowledge(book, { answers, known: {}, today })
		);
	};
	const [answers, known] = [read(example.answers), read(example.known)];
	return { journey: journey(book, { answers: answers.answers, known: known.answers, events: [] }, today), refused: [...answers.refused, ...known.refused] };
}

/** What may be held against an example: all of it, unless something it rests on is broken. */
export interface Sound {
	readonly none: boolean;
	isSound(kind: 'service' | 'name', name: string): boolean;
	isUnreadable(file: string): boolean;
	/** Whether anything is wrong with its words or shape. */
	hasFindings(file: string): boolean;
}

const held = remembered<Finding[]>();
export const WHOLE: Sound = { none: true, isSound: () => true, isUnreadable: () => false, hasFindings: () => false };

export function checkExamples(definition: Definition, book: Book, damage: Sound = WHOLE): Finding[] {
	// What a broken rule gives is never known.
	const whole = damage.none
		? book
		: { ...book, values: [...book.values, { name: '?', of: null, expression: { op: 'name', name: '?' }, unit: null, arithmetic: false } as const] };
	const keys = keysOf(book);
	return definition.examples.flatMap((example) => {
		// Without a day nothing can be reckoned, and that it is missing has been told.
		if (damage.isUnreadable(example.at.file) || !isLocalDate(example.today.text)) return [];
		return held(`${damage.none} ${numberOfWritten(example)} ${about(keys, book, example, damage)}`, () => new Check(whole, example, damage).run());
	});
}

/**
 * What an example rests on, as a key, with what of it is broken: all there is when it says what is not in the plan, in what order, or what is
 * asked next.
 */
function about(keys: ReturnType<typeof keysOf>, book: Book, { answers, known, expects }: Example, damage: Sound): string {
	const named = (expects.services ? entries(expects.services) : []).map((e) => serviceIn(e.key.text));
	const isOfAll = expects.next || expects.noOthers || expects.order || named.some((id) => !book.services.some((s) => s.id === id));
	const written = (of: Anything | undefined): string[] => (of ? writtenNames(of) : []);
	const facts = [...written(answers), ...written(known), ...(expects.values ? entries(expects.values) : []).map((e) => e.key.text)];
	const services = isOfAll ? book.services.map((s) => s.id) : named;
	const names = [...book.facts, ...book.values].map((x) => x.name).filter((name) => isOfAll || facts.includes(name));
	const key = isOfAll ? keys.ofAll() : keys.ofPlan(services, names);
	if (damage.none) return key;
	const broken = [...services.filter((id) => !damage.isSound('service', id)), '', ...names.filter((name) => !damage.isSound('name', name))];
	return `${key}|${broken.join()}`;
}

const writtenNames = (of: Anything): string[] =>
	'items' in of ? of.items.flatMap(writtenNames) : entries(of).flatMap(({ key, value }) => [...key.text.split('/'), ...writtenNames(value)]);

class Check {
	private readonly book: Book;
	private readonly example: Example;
	private readonly damage: Sound;
	private readonly findings: Finding[] = [];
	constructor(book: Book, example: Example, damage: Sound) {
		this.book = book;
		this.example = example;
		this.damage = damage;
	}

	/** `of`: the service, value or answer it is about. One who is wrong about many things, or one thing many are wrong about, is one cause. */
	private say(at: Place, message: string, ...of: string[]): void {
		this.findings.push({
			code: 'eksempel-stemmer-ikke',
			at,
			message: `${this.example.id}: ${message}`,
			next: 'Rett flyten hvis eksempelet har rett, eller eksempelet hvis kilden har endret seg.',
			causes: [...of, `eksempel ${this.example.id}`]
		});
	}

	run(): Finding[] {
		const { journey, refused } = exampleJourney(this.book, this.example);
		this.refused(refused);
		// Without that answer the plan is another.
		if (refused.length > 0) return this.findings;
		const { values, services, order, noOthers, next } = this.example.expects;
		if (values) this.values(values, journey);
		if (services || noOthers) this.services(services, journey, noOthers ?? false);
		for (const [group, named] of Object.entries(order ?? {})) if (isGroup(group)) this.order(group, named as Text[], journey);
		if (next && this.damage.none) {
			const key = journey.current?.key ?? 'ingen';
			if (key !== next.text) this.say(next.at, `neste spørsmål er «${key}», ikke «${next.text}».`);
		}
		return this.findings;
	}

	private refused(refused: readonly Refused[]): void {
		for (const { fact: key, problem } of refused) {
			const fact = key.split('/').at(-1) ?? key;
			const { answers, known } = this.example;
			const written = writtenIn(answers, key) ?? (known && writtenIn(known, key));
			const at = written?.at ?? answers.at;
			const message = `svaret på «${key}» kan ikke brukes: ${refusal(problem, this.book.facts.find((f) => f.name === fact)?.options)}`;
			if (!this.book.facts.some((f) => f.name === fact)) this.say(at, message, nobodys('navn', fact));
			else if (this.damage.isSound('name', fact)) this.say(at, message, noAnswer(fact, written?.answer ?? ''), otherKind(fact));
		}
	}

	private values(expected: Anything, { assessment }: Journey): void {
		for (const { key, value } of entries(expected)) {
			if (!this.book.values.some((v) => v.name === key.text) && !this.book.facts.some((f) => f.name === key.text)) {
				this.say(key.at, `flyten har ingen verdi som heter «${key.text}».`, nobodys('navn', key.text));
				continue;
			}
			if (!this.damage.isSound('name', key.text)) continue;
			const result = assessment.knowledge.name(key.text);
			this.compare(key.text, value, result.known ? result.value : undefined);
		}
	}

	private services(expected: Anything | undefined, journey: Journey, noOthers: boolean): void {
		const named = new Set<string>();
		for (const { key, value } of expected ? entries(expected) : []) {
			named.add(key.text);
			const found = journey.services.find((s) => s.key === key.text);
			const id = serviceIn(key.text);
			// A service for each in a list with nobody in it is for nobody.
			const isNone = 'text' in value && value.text === 'nei' && this.book.services.some((s) => s.id === key.text && s.forEach);
			if (!found && !this.book.services.some((s) => s.id === id)) this.unknown(key, journey);
			else if (!this.damage.isSound('service', id)) continue;
			else if (found) this.service(key.text, found, value);
			else if (!isNone || journey.services.some((s) => s.service.id === key.text)) this.unknown(key, journey);
		}
		// A name nobody knows may be any of the others.
		if (!noOthers || [...named].some((key) => !this.book.services.some((s) => s.id === serviceIn(key)))) return;
		for (const s of journey.services)
			if (s.applies !== 'no' && !named.has(s.key) && this.damage.isSound('service', s.service.id))
				this.say(
					this.example.expects.at,
					`«${s.key}» ${s.applies === 'yes' ? 'gjelder' : 'er ikke avgjort'}, men eksempelet nevner den ikke.`,
					`plan ${s.service.id}`
				);
	}

	/** No such line in the plan: nobody has declared the service, or nobody in the list is the one it is for. */
	private unknown({ text, at }: Text, journey: Journey): void {
		const id = serviceIn(text);
		const isKnown = this.book.services.some((s) => s.id === id);
		const near = nearest(
			text,
			journey.services.filter((s) => !isKnown || s.service.id === id).map((s) => s.key)
		);
		const cause = isKnown ? `plan ${id}` : nobodys('tjeneste', id);
		this.say(at, `planen har ingen tjeneste som heter «${text}».${near ? ` Mente du «${near}»?` : ''}`, cause);
	}

	/** Those named stand in one group, each somewhere after the one before. */
	private order(group: Group, named: readonly Text[], journey: Journey): void {
		const keys = inGroup(journey, group).map((s) => s.key);
		let last: Text | null = null;
		for (const name of named) {
			const found = journey.services.find((s) => s.key === name.text);
			const id = serviceIn(name.text);
			if (!found && !this.book.services.some((s) => s.id === id)) this.unknown(name, journey);
			else if (!this.damage.isSound('service', id)) continue;
			else if (!found) this.unknown(name, journey);
			else if (!keys.includes(name.text)) this.say(name.at, `«${name.text}» ${stands(found)}, ikke under «${groups[group]}».`, `plan ${id}`);
			else {
				if (last && keys.indexOf(name.text) < keys.indexOf(last.text))
					this.say(name.at, `«${name.text}» står før «${last.text}» under «${groups[group]}», ikke etter.`, `plan ${id}`);
				last = name;
			}
		}
	}

	private whom(id: string, found: PlannedService, expected: Anything): void {
		const texts = ('items' in expected ? expected.items : [expected]).flatMap((t) => ('text' in t ? [t.text] : []));
		const wanted = texts.filter((t) => t !== 'alle');
		const actual = found.whom.map((w) => w.person);
		if (wanted.length === actual.length && wanted.every((p) => actual.includes(p))) return;
		const nobody = wanted.filter((p) => !this.book.persons.some(({ name }) => name === p)).map((p) => nobodys('person', p));
		this.say(expected.at, `«${id}» er for ${actual.join(' og ') || 'alle'}, ikke for ${texts.join(' og ')}.`, ...nobody, `plan ${found.service.id}`);
	}

	private service(id: string, found: PlannedService, expected: Anything): void {
		const parts = 'entries' in expected ? expected.entries : [{ key: { text: 'gjelder', quoted: false, at: expected.at }, value: expected }];
		if (!parts.some((p) => p.key.text === 'gjelder') && found.applies !== 'yes')
			this.say(expected.at, `«${id}» er ${said[found.applies]}, men skulle gjelde${why(found)}.`, `plan ${found.service.id}`);
		for (const { key, value } of parts) {
			if (key.text === 'gjelder') {
				const text = 'text' in value ? value.text : '';
				if (text !== said[found.applies]) this.say(value.at, `«${id}» er ${said[found.applies]}, ikke ${text}${why(found)}.`, `plan ${found.service.id}`);
				continue;
			}
			if (key.text === 'vises') {
				const text = 'text' in value ? value.text : '';
				if (found.group === null || text !== groups[found.group])
					this.say(value.at, `«${id}» ${stands(found)}, ikke under «${text}».`, `plan ${found.service.id}`);
				continue;
			}
			if (key.text === 'for') {
				this.whom(id, found, value);
				continue;
			}
			const date = found.dates.find((d) => d.date.name === key.text);
			const amount = found.amounts.find((a) => a.amount.name === key.text);
			if (date) this.compare(`${id} – ${key.text}`, value, date.value !== null ? { date: date.value } : date.missing.length > 0 ? undefined : null);
			else if (amount) this.amount(`${id} – ${key.text}`, value, amount);
			else
				this.say(
					key.at,
					`«${id}» har verken dato eller beløp som heter «${key.text}»${found.applies === 'no' ? ' (den gjelder ikke)' : ''}.`,
					`plan ${found.service.id}`
				);
		}
	}

	/** «2012 kr hver måned»: the number, and what it counts and how often where that is said. */
	private amount(what: string, expected: Anything, { amount, result, value }: PlannedAmount): void {
		const text = 'text' in expected ? expected.text : '';
		const { number, unit, per } = amountIn(text);
		if (!same(number, result.known ? value : undefined))
			return void this.say(expected.at, `«${what}» er ${show(result.known ? value : undefined)}, ikke ${number}.`, sumOf(what));
		if (unit !== null && unitWords.get(unit) !== amount.unit)
			this.say(expected.at, `«${what}» er i ${wordFor(unitWords, amount.unit)}, ikke ${unit}.`, sumOf(what));
		if (per !== null && frequencyWords.get(per) !== amount.per)
			this.say(expected.at, `«${what}» er ${often(amount.per && wordFor(frequencyWords, amount.per))}, ikke ${often(per)}.`, sumOf(what));
	}

	private compare(what: string, expected: Anything, actual: Value | undefined): void {
		const text = 'text' in expected ? expected.text : '';
		if (same(text, actual)) return;
		this.say(expected.at, `«${what}» er ${show(actual)}, ikke ${text}.`, sumOf(what));
	}
}

const entries = (a: Anything): { key: { text: string; quoted: boolean; at: Place }; value: Anything }[] => ('entries' in a ? a.entries : []);
/** Where an answer stands, and what it says: by the word for it, also inside a list entry («barn/1/alder»). */
function writtenIn(answers: Anything, key: string): { at: Place; answer: string } | undefined {
	const [first = '', id, inner] = key.split('/');
	const of = (a: Anything, word: string): { at: Place; answer: string } | undefined => {
		const own = entries(a).find((e) => e.key.text === word);
		return own && { at: own.key.at, answer: 'text' in own.value ? own.value.text : '' };
	};
	const own = entries(answers).find((e) => e.key.text === first);
	if (!own || inner === undefined || !('items' in own.value)) return of(answers, first);
	for (const [i, item] of own.value.items.entries()) {
		const brought = entries(item).find((e) => e.key.text === 'id')?.value;
		if ((brought && 'text' in brought ? brought.text : String(i + 1)) === id) return of(item, inner) ?? { at: item.at, answer: '' };
	}
	return of(answers, first);
}

/** «barnepensjon/1» is the service for one of several. */
const serviceIn = (key: string): string => key.split('/')[0] ?? key;
/** What many may be wrong about at once: one sum or one date, for whoever of several it is. */
const sumOf = (what: string): string => `regnestykke ${what.replace(/\/\S+/, '')}`;

/** «2012 kr hver måned», «10 dager hvert år», «92648 kr engang», «49 uker», «2012». */
function amountIn(text: string): { number: string; unit: string | null; per: string | null } {
	const [, rest = text, every, once] = /^(.*?)(?: hvert? (\S+)| (engang))?$/.exec(text) ?? [];
	const [, number = rest, unit = null] = /^(.*\d) (\p{L}+)$/u.exec(rest) ?? [];
	return { number, unit, per: every ?? once ?? null };
}
const often = (per: string | null): string => (per === null ? 'uten «hver»' : per === 'engang' ? 'engang' : per === 'år' ? 'hvert år' : `hver ${per}`);
const wordFor = (words: ReadonlyMap<string, string>, code: string): string => [...words].find(([, c]) => c === code)?.[0] ?? code;

const said = { yes: 'ja', no: 'nei', unknown: 'ukjent' } as const;
/** Group → what a designer calls it. */
const groups = Object.fromEntries(Object.entries(groupWords).map(([word, { code }]) => [code, word])) as Record<Group, string>;
const isGroup = (code: string): code is Group => code in groups;
const stands = (s: PlannedService): string => (s.group === null ? 'gjelder ikke, og vises ikke i planen' : `vises under «${groups[s.group]}»`);
const why = (s: PlannedService): string => (s.missing.length > 0 ? ` (mangler: ${s.missing.join(', ')})` : '');

function same(text: string, actual: Value | undefined): boolean {
	if (actual === undefined) return text === 'ukjent';
	if (actual === null) return text === 'ingen';
	if (typeof actual === 'number') return Math.abs(actual - Number(text.replace(/\s/g, '').replace(',', '.'))) <= 1e-9 * Math.max(1, Math.abs(actual));
	if (typeof actual === 'boolean') return text === (actual ? 'ja' : 'nei');
	if (isDate(actual)) return actual.date === text || (text.length === 7 && actual.date === `${text}-01`);
	return equal(actual, text);
}

function show(actual: Value | undefined): string {
	if (actual === undefined) return 'ukjent';
	if (actual === null) return 'ingen';
	if (isDate(actual)) return actual.date;
	return typeof actual === 'boolean' ? (actual ? 'ja' : 'nei') : typeof actual === 'object' ? JSON.stringify(actual) : String(actual);
}

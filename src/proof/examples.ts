// Holds the example people against the plan: every service, date, amount and value an example names must come out as it says, for whom it
// says, and in the group and order it says. What does not is a finding on the example's own line. Amounts are compared to nine decimals.

import type { Answers } from '#kinds';
import { frequencyWords, groups as groupWords, unitWords, type Anything, type Definition, type Example, type Finding, type Place, type Text } from '#flow';
import { equal, isDate, nearest, type Value } from '#values';
import { Knowledge, type Book } from '#rules';
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

export function checkExamples(definition: Definition, book: Book): Finding[] {
	return definition.examples.flatMap((example) => new Check(book, example).run());
}

class Check {
	private readonly book: Book;
	private readonly example: Example;
	private readonly findings: Finding[] = [];
	constructor(book: Book, example: Example) {
		this.book = book;
		this.example = example;
	}

	private say(at: Place, message: string): void {
		this.findings.push({
			code: 'eksempel-stemmer-ikke',
			at,
			message: `${this.example.id}: ${message}`,
			next: 'Rett flyten hvis eksempelet har rett, eller eksempelet hvis kilden har endret seg.'
		});
	}

	run(): Finding[] {
		const { journey, refused } = exampleJourney(this.book, this.example);
		for (const { fact, problem } of refused)
			this.say(
				placeIn(this.example.answers, fact) ?? (this.example.known && placeIn(this.example.known, fact)) ?? this.example.answers.at,
				`svaret på «${fact}» kan ikke brukes: ${refusal(problem)}`
			);
		const { values, services, order, noOthers, next } = this.example.expects;
		if (values) this.values(values, journey);
		if (services || noOthers) this.services(services, journey, noOthers ?? false);
		for (const [group, named] of Object.entries(order ?? {})) if (isGroup(group)) this.order(group, named as Text[], journey);
		if (next) {
			const key = journey.current?.key ?? 'ingen';
			if (key !== next.text) this.say(next.at, `neste spørsmål er «${key}», ikke «${next.text}».`);
		}
		return this.findings;
	}

	private values(expected: Anything, { assessment }: Journey): void {
		for (const { key, value } of entries(expected)) {
			if (!this.book.values.some((v) => v.name === key.text) && !this.book.facts.some((f) => f.name === key.text)) {
				this.say(key.at, `flyten har ingen verdi som heter «${key.text}».`);
				continue;
			}
			const result = assessment.knowledge.name(key.text);
			this.compare(key.text, value, result.known ? result.value : undefined);
		}
	}

	private services(expected: Anything | undefined, journey: Journey, noOthers: boolean): void {
		const named = new Set<string>();
		for (const { key, value } of expected ? entries(expected) : []) {
			named.add(key.text);
			const found = journey.services.find((s) => s.key === key.text);
			// A service for each in a list with nobody in it is for nobody.
			const isNone = 'text' in value && value.text === 'nei' && this.book.services.some((s) => s.id === key.text && s.forEach);
			if (found) this.service(key.text, found, value);
			else if (!isNone || journey.services.some((s) => s.service.id === key.text)) this.unknown(key, journey);
		}
		if (!noOthers) return;
		for (const s of journey.services)
			if (s.applies !== 'no' && !named.has(s.key))
				this.say(this.example.expects.at, `«${s.key}» ${s.applies === 'yes' ? 'gjelder' : 'er ikke avgjort'}, men eksempelet nevner den ikke.`);
	}

	private unknown({ text, at }: Text, journey: Journey): void {
		const near = nearest(
			text,
			journey.services.map((s) => s.key)
		);
		this.say(at, `planen har ingen tjeneste som heter «${text}».${near ? ` Mente du «${near}»?` : ''}`);
	}

	/** Those named stand in one group, each somewhere after the one before. */
	private order(group: Group, named: readonly Text[], journey: Journey): void {
		const keys = inGroup(journey, group).map((s) => s.key);
		let last: Text | null = null;
		for (const name of named) {
			const found = journey.services.find((s) => s.key === name.text);
			if (!found) this.unknown(name, journey);
			else if (!keys.includes(name.text)) this.say(name.at, `«${name.text}» ${stands(found)}, ikke under «${groups[group]}».`);
			else {
				if (last && keys.indexOf(name.text) < keys.indexOf(last.text))
					this.say(name.at, `«${name.text}» står før «${last.text}» under «${groups[group]}», ikke etter.`);
				last = name;
			}
		}
	}

	private whom(id: string, found: PlannedService, expected: Anything): void {
		const texts = ('items' in expected ? expected.items : [expected]).flatMap((t) => ('text' in t ? [t.text] : []));
		const wanted = texts.filter((t) => t !== 'alle');
		const actual = found.whom.map((w) => w.person);
		if (wanted.length === actual.length && wanted.every((p) => actual.includes(p))) return;
		this.say(expected.at, `«${id}» er for ${actual.join(' og ') || 'alle'}, ikke for ${texts.join(' og ')}.`);
	}

	private service(id: string, found: PlannedService, expected: Anything): void {
		const parts = 'entries' in expected ? expected.entries : [{ key: { text: 'gjelder', quoted: false, at: expected.at }, value: expected }];
		if (!parts.some((p) => p.key.text === 'gjelder') && found.applies !== 'yes')
			this.say(expected.at, `«${id}» er ${said[found.applies]}, men skulle gjelde${why(found)}.`);
		for (const { key, value } of parts) {
			if (key.text === 'gjelder') {
				const text = 'text' in value ? value.text : '';
				if (text !== said[found.applies]) this.say(value.at, `«${id}» er ${said[found.applies]}, ikke ${text}${why(found)}.`);
				continue;
			}
			if (key.text === 'vises') {
				const text = 'text' in value ? value.text : '';
				if (found.group === null || text !== groups[found.group]) this.say(value.at, `«${id}» ${stands(found)}, ikke under «${text}».`);
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
			else this.say(key.at, `«${id}» har verken dato eller beløp som heter «${key.text}»${found.applies === 'no' ? ' (den gjelder ikke)' : ''}.`);
		}
	}

	/** «2012 kr hver måned»: the number, and what it counts and how often where that is said. */
	private amount(what: string, expected: Anything, { amount, result, value }: PlannedAmount): void {
		const text = 'text' in expected ? expected.text : '';
		const { number, unit, per } = amountIn(text);
		if (!same(number, result.known ? value : undefined))
			return void this.say(expected.at, `«${what}» er ${show(result.known ? value : undefined)}, ikke ${number}.`);
		if (unit !== null && unitWords.get(unit) !== amount.unit) this.say(expected.at, `«${what}» er i ${wordFor(unitWords, amount.unit)}, ikke ${unit}.`);
		if (per !== null && frequencyWords.get(per) !== amount.per)
			this.say(expected.at, `«${what}» er ${often(amount.per && wordFor(frequencyWords, amount.per))}, ikke ${often(per)}.`);
	}

	private compare(what: string, expected: Anything, actual: Value | undefined): void {
		const text = 'text' in expected ? expected.text : '';
		if (same(text, actual)) return;
		this.say(expected.at, `«${what}» er ${show(actual)}, ikke ${text}.`);
	}
}

const entries = (a: Anything): { key: { text: string; quoted: boolean; at: Place }; value: Anything }[] => ('entries' in a ? a.entries : []);
/** Where an answer stands: the word for it, also inside a list entry («barn/1/alder»). */
function placeIn(answers: Anything, key: string): Place | null {
	const [first = '', id, inner] = key.split('/');
	const own = entries(answers).find((e) => e.key.text === first);
	if (!own || inner === undefined || !('items' in own.value)) return own?.key.at ?? null;
	for (const [i, item] of own.value.items.entries()) {
		const brought = entries(item).find((e) => e.key.text === 'id')?.value;
		if ((brought && 'text' in brought ? brought.text : String(i + 1)) === id) return entries(item).find((e) => e.key.text === inner)?.key.at ?? item.at;
	}
	return own.key.at;
}

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

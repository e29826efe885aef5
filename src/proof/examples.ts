// Holds the example people against the plan: every service, date, amount and value an example names must come out as it says.
// What does not is a finding on the example's own line. Amounts are compared to nine decimals.

import type { Answers } from '#kinds';
import type { Anything, Definition, Example, Finding, Place } from '#flow';
import { equal, isDate, type Value } from '#values';
import { Knowledge, type Book } from '#rules';
import { noAnswer, nobodys, otherKind } from '#compiler';
import { keysOf, numberOfWritten, remembered } from './remembered.ts';
import { journey, readAnswers, type Journey, type PlannedService, type Refused } from '#journey';

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
}

const held = remembered<Finding[]>();
const WHOLE: Sound = { none: true, isSound: () => true, isUnreadable: () => false };

export function checkExamples(definition: Definition, book: Book, damage: Sound = WHOLE): Finding[] {
	// What a broken rule gives is never known.
	const whole = damage.none
		? book
		: { ...book, values: [...book.values, { name: '?', of: null, expression: { op: 'name', name: '?' }, unit: null, arithmetic: false } as const] };
	const keys = damage.none ? keysOf(book) : null;
	return definition.examples.flatMap((example) => {
		if (damage.isUnreadable(example.at.file)) return [];
		const run = (): Finding[] => new Check(whole, example, damage).run();
		return keys ? held(`${numberOfWritten(example)} ${about(keys, book, example)}`, run) : run();
	});
}

/** What an example rests on, as a key: all there is when it says what is not in the plan, or what is asked next. */
function about(keys: ReturnType<typeof keysOf>, book: Book, { answers, known, expects }: Example): string {
	if (expects.next || expects.noOthers) return `${keys.whole()}`;
	const written = (of: Anything | undefined): string[] => (of ? entries(of).flatMap(({ key, value }) => [...key.text.split('/'), ...written(value)]) : []);
	const facts = [...written(answers), ...written(known), ...(expects.values ? entries(expects.values) : []).map((e) => e.key.text)];
	const names = [...book.facts, ...book.values].map((x) => x.name).filter((name) => facts.includes(name));
	return keys.ofPlan(
		(expects.services ? entries(expects.services) : []).map((e) => e.key.text.split('/').at(-1) ?? ''),
		names
	);
}

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
		const { values, services, noOthers, next } = this.example.expects;
		if (values) this.values(values, journey);
		if (services) this.services(services, journey, noOthers ?? false);
		if (next && this.damage.none) {
			const key = journey.current?.key ?? 'ingen';
			if (key !== next.text) this.say(next.at, `neste spørsmål er «${key}», ikke «${next.text}».`);
		}
		return this.findings;
	}

	private refused(refused: readonly Refused[]): void {
		for (const { fact: key, problem } of refused) {
			const fact = key.split('/').at(-1) ?? key;
			const written = [this.example.answers, this.example.known].flatMap((a) => (a ? entries(a) : [])).find((e) => e.key.text === key);
			const answer = written && 'text' in written.value ? written.value.text : '';
			const at = written?.value.at ?? this.example.answers.at;
			const message = `svaret på «${key}» kan ikke brukes (${problem.code}).`;
			if (!this.book.facts.some((f) => f.name === fact)) this.say(at, message, nobodys('navn', fact));
			else if (this.damage.isSound('name', fact)) this.say(at, message, noAnswer(fact, answer), otherKind(fact));
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

	private services(expected: Anything, journey: Journey, noOthers: boolean): void {
		const named = new Set<string>();
		for (const { key, value } of entries(expected)) {
			named.add(key.text);
			const found = journey.services.find((s) => s.key === key.text);
			const id = key.text.split('/').at(-1) ?? key.text;
			if (!found && !this.book.services.some((s) => s.id === id))
				this.say(key.at, `planen har ingen tjeneste som heter «${key.text}».`, nobodys('tjeneste', id));
			else if (!this.damage.isSound('service', id)) continue;
			else if (!found) this.say(key.at, `planen har ingen tjeneste som heter «${key.text}».`, `plan ${id}`);
			else this.service(key.text, found, value);
		}
		// A name nobody knows may be any of the others.
		if (!noOthers || [...named].some((key) => !journey.services.some((s) => s.key === key))) return;
		for (const s of journey.services)
			if (s.applies !== 'no' && !named.has(s.key) && this.damage.isSound('service', s.service.id))
				this.say(
					this.example.expects.at,
					`«${s.key}» ${s.applies === 'yes' ? 'gjelder' : 'er ikke avgjort'}, men eksempelet nevner den ikke.`,
					`plan ${s.service.id}`
				);
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
				if (text !== groups[found.group ?? 'done'])
					this.say(value.at, `«${id}» vises under «${groups[found.group ?? 'done']}» (${found.state}), ikke «${text}».`, `plan ${found.service.id}`);
				continue;
			}
			const date = found.dates.find((d) => d.date.name === key.text);
			const amount = found.amounts.find((a) => a.amount.name === key.text);
			if (date) this.compare(`${id} – ${key.text}`, value, date.value !== null ? { date: date.value } : date.missing.length > 0 ? undefined : null);
			else if (amount) this.compare(`${id} – ${key.text}`, value, amount.result.known ? amount.value : undefined);
			else
				this.say(
					key.at,
					`«${id}» har verken dato eller beløp som heter «${key.text}»${found.applies === 'no' ? ' (den gjelder ikke)' : ''}.`,
					`plan ${found.service.id}`
				);
		}
	}

	private compare(what: string, expected: Anything, actual: Value | undefined): void {
		const text = 'text' in expected ? expected.text : '';
		if (same(text, actual)) return;
		this.say(expected.at, `«${what}» er ${show(actual)}, ikke ${text}.`, `regnestykke ${what.replace(/^.*\//, '')}`);
	}
}

const entries = (a: Anything): { key: { text: string; quoted: boolean; at: Place }; value: Anything }[] => ('entries' in a ? a.entries : []);
const said = { yes: 'ja', no: 'nei', unknown: 'ukjent' } as const;
const groups = { now: 'nå', later: 'senere', 'by-itself': 'skjer av seg selv', 'may-apply': 'kan bli aktuell', done: 'gjort' } as const;
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

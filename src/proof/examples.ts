// Holds the example people against the plan: every service, date, amount and value an example names must come out as it says.
// What does not is a finding on the example's own line. Amounts are compared to nine decimals.

import type { Answers } from '#kinds';
import type { Anything, Definition, Example, Finding, Place } from '#flow';
import { equal, isDate, type Value } from '#values';
import { Knowledge, type Book } from '#rules';
import { refusal } from './refusal.ts';
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
		for (const { fact, problem } of refused) this.say(this.example.answers.at, `svaret på «${fact}» kan ikke brukes: ${refusal(problem)}`);
		const { values, services, noOthers, next } = this.example.expects;
		if (values) this.values(values, journey);
		if (services) this.services(services, journey, noOthers ?? false);
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

	private services(expected: Anything, journey: Journey, noOthers: boolean): void {
		const named = new Set<string>();
		for (const { key, value } of entries(expected)) {
			named.add(key.text);
			const found = journey.services.find((s) => s.key === key.text);
			if (!found) this.say(key.at, `planen har ingen tjeneste som heter «${key.text}».`);
			else this.service(key.text, found, value);
		}
		if (!noOthers) return;
		for (const s of journey.services)
			if (s.applies !== 'no' && !named.has(s.key))
				this.say(this.example.expects.at, `«${s.key}» ${s.applies === 'yes' ? 'gjelder' : 'er ikke avgjort'}, men eksempelet nevner den ikke.`);
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
				const group = found.group === null ? null : groups[found.group];
				if (group === null) this.say(value.at, `«${id}» gjelder ikke, og vises ikke i planen. Eksempelet sier «${text}».`);
				else if (text !== group) this.say(value.at, `«${id}» vises under «${group}», ikke «${text}».`);
				continue;
			}
			const date = found.dates.find((d) => d.date.name === key.text);
			const amount = found.amounts.find((a) => a.amount.name === key.text);
			if (date) this.compare(`${id} – ${key.text}`, value, date.value !== null ? { date: date.value } : date.missing.length > 0 ? undefined : null);
			else if (amount) this.compare(`${id} – ${key.text}`, value, amount.result.known ? amount.value : undefined);
			else this.say(key.at, `«${id}» har verken dato eller beløp som heter «${key.text}»${found.applies === 'no' ? ' (den gjelder ikke)' : ''}.`);
		}
	}

	private compare(what: string, expected: Anything, actual: Value | undefined): void {
		const text = 'text' in expected ? expected.text : '';
		if (same(text, actual)) return;
		this.say(expected.at, `«${what}» er ${show(actual)}, ikke ${text}.`);
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

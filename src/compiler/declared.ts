// All names a flow declares, with their types: facts, facts of list entries, computed values, dated values, and «i dag».
// Types of computed values are worked out when first asked for; a value that refers to itself is found on the way.

import type { Answer, Definition, FactEntry, ItemFactEntry, ValueEntry } from '#flow';
import { kinds } from '#kinds';
import type { Names } from './type-check.ts';
import { ANY, DATE, type Type } from './types.ts';

interface DeclaredFact {
	entry: FactEntry | ItemFactEntry;
	of: string | null;
}

export class Declared implements Names {
	readonly facts = new Map<string, DeclaredFact>();
	readonly values = new Map<string, ValueEntry>();
	readonly rates: ReadonlySet<string>;
	/** The dated values that have decimals on some day, somewhere. */
	private readonly decimals: ReadonlySet<string>;
	private readonly shares: ReadonlySet<string>;
	/** Area → the numbers of its municipalities, with those they have become. */
	readonly areas: ReadonlyMap<string, string[]>;
	private readonly types = new Map<string, Type>();
	/** Set by the compiler: works out the type of a computed value. */
	infer: (value: ValueEntry) => Type = () => ANY;

	constructor(definition: Definition) {
		this.rates = new Set(definition.rates.map((r) => r.name.text));
		const rates = [
			...definition.rates.map((r) => ({ name: r.name.text, rows: r.values })),
			...definition.municipalities.flatMap((m) => (m.rates ?? []).map((r) => ({ name: r.id, rows: r.values })))
		];
		this.decimals = new Set(rates.filter((r) => r.rows.some((row) => !Number.isInteger(row.value))).map((r) => r.name));
		this.shares = new Set(definition.rates.filter((r) => r.unit === 'percent').map((r) => r.name.text));
		const became = new Map(definition.division.municipalities.map((m) => [m.id, (m.became ?? []).map((t) => t.text)]));
		const whole = (number: string): string[] => [number, ...(became.get(number) ?? []).flatMap(whole)];
		this.areas = new Map((definition.division.areas ?? []).map((a) => [a.id, a.municipalities.flatMap((m) => whole(m.text))]));
		for (const entry of definition.flow.facts ?? []) {
			this.facts.set(entry.id, { entry, of: null });
			for (const inner of entry.facts ?? []) this.facts.set(inner.id, { entry: inner, of: entry.id });
		}
		for (const value of definition.flow.values ?? []) this.values.set(value.id, value);
	}

	/** Everything that may be written in a rule. */
	names(): Iterable<string> {
		return ['i dag', ...this.facts.keys(), ...this.values.keys(), ...this.rates];
	}

	/** The list a name belongs to, or null for names of the whole flow. */
	listOf(name: string): string | null {
		return this.facts.get(name)?.of ?? this.values.get(name)?.forEach?.text ?? null;
	}

	type(name: string, list: string | null): Type | null {
		if (name === 'i dag') return DATE;
		if (this.rates.has(name)) return { is: 'number', whole: !this.decimals.has(name) };
		const owner = this.listOf(name);
		return owner === null || owner === list ? this.own(name) : null;
	}

	field(list: string, name: string): Type | null {
		return this.listOf(name) === list ? this.own(name) : null;
	}

	isShare(name: string): boolean {
		const answer = this.facts.get(name)?.entry.answer;
		const asked = { name, slug: '', options: [], list: null, mayBeUnknown: false, aboutYou: false };
		return this.shares.has(name) || this.values.get(name)?.unit === 'percent' || (answer !== undefined && kinds[answer.kind].bounds(asked, '')[1] === 100);
	}

	all(list: string | null): Iterable<string> {
		return [...this.names()].filter((n) => [null, list].includes(this.listOf(n)));
	}

	private own(name: string): Type | null {
		const fact = this.facts.get(name);
		if (fact) return factType(fact.entry, name);
		const value = this.values.get(name);
		if (!value) return null;
		const seen = this.types.get(name);
		if (seen) return seen;
		this.types.set(name, ANY);
		const type = value.answer ? answerType(value.answer, name) : this.infer(value);
		this.types.set(name, type);
		return type;
	}
}

const factType = (entry: FactEntry | ItemFactEntry, name: string): Type =>
	entry.list ? kinds.list.type({ name, options: [] }) : entry.answer ? answerType(entry.answer, name) : ANY;

const answerType = ({ kind, options }: Answer, name: string): Type => kinds[kind].type({ name, options: options.map((o) => o.id) });

// The type check of a compiled rule: every name exists, choices are real choices, numbers meet numbers, and no number from a law
// hides in a formula. Runs at compile time only; what it finds carries the span of the offending part.

import { nearest } from '#values';
import type { FindingCode } from '#flow';
import { functions, type Expression, type Parameter } from '#rules';
import type { Problem, Span } from './parse.ts';

export type Type =
	| { is: 'number' | 'text' | 'yes/no' | 'date' | 'duration' | 'municipality' | 'any' }
	| { is: 'choice'; options: readonly string[] }
	| { is: 'list'; of: Type }
	| { is: 'item'; list: string };

export const ANY: Type = { is: 'any' };
export const NUMBER: Type = { is: 'number' };
export const DATE: Type = { is: 'date' };
export const YES_NO: Type = { is: 'yes/no' };

/** What names mean where a rule stands. */
export interface Names {
	/** The type of a name, or null when nobody declared it. */
	type(name: string, list: string | null): Type | null;
	/** The type of something a list entry has. */
	field(list: string, name: string): Type | null;
	rates: ReadonlySet<string>;
	/** True for a share, of which 100 is all. */
	isShare(name: string): boolean;
	/** All that could have been meant, for «Mente du …?». */
	all(list: string | null): Iterable<string>;
}

/** Numbers that are arithmetic, not law: none, one, months in a year, per cent. The last two are law where they are a limit or a time. */
const PLAIN_NUMBERS = new Set([0, 1, 12, 100]);
const isPlain = (n: number): boolean => PLAIN_NUMBERS.has(Math.abs(n));
/** What an expression of numbers alone is made of, or null when something in it is known only later. */
function numbersOf(e: Expression): number[] | null {
	if (e.op === 'literal') return typeof e.value === 'number' ? [e.value] : null;
	if (e.op !== 'arithmetic') return null;
	const [left, right] = [numbersOf(e.left), numbersOf(e.right)];
	return left && right ? [...left, ...right] : null;
}

const words: Record<Type['is'], string> = {
	number: 'et tall',
	text: 'tekst',
	'yes/no': 'ja eller nei',
	date: 'en dato',
	duration: 'et tidsrom',
	municipality: 'en kommune',
	any: 'noe',
	choice: 'et valg',
	list: 'en liste',
	item: 'én i en liste'
};
const kindType: Record<Parameter, Type> = {
	number: NUMBER,
	text: { is: 'text' },
	'yes/no': YES_NO,
	date: DATE,
	duration: { is: 'duration' },
	list: { is: 'list', of: ANY },
	any: ANY
};

export interface Options {
	/** The list whose entry the rule is about, or null. */
	list: string | null;
	/** Numbers and dates may stand in the rule itself (bounds of a question). */
	numbersAllowed?: boolean;
}

export class TypeCheck {
	readonly problems: Problem[] = [];
	private readonly names: Names;
	private readonly spans: ReadonlyMap<Expression, Span>;
	private readonly options: Options;
	constructor(names: Names, spans: ReadonlyMap<Expression, Span>, options: Options) {
		this.names = names;
		this.spans = spans;
		this.options = options;
	}

	private say(code: FindingCode, e: Expression, message: string, next: string): void {
		this.problems.push({ code, span: this.spans.get(e) ?? { from: 0, to: 1 }, message, next });
	}

	/** The type of the expression; ANY where something was wrong, so that one mistake gives one finding. */
	of(e: Expression, list = this.options.list, variables: ReadonlyMap<string, Type> = new Map(), inFilter = false): Type {
		const of = (x: Expression): Type => this.of(x, list, variables, inFilter);
		switch (e.op) {
			case 'literal':
				return this.literal(e);
			case 'date':
			case 'duration':
				if (!this.options.numbersAllowed)
					this.say(
						'tall-uten-sats',
						e,
						'En dato eller et tidsrom fra loven skal ikke stå i en regel.',
						'Legg den i flows/satser/ med kilde, og bruk navnet her.'
					);
				return e.op === 'date' ? DATE : { is: 'duration' };
			case 'name':
				return variables.get(e.name) ?? this.name(e, list);
			case 'list': {
				const types = e.items.map(of);
				return { is: 'list', of: types[0] ?? ANY };
			}
			case 'and':
			case 'or':
				for (const part of e.of) this.expect(part, of(part), ['yes/no']);
				return YES_NO;
			case 'not':
				this.expect(e.of, of(e.of), ['yes/no']);
				return YES_NO;
			case 'compare':
				return this.compare(e, of(e.left), of(e.right));
			case 'arithmetic':
				return this.arithmetic(e, of(e.left), of(e.right));
			case 'if': {
				this.expect(e.when, of(e.when), ['yes/no']);
				const then = of(e.then);
				const otherwise = of(e.otherwise);
				return then.is === 'any' ? otherwise : then;
			}
			case 'call':
				if (inFilter)
					this.say('funksjon-i-filter', e, `«${e.name}» kan ikke brukes inne i [ ].`, 'Regn den ut i «beregnes» med «for hver», og bruk navnet her.');
				return this.call(e, e.of.map(of));
			case 'field':
				return this.field(e, of(e.of));
			case 'filter': {
				const items = of(e.list);
				const entry = items.is === 'list' && items.of.is === 'item' ? items.of.list : list;
				this.expect(e.list, items, ['list']);
				this.expect(e.where, this.of(e.where, entry, variables, true), ['yes/no']);
				return items;
			}
			case 'some':
			case 'every':
			case 'for': {
				const items = of(e.list);
				this.expect(e.list, items, ['list']);
				const body = this.of(e.of, list, new Map([...variables, [e.variable, items.is === 'list' ? items.of : ANY]]), inFilter);
				if (e.op === 'for') return { is: 'list', of: body };
				this.expect(e.of, body, ['yes/no']);
				return YES_NO;
			}
			case 'table':
				return this.table(e, of);
		}
	}

	private literal(e: Extract<Expression, { op: 'literal' }>): Type {
		if (typeof e.value === 'boolean') return YES_NO;
		if (typeof e.value === 'string') return { is: 'text' };
		if (e.value === null) return ANY;
		if (!isPlain(e.value)) this.fromLaw(e, e.value);
		return NUMBER;
	}

	private fromLaw(e: Expression, number: number): void {
		if (!this.options.numbersAllowed)
			this.say('tall-uten-sats', e, `Tallet ${number} står rett i regelen.`, 'Legg det i flows/satser/ med kilde og dato, og bruk navnet her.');
	}

	/** Twelve and a hundred where they are a limit or a time, and not months in a year or all of something. */
	private limit(e: Expression, all = false): void {
		const numbers = numbersOf(e);
		const large = numbers?.find((n) => Math.abs(n) > 1);
		if (numbers?.every(isPlain) && large !== undefined && !(all && large === 100)) this.fromLaw(e, large);
	}

	private name(e: Extract<Expression, { op: 'name' }>, list: string | null): Type {
		const type = this.names.type(e.name, list);
		if (type) return type;
		const near = nearest(e.name, this.names.all(list));
		this.say(
			'ukjent-opplysning',
			e,
			`Ingen spør om «${e.name}», og ingen kilde eller sats gir den.`,
			near ? `Mente du «${near}»?` : 'Legg den til under «opplysninger», «beregnes» eller i flows/satser/.'
		);
		return ANY;
	}

	private expect(e: Expression, type: Type, kinds: Type['is'][]): void {
		if (type.is === 'any' || kinds.includes(type.is)) return;
		this.say(
			'feil-type',
			e,
			`Her trengs ${kinds.map((k) => words[k]).join(' eller ')}, men dette er ${words[type.is]}.`,
			'Sammenlign med et svar, eller bruk en annen opplysning.'
		);
	}

	private compare(e: Extract<Expression, { op: 'compare' }>, left: Type, right: Type): Type {
		for (const [a, b, literal] of [
			[left, right, e.right],
			[right, left, e.left]
		] as const)
			if (a.is === 'choice' && literal.op === 'literal' && typeof literal.value === 'string') {
				if (!a.options.includes(literal.value)) this.unknownChoice(literal, literal.value, a.options);
				return YES_NO;
			} else if (a.is === 'choice' && b.is === 'choice') return YES_NO;
		for (const [side, other] of [
			[e.left, e.right],
			[e.right, e.left]
		] as const)
			if (other.op === 'name' || other.op === 'field') this.limit(side, this.names.isShare(other.name));
		if (left.is === 'any' || right.is === 'any') return YES_NO;
		if (left.is !== right.is)
			this.say('feil-type', e, `${upper(words[left.is])} kan ikke sammenlignes med ${words[right.is]}.`, 'Sammenlign to av samme slag.');
		else if (e.by !== '=' && e.by !== '!=' && !['number', 'date', 'duration', 'text'].includes(left.is))
			this.say('feil-type', e, `${upper(words[left.is])} kan ikke være større eller mindre.`, 'Bruk = eller ≠ skrevet som !=.');
		return YES_NO;
	}

	unknownChoice(e: Expression, value: string, options: readonly string[]): void {
		const near = nearest(value, options);
		this.say('ukjent-valg', e, `«${value}» er ikke et av valgene.`, near ? `Mente du «${near}»?` : `Valgene er: ${options.join(' · ')}.`);
	}

	private arithmetic(e: Extract<Expression, { op: 'arithmetic' }>, left: Type, right: Type): Type {
		const pair = `${left.is} ${e.by} ${right.is}`;
		if (left.is === 'any' || right.is === 'any') return ANY;
		if (left.is === 'number' && right.is === 'number') return NUMBER;
		if (pair === 'date + duration' || pair === 'date - duration' || pair === 'duration + date') return DATE;
		if (pair === 'date - date' || pair === 'duration + duration' || pair === 'duration - duration') return { is: 'duration' };
		const zero = e.left.op === 'literal' && e.left.value === 0;
		if (zero && e.by === '-' && right.is === 'duration') return right;
		this.say(
			'feil-type',
			e,
			`${upper(words[left.is])} ${e.by} ${words[right.is]} går ikke an.`,
			'Dager legges til en dato med dager(…), uker(…), måneder(…) eller år(…).'
		);
		return ANY;
	}

	private call(e: Extract<Expression, { op: 'call' }>, args: Type[]): Type {
		if (e.name === 'første kjente') return args.find((t) => t.is !== 'any') ?? ANY;
		if (e.name === 'sats') {
			const [name] = e.of;
			if (name?.op !== 'literal' || typeof name.value !== 'string' || args.length !== 2)
				this.say('feil-type', e, 'sats(…) trenger navnet på satsen i anførselstegn og en dato.', 'Skriv for eksempel sats("grunnbeløp", i dag).');
			else if (!this.names.rates.has(name.value)) {
				const near = nearest(name.value, this.names.rates);
				this.say('ukjent-sats', name, `Ingen fil i flows/satser/ heter «${name.value}».`, near ? `Mente du «${near}»?` : 'Legg den til med kilde og dato.');
			}
			return NUMBER;
		}
		const house = functions[e.name];
		if (!house) return ANY;
		const many = house.many && !(args.length === 1 && (args[0]?.is === 'list' || args[0]?.is === 'any'));
		if (many) return args[0]?.is === 'choice' ? ANY : (args[0] ?? ANY);
		if (args.length !== house.takes.length)
			this.say('feil-type', e, `${e.name}(…) tar ${house.takes.length} verdier, men får ${args.length}.`, 'Se flows/README.md for hva funksjonen trenger.');
		house.takes.forEach((kind, i) => {
			const [arg, type] = [e.of[i], args[i]];
			if (arg && type && kind !== 'any') this.expect(arg, type, [kindType[kind].is]);
			// A time: «måneder(12)», «virkedager etter(dagen, 12)». The parts of a date are none.
			if (arg && (house.gives === 'duration' || house.takes[0] === 'date')) this.limit(arg);
		});
		if (house.gives === 'any' && args[0]?.is === 'list') return args[0].of;
		return kindType[house.gives];
	}

	private field(e: Extract<Expression, { op: 'field' }>, of: Type): Type {
		const entry = of.is === 'item' ? of : of.is === 'list' && of.of.is === 'item' ? of.of : null;
		if (of.is === 'any') return ANY;
		if (!entry) {
			this.say('feil-type', e, `«${e.name}» hører til en liste, men dette er ${words[of.is]}.`, 'Bruk navnet på listen foran punktumet.');
			return ANY;
		}
		const type = this.names.field(entry.list, e.name);
		if (!type) {
			const near = nearest(e.name, this.names.all(entry.list));
			this.say(
				'ukjent-opplysning',
				e,
				`«${entry.list}» har ingen opplysning som heter «${e.name}».`,
				near ? `Mente du «${near}»?` : `Legg den til under «${entry.list}».`
			);
			return ANY;
		}
		return of.is === 'list' ? { is: 'list', of: type } : type;
	}

	private table(e: Extract<Expression, { op: 'table' }>, of: (x: Expression) => Type): Type {
		for (const row of e.rows) this.expect(row.when, of(row.when), ['yes/no']);
		const types = [...e.rows.map((r) => of(r.gives)), ...(e.otherwise ? [of(e.otherwise)] : [])].filter((t) => t.is !== 'any');
		const odd = types.find((t) => t.is !== types[0]?.is);
		if (odd && types[0]) this.say('feil-type', e, `Radene gir både ${words[types[0].is]} og ${words[odd.is]}.`, 'La alle radene gi samme slag.');
		return types[0] ?? ANY;
	}
}

const upper = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1);

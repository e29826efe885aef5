// The type check of a compiled rule: every name exists, choices are real choices, numbers meet numbers, and no number from a law
// hides in a formula. Runs at compile time only; what it finds carries the span of the offending part.

import { nearest } from '#values';
import type { FindingCode } from '#flow';
import { functions, type Expression, type Parameter } from '#rules';
import type { Problem, Span } from './parse.ts';
import { ANY, called, DATE, kindType, NUMBER, together, words, YES_NO, type Type } from './types.ts';

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
				return { is: 'list', of: types.length > 0 ? (together(types) ?? ANY) : ANY };
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
				return this.alike(e, [of(e.then), of(e.otherwise)], '«if» gir', 'La begge gi samme slag, eller skriv null der det ikke er noe å gi.');
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
		return { is: 'number', whole: Number.isInteger(e.value) };
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
			`Her trengs ${kinds.map((k) => words[k]).join(' eller ')}, men dette er ${called(type)}.`,
			'Sammenlign med et svar, eller bruk en annen opplysning.'
		);
	}

	private compare(e: Extract<Expression, { op: 'compare' }>, left: Type, right: Type): Type {
		for (const [side, other] of [
			[e.left, e.right],
			[e.right, e.left]
		] as const) {
			const isMonth = other.op === 'call' && other.name === 'månedsnummer';
			if (numbersOf(other) === null && !isMonth) this.limit(side, (other.op === 'name' || other.op === 'field') && this.names.isShare(other.name));
		}
		const fits = this.held(e, [left, right], [e.left, e.right]);
		if (fits && e.by !== '=' && e.by !== '!=' && !['number', 'date', 'duration', 'text'].includes(left.is))
			this.say('feil-type', e, `${upper(called(left))} kan ikke være større eller mindre.`, 'Bruk = eller ≠ skrevet som !=.');
		return YES_NO;
	}

	/** Two held against each other, and what they are written as; true when they are of one kind, and known to be. A choice is held against its own words. */
	private held(e: Expression, [left, right]: readonly [Type, Type], [a, b]: readonly [Expression | null, Expression | null]): boolean {
		for (const [type, other, written] of [
			[left, right, b],
			[right, left, a]
		] as const) {
			if (type.is !== 'choice') continue;
			if (other.is === 'choice') return false;
			if (written?.op !== 'literal' || typeof written.value !== 'string') continue;
			if (!type.options.includes(written.value)) this.unknownChoice(written, written.value, type.options);
			return false;
		}
		if (left.is === 'any' || right.is === 'any') return false;
		if (left.is === right.is) return true;
		this.say(
			'feil-type',
			e,
			`${upper(called(left))} kan ikke sammenlignes med ${called(right)}.`,
			right.is === 'list' ? 'Skriv list contains(listen, verdien) for å se om noe står i en liste.' : 'Sammenlign to av samme slag.'
		);
		return false;
	}

	private unknownChoice(e: Expression, value: string, options: readonly string[]): void {
		const near = nearest(value, options);
		this.say('ukjent-valg', e, `«${value}» er ikke et av valgene.`, near ? `Mente du «${near}»?` : `Valgene er: ${options.join(' · ')}.`);
	}

	private arithmetic(e: Extract<Expression, { op: 'arithmetic' }>, left: Type, right: Type): Type {
		const pair = `${left.is} ${e.by} ${right.is}`;
		if (left.is === 'any' || right.is === 'any') return ANY;
		if (left.is === 'number' && right.is === 'number') return { is: 'number', whole: ['+', '-', '*'].includes(e.by) && left.whole && right.whole };
		if (pair === 'date + duration' || pair === 'date - duration' || pair === 'duration + date') return DATE;
		if (pair === 'date - date' || pair === 'duration + duration' || pair === 'duration - duration') return { is: 'duration' };
		// A minus sign in front of a duration.
		if (pair === 'number * duration' && e.left.op === 'literal' && e.left.value === -1) return right;
		this.say(
			'feil-type',
			e,
			`${upper(called(left))} ${e.by} ${called(right)} går ikke an.`,
			'Dager legges til en dato med dager(…), uker(…), måneder(…) eller år(…).'
		);
		return ANY;
	}

	private call(e: Extract<Expression, { op: 'call' }>, args: Type[]): Type {
		if (e.name === 'første kjente') return this.alike(e, args, 'Verdiene er', 'La alle være av samme slag.');
		if (e.name === 'sats') {
			const [name] = e.of;
			if (name?.op !== 'literal' || typeof name.value !== 'string' || args.length !== 2)
				this.say('feil-type', e, 'sats(…) trenger navnet på satsen i anførselstegn og en dato.', 'Skriv for eksempel sats("grunnbeløp", i dag).');
			else if (!this.names.rates.has(name.value)) {
				const near = nearest(name.value, this.names.rates);
				this.say('ukjent-sats', name, `Ingen fil i flows/satser/ heter «${name.value}».`, near ? `Mente du «${near}»?` : 'Legg den til med kilde og dato.');
			}
			return (name?.op === 'literal' && this.names.type(String(name.value), null)) || NUMBER;
		}
		const house = functions[e.name];
		if (!house) return ANY;
		if (house.many) return this.many(e, house.many, args);
		const before = this.problems.length;
		if (args.length !== house.takes.length)
			this.say('feil-type', e, `${e.name}(…) tar ${house.takes.length} verdier, men får ${args.length}.`, 'Se flows/README.md for hva funksjonen trenger.');
		house.takes.forEach((kind, i) => {
			const [arg, type] = [e.of[i], args[i]];
			if (arg && type && kind !== 'any') this.expect(arg, type, [kindType[kind].is]);
			if (arg && type?.is === 'number' && kind === 'whole number' && !type.whole)
				this.say(
					'feil-type',
					arg,
					`${e.name}(…) trenger et helt tall, men dette kan ha desimaler.`,
					'Skriv floor(…) eller ceiling(…) rundt det, eller la svaret være «hele tall».'
				);
			// A time: «måneder(12)», «virkedager etter(dagen, 12)». The parts of a date are none.
			if (arg && (house.gives === 'duration' || house.takes[0] === 'date')) this.limit(arg);
		});
		const [list, value] = args;
		if (e.name === 'list contains' && list?.is === 'list' && value && value.is !== 'list') this.held(e, [list.of, value], [null, e.of[1] ?? null]);
		if (this.problems.length === before && e.of.every(isNumber) && house.run(...e.of.map((n) => n.value)) === null)
			this.say(
				house.gives === 'date' ? 'ukjent-dato' : 'feil-type',
				e,
				`${e.name}(…) gir ingenting med disse tallene.`,
				'Rett tallene. En dato må finnes, og årstallet må være fra 1850 til 2150.'
			);
		const whole = house.wholeAs === undefined ? null : args[house.wholeAs];
		return whole?.is === 'number' ? { is: 'number', whole: whole.whole } : kindType[house.gives];
	}

	/** One list, or what would be in it one by one; what is in it is of one kind. */
	private many(e: Extract<Expression, { op: 'call' }>, kinds: readonly Parameter[], args: Type[]): Type {
		const [only] = args;
		if (args.length === 1 && only?.is === 'any') return ANY;
		const list = args.length === 1 && only?.is === 'list';
		const types = list ? [only.of] : args;
		types.forEach((type, i) => {
			const part = list ? e.of[0] : e.of[i];
			if (part)
				this.expect(
					part,
					type,
					kinds.map((k) => kindType[k].is)
				);
		});
		return this.alike(e, types, 'Verdiene er', 'La alle være av samme slag.');
	}

	/** What the values have in common; a finding where they are of different kinds. */
	private alike(e: Expression, types: readonly Type[], what: string, next: string): Type {
		const type = together(types);
		const [first, odd] = [types.find((t) => t.is !== 'any'), types.find((_, i) => together(types.slice(0, i + 1)) === null)];
		if (!type && first && odd) this.say('feil-type', e, `${what} både ${called(first)} og ${called(odd)}.`, next);
		return type ?? ANY;
	}

	private field(e: Extract<Expression, { op: 'field' }>, of: Type): Type {
		const entry = of.is === 'item' ? of : of.is === 'list' && of.of.is === 'item' ? of.of : null;
		if (of.is === 'any') return ANY;
		if (!entry) {
			this.say('feil-type', e, `«${e.name}» hører til en liste, men dette er ${called(of)}.`, 'Bruk navnet på listen foran punktumet.');
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
		const types = [...e.rows.map((r) => of(r.gives)), ...(e.otherwise ? [of(e.otherwise)] : [])];
		return this.alike(e, types, 'Radene gir', 'La alle radene gi samme slag.');
	}
}

const isNumber = (e: Expression): e is { op: 'literal'; value: number } => e.op === 'literal' && typeof e.value === 'number';

const upper = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1);

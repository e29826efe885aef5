// What a kind of answer is: everything the house needs to know about «dato», «kroner» or «kommune» to ask for it, read it, keep it,
// let rules use it, show it and prove it. A kind is one file beside this one, named in all.ts; nothing outside this room asks which
// kind it has before it.

import type { Value } from '#values';
import type { Line, Segment, WrittenLocale } from '#text';
import type { Answer } from './answer.ts';
import type { CommonKey } from './common.ts';
import type { Municipality } from './municipalities.ts';
import type { Use } from './trying.ts';

/** A question, as far as its kind needs to know it. */
export interface Asked {
	name: string;
	slug: string;
	/** Choice ids, in order; empty for other kinds. */
	options: string[];
	/** Choice id → its code in a public code list, where it has one. */
	codes?: Record<string, string>;
	/** Set when the question is how many there are of something. */
	list: { least: number; most: number } | null;
	mayBeUnknown: boolean;
	/** The answer is about the one who answers, so their browser may know it. */
	aboutYou: boolean;
}

/** Where and when one answers. `today` is YYYY-MM-DD. */
export interface Here {
	readonly today: string;
	readonly municipalities: readonly Municipality[];
}
/** A number, a date as YYYY-MM-DD, or null for none. */
export type Bound = number | string | null;
export type Bounds = readonly [least: Bound, most: Bound];
/** What an answer is held against now. */
export interface Limits extends Here {
	readonly bounds: Bounds;
}

/** The fields of a form by name; a name can come several times. */
export type Fields = (name: string) => string[];
/** The fields of one question: those with its own name, and its parts («dag», «maaned»). */
export interface Form {
	values: string[];
	part(name: string): string;
}
/** Fields filled in: part and text; the part '' is the question's own field. */
export type Filled = readonly (readonly [part: string, text: string])[];

type CodeOf<Key extends string> = string extends Key ? string : Key extends `error.${infer Code}` ? Code : never;
/** What is wrong with what was written. Each code has a text, `error.<code>`. */
export interface Problem<Code extends string = string> {
	code: Code;
	/** The bound that was passed. */
	bound?: number | string;
	/** A name that looks like the one written, when there is one. */
	near?: string | null;
	/** The parts of the field that are wrong; all of them when not said. */
	parts?: string[];
}
export type Read<Key extends string = string> = { answer: Answer } | { problem: Problem<CodeOf<Key | CommonKey>> };

/** One of the answers to choose between, as shown. */
export interface Choice {
	value: string;
	label: Line | string;
	hint?: Line;
}
export interface Field {
	/** The component that draws it, by its name in components/fields. */
	component: string;
	props: { options?: Choice[]; values?: string[] } & Record<string, unknown>;
	/** The id of the control an error leads to, when it is not the first. */
	errorAt?: string;
}

/** One language, as a kind needs it: the texts of the interface, the flow's words for this question, and figures that can be traced. */
export interface Teller<Key extends string = string> {
	readonly here: Here;
	readonly speech: {
		say(key: Key): string;
		line(key: Key, slots: Record<string, Segment | Line>): Line;
		readonly format: {
			day(iso: string): string;
			month(iso: string): string;
			number(n: number): string;
			kroner(n: number): string;
			list(items: string[]): string;
		};
	};
	/** A day as a figure. */
	day(iso: string, source: string): Segment;
	/** «a, b og c» */
	joined(lines: Line[]): Line;
	/** The words of a choice. */
	option(asked: Asked, id: string): Line;
	/** The words after a number, when the flow has any. */
	unit(asked: Asked): string | null;
}

/** The type a rule gives it; the compiler has more types than these. */
export type RuleType =
	| { is: 'text' | 'yes/no' | 'date' | 'municipality' }
	/** `whole`: never with decimals. */
	| { is: 'number'; whole?: boolean }
	| { is: 'choice'; options: readonly string[] }
	| { is: 'list'; of: RuleType }
	| { is: 'item'; list: string };

/** How a designer writes it. */
export type Written =
	/** `svar: dato`; `orUnknown` is the word that also takes «vet ikke». */
	| { as: 'word'; word: string; orUnknown?: string }
	/** The choices themselves, under a word of their own when there is one. `sketch` shows how. */
	| { as: 'choices'; under: string | null; sketch: string }
	/** Not under `svar:` but with a word of its own. */
	| { as: 'section'; word: string };

/** An answer that is tried by name: the choice, a box, «ingen», a word. */
export interface Option {
	name: string;
	answer: Answer;
}
/** What the rules of a flow say about a question, for those kinds that have no answers of their own to try. */
export interface About {
	/** The words its answer is compared with. */
	words(): string[];
	/** Municipalities that differ for the one who answers. */
	places(): Municipality[];
}
/** Measured answers on a line of whole steps: units, days or months. */
export interface Scale {
	low: number;
	high: number;
	at(step: number): Answer;
	of(answer: Answer): number;
	/** Steps where much is decided, besides those spread out evenly. */
	near: readonly number[];
}

/** The keys are read off bokmål; every other language has the same. */
export type Texts<Key extends string> = { nb: Record<Key, string> } & Record<Exclude<WrittenLocale, 'nb'>, Record<NoInfer<Key>, string>>;

interface Must<Name extends string, Key extends string> {
	/** Its name in code. */
	readonly name: Name;
	readonly written: Written;
	/** One line for designers. */
	readonly help: string;
	/** What its pages say, in every language: hints, errors, names of parts. */
	readonly texts: Texts<Key>;
	/** Kinds with one pattern look and sound alike. */
	readonly pattern: string;
}
/** The parts that have texts only of this kind and those all kinds share. */
interface Does<Key extends string> {
	/** What a rule meets; `name` and `options` are the question's. */
	type(asked: { name: string; options: readonly string[] }): RuleType;
	/** A stored answer as rules read it; undefined when it is not an answer of this kind. */
	value(answer: Exclude<Answer, null>, asked: Asked, here: Here): Value | undefined;
	/** What a person wrote, as the answer that is stored, or what is wrong with it. «Vet ikke» is read before. */
	read(form: Form, asked: Asked, limits: Limits): Read<Key>;
	/** A value as people read it. `source` is what its figures trace to. */
	show(value: NonNullable<Value>, asked: Asked, teller: Teller<Key | CommonKey>, source: string): Line;
	/** The field with what is in it, and what is wrong with that. */
	field(form: Form, asked: Asked, teller: Teller<Key | CommonKey>, problem: Problem | null): Field;
	/** An answer of this kind. */
	example(asked: Asked): Exclude<Answer, null>;
}
interface May<Key extends string> {
	/** The person writes the answer, so «vet ikke» may be written too; else it is one of the choices. */
	readonly typed: boolean;
	/** Several of the choices may be the answer together. */
	readonly several: boolean;
	/** So many choices that they are searched rather than read. */
	searchable(asked: Asked): boolean;
	/** It says where the person lives. */
	readonly place: boolean;
	/** What its numbers count: kroner, per cent, or what the question says, in wholes or in parts as well. Null when it is no number. */
	readonly counts: 'kr' | 'percent' | 'wholes' | 'parts' | null;
	/** The names an answer may have, where they are known though the person writes it. */
	readonly known: (() => ReadonlySet<string>) | null;
	/** The other way: a value as it is answered. */
	answer(value: NonNullable<Value>): Answer;
	/** What a person would write to give this answer. `number` writes numbers as they do. */
	fields(answer: Exclude<Answer, null>, asked: Asked, here: Pick<Here, 'municipalities'>, number: (n: number) => string): Filled;
	/** The texts of the fields that data (YAML or JSON) stands for, where it is not the same text. */
	fromData(data: unknown): string;
	/** The bounds where the flow says none. */
	bounds(asked: Asked, today: string): Bounds;
	hint(teller: Teller<Key | CommonKey>): Line | null;
	/** A problem in words; without it, its text as it stands. */
	problem(problem: Problem, asked: Asked, teller: Teller<Key | CommonKey>, limits: Limits): Line | null;
	/** Why an answer that was given is asked for again. */
	again(answer: Answer, teller: Teller<Key | CommonKey>): Line | null;
	/** The answers tried by name when a flow is proven. */
	options(asked: Asked, about: About): Option[];
	/** Set where the answer is measured. Null inside when its bounds are not known yet, or leave no room. */
	readonly scale: ((asked: Asked, limits: Limits) => Scale | null) | null;
	/** Every value there is, where they are few and one is picked. */
	readonly all: ((asked: Asked) => Value[]) | null;
	/** The values that can make a difference to rules; null when they cannot be covered. */
	domain(asked: Asked, use: Use | undefined, bounds: readonly [Value | undefined, Value | undefined]): Value[] | null;
	/** The same answer, that many days later. */
	later(answer: Exclude<Answer, null>, days: number): Answer;
}
export interface Kind<Name extends string = string, Key extends string = string> extends Must<Name, Key>, Does<Key>, May<Key> {}

/** A kind of answer; what it leaves out is as for most kinds. */
export function kind<const Name extends string, const Key extends string>(
	own: Must<Name, Key> & Does<NoInfer<Key>> & Partial<May<NoInfer<Key>>>
): Kind<Name, Key> {
	return {
		typed: true,
		several: false,
		searchable: () => false,
		place: false,
		counts: null,
		known: null,
		answer: (value) => value as Answer,
		fields: (answer) => [['', String(answer)]],
		fromData: String,
		bounds: () => [null, null],
		hint: () => null,
		problem: () => null,
		again: () => null,
		options: () => [],
		scale: null,
		all: null,
		domain: own.all ?? (() => null),
		later: (answer) => answer,
		...own
	};
}

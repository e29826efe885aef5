// A life event with its rules compiled: plain JSON, made when the product is built, read by server and browser alike.

import type { AnswerKind, certainties, frequencies, performers, units } from '#flow';
import type { Expression } from './expression.ts';

type Code<W> = W[keyof W];
export type Unit = Code<typeof units>;
export type Certainty = Code<typeof certainties>;
export type Performer = Code<typeof performers>;
export type Frequency = Code<typeof frequencies>;

export interface Fact {
	name: string;
	slug: string;
	/** The list whose entries have this fact, or null. */
	of: string | null;
	/** Set when the fact is itself a list: the question is how many. */
	list: { least: number; most: number } | null;
	kind: AnswerKind['kind'] | 'list';
	/** Choice ids, in order; empty for other kinds. */
	options: string[];
	mayBeUnknown: boolean;
	between: [Expression, Expression] | null;
	asked: boolean;
	aboutYou: boolean;
	knownFrom: string | null;
	presumed: Expression | null;
	askWhen: Expression | null;
	comesWhen: Expression | null;
}

export interface Value {
	name: string;
	of: string | null;
	expression: Expression;
	unit: Unit | null;
	arithmetic: boolean;
}

export interface RateRow {
	/** First day, or null for «alltid». */
	from: string | null;
	to: string | null;
	value: number;
	page: string;
	checked: string;
	certainty: Certainty;
}
/** Its words are a text: `satser.<name>.kalles`. */
export interface Rate {
	name: string;
	unit: Unit;
	legalResource: string;
	yearly: boolean;
	/** The day it is asked for. */
	day: Expression;
	/** Sorted by first day. */
	rows: RateRow[];
}

export interface Phase {
	name: string;
	from: Expression | null;
	to: Expression | null;
}
export interface Branch {
	name: string;
	when: Expression;
	careful: boolean;
}

export interface NamedDate {
	name: string;
	expression: Expression;
	of: 'day' | 'month';
}
export interface Amount {
	name: string;
	expression: Expression;
	unit: Unit;
	per: Frequency | null;
	estimate: boolean;
	arithmetic: boolean;
}
export interface Service {
	id: string;
	from: string;
	branch: string | null;
	phase: string | null;
	forEach: string | null;
	applies: Expression;
	performedBy: Performer;
	after: string[];
	afterAnyOf: string[];
	excludes: string[];
	dates: NamedDate[];
	amounts: Amount[];
	evidence: string[];
	/** Facts and values its texts show, so that they are asked for as its dates are. */
	mentions: Expression[];
	channels: { web: string | null; phone: string | null; inPerson: string | null; paper: string | null };
	legalResource: string;
	source: { page: string; checked: string; certainty: Certainty };
}

/** Its words are texts: `etater.<id>.navn`, `.hos`, `.oppmøte`, `.klage`, `.saksbehandlingstid`. */
export interface Agency {
	id: string;
	kind: string;
	website: string | null;
	phone: string | null;
}
/** Its name is a text: `kilder.<id>.navn`. */
export interface Register {
	id: string;
	owner: string;
}

export interface Book {
	event: string;
	/** The whole life event asks for a quiet tone. */
	careful: boolean;
	facts: Fact[];
	values: Value[];
	rates: Record<string, Rate>;
	phases: Phase[];
	branches: Branch[];
	services: Service[];
	agencies: Record<string, Agency>;
	registers: Record<string, Register>;
	/** Locale → key → text. Keys are the words' path in the flow file: `tjenester.navnevalg.tittel`. */
	texts: Record<string, Record<string, string>>;
}

// A life event with its rules compiled: plain JSON, made when the product is built, read by server and browser alike. What people read of it
// stands beside it, so that one language can be loaded alone.

import type { Asked, KindName, Municipality } from '#kinds';
import type { Expression } from './expression.ts';

export type Unit = 'kr' | 'G' | 'percent' | 'days' | 'benefit-days' | 'working-days' | 'weeks' | 'months' | 'years' | 'hours' | 'count' | 'year';
export type Certainty = 'confirmed' | 'secondary' | 'assumed';
export type Performer = 'you' | 'agency' | 'municipality' | 'employer' | 'health' | 'hospital';
export type Frequency = 'once' | 'day' | 'month' | 'year';

export interface Fact extends Asked {
	kind: KindName;
	/** The list whose entries have this fact, or null. */
	of: string | null;
	/** The least and the largest answer. */
	between: [Expression, Expression] | null;
	asked: boolean;
	knownFrom: string | null;
	presumed: Expression | null;
	askWhen: Expression | null;
	comesWhen: Expression | null;
}

export interface ComputedValue {
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
	/** Municipality → the rows that hold there instead. */
	local?: Record<string, RateRow[]>;
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

/** Someone a plan is about. Its words are a text: `personer.<name>.kalles`. */
export interface PlannedFor {
	name: string;
	/** Yes when the one who answers is this person; null when it can never be. */
	isYou: Expression | null;
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
	/** Something one pays, not something one gets. */
	fee: boolean;
	estimate: boolean;
	arithmetic: boolean;
}
export interface Service {
	id: string;
	from: string;
	branch: string | null;
	phase: string | null;
	/** Whom it is for; nobody named means everyone. */
	persons: string[];
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
	/** Who signs the letter a person may print; empty for the one who sends it. Null without a letter. Its words are texts: `tjenester.<id>.brev`. */
	letter: { signatures: string[] } | null;
	channels: { web: string | null; phone: string | null; inPerson: string | null; paper: string | null };
	legalResource: string;
	source: { page: string; checked: string; certainty: Certainty };
}

/** Services to choose between. Its words are texts: `sammenlikninger.<id>`, with a cell under the id of its service. */
export interface Comparison {
	id: string;
	/** Who has this choice. */
	when: Expression;
	services: string[];
	/** A service only some may choose between at all → who. For others it is not among the alternatives. */
	onlyFor: Record<string, Expression>;
	/** What is the same for everyone. */
	rows: string[];
	/** What speaks for or against a service, for those it holds for. */
	considerations: { id: string; when: Expression; for: string[]; against: string[] }[];
}

/** Its words are texts: `etater.<id>.navn`, `.hos`, `.oppmøte`, `.klage`, `.saksbehandlingstid`. */
export interface Agency {
	id: string;
	kind: string;
	website: string | null;
	phone: string | null;
	/** Postal address. */
	address: string | null;
}
/** Its name is a text: `kilder.<id>.navn`. */
export interface Register {
	id: string;
	owner: string;
}

/** What an agency is called and where it is, in one municipality; null where it is as elsewhere. Names and places are not translated. */
export interface LocalAgency {
	name: string | null;
	with: string | null;
	website: string | null;
	phone: string | null;
	inPerson: string | null;
}
export interface Local {
	agencies: Record<string, LocalAgency>;
	/** Service → how it is reached here. */
	services: Record<string, Service['channels']>;
	page: string;
	checked: string;
	certainty: Certainty;
}

/** A word that is explained where it stands. The first form is its name. */
export interface Term {
	forms: string[];
	means: string;
}
/** What is explained in one language, and the endings a word may have and be the same word. */
export interface Terms {
	endings: string[];
	/** Verbs that show a text to say itself what a word means: «Medmor er …». */
	is: string[];
	terms: Term[];
}

export interface Book {
	event: string;
	/** The whole life event asks for a quiet tone. */
	careful: boolean;
	facts: Fact[];
	values: ComputedValue[];
	rates: Record<string, Rate>;
	phases: Phase[];
	branches: Branch[];
	persons: PlannedFor[];
	services: Service[];
	comparisons: Comparison[];
	/** Several people share what is to be done. */
	shared: boolean;
	agencies: Record<string, Agency>;
	registers: Record<string, Register>;
	/** The fact that says which municipality the person means, or null; without it the two next are empty. */
	place: string | null;
	municipalities: Municipality[];
	/** Number → what is otherwise there. */
	local: Record<string, Local>;
}

/** Key → text in one language. Keys are the words' path in the flow file: `tjenester.navnevalg.tittel`. */
export type Texts = Readonly<Record<string, string>>;
/** What people read of a life event, by language. */
export interface Words {
	texts: Record<string, Texts>;
	/** The words explained in a language. All life events share them. */
	terms: Record<string, Terms>;
}
/** A life event with its words, in the languages that are there: all of them in the workshop, the one a page needs in the front. */
export interface Edition {
	book: Book;
	words: Words;
}

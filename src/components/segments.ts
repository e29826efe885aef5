// What the components receive: lines of text (see the text room) and plain data. Words arrive finished: a component only says where they stand.

import type { Block, Line, Segment } from '#text';
export type { Block, Line, Segment };

export type Option = { value: string; label: Line | string; hint?: Line | string };
type Press = { name: string; value: string; label: string };
/** A search among the choices of a question; `all` shows them all again. */
export type OptionSearch = { name: string; label: string; value: string; button: Press; all: Press | null; status: Line };
export type Link = { label: string; href: string };
export type Language = Link & { lang: string; current: boolean };
export type Help = { heading: string; blocks?: Block[]; lines?: Line[]; links?: Link[] };
export type More = { summary: string; blocks: Block[]; words?: Explained | null };

/** The hard words of a text and what they mean. */
export type Explained = { summary: string; words: { word: string; means: Line }[] };

export type SummaryRow = {
	id: string;
	term: Line | string;
	value: Line;
	note?: Line;
	change?: { href: string; label: string; about: Line | string };
	/** True marks and focuses the row; a text is also said («Svaret er endret»). */
	changed?: boolean | string;
};

export type StateKind = 'ready' | 'later' | 'auto' | 'maybe' | 'done';
export type PlanRowData = {
	title: Line | string;
	href: string;
	when?: Line;
	/** How long it is to then; only on screen. */
	away?: Line;
	urgent?: string;
	who: string;
	/** How to reach them, for the plan on paper. */
	reach?: Line[];
	/** What is written by hand on paper: who does it. */
	byHand?: string;
	state: string;
	stateKind: StateKind;
	/** «For barnet», when it is not for everyone. */
	whom?: string;
	more?: Line;
};

export type EventRow = { title: string; href?: string; description: string; note?: string };
export type ArithmeticStep = { name: Line | string; how: Line; result: Line };

/** The ids that describe a control, in the order they are read. */
export function described(...ids: (string | false | undefined)[]): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}

// What a check is: one promise about a screen, the criteria it speaks for, how it is looked at, and the faults it must find.
// The list of checks is the table; nothing else says what is checked.

import type { Page } from 'playwright';

export interface Finding {
	/** The criterion it breaks, `1.4.3`; `own` for what we ask of ourselves beyond the law. */
	criterion: string;
	what: string;
	/** Where on the page, as a selector. */
	at?: string;
}

export interface Screen {
	/** What sort of page, the same in every life event: `home`, `question radio`, `plan`. */
	kind: string;
	state: 'first' | 'error' | 'filled' | 'changed';
	/** Which one, within its kind. */
	name: string;
	locale: string;
	event: string | null;
	/** True for the pages of this product; another team's pages are not held to our own patterns. */
	own: boolean;
	/** Opens it anew, as the person met it. */
	open: (page: Page) => Promise<void>;
}

/** A fault put into the page on its way to the browser. */
export interface Fault {
	name: string;
	criterion: string;
	/** The kind of page it is put into, and its state: `question radio`, `question text error`. */
	on: string;
	/** `n` counts the pages that have come, from nought. */
	spoil: (html: string, n?: number) => string;
}

export interface Check {
	id: string;
	/** What it says about the page when it finds nothing. */
	promise: string;
	criteria: string[];
	/** `light` on every screen; `heavy` on each kind of screen, and may leave the page changed; `whole` over all screens of a journey. */
	scope: 'light' | 'heavy';
	/** Only for pages that follow our own patterns. */
	ours?: true;
	on?: (screen: Screen) => boolean;
	run: (page: Page, screen: Screen) => Promise<Finding[]>;
	faults: Fault[];
}

/** What is kept of a screen so that screens can be compared: titles, links, fields. */
export interface Trace {
	screen: Screen;
	title: string;
	heading: string;
	/** `language` is that of a link to the same page in another language; empty for other links. */
	links: { name: string; href: string; place: string; language: string }[];
	fields: string[];
	help: string;
}

/** A promise about all screens seen together. */
export interface Comparison {
	id: string;
	promise: string;
	criteria: string[];
	/** `paths`: the screens one person comes to, by life event and name, one list for each journey. Without any, everything is on one path. */
	run: (seen: readonly Trace[], paths?: readonly ReadonlySet<string>[]) => { screen: Screen; finding: Finding }[];
	faults: Fault[];
}

// Spoiling, in words.
export const style =
	(css: string) =>
	(html: string): string =>
		html.replace('</head>', `<style>${css}</style></head>`);
export const script =
	(js: string) =>
	(html: string): string =>
		html.replace('</body>', `<script>${js}</script></body>`);
export const swap =
	(from: RegExp | string, to: string) =>
	(html: string): string =>
		html.replace(from, to);
export const inMain =
	(extra: string) =>
	(html: string): string =>
		html.replace('</main>', `${extra}</main>`);

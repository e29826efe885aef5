// What the product needs from outside. Adapters stand behind these; one contract suite per port holds them to it.

import type { Stored } from './journey.ts';

/** What came out of the place where answers are kept. A problem never loses anything silently: the page says it. */
export interface Kept {
	stored: Stored;
	problem: 'unreadable' | 'expired' | null;
}

/** Keeps the answers of one person in one life event. */
export interface AnswerStore {
	read(event: string): Kept;
	/** False when there is no room; then nothing was changed. */
	write(event: string, stored: Stored): boolean;
	remove(event: string): void;
}

/** What someone says about a page. Nobody is asked who they are. */
export interface Feedback {
	/** The kind of page, as its route: never with an answer or an id of a person in it. */
	page: string;
	helped: boolean;
	/** At most 500 characters; may be empty. */
	comment: string;
	/** YYYY-MM-DD */
	day: string;
	locale: string;
}

/** Keeps feedback for those who write the pages. */
export interface FeedbackBox {
	/** False when it could not be kept. */
	add(feedback: Feedback): boolean;
}

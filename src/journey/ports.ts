// What the journey needs from outside. Adapters stand behind these; one contract suite per port holds them to it.

import type { Stored } from './journey.ts';

/** What came out of the place where answers are kept. A problem never loses anything silently: the page says it. */
export interface Kept {
	stored: Stored;
	problem: 'unreadable' | 'expired' | null;
}

/** Keeps the answers of one person in one life event. */
export interface AnswerStore {
	/** A visit counts as use: answers that expire are kept a full period from the last visit. */
	read(event: string): Kept;
	/** False when there is no room; then nothing was changed. */
	write(event: string, stored: Stored): boolean;
	remove(event: string): void;
}

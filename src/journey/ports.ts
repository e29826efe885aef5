// What the journey needs from outside. Adapters stand behind these; one contract suite per port holds them to it.

import type { Stored } from './journey.ts';

/** What came out of the place where answers are kept. A problem never loses anything silently: the page says it. */
export type Kept = { stored: Stored; problem: null } | { stored: Stored; problem: 'unreadable' | 'expired' };

/** Keeps the answers of one person in one life event. */
export interface AnswerStore {
	read(event: string): Kept;
	/** False when there is no room; then nothing was changed. */
	write(event: string, stored: Stored): boolean;
	remove(event: string): void;
}

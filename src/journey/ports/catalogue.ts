// Which life events there are, and one of them in one language, loaded when somebody needs it.

import type { Book } from '#rules';

export interface LifeEventSummary {
	id: string;
	/** By language. */
	title: Readonly<Record<string, string>>;
	about: Readonly<Record<string, string>>;
	/** False for one that is only announced. */
	built: boolean;
}

/** A life event as one language needs it. */
export interface Edition {
	locale: string;
	book: Book;
}

export interface Catalogue {
	/** In the order they are to be listed. */
	lifeEvents(): Promise<readonly LifeEventSummary[]>;
	/** Null when there is no such life event, or not in this language. */
	open(event: string, locale: string): Promise<Edition | null>;
}

// Which life events there are, and one of them in one language, loaded when somebody needs it.

import type { Edition } from '#rules';

type ByLanguage = Readonly<Record<string, string>>;

export interface LifeEventSummary {
	id: string;
	title: ByLanguage;
	about: ByLanguage;
	/** False for one that is only announced. */
	built: boolean;
	/** The languages all of it is written in. */
	languages: readonly string[];
	/** Those one can ring about it, and how many of its services each has. */
	phones: readonly { phone: string; agency: ByLanguage; services: number }[];
}

export interface Catalogue {
	/** In the order they are to be listed. */
	readonly lifeEvents: readonly LifeEventSummary[];
	/** A life event with the words that pages in this language need; null when there is no such life event. */
	open(event: string, locale: string): Promise<Edition | null>;
}

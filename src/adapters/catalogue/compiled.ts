// The life events as the build made them: an index, and parts that are loaded when somebody first needs them. What life events share (the
// municipalities, the explained words) is there once; a language nobody reads is never loaded.

import type { Catalogue, LifeEventSummary } from '#journey';
import type { Municipality } from '#kinds';
import type { Edition, Terms, Texts } from '#rules';

type Part<T> = () => Promise<{ default: T }>;

/** What the build made. */
export interface Parts {
	lifeEvents: readonly LifeEventSummary[];
	/** Life event → its rules, and its texts in each language. `needs`: the languages a page in that language takes its texts from. */
	events: Readonly<
		Record<
			string,
			{ book: Part<Omit<Edition['book'], 'municipalities'>>; texts: Readonly<Record<string, Part<Texts>>>; needs: Readonly<Record<string, readonly string[]>> }
		>
	>;
	municipalities: Part<Municipality[]>;
	terms: Readonly<Record<string, Part<Terms>>>;
}

/** A page in a language that a life event is not written in speaks this one. */
const DEFAULT = 'nb';

export class CompiledFlows implements Catalogue {
	readonly lifeEvents: readonly LifeEventSummary[];
	private readonly parts: Parts;
	private readonly opened = new Map<string, Promise<Edition>>();
	private readonly books = new Map<string, Promise<Edition['book']>>();

	constructor(parts: Parts) {
		this.parts = parts;
		this.lifeEvents = parts.lifeEvents;
	}

	/** True for a life event that can be opened. */
	has(event: string): boolean {
		return Object.hasOwn(this.parts.events, event);
	}

	async open(event: string, locale: string): Promise<Edition | null> {
		if (!this.has(event)) return null;
		const key = `${event} ${locale}`;
		const edition = this.opened.get(key) ?? this.load(event, locale);
		this.opened.set(key, edition);
		// What could not be loaded is tried again by the next who asks.
		edition.catch(() => this.opened.delete(key));
		return edition;
	}

	private async load(event: string, locale: string): Promise<Edition> {
		const { texts, needs } = this.parts.events[event]!;
		const { terms } = this.parts;
		const written = texts[locale] ? locale : DEFAULT;
		const all = async <T>(of: Readonly<Record<string, Part<T>>>, languages: readonly string[]): Promise<Record<string, T>> =>
			Object.fromEntries(await Promise.all(languages.flatMap((l) => (of[l] ? [of[l]().then(({ default: part }): [string, T] => [l, part])] : []))));
		const [book, said, explained] = await Promise.all([this.book(event), all(texts, needs[written] ?? [written]), all(terms, [written])]);
		return { book, words: { texts: said, terms: explained } };
	}

	/** The rules are the same in every language. */
	private book(event: string): Promise<Edition['book']> {
		const known = this.books.get(event);
		if (known) return known;
		const book = (async () => {
			const { default: rules } = await this.parts.events[event]!.book();
			return { ...rules, municipalities: rules.place === null ? [] : (await this.parts.municipalities()).default };
		})();
		this.books.set(event, book);
		book.catch(() => this.books.delete(event));
		return book;
	}
}

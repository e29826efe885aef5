// Speaks one language for the pages and for one life event: interface texts, the event's own texts, dates, money and plurals.
// i18next chooses texts and plural forms and formats; figures in slots stay traceable.

import { addTexts, EventTexts } from './event-texts.ts';
import { Format } from './format.ts';
import { ui, UI } from './interface.ts';
import type { Count, TextKey, UiKey } from './keys.ts';
import { locales, MIRROR, type Locale, type Texts } from './locales.ts';
import { Lookup } from './lookup.ts';
import { plainText, type Block, type Line, type Segment } from './segment.ts';
import type { Slots } from './template.ts';

/** What pages say in a language, whatever the life event. */
const pages = (locale: Locale) => ({ texts: new Lookup(ui, locale, UI), format: new Format(locale, ui.format) });
const spoken: Record<Locale, ReturnType<typeof pages>> = { nb: pages('nb'), nn: pages('nn'), en: pages('en'), [MIRROR]: pages(MIRROR) };

const NONE: Partial<Record<string, Texts>> = {};
const editions = new WeakMap<typeof NONE, EventTexts>();
const speeches = new WeakMap<EventTexts, Map<Locale, Speech>>();

/** `texts` are those of the life event `event`, per language. The same texts are the same edition. */
export function speak(locale: Locale, event = '', texts = NONE): Speech {
	const edition = editions.get(texts) ?? eventTextsOf(event, texts);
	const heard = speeches.get(edition) ?? new Map<Locale, Speech>();
	const speech = heard.get(locale) ?? new Speech(locale, edition);
	speeches.set(edition, heard.set(locale, speech));
	return speech;
}

function eventTextsOf(event: string, texts: typeof NONE): EventTexts {
	const edition = new EventTexts(event);
	for (const locale of locales) if (texts[locale]) addTexts(edition, locale, texts[locale]);
	editions.set(texts, edition);
	return edition;
}

type Values = Record<string, string | number>;

export class Speech {
	readonly locale: Locale;
	readonly format: Format;
	private readonly pages: Lookup;
	private readonly event: Lookup;

	constructor(locale: Locale, edition: EventTexts) {
		this.locale = locale;
		this.format = spoken[locale].format;
		this.pages = spoken[locale].texts;
		this.event = new Lookup(edition.texts, locale, edition.event);
	}

	/** An interface text as plain words. `count` among the values chooses the plural form. */
	say<K extends TextKey>(key: K, ...[values]: Count<K, [values: Values & { count: number }], [values?: Values]>): string {
		return values ? plainText(this.filled(key, (name) => String(values[name] ?? ''), values['count'])) : (this.pages.find(key)?.text ?? key);
	}

	/** An interface text with traceable slots. `count` chooses the plural form. */
	line<K extends TextKey>(key: K, slots: Record<string, Segment | Line>, ...[count]: Count<K, [count: number], []>): Line {
		return this.filled(key, (name) => slots[name] ?? name, count);
	}

	private filled(key: string, slots: Slots, count?: string | number): Line {
		const text = typeof count === 'number' ? this.pages.plural(key, count) : this.pages.find(key);
		return text?.fill(slots) ?? [key];
	}

	/** An interface text in paragraphs. */
	paragraphs(key: UiKey): Block[] {
		return this.pages.find(key)?.blocks() ?? [];
	}

	/** The interface text for a name that flows choose freely; null when there is none. */
	find(key: string): string | null {
		return this.pages.find(key)?.text ?? null;
	}

	/** A text of the event as written, slots and all; null when there is none. */
	raw(key: string): string | null {
		return this.event.find(key)?.text ?? null;
	}

	/** A line of the event with its slots filled. */
	flow(key: string, slots?: Slots): Line | null {
		return this.event.find(key)?.fill(slots, this.say('slot.unknown')) ?? null;
	}

	/** A longer text of the event. */
	prose(key: string, slots?: Slots): Block[] {
		return this.event.find(key)?.blocks(slots) ?? [];
	}
}

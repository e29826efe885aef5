// Speaks one language for the pages and for one life event: interface texts, the flow's own texts, dates, money and plurals.
// A text that is missing in a language is given in bokmål. i18next chooses texts and plurals; Intl formats; slots stay traceable.

import i18next, { type i18n } from 'i18next';
import { Format } from './format.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import { blocks, fill, type Block, type Line, type Segment } from './segment.ts';

/** The languages the pages are written in. */
export const locales = ['nb', 'nn', 'en'] as const;
/** A language nobody speaks: bokmål from right to left, to see that every page is ready for languages that are. */
export const MIRROR = 'ar-XB';
export type Locale = (typeof locales)[number] | typeof MIRROR;
export const isLocale = (s: string): s is Locale => s === MIRROR || (locales as readonly string[]).includes(s);
export const languageName: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', [MIRROR]: 'ar-XB' };
export const direction = (locale: string): 'ltr' | 'rtl' => (locale === MIRROR ? 'rtl' : 'ltr');

const ui: Record<Locale, Record<string, string>> = { nb, nn, en, [MIRROR]: mirrored(nb) };

/** Each word written backwards for the eye (right-to-left override); slots, spaces and numbers as they are. */
function mirrored(texts: Readonly<Record<string, string>>): Record<string, string> {
	const word = (w: string): string => (/^\d/.test(w) ? w : `\u202e${w}\u202c`);
	return Object.fromEntries(
		Object.entries(texts).map(([key, text]) => [
			key,
			text
				.split(/(\{\{[^}]*\}\}|\s+)/)
				.map((part, i) => (i % 2 === 1 || part === '' ? part : word(part)))
				.join('')
		])
	);
}
type Texts = Record<string, Record<string, string>>;
type Slots = (name: string) => Segment | null;

// One i18next for the interface; a life event's texts stay with the one who speaks them.
const languages: i18n = i18next.createInstance({
	initAsync: false,
	fallbackLng: 'nb',
	keySeparator: false,
	nsSeparator: false,
	interpolation: { escapeValue: false },
	resources: Object.fromEntries(Object.entries(ui).map(([locale, texts]) => [locale, { ui: texts }]))
});
void languages.init();

const NONE: Texts = {};
const speeches = new Map<string, { texts: Texts; speech: Speech }>();

/** `texts` are those of the life event `event`, per locale. */
export function speak(locale: Locale, event = '', texts: Texts = NONE): Speech {
	const key = `${locale}/${event}`;
	const found = speeches.get(key);
	if (found && found.texts === texts) return found.speech;
	const instead = texts['nb'] ?? {};
	const speech = new Speech(locale, locale === MIRROR ? mirrored(instead) : (texts[locale] ?? {}), instead);
	speeches.set(key, { texts, speech });
	return speech;
}

export class Speech {
	readonly locale: Locale;
	readonly format: Format;
	/** The texts of the life event in this language, and those that stand in for what is missing. */
	private readonly own: Readonly<Record<string, string>>;
	private readonly instead: Readonly<Record<string, string>>;
	/** Texts of the interface that hang on nothing, as they were first found. */
	private readonly found = new Map<string, string>();

	constructor(locale: Locale, own: Readonly<Record<string, string>>, instead: Readonly<Record<string, string>>) {
		this.locale = locale;
		this.format = new Format(locale);
		this.own = own;
		this.instead = instead;
	}

	/** An interface text as plain words. */
	say(key: keyof typeof nb | PluralKey, values?: Record<string, string | number>): string {
		return values ? languages.t(key, { lng: this.locale, ns: 'ui', ...values }) : this.written(key);
	}

	/** True when the interface has a text of this name; names of dates and states are looked up so. */
	has(key: string): boolean {
		return languages.exists(key, { lng: this.locale, ns: 'ui' });
	}

	/** An interface text with traceable slots. `count` chooses the plural. */
	line(key: keyof typeof nb | PluralKey, slots: Record<string, Segment | Line>, count?: number): Line {
		const text = this.written(key, count);
		return text.split(/\{\{([^}]*)\}\}/).flatMap((part, i): Line => {
			if (i % 2 === 0) return part === '' ? [] : [part];
			const slot = slots[part.trim()];
			return slot === undefined ? [part] : Array.isArray(slot) ? slot : [slot];
		});
	}

	/** With its slots open. */
	private written(key: string, count?: number): string {
		const t = (): string => languages.t(key, { lng: this.locale, ns: 'ui', skipInterpolation: true, ...(count === undefined ? {} : { count }) });
		if (count !== undefined) return t();
		const found = this.found.get(key) ?? t();
		this.found.set(key, found);
		return found;
	}

	/** A text of the flow as written, slots and all; null when there is none. */
	raw(key: string): string | null {
		return this.own[key] ?? this.instead[key] ?? null;
	}

	/** A line of the flow with its slots filled. */
	flow(key: string, slots: Slots = () => null): Line | null {
		const text = this.raw(key);
		return text === null ? null : fill(text, slots, this.say('slot.unknown'));
	}

	/** A longer text of the flow. */
	prose(key: string, slots: Slots = () => null): Block[] {
		const text = this.raw(key);
		return text === null ? [] : blocks(text, slots);
	}

	paragraphs(key: keyof typeof nb): Block[] {
		return blocks(this.say(key), () => null);
	}
}

/** Keys with plural forms, without their ending. */
export type PluralKey = Extract<keyof typeof nb, `${string}_other`> extends `${infer K}_other` ? K : never;

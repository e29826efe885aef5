// What stands around every page: name, languages, help and footer.

import type { Help, Language, LineText, Link } from '#components';
import type { LifeEventSummary } from '#journey';
import { isLocale, languageName, locales, speak, type Block, type Locale } from '#text';

export interface FrameData {
	homeHref: string;
	name: string;
	skip: string;
	languages: Language[];
	languagesLabel: string;
	demo?: string;
	help: Help;
	footer: Link[];
}

/** The page that is framed. */
export interface Framed {
	locale: string | undefined;
	event: string | undefined;
	path: string;
	demonstration: boolean;
	/** What the branch a person is in says about whom to ring; empty for the phones of the agencies. */
	ring: Block[];
}
/** How many phones are enough. */
const PHONES = 2;

/** The help is what the branch a person is in says, else the agencies of the life event that can be rung, the one with most services first. */
export function frame(lifeEvents: readonly LifeEventSummary[], { locale: asked, event, path, demonstration, ring }: Framed): FrameData {
	const locale = asked && isLocale(asked) ? asked : 'nb';
	const speech = speak(locale);
	const built = lifeEvents.filter((e) => e.built);
	const here = built.find((e) => e.id === event);
	const shown = here ? [here] : built;
	// Only languages that all of what is shown here is written in.
	const written = locales.filter((l) => shown.every((e) => e.languages.includes(l)));
	const languages =
		written.length < 2 ? [] : written.map((l) => ({ label: languageName[l], href: path.replace(/^\/[^/]+/, `/${l}`), lang: l, current: l === locale }));
	return {
		homeHref: `/${locale}`,
		name: speech.say('name'),
		skip: speech.say('skip'),
		languages,
		languagesLabel: speech.say('languages'),
		...(demonstration ? { demo: speech.say('demo') } : {}),
		help: {
			heading: speech.say('help.heading'),
			blocks: ring,
			lines: [
				...(ring.length > 0 ? [] : phones(shown, locale)).map(({ agency, phone }): LineText =>
					speech.line('help.lines', { agency, phone: { text: phone, source: 'phone' } })
				),
				[speech.say('help.person')],
				[speech.say('help.digital')]
			]
		},
		footer: [
			{ label: speech.say('footer.home'), href: `/${locale}` },
			{ label: speech.say('footer.storage'), href: `/${locale}/slik-lagrer-vi` },
			{ label: speech.say('footer.accessibility'), href: `/${locale}/tilgjengelighet` },
			{ label: speech.say('footer.feedback'), href: `/${locale}/tilbakemelding?side=${encodeURIComponent(path)}` },
			...(here ? [{ label: speech.say('footer.delete'), href: `/${locale}/${here.id}/slett` }] : [])
		]
	};
}

function phones(shown: readonly LifeEventSummary[], locale: Locale): { phone: string; agency: string }[] {
	const counted = new Map<string, { phone: string; agency: string; services: number }>();
	for (const { phones } of shown.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
		for (const { phone, agency, services } of phones) {
			const known = counted.get(phone);
			if (known) known.services += services;
			else counted.set(phone, { phone, agency: agency[locale] ?? agency['nb'] ?? '', services });
		}
	return [...counted.values()].sort((a, b) => b.services - a.services).slice(0, PHONES);
}

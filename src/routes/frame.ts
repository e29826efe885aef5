// What stands around every page: name, languages, help and footer.

import { editions } from 'virtual:flows';
import type { Help, Language, LineText, Link } from '#components';
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

/** The help is what the branch a person is in says (`ring`), else the agencies of the life event that can be rung, the one with most services first. */
export function frame(localeParam: string | undefined, event: string | undefined, demonstration: boolean, path: string, ring: Block[] = []): FrameData {
	const locale = localeParam && isLocale(localeParam) ? localeParam : 'nb';
	const speech = speak(locale);
	// Only languages that all of what is shown here is written in.
	const shown = event && editions[event] ? [editions[event]] : Object.values(editions);
	const written = locales.filter((l) => shown.every(({ words }) => words.texts[l]));
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
				...(ring.length > 0 ? [] : phones(locale, event)).map(({ agency, phone }): LineText =>
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
			...(event && editions[event] ? [{ label: speech.say('footer.delete'), href: `/${locale}/${event}/slett` }] : [])
		]
	};
}

function phones(locale: Locale, event: string | undefined): { agency: string; phone: string }[] {
	const shown = event && editions[event] ? [editions[event]] : Object.values(editions);
	const counted = new Map<string, { agency: string; phone: string; n: number }>();
	for (const { book, words } of shown)
		for (const service of book.services) {
			const agency = book.agencies[service.from];
			if (!agency?.phone) continue;
			const name = speak(locale, book.event, words.texts).raw(`etater.${agency.id}.navn`) ?? agency.id;
			const found = counted.get(agency.phone);
			if (found) found.n++;
			else counted.set(agency.phone, { agency: name, phone: agency.phone, n: 1 });
		}
	return [...counted.values()].sort((a, b) => b.n - a.n).slice(0, 2);
}

// A letter for paper. It is in the Norwegian the person reads (bokmål for those who read neither), since an agency is to read it;
// what nobody has told us, or should, is a blank line to fill in by hand. Names and identity numbers are never asked or kept.

import type { PlannedService } from '#journey';
import { letterLocale, plainText, type Block, type Line } from '#text';
import { Telling } from './telling.ts';

/** Four or more of these in a text are a line to write on. */
const BLANK = '________';

export interface LetterView {
	title: string;
	notice: string | null;
	how: Block[];
	letter: {
		lang: string;
		/** What a screen reader says where there is a line to write on. */
		blank: string;
		from: string;
		sender: string[];
		to: string;
		recipient: Line[];
		place: string;
		subject: Line;
		body: Block[];
		signatures: Line[];
	};
	/** The same text in the language of the page, when the letter is in another. */
	meaning: { summary: string; blocks: Block[] } | null;
	back: { href: string; label: string };
}

/** `signatures` are those of the service's letter. */
export function letterView(t: Telling, s: PlannedService, signatures: readonly string[]): LetterView {
	const { speech, book, edition } = t;
	const lang = letterLocale(speech.locale, Object.keys(edition.words.texts));
	const l = lang === speech.locale ? t : new Telling(edition, t.journey, lang);
	const key = `tjenester.${s.service.id}.brev`;
	const agency = l.agency(s.service.from);
	const address = book.agencies[s.service.from]?.address;
	const subject = line(l, s, `${key}.emne`);
	const blocks = (of: Telling): Block[] => of.speech.prose(`${key}.tekst`, (name) => of.slot(name, s) ?? BLANK);
	return {
		title: speech.say('letter.title', { subject: plainText(line(t, s, `${key}.emne`)) }),
		notice: s.applies === 'unknown' ? speech.say('service.why.unknown', { what: t.missing(s.missing) }) : null,
		how: speech.paragraphs('letter.text'),
		letter: {
			lang,
			blank: l.speech.say('letter.blank'),
			from: l.speech.say('letter.from'),
			sender: [l.speech.say('letter.name'), l.speech.say('letter.identity'), l.speech.say('letter.address'), l.speech.say('letter.phone')],
			to: l.speech.say('letter.to'),
			recipient: [[agency.name], address ? [{ text: address, source: 'address' }] : [BLANK]],
			place: l.speech.say('letter.place'),
			subject,
			body: blocks(l),
			signatures: signatures.length > 0 ? signatures.map((id) => line(l, s, `${key}.underskrifter.${id}`)) : [[l.speech.say('letter.signature')]]
		},
		meaning: l === t ? null : { summary: speech.say('letter.meaning'), blocks: blocks(t) },
		back: { href: t.serviceAddress(s), label: plainText(t.title(s)) }
	};
}

const line = (t: Telling, s: PlannedService, key: string): Line => t.speech.flow(key, (name) => t.slot(name, s) ?? BLANK) ?? [];

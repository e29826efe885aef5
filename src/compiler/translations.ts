// Holds a translation against the bokmål text it was made from: that it is there, that it was made from today's text, that it shows the same
// values and says the same numbers, months and days, and that it is a translation at all. One mistake is told once: what is old is not compared.

import { nearest } from '#values';
import { within, type Definition, type Say, type Text } from '#flow';
import { slotsOf } from '#text';
import { nobodys, nobodysText } from './causes.ts';
import { difference, figuresOf, type Figure } from './figures.ts';

/** A short mark of the source a translation was made from: when the source changes, the mark no longer fits. */
export function stamp(source: string): string {
	let mark = marks.get(source);
	if (mark === undefined) marks.set(source, (mark = hash(source)));
	return mark;
}
/** Each text is marked once, for however many languages. */
const marks = new Map<string, string>();

function hash(source: string): string {
	let h = 0x811c9dc5;
	for (const ch of source) h = Math.imul(h ^ (ch.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return h.toString(16).padStart(8, '0');
}

/** Slots that name nothing there is. */
export function checkSlots(text: Text, names: ReadonlySet<string>, say: Say): void {
	for (const match of text.text.matchAll(/\{\{([^}]*)\}\}/g)) {
		const name = (match[1] ?? '').trim();
		if (names.has(name)) continue;
		const near = nearest(name, names);
		say(
			'ukjent-opplysning',
			within(text, match.index, match[0].length),
			`Teksten viser «${name}», men ingen opplysning, verdi eller sats heter det.`,
			near ? `Mente du «${near}»?` : 'Bruk et navn fra flyten eller flows/satser/.',
			nobodys('navn', name)
		);
	}
}

/** Texts that say the same in two languages: most are as they were last time. */
const agreed = new Set<string>();

/** What a file of translations does not have: the keys, and the texts they are to be made from. */
export interface Lacking {
	file: Definition['texts'][number];
	texts: [key: string, source: Text][];
}

/** `nb` are the texts the file must have, and `names` what a slot may name. Gives what is missing, to be told with what other languages lack. */
export function checkTranslation(
	definition: Definition,
	file: Definition['texts'][number],
	nb: ReadonlyMap<string, Text>,
	names: ReadonlySet<string>,
	say: Say
): Lacking {
	const { wordLists } = definition;
	const [own, other] = [figuresOf('nb', wordLists['nb']), figuresOf(file.locale, wordLists[file.locale])];
	const pair = `${own.number} ${other.number}`;
	const words = own.knowsWords && other.knowsWords;
	const comparable = (figures: readonly Figure[]): readonly Figure[] => (words ? figures : figures.filter((f) => f.as === 'digits' || f.as === 'name'));
	const missing: [key: string, source: Text][] = [];
	for (const [key, source] of nb) {
		const text = file.texts.get(key);
		// What is empty has its own finding.
		if (source.text === '') continue;
		if (!text || text.text === '') missing.push([key, source]);
		else if (file.stamps.get(key)?.text !== stamp(source.text)) {
			say(
				'foreldet-oversettelse',
				text.at,
				`«${key}» ${file.stamps.has(key) ? 'ble oversatt før bokmålsteksten sist ble endret' : 'sier ikke hvilken bokmålstekst den bygger på'}: «${source.text}»`,
				`Les oversettelsen på nytt, og sett «${key}: "${stamp(source.text)}"» under «bygger på». «npm run varde -- stamp ${definition.event} ${file.locale}» gjør det.`,
				nobodys('tekst', key)
			);
			checkSlots(text, new Set([...names, ...slotsOf(source.text)]), say);
		} else if (!isName(key) && untranslated(source.text, text.text, file.locale))
			say('ikke-oversatt', text.at, `«${key}» er den samme som på bokmål.`, `Skriv den på språket i ${file.file}.`);
		// A sentence that is lost takes its slots and numbers with it: it is told once.
		else if (!agreed.has(`${pair} ${source.text}\n${text.text}`)) {
			const agrees =
				sameSlots(source, text, names, say) &&
				sameFigures(comparable(own.in(source.text)), comparable(other.in(text.text)), text, say) &&
				sameForm(source, text, say);
			if (agrees) agreed.add(`${pair} ${source.text}\n${text.text}`);
		}
	}
	// A text under a name that is gone, made from what stands under a new one: the name is what must be mended.
	const moved = new Set([...file.stamps].flatMap(([key, mark]) => (nb.has(key) || !file.texts.has(key) ? [] : [mark.text])));
	const lacking = { file, texts: missing.filter(([, source]) => !moved.has(stamp(source.text))) };
	// A shared file also holds what other life events use.
	if (file.shared) return lacking;
	const home = new Map(missing.map(([key, source]) => [stamp(source.text), key]));
	for (const [key, text] of file.texts) {
		if (nb.has(key)) continue;
		const now = home.get(file.stamps.get(key)?.text ?? '');
		const causes = [...nobodysText(key, definition), ...(now === undefined ? [] : nobodysText(now, definition))];
		say('ukjent-tekst', text.at, `«${key}» finnes ikke på bokmål.`, 'Ta bort linjen, eller skriv teksten på bokmål først.', ...causes);
	}
	return lacking;
}

/** More things than this without a translation are told as one: then it has hardly been begun. */
const MOST_THINGS = 5;
/** Texts of one thing that are named. */
const MOST_NAMED = 6;

/** The texts that are not translated, where they stand on bokmål: one finding for each thing, such as a service, with every file that lacks it. */
export function tellMissing(lacking: readonly Lacking[], say: Say): void {
	const things = lacking.flatMap(({ file, texts }) => {
		const each = [...Map.groupBy(texts, ([key]) => key.split('.').slice(0, 2).join('.')).values()];
		return (each.length > MOST_THINGS ? [texts] : each).map((texts) => ({ file, texts }));
	});
	for (const same of Map.groupBy(things, ({ texts }) => texts.map(([key]) => key).join()).values()) {
		const { file, texts } = same[0] ?? {};
		const [[key, source] = [], ...rest] = texts ?? [];
		if (!file || !key || !source) continue;
		const more = rest.length > MOST_NAMED ? ` og ${rest.length - MOST_NAMED} til` : '';
		const others =
			rest.length > 0
				? ` Det samme gjelder ${rest
						.slice(0, MOST_NAMED)
						.map(([other]) => `«${other}»`)
						.join(', ')}${more}.`
				: '';
		say(
			'mangler-oversettelse',
			file.texts.get(key)?.at ?? source.at,
			`«${key}» er ikke oversatt: «${source.text}»${others}`,
			`Skriv «${key}»${rest.length > 0 ? ' og de andre' : ''} i ${same.map((t) => t.file.file).join(' og i ')}.`
		);
	}
}

/** What agencies and registers are called may be the same in every language. */
const isName = (key: string): boolean => /^(etater\..*\.(navn|hos)|kilder\..*\.navn)$/.test(key);

/**
 * The bokmål itself, in a language that is not Norwegian. Nynorsk may well be the same; there the words of the word list tell (`checkWords`).
 * A word with a capital letter may be a name, and is the same everywhere.
 */
function untranslated(source: string, text: string, locale: string): boolean {
	if (source !== text || locale === 'nn') return false;
	const words = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').replaceAll(/\S+\.(no|org|com)\S*/g, ' ');
	return /(?<!\p{L})\p{Ll}{2,}/u.test(words);
}

/** False when it was said that they are not the same; so for figures too. */
function sameSlots(source: Text, text: Text, names: ReadonlySet<string>, say: Say): boolean {
	const [shown, instead] = [slotsOf(source.text), slotsOf(text.text)];
	const lost = without(shown, instead);
	const added = without(instead, shown);
	if (lost.length === 0 && added.length === 0) return inOrder(source, text, say);
	const quoted = (slots: string[]): string => slots.map((s) => `{{${s}}}`).join(' og ');
	const odd = added.find((s) => !names.has(s));
	const near = odd === undefined ? undefined : nearest(odd, lost.length > 0 ? lost : names);
	const first = added[0] === undefined ? null : new RegExp(`\\{\\{\\s*${added[0].replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\}`).exec(text.text);
	say(
		'andre-luker',
		first ? within(text, first.index, first[0].length) : text.at,
		told(quoted(lost), quoted(added)),
		near ? `Mente du «${near}»?` : `Bruk de samme lukene som bokmålsteksten: «${source.text.slice(0, 120)}»`,
		...(odd === undefined ? [] : [nobodys('navn', odd)])
	);
	return false;
}

function sameFigures(source: readonly Figure[], other: readonly Figure[], text: Text, say: Say): boolean {
	// «Dere» is «the two of you» in English: a two that counts nothing measured may come and go.
	const compared = (f: Figure): boolean => !(f.means === '2' && f.as !== 'digits' && f.measure === null);
	const { lost, added } = difference(source, other);
	const [gone, fresh] = [lost.filter(compared), added.filter(compared)];
	if (gone.length === 0 && fresh.length === 0) return true;
	const quoted = (figures: Figure[]): string => figures.map((f) => `«${f.written}»`).join(' og ');
	const [first] = fresh;
	say('andre-tall', first ? within(text, first.from, first.written.length) : text.at, told(quoted(gone), quoted(fresh)), 'Skriv det samme på begge språk.');
	return false;
}

const told = (lost: string, added: string): string =>
	lost && added
		? `På bokmål står det ${lost}, i oversettelsen ${added}.`
		: lost
			? `Oversettelsen mangler ${lost}.`
			: `Oversettelsen har ${added}, som ikke står på bokmål.`;

const SPAN = /(?:(?<=mellom )\{\{([^}]*)\}\} og|\{\{([^}]*)\}\} ?(?:til|–|-)) ?\{\{([^}]*)\}\}/gi;
/** «{{fra}} til {{til}}» may not become «{{til}} to {{fra}}». Where they are no span, another language may well have another order. */
function inOrder(source: Text, text: Text, say: Say): boolean {
	for (const [, between, from, second = ''] of source.text.matchAll(SPAN)) {
		const turned = [...text.text.matchAll(/\{\{([^}]*)\}\}(?: ?\p{L}{1,4} ?| ?[–-] ?)\{\{([^}]*)\}\}/gu)].find(
			([, one = '', two = '']) => one.trim() === second.trim() && two.trim() === (between ?? from ?? '').trim() && one.trim() !== two.trim()
		);
		if (!turned) continue;
		say('andre-luker', within(text, turned.index, turned[0].length), `«${turned[0]}» står i motsatt rekkefølge av bokmålsteksten.`, 'Bytt om de to lukene.');
		return false;
	}
	return true;
}

/** A text this long on bokmål is not said in this share of its length. */
const [LONG, LEAST] = [60, 0.4];

function sameForm(source: Text, text: Text, say: Say): boolean {
	const differs = (what: string, pattern: RegExp): string | null => {
		const [own, other] = [source.text, text.text].map((t) => t.match(pattern)?.length ?? 0);
		return own === other ? null : `${other} ${what}, og bokmålsteksten ${own}`;
	};
	const length = (t: string): number => t.replaceAll(/\{\{[^}]*\}\}/g, '…').length;
	const what =
		differs('punkter', /^- /gm) ??
		differs('avsnittsskiller', /\n\n/g) ??
		differs('spørsmålstegn til slutt', /\?$/g) ??
		(length(source.text) > LONG && length(text.text) < LEAST * length(source.text)
			? `${length(text.text)} tegn, og bokmålsteksten ${length(source.text)}`
			: null);
	if (what) say('annen-form', text.at, `Oversettelsen har ${what}.`, `Se etter at alt er med: «${source.text.slice(0, 120)}»`);
	return what === null;
}

/** What `from` has more of than `other`, each as many times as it is missing. */
function without(from: readonly string[], other: readonly string[]): string[] {
	const rest = [...other];
	return from.filter((s) => {
		const i = rest.indexOf(s);
		if (i >= 0) rest.splice(i, 1);
		return i < 0;
	});
}

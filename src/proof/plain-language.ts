// Checks on words: sentences one can read in one breath, hard words explained, no word that needs eyes, no shouting, no figure
// written into prose, a way on where something went wrong, the right tone where somebody is in grief.
// The words themselves are data (flows/ordliste). Readability is LIX.

import type { Finding, Place, Text, WordList } from '#flow';
import { wordPattern } from '#text';
import { numberOfWritten, remembered } from './remembered.ts';

/** A text with its language and whether only people in a careful branch meet it. */
export interface Said {
	locale: string;
	key: string;
	text: Text;
	careful: boolean;
}

/** A sentence longer than this loses its reader. */
const LONGEST_SENTENCE = 25;
/** A word of this many letters is as a rule a compound that must be taken apart to be understood. */
const LONG_WORD = 14;
/** What a person reads when something went wrong, or when time is short, says what to do. */
const MUST_ADVISE =
	/\.mer tid$|^error\.(?!heading$)|^(cookies|full|not-kept|lost\.\w+|feedback\.failed|fault\.\d+)\.text$|^feedback\.helped\.missing$|^service\.(expired|passed)$/;

export function checkWords(texts: readonly Said[], lists: Readonly<Record<string, WordList>>): Finding[] {
	return [
		...texts.flatMap((said) => told(said, lists[said.locale])),
		...Object.entries(lists).flatMap(([locale, list]) => [
			...unexplained(
				texts.filter((t) => t.locale === locale),
				list
			)
		])
	];
}

type Told = Omit<Finding, 'at'>;
const judged = remembered<Told[]>();
const hard = remembered<string[]>();
const numberOfList = (list: WordList | undefined): number => (list ? numberOfWritten(list) : -1);

/** Most texts are as they were last time, and many are shared. */
function told(said: Said, list: WordList | undefined): Finding[] {
	const { text, careful, key } = said;
	const about = `${numberOfList(list)} ${careful} ${MUST_ADVISE.test(key)} ${key.endsWith('.papir')} ${text.text}`;
	return judged(about, () => [...findings(said, list)]).map((f) => ({ ...f, at: placeOf(text) }));
}

function* findings({ key, text, careful }: Said, list: WordList | undefined): Generator<Told> {
	const words = bare(text);
	if (words.includes('!')) yield { code: 'utropstegn', message: 'Teksten roper.', next: 'Bytt utropstegnet med punktum.' };
	// The name of a paper form is spelt as the agency spells it.
	const figure = key.endsWith('.papir') ? undefined : /\d+/.exec(words)?.[0];
	if (figure)
		yield {
			code: 'løst-tall',
			message: `Tallet «${figure}» står rett i teksten.`,
			next: 'Legg det i flows/satser/, eller bruk en dato eller verdi, og vis det i en luke: {{navn}}.'
		};
	const long = sentences(words).find((s) => wordsIn(s).length > LONGEST_SENTENCE);
	if (long) yield { code: 'lang-setning', message: `En setning har ${wordsIn(long).length} ord: «${long.trim().slice(0, 60)} …».`, next: 'Del den i to.' };
	const advice = MUST_ADVISE.test(key) ? (list?.advice ?? []).map((w) => w.text) : [];
	if (advice.length > 0 && !advice.some((word) => has(words, word, true)))
		yield {
			code: 'feil-uten-råd',
			message: 'Teksten sier ikke hva man gjør.',
			next: `Si neste steg med et av rådordene: ${advice.join(' · ')}.`
		};
	if (!list) return;
	// Most texts have none of the words, and that is seen at once.
	for (const { id, line } of among(words, list.avoid, ({ id }) => id.text))
		if (has(words, id.text, /[A-ZÆØÅ]{2}/.test(id.text))) yield { code: 'unngå-ord', message: `Teksten bruker «${id.text}».`, next: line.text };
	for (const word of among(words, list.sensory, ({ text }) => text))
		if (has(words, word.text))
			yield {
				code: 'sanseord',
				message: `«${word.text}» gir bare mening for den som ser siden.`,
				next: 'Si hva det er, ikke hvor det er eller hvordan det ser ut.'
			};
	for (const word of careful ? among(words, list.notCareful, ({ text }) => text) : [])
		if (has(words, word.text))
			yield {
				code: 'feil-tone',
				message: `«${word.text}» hører ikke hjemme her, der noen har det vondt.`,
				next: 'Si det som er sant, og hva som kan vente.'
			};
}

/** Long words, abbreviations and listed officialese that nobody explains and the list does not call ordinary; each once. */
function* unexplained(texts: readonly Said[], list: WordList): Generator<Finding> {
	const plain = (words: Text[] | undefined): string[] => (words ?? []).map((w) => w.text);
	const endings = plain(list.endings);
	const explained = (list.terms ?? []).flatMap(({ id }) => id.text.split(',').map((form) => form.trim()));
	const ordinary = wordPattern([...explained, ...plain(list.ordinary)], endings);
	const listed = wordPattern(plain(list.hard), endings);
	const seen = new Set<string>();
	for (const { text } of texts) {
		const words = hard(`${numberOfWritten(list)} ${text.text}`, () => {
			const whole = bare(text);
			// Most texts have none, and looking for the ordinary words takes the time.
			if (!(whole.match(WORD) ?? []).some(isHard) && (!listed || whole.search(listed.is) === -1)) return [];
			const rest = ordinary ? whole.replaceAll(ordinary.is, ' ') : whole;
			return [...(rest.match(WORD) ?? []).filter(isHard), ...(listed ? (rest.match(listed.is) ?? []) : [])];
		});
		for (const word of words) {
			if (seen.has(word.toLocaleLowerCase('nb'))) continue;
			seen.add(word.toLocaleLowerCase('nb'));
			yield {
				code: 'uforklart-ord',
				at: placeOf(text),
				message: `«${word}» er et vanskelig ord, og ingen forklarer det.`,
				next: 'Bytt det med enklere ord, eller forklar det under «forklares» i ordlisten. Kjenner alle ordet, står det under «vanlige ord».'
			};
		}
	}
}

const WORD = /\p{L}[\p{L}\p{N}-]*/gu;
const isHard = (word: string): boolean => word.split('-').some((part) => part.length >= LONG_WORD || /^\p{Lu}{2}/u.test(part));

/** The words themselves: without slots and names. */
const bare = (text: Text): string => withoutNames(text.text.replaceAll(/\{\{[^}]*\}\}/g, '…'));
const placeOf = (text: Text): Place => ({ ...text.at, length: Math.min(text.at.length, 60) });

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const expressions = new Map<string, RegExp>();
function has(text: string, words: string, exact = false): boolean {
	const key = `${exact} ${words}`;
	const pattern = expressions.get(key) ?? new RegExp(`(?<!\\p{L})${escaped(words)}(?!\\p{L})`, exact ? 'u' : 'iu');
	expressions.set(key, pattern);
	return pattern.test(text);
}

const anyOf = new WeakMap<readonly unknown[], RegExp>();
/** All of the listed when the text has any of them, whichever case; else none. */
function among<T>(text: string, listed: readonly T[] = [], words: (of: T) => string): readonly T[] {
	if (listed.length === 0) return [];
	const pattern = anyOf.get(listed) ?? new RegExp(`(?<!\\p{L})(?:${listed.map((of) => escaped(words(of))).join('|')})(?!\\p{L})`, 'iu');
	anyOf.set(listed, pattern);
	return pattern.test(text) ? listed : [];
}

/** Without phone numbers, form numbers, laws and addresses: they are names, not figures, and are spelt as they are. */
const withoutNames = (text: string): string =>
	text
		.replaceAll(/(?<!\d)((\d{2} ){3}\d{2}|\d{3} \d{2} \d{3}|\d{3} \d{3})(?!\d)/g, '')
		.replaceAll(/(NAV|RF|GP)[ -]?\d[\d.-]*/g, '')
		.replaceAll(/§+ ?[\d -]+\w?/g, '')
		.replaceAll(/\S+\.(no|org|com)\S*/g, '');

const sentences = (text: string): string[] => text.split(/[.?:;]\s|\n+|^- /m).filter((s) => s.trim() !== '');
const wordsIn = (text: string): string[] => text.match(/[\p{L}…][\p{L}\p{N}…-]*/gu) ?? [];

/** LIX: words per sentence and per cent of words longer than six letters. Under 30 is easy, 40 is a newspaper. 0 for no text. */
export function readability(texts: readonly string[]): number {
	const all = texts.map((t) => t.replaceAll(/\{\{[^}]*\}\}/g, '…'));
	const words = all.flatMap(wordsIn);
	const count = all.flatMap(sentences).length;
	if (words.length === 0 || count === 0) return 0;
	return words.length / count + (100 * words.filter((w) => w.length > 6).length) / words.length;
}

// Checks on words: sentences one can read in one breath, hard words explained, no word that needs eyes, no shouting, no figure
// written into prose, a way on where something went wrong, the right tone where somebody is in grief.
// The words themselves are data (flows/ordliste). Readability is LIX.

import { litterIn } from './litter.ts';
import { within, type Finding, type Place, type Text, type WordList } from '#flow';
import { figuresOf, type Figure, type Figures } from '#compiler';
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
	const found = texts.map((said) => ({ said, findings: told(said, lists[said.locale]) }));
	// A number that stands in the bokmål text stands in its translations too: it is told once, where it begins.
	const figureIn = new Set(found.flatMap(({ said, findings }) => (said.locale === 'nb' && findings.some((f) => f.code === 'løst-tall') ? [said.key] : [])));
	return [
		...found.flatMap(({ said, findings }) => findings.filter((f) => f.code !== 'løst-tall' || said.locale === 'nb' || !figureIn.has(said.key))),
		...Object.entries(lists).flatMap(([locale, list]) => [
			...unexplained(
				texts.filter((t) => t.locale === locale),
				list
			)
		])
	];
}

/** A finding, and where in its text it stands; without, it is about all of it. */
type Told = Omit<Finding, 'at'> & { from?: number; length?: number };
const judged = remembered<ReturnType<typeof remembered<Told[]>>>();
const numberOfList = (list: WordList | undefined): number => (list ? numberOfWritten(list) : -1);

/** Most texts are as they were last time, and many are shared. */
function told(said: Said, list: WordList | undefined): Finding[] {
	const { locale, text, careful, key } = said;
	const as = judged(`${locale} ${numberOfList(list)} ${careful} ${MUST_ADVISE.test(key)} ${isSpelt(key)} ${SPANS.test(key)}`, remembered);
	return as(text.text, () => [...findings(said, list)]).map(({ from, length = 1, ...f }) => ({
		...f,
		at: from === undefined ? placeOf(text) : within(text, from, length)
	}));
}

function* findings({ locale, key, text, careful }: Said, list: WordList | undefined): Generator<Told> {
	const words = bare(text.text);
	const shout = words.indexOf('!');
	if (shout >= 0) yield { code: 'utropstegn', from: shout, message: 'Teksten roper.', next: 'Bytt utropstegnet med punktum.' };
	const litter = litterIn(text.text);
	if (litter) yield { code: 'løse-tegn', from: litter.from, length: litter.length, message: litter.message, next: 'Rett det, eller ta det bort.' };
	const figure = loose(key, words, list, figuresOf(locale, list));
	if (figure)
		yield {
			code: 'løst-tall',
			from: figure.from,
			length: figure.written.length,
			message: `Tallet «${figure.written}» står rett i teksten.`,
			next: 'Legg det i flows/satser/, eller bruk en dato eller verdi, og vis det i en luke: {{navn}}.'
		};
	// So many words take at least so many letters and spaces.
	const long = words.length < 2 * LONGEST_SENTENCE ? undefined : sentences(words).find((s) => wordsIn(s.text).length > LONGEST_SENTENCE);
	if (long) {
		const start = text.text.slice(long.from).trimStart().slice(0, 60);
		yield {
			code: 'lang-setning',
			from: text.text.indexOf(start, long.from),
			length: start.length,
			message: `En setning har ${wordsIn(long.text).length} ord: «${start} …».`,
			next: 'Del den i to.'
		};
	}
	const advice = MUST_ADVISE.test(key) ? (list?.advice ?? []).map((w) => w.text) : [];
	if (advice.length > 0 && !advice.some((word) => find(words, word, true)))
		yield {
			code: 'feil-uten-råd',
			message: 'Teksten sier ikke hva man gjør.',
			next: `Si neste steg med et av rådordene: ${advice.join(' · ')}.`
		};
	if (!list) return;
	// Most texts have none of the words, and that is seen at once.
	for (const { id, line } of among(words, list.avoid, ({ id }) => id.text)) {
		const found = find(words, id.text, /[A-ZÆØÅ]{2}/.test(id.text));
		if (found) yield { code: 'unngå-ord', ...found, message: `Teksten bruker «${id.text}».`, next: line.text };
	}
	for (const word of among(words, list.sensory, ({ text }) => text)) {
		const found = find(words, word.text);
		if (found)
			yield {
				code: 'sanseord',
				...found,
				message: `«${word.text}» gir bare mening for den som ser siden.`,
				next: 'Si hva det er, ikke hvor det er eller hvordan det ser ut.'
			};
	}
	for (const word of careful ? among(words, list.notCareful, ({ text }) => text) : []) {
		const found = find(words, word.text);
		if (found)
			yield {
				code: 'feil-tone',
				...found,
				message: `«${word.text}» hører ikke hjemme her, der noen har det vondt.`,
				next: 'Si det som er sant, og hva som kan vente.'
			};
	}
	const foreign = foreignWord(words, list);
	if (foreign)
		yield {
			code: 'ikke-oversatt',
			...foreign,
			message: `«${words.slice(foreign.from, foreign.from + foreign.length)}» er et ord fra et annet språk, og dette er teksten på «${locale}».`,
			next: 'Skriv teksten på språket. Et navn kan stå i anførselstegn eller parentes.'
		};
}

/** Texts that only say what the life event or a phase of it spans: nobody gets or loses anything by the numbers there. */
const SPANS = /^(om|innledning|faser\..*)$/;

/** The name of a paper form is spelt as the agency spells it. */
const isSpelt = (key: string): boolean => key.endsWith('.papir');

/** The first figure that comes from nowhere: digits, or a number in words that measures something or is a limit. */
function loose(key: string, words: string, list: WordList | undefined, figures: Figures): Figure | undefined {
	if (isSpelt(key)) return undefined;
	const limits = (list?.limits ?? []).map((w) => w.text);
	return figures.in(words).find((f) => {
		if (f.as === 'digits') return true;
		if (f.as !== 'number' || SPANS.test(key)) return false;
		// A hundred per cent is all of it, as in a rule.
		if (f.measure !== null) return !(f.means === '100' && f.measure === 'prosent');
		const before = words.slice(0, f.from).trimEnd().toLocaleLowerCase();
		return Number(f.means) < 1 && limits.some((word) => before.endsWith(word) && !/\p{L}$/u.test(before.slice(0, -word.length)));
	});
}

/** A word the language does not have. Names of things stand in quotes or parentheses. */
function foreignWord(words: string, list: WordList): { from: number; length: number } | undefined {
	const foreign = foreignIn(list);
	if (foreign.size === 0 || !(words.match(/\p{L}[\p{L}-]*/gu) ?? []).some((word) => foreign.has(word.toLowerCase()))) return undefined;
	const own = words.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\)/g, blank);
	for (const { index, 0: word } of own.matchAll(/\p{L}[\p{L}-]*/gu)) if (foreign.has(word.toLowerCase())) return { from: index, length: word.length };
	return undefined;
}
const foreigns = new WeakMap<WordList, Set<string>>();
function foreignIn(list: WordList): ReadonlySet<string> {
	if (!list.foreign) return new Set();
	const known = foreigns.get(list) ?? new Set(list.foreign.map((w) => w.text));
	foreigns.set(list, known);
	return known;
}

/** The hard words of a text that a list does not call ordinary, and nobody explains. */
type HardIn = (text: string) => readonly { index: number; word: string }[];
const made = new WeakMap<WordList, HardIn>();

function hardBy(list: WordList): HardIn {
	const known = made.get(list);
	if (known) return known;
	const plain = (words: Text[] | undefined): string[] => (words ?? []).map((w) => w.text);
	const endings = plain(list.endings);
	const explained = (list.terms ?? []).flatMap(({ id }) => id.text.split(',').map((form) => form.trim()));
	const ordinary = wordPattern([...explained, ...plain(list.ordinary)], endings);
	const listed = wordPattern(plain(list.hard), endings);
	const listedIn = (of: string): RegExpExecArray[] => (listed ? [...of.matchAll(listed.is)] : []);
	const longIn = (of: string): RegExpExecArray[] => (MAY_BE_HARD.test(of) ? [...of.matchAll(WORD)].filter(([word]) => isHard(word)) : []);
	const alone = remembered<boolean>();
	/** One word, that is on a list as it stands. */
	const isOrdinary = (word: string): boolean => alone(word, () => /^\p{L}+$/u.test(word) && ordinary !== null && word.replace(ordinary.is, '') === '');
	const found = remembered<readonly { index: number; word: string }[]>();
	const hardIn: HardIn = (text) =>
		found(text, () => {
			const whole = bare(text);
			// Most texts have none, or only such as are ordinary by themselves, and looking for the ordinary words in all of a text takes the time.
			if ([...longIn(whole), ...listedIn(whole)].every(([word]) => isOrdinary(word))) return [];
			const rest = ordinary ? whole.replaceAll(ordinary.is, blank) : whole;
			return [...longIn(rest), ...listedIn(rest)].map(({ index, 0: word }) => ({ index, word }));
		});
	made.set(list, hardIn);
	return hardIn;
}

/** Long words, abbreviations and listed officialese that nobody explains and the list does not call ordinary; each once. */
function* unexplained(texts: readonly Said[], list: WordList): Generator<Finding> {
	const hardIn = hardBy(list);
	const seen = new Set<string>();
	for (const { text } of texts) {
		for (const { index, word } of hardIn(text.text)) {
			if (seen.has(word.toLocaleLowerCase('nb'))) continue;
			seen.add(word.toLocaleLowerCase('nb'));
			yield {
				code: 'uforklart-ord',
				at: within(text, index, word.length),
				message: `«${word}» er et vanskelig ord, og ingen forklarer det.`,
				next: 'Bytt det med enklere ord, eller forklar det under «forklares» i ordlisten. Kjenner alle ordet, står det under «vanlige ord».'
			};
		}
	}
}

const WORD = /\p{L}[\p{L}\p{N}-]*/gu;
const MAY_BE_HARD = new RegExp(`[\\p{L}\\p{N}]{${LONG_WORD}}|\\p{Lu}{2}`, 'u');
const isHard = (word: string): boolean => word.split('-').some((part) => part.length >= LONG_WORD || /^\p{Lu}{2}/u.test(part));

const blank = (part: string): string => ' '.repeat(part.length);
/** The words themselves, each where it stands: slots and names are left blank. */
const bare = (text: string): string => withoutNames(text.replaceAll(/\{\{[^}]*\}\}/g, (slot) => '…'.repeat(slot.length)));
const placeOf = (text: Text): Place => ({ ...text.at, length: Math.min(text.at.length, 60) });

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const expressions = new Map<string, RegExp>();
function find(text: string, words: string, exact = false): { from: number; length: number } | null {
	const key = `${exact} ${words}`;
	const pattern = expressions.get(key) ?? new RegExp(`(?<!\\p{L})${escaped(words)}(?!\\p{L})`, exact ? 'u' : 'iu');
	expressions.set(key, pattern);
	const match = pattern.exec(text);
	return match ? { from: match.index, length: match[0].length } : null;
}

const lowered = new WeakMap<readonly unknown[], readonly string[]>();
/** Those of the listed that a text may have: their letters stand there, whichever case and whatever is around them. */
function among<T>(text: string, listed: readonly T[] = [], words: (of: T) => string): readonly T[] {
	let small = lowered.get(listed);
	if (!small) lowered.set(listed, (small = listed.map((of) => words(of).toLowerCase())));
	const own = text.toLowerCase();
	return listed.filter((_, i) => own.includes(small[i] as string));
}

/** Without phone numbers, form numbers, laws and addresses: they are names, not figures, and are spelt as they are. */
const withoutNames = (text: string): string => {
	if (!/[\d§]|\.(?:no|org|com)/.test(text)) return text;
	return text
		.replaceAll(/(?<!\d)((\d{2} ){3}\d{2}|\d{3} \d{2} \d{3}|\d{3} \d{3})(?!\d)/g, blank)
		.replaceAll(/(NAV|RF|GP)[ -]?\d[\d.-]*/g, blank)
		.replaceAll(/§+ ?[\d -]+\w?/g, blank)
		.replaceAll(/\S+\.(no|org|com)\S*/g, blank);
};

/** The sentences of a text, with where each begins. */
function sentences(text: string): { text: string; from: number }[] {
	const out: { text: string; from: number }[] = [];
	let from = 0;
	for (const end of [...text.matchAll(/[.?:;]\s|\n+|^- /gm), null]) {
		const sentence = text.slice(from, end?.index);
		if (sentence.trim() !== '') out.push({ text: sentence, from });
		if (end) from = end.index + end[0].length;
	}
	return out;
}
const wordsIn = (text: string): string[] => text.match(/[\p{L}…][\p{L}\p{N}…-]*/gu) ?? [];

/** LIX: words per sentence and per cent of words longer than six letters. Under 30 is easy, 40 is a newspaper. 0 for no text. */
export function readability(texts: readonly string[]): number {
	const all = texts.map((t) => t.replaceAll(/\{\{[^}]*\}\}/g, '…'));
	const words = all.flatMap(wordsIn);
	const count = all.flatMap(sentences).length;
	if (words.length === 0 || count === 0) return 0;
	return words.length / count + (100 * words.filter((w) => w.length > 6).length) / words.length;
}

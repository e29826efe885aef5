// Checks on words: sentences one can read in one breath, no word that needs eyes, no shouting, no figure written into prose,
// the right tone where somebody is in grief. What to keep away from is data (flows/ordliste). Readability is LIX.

import type { Finding, Place, Text, WordList } from '#flow';

/** A text with its language and whether only people in a careful branch meet it. */
export interface Said {
	locale: string;
	key: string;
	text: Text;
	careful: boolean;
}

/** A sentence longer than this loses its reader. */
const LONGEST_SENTENCE = 28;

export function checkWords(texts: readonly Said[], lists: Readonly<Record<string, WordList>>): Finding[] {
	return texts.flatMap((said) => [...findings(said, lists[said.locale])]);
}

function* findings({ key, text, careful }: Said, list: WordList | undefined): Generator<Finding> {
	const words = withoutNames(text.text.replaceAll(/\{\{[^}]*\}\}/g, '…'));
	const at: Place = { ...text.at, length: Math.min(text.at.length, 60) };
	if (words.includes('!')) yield { code: 'utropstegn', at, message: 'Teksten roper.', next: 'Bytt utropstegnet med punktum.' };
	// The name of a paper form is spelt as the agency spells it.
	const figure = key.endsWith('.papir') ? undefined : /\d+/.exec(words)?.[0];
	if (figure)
		yield {
			code: 'løst-tall',
			at,
			message: `Tallet «${figure}» står rett i teksten.`,
			next: 'Legg det i flows/satser/, eller bruk en dato eller verdi, og vis det i en luke: {{navn}}.'
		};
	const long = sentences(words).find((s) => wordsIn(s).length > LONGEST_SENTENCE);
	if (long) yield { code: 'lang-setning', at, message: `En setning har ${wordsIn(long).length} ord: «${long.trim().slice(0, 60)} …».`, next: 'Del den i to.' };
	for (const { id, line } of list?.avoid ?? [])
		if (has(words, id.text, /[A-ZÆØÅ]{2}/.test(id.text))) yield { code: 'unngå-ord', at, message: `Teksten bruker «${id.text}».`, next: line.text };
	for (const word of list?.sensory ?? [])
		if (has(words, word.text))
			yield {
				code: 'sanseord',
				at,
				message: `«${word.text}» gir bare mening for den som ser siden.`,
				next: 'Si hva det er, ikke hvor det er eller hvordan det ser ut.'
			};
	for (const word of careful ? (list?.notCareful ?? []) : [])
		if (has(words, word.text))
			yield {
				code: 'feil-tone',
				at,
				message: `«${word.text}» hører ikke hjemme her, der noen har det vondt.`,
				next: 'Si det som er sant, og hva som kan vente.'
			};
}

const has = (text: string, words: string, exact = false): boolean =>
	new RegExp(`(?<!\\p{L})${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, exact ? 'u' : 'iu').test(text);

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

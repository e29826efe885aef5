// A section of a law is written so that it can be looked up (`ugyldig-paragraf`): a law, the sign and a whole number. Whether the law has it is
// not known here.

import { within, type Finding, type Text } from '#flow';
import { writtenTexts } from '#compiler';
import type { Check } from './check.ts';
import { misspelt } from './misspelt.ts';

export const paragraphs: Check = function* ({ definition }) {
	const { flow, rates, registers, division } = definition;
	const legal = [...(flow.services ?? []), ...rates, ...registers, ...(division.areas ?? [])].flatMap((x) => x.legalResource ?? []);
	for (const text of legal) {
		const bare = /(?:loven|lova|forskriften) (\d+(?:-\d+)*)(?![\d.)])/.exec(text.text);
		if (text.text.startsWith('§')) yield wrong(text, 0, text.text.length, `«${text.text}» sier ikke hvilken lov.`, 'Skriv navnet på loven først.');
		else if (bare) yield wrong(text, bare.index, bare[0].length, `«${bare[0]}» mangler paragraftegnet.`, `Skriv «§ ${bare[1]}».`);
		else yield* sections(text);
	}
	for (const { text, from, word, meant } of misspelt(legal, /[\p{L}-]{6,}(?= (?:§|kap))/u))
		yield wrong(text, from, word.length, `«${word}» står bare her.`, `Mente du «${meant}»?`);
	for (const { text } of writtenTexts(definition)) if (text.text.includes('§')) yield* sections(text);
};

/** One section: «14», «14-5», «8-2-3», «3 a», «10c». */
const SECTION = /^[1-9]\d*[a-zæøå]?(?:-[1-9]\d*[a-zæøå]?)*(?![\d-]|\.\d)/u;
/** «§ 14–5», «§ 14 - 5»: one section with the wrong line in it, where «§§ 2–5» is from one to another. */
const WRONG_LINE = /^[1-9]\d*(?: ?[–—] ?| - ?|- )\d+/;

function* sections(text: Text): Generator<Finding> {
	for (const { index, 0: sign } of text.text.matchAll(/§+ ?/g)) {
		const rest = text.text.slice(index + sign.length);
		const section = SECTION.exec(rest);
		if (!section || (!sign.startsWith('§§') && WRONG_LINE.test(rest))) {
			const written = (sign + (/^[^\s,;.()]*/.exec(rest)?.[0] ?? '')).trim();
			yield wrong(
				text,
				index,
				written.length,
				`«${written}» er ikke en hel paragraf.`,
				'Skriv den som «§ 14» eller «§ 14-5», med bindestrek og uten mellomrom.'
			);
		} else if (sign.startsWith('§§') && !/^(?: [a-zæøå](?!\p{L}))?\s?(?:,|og|til|–|-|eller|flg|ff)/u.test(rest.slice(section[0].length))) {
			yield wrong(
				text,
				index,
				sign.length + section[0].length,
				`«${sign}${section[0]}» har to tegn, men bare én paragraf.`,
				`Skriv «§ ${section[0]}», eller den andre paragrafen også.`
			);
		}
	}
}

const wrong = (text: Text, from: number, length: number, message: string, next: string): Finding => ({
	code: 'ugyldig-paragraf',
	at: within(text, from, length),
	message,
	next
});

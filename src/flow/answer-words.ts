// The words for kinds of answer, as the kinds themselves give them: for the reader, the dictionary's help and the JSON Schema.

import { kinds, type KindName } from '#kinds';

interface AnswerWord {
	kind: KindName;
	/** The word also takes «vet ikke». */
	orUnknown: boolean;
	help: string;
}
const all = Object.values(kinds);

/** What may stand after `svar:` as one word. */
export const answerWords: ReadonlyMap<string, AnswerWord> = new Map(
	all.flatMap(({ name, written, help }) => {
		if (written.as !== 'word') return [];
		const words: [string, AnswerWord][] = [[written.word, { kind: name, orUnknown: false, help }]];
		if (written.orUnknown) words.push([written.orUnknown, { kind: name, orUnknown: true, help: `${help} «Vet ikke» er også et svar.` }]);
		return words;
	})
);

/** The kind whose choices stand under this word, or by themselves when there is none. */
export function kindOfChoices(under: string | null): KindName | undefined {
	return all.find(({ written }) => written.as === 'choices' && written.under === under)?.name;
}

/** «ja/nei · … · dato», as the dictionary explains `svar`. */
export const answerHelp = `${all
	.flatMap(({ written }) => (written.as === 'word' ? [written.word, written.orUnknown ?? []].flat() : written.as === 'choices' ? [written.sketch] : []))
	.join(' · ')}.`;

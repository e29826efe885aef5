// What comes in wholes is asked for in wholes: half a person is no answer (`brøk-av-hele`). Which words are such, the word list says.

import { kinds } from '#kinds';
import type { Check } from './check.ts';

export const wholeNumbers: Check = function* ({ definition }) {
	const words = new Set((definition.wordLists['nb']?.counted ?? []).map((t) => t.text.toLocaleLowerCase('nb')));
	for (const f of definition.flow.facts.flatMap((f) => [f, ...(f.facts ?? [])])) {
		if (!f.answer || kinds[f.answer.kind].counts !== 'parts') continue;
		const asked = /^hvor mange (?:av |små |store |unge )?(\p{L}+)/iu.exec(f.question?.text ?? '')?.[1];
		const found = [asked, f.unit?.text.split(' ')[0]].find((w) => w && words.has(w.toLocaleLowerCase('nb')));
		if (found)
			yield {
				code: 'brøk-av-hele',
				at: f.answer.at,
				message: `«${f.id}» teller ${found}, men svaret kan ha desimaler.`,
				next: 'Skriv «svar: hele tall».'
			};
	}
};

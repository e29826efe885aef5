// A letter one may print says something, and goes somewhere: it has a text, and paper is one of the ways.

import type { Check } from './check.ts';

export const letters: Check = function* ({ definition, words }) {
	for (const s of definition.flow.services ?? []) {
		if (!s.letter) continue;
		const key = `tjenester.${s.id}.brev.tekst`;
		if (!words.texts['nb']?.[key])
			yield {
				code: 'brev-uten-tekst',
				at: s.letter.at,
				message: `«${s.title.text}» har et brev uten tekst.`,
				next: `Skriv det som skal stå i brevet, i tekst/nb.yaml under «${key}».`
			};
		if (!s.channels?.paper)
			yield {
				code: 'brev-uten-papir',
				at: s.letter.at,
				message: `«${s.title.text}» har et brev, men kan ikke gjøres på papir.`,
				next: 'Legg til «papir:» under «kanaler», med hvor brevet skal sendes, eller ta bort brevet.'
			};
	}
};

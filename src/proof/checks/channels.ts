// Whoever cannot use the web has another way: what a person must do can also be done by phone, in person or on paper.

import type { Check } from './check.ts';

export const channels: Check = function* ({ definition, book }) {
	for (const [i, s] of book.services.entries()) {
		const entry = definition.flow.services?.[i];
		const agency = definition.agencies.find((a) => a.id === s.from);
		if (!entry || !agency || s.performedBy !== 'you') continue;
		const { phone, inPerson, paper } = s.channels;
		if (phone ?? inPerson ?? paper ?? agency.phone?.text ?? agency.inPerson?.text) continue;
		yield {
			code: 'bare-på-nett',
			at: entry.channels?.at ?? entry.at,
			message: `«${entry.title.text}» kan bare gjøres på nett, og ${agency.name.text} står uten telefon og oppmøtested.`,
			next: 'Legg til telefon, oppmøte eller papir under «kanaler», eller hos etaten i flows/etater.yaml.'
		};
	}
};

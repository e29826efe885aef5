// The least and largest answer of a question leave room for one: never the wrong way round (`grenser-snudd`), never held against a
// question that comes later (`spør-for-tidlig`), and what is assumed lies between them (`antatt-utenfor`).

import { reads } from '#compiler';
import type { Book } from '#rules';
import { alwaysBefore } from '../ranges.ts';
import { placeOf, type Check } from './check.ts';

export const bounds: Check = function* (input) {
	const { book } = input;
	// Not through when other questions exist: that is their own business.
	const bare: Book = { ...book, rates: {}, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null, presumed: null })) };
	const order = book.facts.map((f) => f.name);
	for (const [i, fact] of book.facts.entries()) {
		if (fact.list && fact.list.most < 1)
			yield {
				code: 'feil-form',
				at: input.definition.flow.facts.find((f) => f.id === fact.name)?.list?.at ?? input.definition.flow.at,
				message: `Ingen kan svare noe annet enn ingen på «${fact.name}»: listen har høyst ${fact.list.most}.`,
				next: 'Skriv hvor mange det kan være under «høyst».'
			};
		if (!fact.between) continue;
		const [least, most] = fact.between;
		if (alwaysBefore(book, most, least))
			yield {
				code: 'grenser-snudd',
				at: placeOf(input, least),
				message: `Ingen kan svare på «${fact.name}»: det minste svaret er større enn det største.`,
				next: 'Bytt om de to: «mellom: [minst, høyst]».'
			};
		else if (fact.presumed && (alwaysBefore(book, fact.presumed, least) || alwaysBefore(book, most, fact.presumed)))
			yield {
				code: 'antatt-utenfor',
				at: placeOf(input, fact.presumed),
				message: `Det som antas om «${fact.name}», er utenfor det som kan svares, så den som retter det, kan ikke rette det tilbake.`,
				next: 'Skriv et svar mellom grensene under «antas», eller flytt grensene.'
			};
		for (const rule of fact.between)
			for (const name of reads(bare, [rule]))
				if (order.indexOf(name) >= i && !(book.facts[order.indexOf(name)]?.list && fact.of === name))
					yield {
						code: name === fact.name ? 'viser-til-seg-selv' : 'spør-for-tidlig',
						at: placeOf(input, rule),
						message:
							name === fact.name
								? `Grensen for «${name}» bygger på svaret selv.`
								: `Grensen for «${fact.name}» bygger på «${name}», som først spørres senere, så den holder ingen svar tilbake.`,
						next: name === fact.name ? 'Bruk et annet svar, en sats eller «i dag».' : `Flytt «${name}» opp foran «${fact.name}» i opplysningene.`
					};
	}
};

// What is called a fee is one (`gebyr-uten-slag`): without «slag: gebyr» the page shows it among what the person may get.

import { placeOf, type Check } from './check.ts';

/** «Gebyr for prøven», «Søknadsgebyr»; not «Fritak fra gebyr». */
const FEE = /^\p{L}*gebyr(et)?(?!\p{L})/iu;

export const fees: Check = function* (input) {
	for (const [i, s] of input.book.services.entries())
		for (const [j, a] of s.amounts.entries()) {
			const label = input.definition.flow.services[i]?.amounts?.[j]?.label?.text ?? a.name;
			if (a.fee || a.unit !== 'kr' || !FEE.test(label)) continue;
			yield {
				code: 'gebyr-uten-slag',
				at: placeOf(input, a.expression),
				message: `«${label}» står under det du kan få, for det mangler «slag: gebyr».`,
				next: 'Skriv «slag: gebyr» på beløpet.'
			};
		}
};

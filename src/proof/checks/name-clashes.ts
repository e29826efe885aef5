// Inside a service a name means one thing: a date and an amount, or a date and «måneder», cannot share it.
// (Two dates with one name are caught when the file is read.)

import type { Check } from './check.ts';

export const nameClashes: Check = function* ({ definition }) {
	for (const s of definition.flow.services ?? []) {
		const months = s.months ? ['måneder fra', 'måneder til'] : [];
		for (const d of s.dates ?? [])
			if (months.includes(d.id))
				yield {
					code: 'samme-navn',
					at: d.at,
					message: `«${s.title.text}» har allerede en dato som heter «${d.id}», fra «måneder».`,
					next: 'Gi datoen et annet navn.'
				};
		for (const a of s.amounts ?? [])
			if ((s.dates ?? []).some((d) => d.id === a.id))
				yield {
					code: 'samme-navn',
					at: a.at,
					message: `«${s.title.text}» har både en dato og et beløp som heter «${a.id}».`,
					next: 'Gi den ene et annet navn.'
				};
	}
};

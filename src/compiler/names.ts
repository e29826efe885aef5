// The names of a flow: each means one thing, can be written in a rule, and has an address of its own.

import { kinds, NONE, UNKNOWN } from '#kinds';
import { reservedSlugs, slug } from '#values';
import type { Definition, Place, Say } from '#flow';

export function checkNames(definition: Definition, say: Say): void {
	const { flow, rates } = definition;
	const seen = new Map<string, string>([['i dag', 'dagen i dag']]);
	const slugs = new Map<string, string>();
	const declare = (name: string, at: Place, what: string): void => {
		const before = seen.get(name);
		if (before) say('samme-navn', at, `«${name}» er allerede navnet på ${before}.`, 'Gi den ene et annet navn.');
		seen.set(name, what);
		if (!/^\p{L}[\p{L}\p{N} ]*$/u.test(name))
			say('ugyldig-navn', at, `«${name}» kan ikke brukes i regler.`, 'Bruk bokstaver, tall og mellomrom, og begynn med en bokstav.');
		if (['ja', 'nei', 'and', 'or', 'in', 'if', 'not'].includes(name)) say('ugyldig-navn', at, `«${name}» betyr noe annet i regler.`, 'Velg et annet navn.');
	};
	for (const rate of rates) declare(rate.name.text, rate.name.at, 'en sats');
	for (const f of flow.facts ?? [])
		for (const entry of [f, ...(f.facts ?? [])]) {
			declare(entry.id, entry.at, 'en opplysning');
			const address = slug(entry.id);
			const other = slugs.get(address);
			if (other ?? reservedSlugs.includes(address))
				say(
					'samme-adresse',
					entry.at,
					`«${entry.id}» får samme adresse (${address}) som ${other ? `«${other}»` : 'en av sidene'}.`,
					'Velg et navn som skiller seg mer ut.'
				);
			slugs.set(address, entry.id);
		}
	for (const v of flow.values ?? []) declare(v.id, v.at, 'en beregnet verdi');
	// These become parts of addresses and of the machine's states.
	for (const s of flow.services ?? [])
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(s.id))
			say('ugyldig-navn', s.at, `«${s.id}» kan ikke stå i en adresse.`, 'Bruk små bokstaver a–z, tall og bindestrek, for eksempel «sok-om-plass».');
	for (const c of flow.comparisons ?? []) {
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(c.id))
			say('ugyldig-navn', c.at, `«${c.id}» kan ikke stå i en adresse.`, 'Bruk små bokstaver a–z, tall og bindestrek, for eksempel «mater-a-soke».');
		for (const part of [...(c.rows ?? []), ...(c.considerations ?? [])])
			if (part.id.includes('.')) say('ugyldig-navn', part.at, `«${part.id}» kan ikke ha punktum.`, 'Bruk bokstaver, tall, mellomrom og bindestrek.');
	}
	for (const p of [...(flow.phases ?? []), ...(flow.branches ?? [])])
		if (!/^[\p{L}\p{N}]+([ -][\p{L}\p{N}]+)*$/u.test(p.id))
			say('ugyldig-navn', p.at, `«${p.id}» kan ikke være navnet på en fase eller gren.`, 'Bruk bokstaver, tall, mellomrom og bindestrek.');
	for (const f of flow.facts ?? [])
		for (const entry of [f, ...(f.facts ?? [])])
			for (const option of entry.answer?.options ?? [])
				if ([UNKNOWN, NONE].includes(option.id) && entry.answer && kinds[entry.answer.kind].several)
					say('ugyldig-navn', option.label.at, `«${option.id}» er allerede et svar på alle slike spørsmål.`, 'Gi valget et annet navn.');
				else if (option.id === UNKNOWN)
					say('ugyldig-navn', option.label.at, '«vet-ikke» betyr at den som svarer, ikke vet.', 'Gi valget et annet navn, eller bruk «vet ikke: ja».');
}

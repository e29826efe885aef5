// Compiles what is known of municipalities: the division with its history, and what single municipalities do otherwise.
// A flow that asks for no municipality gets none of it.

import { nearest } from '#values';
import type { Definition, MunicipalityFile, Say, Text } from '#flow';
import { heir, kinds, municipality, type Municipality } from '#kinds';
import type { Book, LocalAgency, RateRow } from '#rules';
import { nobodys } from './causes.ts';

export interface Municipalities {
	/** Every one there is or has been. */
	all: Municipality[];
	local: Book['local'];
	/** Rate name → municipality → its rows. */
	rates: Map<string, Record<string, RateRow[]>>;
}

export function compileMunicipalities(definition: Definition, say: Say): Municipalities {
	const { division, municipalities: files, event } = definition;
	const all = allOf(division);
	const exists = (number: Text): boolean => {
		if (municipality(all, number.text)) return true;
		say(
			'ukjent-kommune',
			number.at,
			`Ingen kommune har nummeret «${number.text}».`,
			'Se numrene i flows/kommuner/inndeling.yaml, eller legg kommunen til der.',
			nobodys('kommune', number.text)
		);
		return false;
	};
	for (const m of division.municipalities) {
		m.became?.forEach(exists);
		const same = division.municipalities.find((o) => o.name.text === m.name.text && o.id < m.id && overlap(o, m));
		if (same)
			say('samme-navn', m.name.at, `To kommuner heter «${m.name.text}» samtidig: ${same.id} og ${m.id}.`, 'Legg til fylket i navnet, eller dagene de gjelder.');
	}
	for (const area of division.areas ?? []) area.municipalities.forEach(exists);

	const local: Book['local'] = {};
	const rates: Municipalities['rates'] = new Map();
	for (const file of files.filter((f) => exists(f.number))) {
		const agencies = localAgencies(file, definition, say);
		const services = localChannels(file, definition, say);
		for (const number of new Set([file.number.text, heir(all, file.number.text)])) {
			local[number] = { agencies, services, page: file.source.page.text, checked: file.source.checked.text, certainty: file.source.certainty };
			for (const { id, at, values } of file.rates ?? []) {
				const names = definition.rates.map((r) => r.name.text);
				const next = nextFor(id, names, 'Legg den til der først, med verdien som gjelder ellers i landet.');
				if (next) say('ukjent-sats', at, `Ingen fil i flows/satser/ heter «${id}».`, next, nobodys('navn', id));
				rates.set(id, { ...rates.get(id), [number]: rateRows(values) });
			}
		}
		for (const { id, at } of file.events ?? [])
			if (id === event && !definition.flow.facts.some((f) => f.answer && kinds[f.answer.kind].place))
				say(
					'ukjent-kommune',
					at,
					'Denne livshendelsen spør ikke hvor man bor.',
					'Legg til en opplysning med «svar: kommune» i flyten.',
					nobodys('svar', 'kommune')
				);
	}
	return { all, local, rates };
}

/** All life events share one division. */
const divisions = new WeakMap<Definition['division'], Municipality[]>();
function allOf(division: Definition['division']): Municipality[] {
	let all = divisions.get(division);
	if (!all) divisions.set(division, (all = division.municipalities.map(dated)));
	return all;
}

const dated = (m: Dated): Municipality => ({
	number: m.id,
	name: m.name.text,
	also: (m.also ?? []).map((t) => t.text),
	from: m.from?.text ?? null,
	to: m.to?.text ?? null,
	became: (m.became ?? []).map((t) => t.text)
});

/** The rows of a dated value, the earliest first. */
export const rateRows = (values: Definition['rates'][number]['values']): RateRow[] =>
	values
		.map((v) => ({
			from: v.id === 'alltid' ? null : v.id,
			to: v.to?.text ?? null,
			value: v.value,
			page: v.page.text,
			checked: v.checked.text,
			certainty: v.certainty
		}))
		.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

/** What to do about a name that is not among those there are: write the nearest, or add it. Null for one that is. */
function nextFor(name: string, names: readonly string[], add: string): string | null {
	if (names.includes(name)) return null;
	const near = nearest(name, names);
	return near ? `Mente du «${near}»?` : add;
}

type Dated = Definition['division']['municipalities'][number];
const overlap = (a: Dated, b: Dated): boolean => (a.from?.text ?? '') <= (b.to?.text ?? '9') && (b.from?.text ?? '') <= (a.to?.text ?? '9');

function localAgencies(file: MunicipalityFile, { agencies }: Definition, say: Say): Record<string, LocalAgency> {
	return Object.fromEntries(
		(file.agencies ?? []).map((a) => {
			if (!agencies.some((o) => o.id === a.id))
				say('ukjent-navn', a.at, `Det finnes ingen etat som heter «${a.id}».`, 'Bruk et navn fra flows/etater.yaml.', nobodys('etat', a.id));
			return [
				a.id,
				{
					name: a.name?.text ?? null,
					with: a.with?.text ?? null,
					website: a.website?.text ?? null,
					phone: a.phone?.text ?? null,
					inPerson: a.inPerson?.text ?? null
				}
			];
		})
	);
}

function localChannels(file: MunicipalityFile, { event, flow }: Definition, say: Say): Book['local'][string]['services'] {
	return Object.fromEntries(
		(file.events?.find((e) => e.id === event)?.changes ?? []).map((c) => {
			const services = flow.services.map((s) => s.id);
			const next = nextFor(c.id, services, 'Skal kommunen ha en egen, skriv den under «tjenester».');
			if (next) say('ukjent-navn', c.at, `Det finnes ingen tjeneste som heter «${c.id}».`, next, nobodys('tjeneste', c.id));
			const { web, phone, inPerson, paper } = c.channels;
			return [c.id, { web: web?.text ?? null, phone: phone?.text ?? null, inPerson: inPerson?.text ?? null, paper: paper?.text ?? null }];
		})
	);
}

// Compiles comparisons: services side by side, with what is true of each and what speaks for or against it for this person.
// Whoever has the choice is asked what it hangs on: a comparison's conditions belong to the services they are about.

import { nearest } from '#values';
import type { ComparisonEntry, Definition, Say, Text } from '#flow';
import { YES, type Comparison, type Expression } from '#rules';
import { nobodys } from './causes.ts';
import type { RuleCompiler } from './rule-compiler.ts';
import { slotsOf } from '#text';

const [FEWEST, MOST] = [2, 5];
type Cells = readonly { id: Text; line: Text }[] | undefined;

export function compileComparisons({ flow }: Definition, rules: RuleCompiler, say: Say): Comparison[] {
	const all = (flow.services ?? []).map((s) => s.id);
	return (flow.comparisons ?? []).map((entry): Comparison => {
		const services = existing(entry.services, all, 'flyten');
		if (services.length === entry.services.length) checkServices(entry, services);
		const cells = (lines: Cells): string[] => {
			for (const { id, line } of lines ?? []) checkFigures(id.text, line);
			return existing(
				(lines ?? []).map((l) => l.id),
				entry.services.map((s) => s.text),
				'denne sammenlikningen'
			);
		};
		for (const row of entry.rows ?? []) {
			const filled = cells(row.cells);
			const missing = services.filter((id) => !filled.includes(id));
			// A misspelt service has been told already.
			if (missing.length > 0 && filled.length === (row.cells?.length ?? 0))
				say(
					'mangler-celle',
					row.at,
					`«${row.label.text}» sier ingenting om ${missing.map((id) => `«${id}»`).join(' og ')}.`,
					`Skriv «${missing[0]}:» under «celler», om så bare at det ikke gjelder.`
				);
		}
		return {
			id: entry.id,
			when: entry.when ? rules.rows(entry.when, null) : YES,
			services: [...new Set(services)],
			onlyFor: Object.fromEntries(
				(entry.onlyFor ?? []).flatMap((o) =>
					existing([{ text: o.id, quoted: true, at: o.at }], services, 'denne sammenlikningen').map((id) => [id, rules.rows(o.when, null)])
				)
			),
			rows: (entry.rows ?? []).map((r) => r.id),
			considerations: (entry.considerations ?? []).map((c) => {
				if (!c.for && !c.against)
					say('mangler-innhold', c.at, `«${c.id}» taler verken for eller mot noe.`, 'Skriv «taler for:» eller «taler mot:» med tjeneste og grunn.');
				return { id: c.id, when: c.when ? rules.rows(c.when, null) : YES, for: cells(c.for), against: cells(c.against) };
			})
		};
	});

	function existing(names: readonly Text[], of: readonly string[], where: string): string[] {
		return names.flatMap((name) => {
			if (of.includes(name.text)) return [name.text];
			const near = nearest(name.text, of);
			const next = near ? `Mente du «${near}»?` : `Velg mellom: ${of.join(' · ')}.`;
			if (name.text !== '') say('ukjent-navn', name.at, `Det finnes ingen tjeneste i ${where} som heter «${name.text}».`, next, nobodys('tjeneste', name.text));
			return [];
		});
	}

	function checkServices({ title, services: [first], at }: ComparisonEntry, services: readonly string[]): void {
		const place = first?.at ?? at;
		if (new Set(services).size < services.length) say('samme-navn', place, `«${title.text}» nevner samme tjeneste to ganger.`, 'La hver tjeneste stå én gang.');
		else if (services.length < FEWEST)
			say(
				'feil-antall',
				place,
				`«${title.text}» har bare én tjeneste, og da er det ingenting å velge mellom.`,
				'Legg til minst én tjeneste til, eller ta bort sammenlikningen.'
			);
		else if (services.length > MOST)
			say(
				'feil-antall',
				place,
				`«${title.text}» har ${services.length} tjenester, og det er for mange å holde oversikt over.`,
				`Del den opp, med høyst ${MOST} tjenester i hver.`
			);
	}

	/** Dates and amounts shown in a cell are those of its own service: another's would never be filled in. */
	function checkFigures(service: string, line: Text): void {
		const own = (id: string): string[] =>
			(flow.services ?? []).filter((s) => s.id === id).flatMap((s) => [...(s.dates ?? []), ...(s.amounts ?? [])].map((x) => x.id));
		const shared = new Set([...(flow.facts ?? []), ...(flow.values ?? [])].map((x) => x.id));
		for (const slot of slotsOf(line.text))
			if (all.includes(service) && !shared.has(slot) && !own(service).includes(slot) && all.some((id) => own(id).includes(slot)))
				say(
					'ukjent-opplysning',
					line.at,
					`Cellen viser «${slot}», men «${service}» har verken dato eller beløp som heter det.`,
					own(service).length > 0 ? `Tjenesten har: ${own(service).join(' · ')}.` : 'Si det med ord, eller bruk en beregnet verdi.'
				);
	}
}

/** What a service's comparisons hang on, asked for as its dates are. */
export function asksFor(comparisons: readonly Comparison[], service: string): Expression[] {
	return comparisons
		.filter((c) => c.services.includes(service))
		.flatMap((c) => {
			const considered = c.considerations.filter((h) => h.for.includes(service) || h.against.includes(service)).map((h) => h.when);
			const mine = [c.when, c.onlyFor[service] ?? YES].filter((e) => e !== YES);
			const asked = considered.map((when): Expression => (mine.length === 0 ? when : { op: 'and', of: [...mine, when] }));
			return [...mine, ...asked].filter((e) => e !== YES);
		});
}

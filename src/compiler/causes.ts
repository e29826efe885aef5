// What may be behind a finding, in words that are the same wherever it shows, so that each cause is told once.

import type { Definition } from '#flow';

/** Nobody declared it. `kind` is what designers call such things; `navn` is what a rule or a text may use: a fact, a computed value or a dated value. */
export const nobodys = (kind: string, name: string): string => `${kind} ${name}`;
/** It is not among the answers to choose between. */
export const noAnswer = (fact: string, word: string): string => `svar ${fact}: ${word}`;
/** It is of another kind than those who use it count on. */
export const otherKind = (name: string): string => `slag ${name}`;

/** What may be behind a text nobody shows, by its key: that what it belongs to is not there, or else the text itself. */
export function nobodysText(key: string, { flow }: Definition): string[] {
	const [section = '', id = '', part, option = ''] = key.split('.');
	const fact = (flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])]).find((f) => f.id === id);
	const value = flow.values?.find((v) => v.id === id);
	const has = (of: readonly { id: string }[] | undefined): boolean => of?.some((x) => x.id === id) ?? false;
	const gone: Readonly<Record<string, string | false>> = {
		tjenester: !has(flow.services) && nobodys('tjeneste', id),
		opplysninger: !fact && nobodys('navn', id),
		beregnes: !value && nobodys('navn', id),
		grener: !has(flow.branches) && nobodys('gren', id),
		faser: !has(flow.phases) && nobodys('fase', id),
		personer: !has(flow.persons) && nobodys('person', id)
	};
	const owner = Object.hasOwn(gone, section) ? gone[section] : false;
	if (owner) return [owner];
	const options = (fact ?? value)?.answer?.options;
	return part === 'svar' && options && !options.some((o) => o.id === option) ? [noAnswer(id, option), otherKind(id)] : [nobodys('tekst', key)];
}

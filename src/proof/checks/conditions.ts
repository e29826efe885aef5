// Conditions that can never hold, or always do: on services, questions, branches and the rows of tables.
// `motsigelse` contradicts itself; `aldri-aktuell` and `spørsmål-vises-aldri` are ruled out by what must be true for the questions to be asked.

import type { Finding, FindingCode, Place } from '#flow';
import { namesIn } from '#compiler';
import { conditionOf, type Expression } from '#rules';
import { isKnown } from '../analyse.ts';
import { placeOf, type Check, type CheckInput } from './check.ts';

/** Parts of the answers tried for one cell. */
const EFFORT = 400;

export const conditions: Check = function* (input) {
	const { book, analysis, definition } = input;
	for (const f of book.facts) {
		const found = [
			...rule(input, f.askWhen, f.of, 'spørsmål-vises-aldri', `«${f.name}» spørres det aldri om`),
			...rule(input, f.comesWhen, f.of, 'spørsmål-vises-aldri', `«kommer når» for «${f.name}» gjelder aldri`)
		];
		yield* found;
		if (f.askWhen && f.comesWhen && found.length === 0 && analysis.never({ op: 'and', of: [f.askWhen, { op: 'not', of: f.comesWhen }] }, f.of))
			yield {
				code: 'spørsmål-vises-aldri',
				at: placeOf(input, f.comesWhen),
				message: `«${f.name}» spørres det aldri om: hver gang «når» stemmer, sier «kommer når» at svaret ikke finnes ennå.`,
				next: 'La «kommer når» gjelde for færre svar.'
			};
	}
	for (const b of book.branches) yield* rule(input, b.when, null, 'aldri-aktuell', `Grenen «${b.name}» kan aldri bli aktuell`);
	for (const p of book.persons) yield* rule(input, p.isYou, null, 'aldri-aktuell', `Den som leser, er aldri «${p.name}»`);
	for (const c of book.comparisons) {
		const own = [...rule(input, c.when, null, 'aldri-aktuell', `Sammenlikningen «${c.id}» kan aldri bli aktuell`)];
		yield* own;
		for (const { when, what } of [
			...Object.entries(c.onlyFor).map(([id, when]) => ({ when, what: `Ingen kan velge «${id}»` })),
			...c.considerations.map((h) => ({ when: h.when, what: `Hensynet «${h.id}» kan aldri bli aktuelt` }))
		]) {
			const found = [...rule(input, when, null, 'aldri-aktuell', what)];
			yield* found;
			if (own.length === 0 && found.length === 0 && areApart(input, when, c.when))
				yield {
					code: 'aldri-aktuell',
					at: placeOf(input, when),
					message: `${what}: den som møter sammenlikningen, svarer alltid noe annet.`,
					next: 'Se på «når» her og på «når» for hele sammenlikningen; det ene utelukker det andre.'
				};
		}
	}
	for (const v of book.values)
		if (v.expression.op === 'table')
			for (const row of v.expression.rows) yield* dead(input, row.when, v.of, 'aldri-aktuell', `Denne raden i «${v.name}» kan aldri stemme`);
	for (const [i, s] of book.services.entries()) {
		const parts = s.applies.op === 'and' && !isRow(input, s.applies, i) ? s.applies.of : [s.applies];
		const title = definition.flow.services?.[i]?.title.text ?? s.id;
		const found = parts.flatMap((p) => [...rule(input, p, s.forEach, 'aldri-aktuell', `«${title}» kan aldri bli aktuell`)]);
		yield* found;
		if (!found.some((f) => f.code !== 'alltid-oppfylt') && analysis.never(conditionOf(book, s), s.forEach))
			yield {
				code: parts.length > 1 && input.unbound.never(s.applies, s.forEach) ? 'motsigelse' : 'aldri-aktuell',
				at: definition.flow.services?.[i]?.at ?? placeOf(input, s.applies),
				message: `«${title}» kan aldri bli aktuell: vilkårene for tjenesten${s.branch || book.branches.length > 0 ? ', og for grenen den hører til,' : ''} stemmer aldri samtidig.`,
				next: 'Se på «gjelder når», «krever» og «gren» sammen.'
			};
	}
};

/** A row of cells is one condition; «gjelder når» and «krever» together are two. */
function isRow({ places, definition }: CheckInput, e: Expression, service: number): boolean {
	const entry = definition.flow.services?.[service];
	return !(entry?.appliesWhen && entry.requires) && places.has(e);
}

function* rule(input: CheckInput, e: Expression | null, list: string | null, code: FindingCode, what: string): Generator<Finding> {
	if (!e || e.op === 'literal') return;
	const found = [...dead(input, e, list, code, what)];
	yield* found;
	if (found.length > 0) return;
	const always = alwaysPart(input, e, list);
	if (!always) yield* givenAsked(input, e, list);
	if (always)
		yield {
			code: 'alltid-oppfylt',
			at: always,
			message: 'Dette vilkåret stemmer uansett hva som svares, så det skiller ikke mellom noen.',
			next: 'Ta det bort, eller skriv svarene som faktisk skiller.'
		};
}

/** Cells that hold for everybody who is asked: all choices are listed, or the limit is the least there is. */
function* givenAsked(input: CheckInput, e: Expression, list: string | null): Generator<Finding> {
	const found = [...cellGivenAsked(input, e, list)];
	yield* found;
	if (found.length === 0 && (e.op === 'and' || e.op === 'or')) for (const part of e.of) yield* givenAsked(input, part, list);
}

function* cellGivenAsked({ book, analysis, places }: CheckInput, cell: Expression, list: string | null): Generator<Finding> {
	const at = places.get(cell);
	const [subject, ...more] = namesIn(book, cell);
	const fact = book.facts.find((f) => f.name === subject);
	if (!at || !fact || more.length > 0 || fact.mayBeUnknown || cell.op === 'literal') return;
	const name: Expression = { op: 'name', name: fact.name };
	const holds = analysis.shown(
		'held by all who are asked',
		[cell],
		list,
		(now) => {
			const answer = now.of(name);
			return isKnown(answer, (v) => v === null || isKnown(now.of(cell), (held) => held === true));
		},
		EFFORT
	);
	if (holds)
		yield {
			code: 'alltid-oppfylt',
			at,
			message: `Dette vilkåret stemmer for alle som blir spurt om «${fact.name}», så svaret skiller ikke mellom noen.`,
			next: 'Ta det bort, eller skriv svarene som faktisk skiller. Skal tjenesten gjelde alle som blir spurt, skriv vilkåret fra «når» i stedet.'
		};
}

/** Whether the two never hold for the same person, as far as it can be shown. */
const areApart = ({ analysis }: CheckInput, a: Expression, b: Expression): boolean =>
	analysis.shown('apart', [a, b], null, (now) => [a, b].some((rule) => isKnown(now.of(rule), (v) => v !== true)), EFFORT);

/** The whole rule, or else one of its rows or alternatives. */
function* dead(input: CheckInput, e: Expression, list: string | null, code: FindingCode, what: string): Generator<Finding> {
	const { analysis, unbound, places } = input;
	const at = places.get(e);
	if (at && analysis.never(e, list)) {
		if (unbound.never(e, list))
			yield {
				code: 'motsigelse',
				at,
				message: `${what}: det som står her, kan ikke være sant samtidig.`,
				next: 'Skriv radene hver for seg hvis det ene eller det andre er nok, eller ta bort det som ikke skal gjelde.'
			};
		else
			yield {
				code,
				at,
				message: `${what}: det den venter på, blir aldri spurt om når resten stemmer.`,
				next: 'Se på «når» for opplysningene her; ett av vilkårene utelukker et annet.'
			};
	} else if (e.op === 'or') for (const part of e.of) yield* dead(input, part, list, code, what);
}

/** The place of a condition that always holds: the whole, or one cell in a row. */
function alwaysPart(input: CheckInput, e: Expression, list: string | null): Place | null {
	const at = input.places.get(e);
	if (at && e.op !== 'literal' && input.analysis.always(e, list)) return at;
	if (e.op !== 'and' && e.op !== 'or') return null;
	for (const part of e.of) {
		const found = alwaysPart(input, part, list);
		if (found) return found;
	}
	return null;
}

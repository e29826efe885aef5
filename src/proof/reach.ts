// Checks that the way can be walked: a question may only wait for questions before it, and what waits for something
// must not, however far round, be waited for by it.

import type { Definition, Finding, Place } from '#flow';
import { reads, type Compiled } from '#compiler';
import type { Book, Expression, Service } from '#rules';

export function checkReach(definition: Definition, { book, places }: Compiled): Finding[] {
	return [...questions(definition, book, places), ...services(definition, book)];
}

/** The facts a fact waits for, directly or through computed values; not through the conditions of other facts. */
function waitsFor(book: Book): Map<string, { names: Set<string>; rule: Expression }[]> {
	const bare: Book = { ...book, facts: book.facts.map((f) => ({ ...f, askWhen: null, comesWhen: null, presumed: null })) };
	const facts = new Set(book.facts.filter((f) => !f.list).map((f) => f.name));
	return new Map(
		book.facts.map((f) => [
			f.name,
			[f.askWhen, f.comesWhen].flatMap((rule) => (rule ? [{ rule, names: new Set([...reads(bare, [rule])].filter((n) => facts.has(n))) }] : []))
		])
	);
}

function* questions(definition: Definition, book: Book, places: Compiled['places']): Generator<Finding> {
	const waits = waitsFor(book);
	const next = new Map([...waits].map(([name, rules]) => [name, rules.flatMap((r) => [...r.names])]));
	const order = book.facts.map((f) => f.name);
	const reported = new Set<string>();
	for (const [i, fact] of book.facts.entries()) {
		const way = ring(fact.name, (n) => next.get(n) ?? []);
		for (const { rule, names } of waits.get(fact.name) ?? []) {
			const at = places.get(rule) ?? definition.flow.at;
			if (way && !way.some((n) => reported.has(n)) && way[1] !== undefined && names.has(way[1])) {
				yield way[1] === fact.name
					? { code: 'viser-til-seg-selv', at, message: `«${fact.name}» spørres bare når «${fact.name}» er besvart.`, next: 'Ta den ut av «når».' }
					: {
							code: 'venter-i-ring',
							at,
							message: `Ingen av disse blir noen gang spurt om: ${chain(way)}.`,
							next: 'La én av dem spørres uten å vente på de andre.'
						};
				for (const n of way) reported.add(n);
			}
			for (const name of names)
				if (order.indexOf(name) > i && !way?.includes(name))
					yield {
						code: 'spør-for-tidlig',
						at,
						message: `«${fact.name}» venter på «${name}», som først spørres senere.`,
						next: `Flytt «${name}» opp foran «${fact.name}» i opplysningene.`
					};
		}
	}
}

/** Services that can never be done, because they wait for each other; one of several is enough in «etter en av». */
function* services(definition: Definition, { services }: Book): Generator<Finding> {
	const doable = new Set<string>();
	const ready = (s: Service): boolean => s.after.every((id) => doable.has(id)) && (s.afterAnyOf.length === 0 || s.afterAnyOf.some((id) => doable.has(id)));
	for (let before = -1; before < doable.size;) {
		before = doable.size;
		for (const s of services) if (ready(s)) doable.add(s.id);
	}
	const blocked = (id: string): string[] => {
		const s = services.find((x) => x.id === id);
		return s ? [...s.after, ...s.afterAnyOf].filter((d) => !doable.has(d)) : [];
	};
	const reported = new Set<string>();
	for (const s of services) {
		const way = doable.has(s.id) ? null : ring(s.id, blocked);
		if (!way || way.some((id) => reported.has(id))) continue;
		for (const id of way) reported.add(id);
		const entry = definition.flow.services?.find((e) => e.id === s.id);
		const at: Place = [...(entry?.after ?? []), ...(entry?.afterAnyOf ?? [])].find((t) => t.text === way[1])?.at ?? definition.flow.at;
		yield {
			code: 'venter-i-ring',
			at,
			message: way[1] === s.id ? `«${s.id}» venter på seg selv.` : `Ingen av disse kan gjøres først: ${chain(way)}.`,
			next: 'Ta bort «etter» fra den som kan gjøres først.'
		};
	}
}

const chain = (way: readonly string[]): string => way.map((n) => `«${n}»`).join(' venter på ');

/** The shortest way from a name back to itself, both ends included; null when there is none. */
function ring(start: string, next: (name: string) => readonly string[]): string[] | null {
	const seen = new Set<string>();
	let ways = [[start]];
	while (ways.length > 0) {
		const longer: string[][] = [];
		for (const way of ways)
			for (const n of next(way.at(-1) as string)) {
				if (n === start) return [...way, n];
				if (seen.has(n)) continue;
				seen.add(n);
				longer.push([...way, n]);
			}
		ways = longer;
	}
	return null;
}

// Checks that the questions can be walked: a question may only wait for questions before it.

import type { Definition, Finding } from '#flow';
import { walk, type Book, type Compiled, type Expression } from '#rules';

export function checkReach(definition: Definition, { book, places }: Compiled): Finding[] {
	return [...later(definition, book, places)];
}

/** The facts an expression rests on, through computed values and dated values. */
function* factsIn(e: Expression, book: Book, seen = new Set<string>()): Generator<string> {
	for (const part of walk(e)) {
		if (part.op !== 'name' || seen.has(part.name)) continue;
		seen.add(part.name);
		if (book.facts.some((f) => f.name === part.name)) yield part.name;
		const through = book.values.find((v) => v.name === part.name)?.expression ?? book.rates[part.name]?.day;
		if (through) yield* factsIn(through, book, seen);
	}
}

function* later(definition: Definition, book: Book, places: Compiled['places']): Generator<Finding> {
	const order = book.facts.map((f) => f.name);
	for (const [i, fact] of book.facts.entries())
		for (const e of [fact.askWhen, fact.comesWhen].filter((e) => e !== null))
			for (const name of factsIn(e, book)) {
				const j = order.indexOf(name);
				const at = places.get(e) ?? definition.flow.at;
				if (name === fact.name)
					yield { code: 'viser-til-seg-selv', at, message: `«${fact.name}» spørres bare når «${fact.name}» er besvart.`, next: 'Ta den ut av «når».' };
				else if (j > i)
					yield {
						code: 'spør-for-tidlig',
						at,
						message: `«${fact.name}» venter på «${name}», som først spørres senere.`,
						next: `Flytt «${name}» opp foran «${fact.name}» i opplysningene.`
					};
			}
}

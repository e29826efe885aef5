// Sums that never come to anything (`regner-ingenting`): divided by nothing, rounded to nothing, an age or a time counted the wrong way
// round, working days backwards, something held against itself, an amount always below nothing.

import { everyRule } from '#compiler';
import { walk, type Book, type Expression } from '#rules';
import { rangeOf, type Range } from '../ranges.ts';
import { placeOf, placeOfPart, type Check } from './check.ts';

export const sums: Check = function* (input) {
	const { book } = input;
	for (const { rule } of everyRule(book, ['mention', 'rate-day'])) {
		for (const e of walk(rule)) {
			const found = wrong(book, e);
			if (found) yield { code: 'regner-ingenting', at: placeOfPart(input, rule, e), ...found };
		}
	}
	for (const s of book.services)
		for (const a of s.amounts) {
			const range = rangeOf(book, a.expression, true);
			if (range?.from === 'number' && range.high < 0)
				yield {
					code: 'regner-ingenting',
					at: placeOf(input, a.expression),
					message: `«${a.name}» er alltid under null.`,
					next: 'Se etter om det som trekkes fra, står riktig vei.'
				};
		}
};

type Told = { message: string; next: string };

function wrong(book: Book, e: Expression): Told | null {
	const range = (x: Expression | undefined): Range | null => (x ? rangeOf(book, x, true) : null);
	const isNothing = (x: Expression | undefined): boolean => {
		const r = range(x);
		return r?.from === 'number' && r.low === 0 && r.high === 0;
	};
	if (e.op === 'arithmetic' && e.by === '/' && isNothing(e.right))
		return { message: 'Her deles det på null, og det gir ingenting.', next: 'Del på noe annet.' };
	if (e.op === 'compare' && e.left.op === e.right.op && e.left.op !== 'literal' && JSON.stringify(e.left) === JSON.stringify(e.right))
		return { message: 'Her sammenlignes noe med seg selv.', next: 'Skriv det som skulle stått på den ene siden.' };
	if (e.op !== 'call') return null;
	const [a, b] = e.of;
	switch (e.name) {
		case 'avrund': {
			const to = range(b);
			return to?.from === 'number' && to.high <= 0 ? { message: 'Ingenting kan rundes av til null.', next: 'Rund av til 1 for hele kroner.' } : null;
		}
		case 'alder':
		case 'dager mellom': {
			const [first, last] = [range(a), range(b)];
			return first && last && first.from === last.from && last.high <= first.low
				? { message: `I ${e.name}(…) kommer den siste dagen aldri etter den første, så svaret er aldri over null.`, next: 'Bytt om de to dagene.' }
				: null;
		}
		case 'virkedager etter':
		case 'stønadsdager etter': {
			const steps = range(b);
			return steps?.from === 'number' && steps.high <= 0
				? {
						message: `${e.name}(…) teller bare framover, og her er antallet aldri over null.`,
						next: 'Skriv et antall over null, eller bruk dager(…) for å telle bakover.'
					}
				: null;
		}
		default:
			return null;
	}
}

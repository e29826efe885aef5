// A service's condition together with its branch, as one rule: the main way holds while no branch does.

import type { Book, Service } from '#rules';
import type { Expression } from '#rules';

export function gateAnd(book: Book, s: Service): Expression {
	const own = book.branches.find((b) => b.name === s.branch);
	if (own) return { op: 'and', of: [own.when, s.applies] };
	const others = book.branches.map((b): Expression => ({
		op: 'if',
		when: b.when,
		then: { op: 'literal', value: false },
		otherwise: { op: 'literal', value: true }
	}));
	return { op: 'and', of: [...others, s.applies] };
}

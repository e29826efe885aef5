// The gate of a service, as a rule: a service that names a branch is open while that branch holds, one that names none is open on the
// main way, which holds while no branch does. A branch that holds closes the main way alone and alone gives the reason; while none
// holds, every branch that is not known yet is missing. Without branches every gate is open.

import type { Book, Service } from './book.ts';
import { YES, type Expression } from './expression.ts';

const NO: Expression = { op: 'literal', value: false };

/** When a service is open at all, whatever its own condition says. The same rule for all services of one branch. */
export function gateOf(book: Book, { branch }: Pick<Service, 'branch'>): Expression {
	const own = gates.get(book) ?? new Map<string | null, Expression>();
	gates.set(book, own);
	let gate = own.get(branch);
	if (!gate) own.set(branch, (gate = branch === null ? mainWay(book) : (book.branches.find((b) => b.name === branch)?.when ?? NO)));
	return gate;
}

/** When a service applies: it is open, and its own condition holds. */
export function conditionOf(book: Book, service: Service): Expression {
	const own = conditions.get(book) ?? new Map<Service, Expression>();
	conditions.set(book, own);
	let condition = own.get(service);
	if (!condition) own.set(service, (condition = { op: 'and', of: [gateOf(book, service), service.applies] }));
	return condition;
}

// Not `not`: what is neither yes nor no (a branch whose rule says nothing) does not hold, and closes nothing.
function mainWay({ branches }: Book): Expression {
	const none = branches.map(({ when }): Expression => ({ op: 'if', when, then: NO, otherwise: YES }));
	return none.length === 0 ? YES : { op: 'and', of: none };
}

const gates = new WeakMap<Book, Map<string | null, Expression>>();
const conditions = new WeakMap<Book, Map<Service, Expression>>();

// A rule as a small JSON tree: what the flow compiler writes and the evaluator reads.
// Cells and decision tables are expressions too, so there is one evaluator and one place to look.

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '**';

export type Expression =
	| { op: 'literal'; value: number | string | boolean | null }
	| { op: 'date'; date: string }
	| { op: 'duration'; months: number; days: number }
	| { op: 'name'; name: string }
	| { op: 'list'; items: Expression[] }
	| { op: 'and' | 'or'; of: Expression[] }
	| { op: 'not'; of: Expression }
	| { op: 'compare'; by: Relation; left: Expression; right: Expression }
	| { op: 'arithmetic'; by: Arithmetic; left: Expression; right: Expression }
	| { op: 'if'; when: Expression; then: Expression; otherwise: Expression }
	| { op: 'call'; name: string; of: Expression[] }
	| { op: 'field'; of: Expression; name: string }
	| { op: 'filter'; list: Expression; where: Expression }
	| { op: 'some' | 'every' | 'for'; variable: string; list: Expression; of: Expression }
	| { op: 'table'; rows: { when: Expression; gives: Expression }[]; otherwise: Expression | null };

export const YES: Expression = { op: 'literal', value: true };

/** All sub-expressions, the expression itself first. */
export function* walk(e: Expression): Generator<Expression> {
	yield e;
	for (const child of children(e)) yield* walk(child);
}

export function children(e: Expression): Expression[] {
	switch (e.op) {
		case 'list':
			return e.items;
		case 'and':
		case 'or':
		case 'call':
			return e.of;
		case 'not':
		case 'field':
			return [e.of];
		case 'compare':
		case 'arithmetic':
			return [e.left, e.right];
		case 'if':
			return [e.when, e.then, e.otherwise];
		case 'filter':
			return [e.list, e.where];
		case 'some':
		case 'every':
		case 'for':
			return [e.list, e.of];
		case 'table':
			return [...e.rows.flatMap((r) => [r.when, r.gives]), ...(e.otherwise ? [e.otherwise] : [])];
		default:
			return [];
	}
}

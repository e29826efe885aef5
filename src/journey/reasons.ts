// Why something is as it is: the facts a result rests on, with where each of them came from.

import type { Assessment, Known, Standing } from '#rules';
import type { Value } from '#values';

export interface Reason {
	/** The fact's key. */
	fact: string;
	value: Value;
	from: 'answer' | 'register' | 'presumed';
}

/** The facts a result rests on, as they stand. */
export function reasons({ questions, knowledge }: Assessment, grounds: Known): Reason[] {
	const keys = new Set(grounds.uses.flatMap((u) => (u.kind === 'fact' ? [u.key] : [])));
	return questions.flatMap((q) => {
		const from = source(q.standing);
		if (!keys.has(q.key) || !from) return [];
		const result = q.item ? knowledge.field(q.item, q.fact.name) : knowledge.name(q.fact.name);
		return result.known ? [{ fact: q.key, value: result.value, from }] : [];
	});
}

const source = (s: Standing): Reason['from'] | null => (s === 'answer' || s === 'register' || s === 'presumed' ? s : null);

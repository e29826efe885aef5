// Somebody the search has made up: what they answer, and on which day.

import { type Answer, type Answers, isListAnswer, kinds } from '#kinds';
import type { Book } from '#rules';

export interface MadeUp {
	answers: Answers;
	/** YYYY-MM-DD */
	today: string;
}

/** The same life, that many days later. */
export function moved({ facts }: Book, answers: Answers, days: number): Answers {
	const later = (name: string, answer: Answer): Answer => {
		if (isListAnswer(answer)) return { ...answer, items: answer.items.map((i) => ({ ...i, answers: all(i.answers) })) };
		const kind = facts.find((f) => f.name === name)?.kind;
		return answer === null || !kind ? answer : kinds[kind].later(answer, days);
	};
	const all = (of: Answers): Record<string, Answer> => Object.fromEntries(Object.entries(of).map(([name, a]) => [name, later(name, a)]));
	return all(answers);
}

/** How many answers there are, those about list entries included. */
export const size = (answers: Answers): number =>
	Object.values(answers).reduce((n: number, a) => n + (isListAnswer(a) ? 1 + a.items.reduce((m, i) => m + Object.keys(i.answers).length, 0) : 1), 0);

// An answer as it is stored, of whatever kind.

/** ja/nei as booleans, choices by id, dates as YYYY-MM-DD, months as YYYY-MM, «vet ikke» as null. */
export type Answer = number | string | boolean | null | string[] | ListAnswer;
export interface ListAnswer {
	/** How many of `items` count; those after are set aside. */
	count: number;
	items: { id: string; answers: Record<string, Answer> }[];
}
export type Answers = Readonly<Record<string, Answer>>;

export const isListAnswer = (a: Answer | undefined): a is ListAnswer => typeof a === 'object' && a !== null && !Array.isArray(a);

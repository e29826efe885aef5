// What a word of the flow language is: its name in the code, the shape of what stands under it, and what it means.

/** What may stand under a word. */
export type Shape =
	| { is: 'line' } // a line people read
	| { is: 'feel' } // one FEEL expression
	| { is: 'rows' } // rows of cells: one map or a list of maps
	| { is: 'day' } // YYYY-MM-DD
	| { is: 'number' }
	| { is: 'flag' } // ja
	| { is: 'word'; words: Readonly<Record<string, string>> } // one of these; Norwegian → code
	| { is: 'name' } // a name declared elsewhere
	| { is: 'names' } // one name or a list of them
	| { is: 'pair' } // [from, to], two FEEL expressions
	| { is: 'answer' } // what kind of answer: a word, a map of choices, or { flere av: … }
	| { is: 'lines' } // id → line
	| { is: 'anything' }
	| { is: 'section'; of: Section }
	| { is: 'map'; of: Section }; // id → section, order kept
export interface Word {
	readonly code: string;
	readonly shape: Shape;
	readonly required?: true;
	readonly help: string;
}
export type Section = Readonly<Record<string, Word>>;

export const line = { is: 'line' } as const;
export const feel = { is: 'feel' } as const;
export const rows = { is: 'rows' } as const;
export const day = { is: 'day' } as const;
export const flag = { is: 'flag' } as const;
export const name = { is: 'name' } as const;
export const names = { is: 'names' } as const;
export const lines = { is: 'lines' } as const;
export const number = { is: 'number' } as const;

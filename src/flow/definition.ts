// The definition model: a flow as written, with the place of everything, before its rules are compiled.
// The types are derived from the dictionary, so a new word exists in one place.

import type { KindName } from '#kinds';
import type { divisionWords, municipalityWords } from './municipality-words.ts';
import type { Finding, Place } from './finding.ts';
import type { agencyWords, rateWords, registerWords, wordListWords } from './shared-words.ts';
import type { Section, Shape } from './word.ts';
import type { Text } from './text.ts';
import type { exampleWords, flowWords } from './words.ts';

/** One of the answers to choose between. */
export interface OptionEntry {
	id: string;
	label: Text;
	/** Other words people use for it. */
	search?: Text[];
	code?: Text;
}
/** `cell` holds one test or a list of alternatives. */
export interface Cell {
	name: Text;
	cell: Text[];
}
export interface Row {
	cells: Cell[];
	gives: Text | null;
	at: Place;
}
/** What kind of answer a question takes. */
export interface Answer {
	kind: KindName;
	/** Empty where there is nothing to choose between. */
	options: OptionEntry[];
	/** «Vet ikke» is an answer too. */
	orUnknown: boolean;
	at: Place;
}
/** Free-form content, as in examples: text, lists and maps, in the order written. */
export type Anything = Text | { at: Place; items: Anything[] } | { at: Place; entries: { key: Text; value: Anything }[] };

type Of<S extends Shape> = S extends { is: 'rows' }
	? Row[]
	: S extends { is: 'answer' }
		? Answer
		: S extends { is: 'names' }
			? Text[]
			: S extends { is: 'pair' }
				? [Text, Text]
				: S extends { is: 'lines' }
					? { id: Text; line: Text }[]
					: S extends { is: 'number' }
						? number
						: S extends { is: 'flag' }
							? true
							: S extends { is: 'word'; words: infer W }
								? W[keyof W]
								: S extends { is: 'anything' }
									? Anything
									: S extends { is: 'section'; of: infer X extends Section }
										? Read<X>
										: S extends { is: 'map'; of: infer X extends Section }
											? Named<X>[]
											: Text;
type Required<S extends Section> = { [K in keyof S as S[K] extends { required: true } ? S[K]['code'] : never]: Of<S[K]['shape']> };
type Optional<S extends Section> = { [K in keyof S as S[K] extends { required: true } ? never : S[K]['code']]?: Of<S[K]['shape']> };
export type Read<S extends Section> = { at: Place } & Required<S> & Optional<S>;
type Named<S extends Section> = { id: string } & Read<S>;

export type FlowFile = Read<typeof flowWords>;
export type RateFile = Read<typeof rateWords>;
export type AgencyEntry = Named<typeof agencyWords>;
export type RegisterEntry = Named<typeof registerWords>;
type Division = Read<typeof divisionWords>;
export type MunicipalityFile = Read<typeof municipalityWords>;
export type WordList = Read<typeof wordListWords>;
export type Example = Named<typeof exampleWords>;

export type FactEntry = NonNullable<FlowFile['facts']>[number];
export type ItemFactEntry = NonNullable<FactEntry['facts']>[number];
export type ValueEntry = NonNullable<FlowFile['values']>[number];
export type ServiceEntry = NonNullable<FlowFile['services']>[number];
export type ComparisonEntry = NonNullable<FlowFile['comparisons']>[number];

/** Longer texts and translations: key → text, with the place of each and, in translations, the stamp of the source it was made from. */
export interface TextFile {
	locale: string;
	file: string;
	/** True for the file of agencies, registers and dated values that all life events share. */
	shared: boolean;
	texts: Map<string, Text>;
	stamps: Map<string, Text>;
}

/** One life event with everything it refers to. */
export interface Definition {
	event: string;
	folder: string;
	flow: FlowFile;
	rates: RateFile[];
	agencies: AgencyEntry[];
	registers: RegisterEntry[];
	/** The municipalities there are, and the files of those that tell more. */
	division: Division;
	municipalities: MunicipalityFile[];
	/** Services only one municipality has, by id; they stand among the flow's own. */
	onlyIn: Map<string, Text>;
	texts: TextFile[];
	examples: Example[];
	/** Locale → words the texts keep away from. */
	wordLists: Record<string, WordList>;
	findings: Finding[];
}

// What may be behind a finding, in words that are the same wherever it shows, so that each cause is told once.

/** What a name can be the name of. */
export type NameKind = 'navn' | 'tjeneste' | 'gren' | 'fase' | 'person' | 'etat' | 'register' | 'liste' | 'kommune' | 'område' | 'tekst';

/** Nobody declared it. `navn` is what a rule or a text may use: a fact, a computed value or a dated value. */
export const nobodys = (kind: NameKind | string, name: string): string => `${kind} ${name}`;
/** It is not among the answers to choose between. */
export const noAnswer = (fact: string, word: string): string => `svar ${fact}: ${word}`;
/** It is of another kind than those who use it count on. */
export const otherKind = (name: string): string => `slag ${name}`;

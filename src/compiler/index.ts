// The door to the compiler room: turns a definition into a book, with every rule parsed, type-checked and in its place.
export { noAnswer, nobodys, otherKind } from './causes.ts';
export { compile, type Compiled } from './compile.ts';
export { languagesOf, needsOf, phonesOf } from './editions.ts';
export { everyRule, type Part, type Rule } from './every-rule.ts';
export { type Figure, Figures, figuresOf } from './figures.ts';
export { parseFormula, parseTests } from './parse.ts';
export { TypeCheck, type Names } from './type-check.ts';
export type { Type } from './types.ts';
export { behind, followed, namesIn, reads } from './reads.ts';
export { serviceOf, sourceTexts, writtenTexts } from './texts.ts';
export { stamp } from './translations.ts';

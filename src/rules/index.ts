// The door to the rules room: compiles rules from a definition, and says for a situation what applies, why, and what is missing.
export type * from './book.ts';
export { assess, nextQuestion, type Applies, type AssessedService, type Assessment, type Question } from './assess.ts';
export { addDays, isLocalDate, toDays } from './calendar.ts';
export { checkRules } from './checks/index.ts';
export { compile, type Compiled } from './compile.ts';
export { evaluate, type World } from './evaluate.ts';
export { reads } from './reads.ts';
export { children, walk, type Expression } from './expression.ts';
export { functions } from './functions.ts';
export { municipalitiesOn, municipality, municipalityNamed, municipalityOn } from './municipality.ts';
export { parseFormula, parseTests } from './parse.ts';
export { join, known, unknown, type Known, type Result, type Unknown, type Use } from './result.ts';
export { inlineTexts, slotsOf, sourceTexts, stamp, writtenTexts, type Written } from './texts.ts';
export { date, equal, isDate, isDuration, isItem, isList, type Duration, type Item, type LocalDate, type Value } from './value.ts';
export { factKey, isListAnswer, Knowledge, rowOn, type Answer, type Answers, type ListAnswer, type Situation, type Standing } from './world.ts';
export { Analysis } from './analyse.ts';
export { balance, boundaries, daysAgainstToday, holds, isMeasured, type Boundary } from './boundaries.ts';
export { gateAnd } from './checks/gate.ts';

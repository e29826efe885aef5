// The door to the rules room: says for a situation what applies, why, and what is missing.
export { type Applies, assess, assessed, type AssessedService, type Assessment, nextQuestion, type Question } from './assess.ts';
export type {
	Agency,
	Amount,
	Book,
	Certainty,
	Comparison,
	ComputedValue,
	Edition,
	Fact,
	Local,
	LocalAgency,
	NamedDate,
	Phase,
	Rate,
	RateRow,
	Register,
	Service,
	Term,
	Terms,
	Texts,
	Unit,
	Words,
	Frequency,
	Performer
} from './book.ts';
export { evaluate, type World } from './evaluate.ts';
export { children, type Expression, type Relation, walk, YES } from './expression.ts';
export { functionNames, functions, type Parameter } from './functions.ts';
export { conditionOf, gateOf } from './gate.ts';
export { isWithin, windowOf, type PhaseWindow } from './phases.ts';
export { known, type Known, type Result, unknown, type Use } from './result.ts';
export { factAt, factKey, factNamed, Knowledge, type Situation, type Standing } from './world.ts';

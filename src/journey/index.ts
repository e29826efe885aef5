// The door to the journey room: from answers to where a person is and what the plan says; reading answers; the ports.
export { bounds, type Fields, hasAny, NONE, type Problem, type Read, readAnswer, readAnswers, type Refused, UNKNOWN } from './answer.ts';
export { type Alternative, choices, compare, type Consideration } from './compare.ts';
export {
	before,
	type Group,
	journey,
	type Journey,
	type Needs,
	type PlannedAmount,
	type PlannedDate,
	type PlannedService,
	rateUses,
	type Reason,
	type Stored
} from './journey.ts';
export { type FactId, type Happened, NOBODY_YET, type Person, SHARED, storedFor, withStored } from './person.ts';
export type { AnswerStore, Feedback, FeedbackBox, Kept } from './ports.ts';
export { report, type Report } from './report.ts';

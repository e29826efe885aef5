// The door to the journey room: from answers to where a person is and what the plan says; reading answers; the ports.
export { hasAny, limits, readAnswer, readAnswers, type Refused } from './answer.ts';
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
export type { AnswerStore, Feedback, FeedbackBox, Kept } from './ports.ts';
export { report, type Report } from './report.ts';

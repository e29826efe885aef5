// The door to the journey room: from answers to where a person is and what the plan says; reading answers; the ports.
export { bounds, hasAny, NONE, readAnswer, readAnswers, UNKNOWN, type Fields, type Problem, type Read, type Refused } from './answer.ts';
export { choices, compare, type Alternative, type Compared, type Consideration } from './compare.ts';
export {
	before,
	journey,
	rateUses,
	type Group,
	type Journey,
	type Needs,
	type PlannedAmount,
	type PlannedDate,
	type PlannedService,
	type RateUse,
	type Reason,
	type Stored
} from './journey.ts';
export type { AnswerStore, Feedback, FeedbackBox, Kept } from './ports.ts';
export { report, type Report } from './report.ts';
export { checkExamples, exampleJourney, plainData } from './examples.ts';
export { scenarios, type Count, type Cover, type Effort, type Place, type Scenario, type Unmet } from './scenarios.ts';
export type { Step } from './walk.ts';
export { targetsOf, wayOf, type Way } from './way.ts';

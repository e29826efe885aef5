// The door to the journey room: from answers to where a person is and what the plan says; reading answers; a person across life events; the ports.
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
export type { AnswerStore, Kept, Written } from './ports/answers.ts';
export type { Catalogue, Edition, LifeEventSummary } from './ports/catalogue.ts';
export type { Feedback, FeedbackBox } from './ports/feedback.ts';
export type { Errand, HandOff, NotSent, SentOn } from './ports/hand-off.ts';
export type { Assurance, Identity, Somebody } from './ports/identity.ts';
export type { Found, NotFound, Registers } from './ports/registers.ts';
export { report, type Report } from './report.ts';

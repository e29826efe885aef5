// The door to the journey room: from answers to where a person is and what the plan says; reading answers; a person across life events; the ports.
export { rateUses, type PlannedAmount, type RateUse } from './amounts.ts';
export { hasAny, limits, readAnswer, readAnswers, type Refused } from './answer.ts';
export { answering, mayBeAsked, pathOf, questionAt, type AskedOf } from './asking.ts';
export { choices, compare, type Alternative, type Consideration } from './compare.ts';
export { inGroup } from './group.ts';
export { before, journey, type Journey, type Stored } from './journey.ts';
export { NOBODY_YET, SHARED, storedFor, withStored, type FactId, type Happened, type Person } from './person.ts';
export { type Group, type Needs, type PlannedDate, type PlannedService } from './plan.ts';
export type { AnswerStore, Kept, Written } from './ports/answers.ts';
export type { Catalogue, LifeEventSummary } from './ports/catalogue.ts';
export type { Feedback, FeedbackBox } from './ports/feedback.ts';
export type { Errand, HandOff, NotSent, SentOn } from './ports/hand-off.ts';
export type { Assurance, Identity, Somebody } from './ports/identity.ts';
export type { Found, NotFound, Registers } from './ports/registers.ts';
export { type Reason } from './reasons.ts';
export { askedOfRegisters, knownFrom } from './registers.ts';
export { report, type Report } from './report.ts';

// The door to the journey room: from answers to where a person is and what the plan says; reading answers; the ports.
export { hasAny, limits, readAnswer, readAnswers, type Refused } from './answer.ts';
export { type Alternative, choices, compare, type Consideration } from './compare.ts';
export { rateUses, type PlannedAmount, type RateUse } from './amounts.ts';
export { before, journey, journeyAt, type Journey, type Stored } from './journey.ts';
export { type Group, type Needs, type PlannedDate, type PlannedService } from './plan.ts';
export { type Reason } from './reasons.ts';
export type { AnswerStore, Feedback, FeedbackBox, Kept } from './ports.ts';
export { report, type Report } from './report.ts';
export { answering, mayBeAsked, pathOf, questionAt, type Asked } from './asking.ts';

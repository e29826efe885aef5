// The door to the proof room: what a book says is tried, searched and held against example people, before anybody meets it.
export { everyFinding } from './every-finding.ts';
export { checkExamples, exampleJourney, plainData } from './examples.ts';
export { checkNet } from './net.ts';
export { Following } from './follow.ts';
export { interfaceTexts } from './interface-texts.ts';
export { checkWords, readability } from './plain-language.ts';
export type { MadeUp } from './person.ts';
export { refusal } from './refusal.ts';
export { type Count, type Cover, type Scenario, scenarios } from './scenarios.ts';
export type { Step } from './walk.ts';
export { targetsOf, type Way, wayOf } from './way.ts';

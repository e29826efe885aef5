// The door to the machine room: a life event and a single service as XState machines, and the one way answers change.
export { withAnswer, withoutEntry } from './answers.ts';
export { begin, currentPhase, lifeEventMachine, type LifeEventMachine, PLAN, step } from './life-event.ts';
export { type Channel, type Outcome, type ServiceEvent, type ServiceEventType, type ServiceFacts, serviceState, type ServiceState } from './service.ts';

// The door to the machine room: a life event and a single service as XState machines, and the one way answers change.
export { withAnswer, withoutEntry } from './answers.ts';
export {
	begin,
	chartAsJson,
	currentPhase,
	lifeEventMachine,
	PLAN,
	step,
	type LifeEvent,
	type LifeEventMachine,
	type Moment,
	type Position
} from './life-event.ts';
export {
	isOver,
	lifeOf,
	withEvent,
	type Channel,
	type Life,
	type Outcome,
	type ServiceEvent,
	type ServiceEventType,
	type ServiceFacts,
	type ServiceState
} from './service.ts';

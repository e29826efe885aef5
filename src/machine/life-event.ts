// One life event as a state machine, compiled from its book: a region for the questions and a region for the phases.
// Pure: no actors, no effects, no clock. `initialTransition` with stored answers lands on the current question at once;
// `transition` with an answer gives the next. Snapshots are never stored: answers are the only state.

import { assess, nextQuestion, type Answer, type Assessment, type Book, type Situation } from '#rules';
import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import { withAnswer } from './answers.ts';

export type LifeEvent =
	{ type: 'ANSWER'; key: string; answer: Answer | undefined } | { type: 'DAY'; today: string } | { type: 'KNOWN'; known: Situation['known'] };

/** The question region's state when nothing more is asked. */
export const PLAN = 'plan';

// Assessing is the one cost here; guards of the same moment share it.
const assessments = new WeakMap<Situation, Assessment>();
function assessed(book: Book, situation: Situation): Assessment {
	let found = assessments.get(situation);
	if (!found) {
		found = assess(book, situation);
		assessments.set(situation, found);
	}
	return found;
}

/** The phase whose window holds today, first in the order written; null before the dates are known. */
export function currentPhase({ knowledge }: Assessment): string | null {
	const { book, situation } = knowledge;
	const day = (e: Book['phases'][number]['from'], none: string): string | null => {
		if (!e) return none;
		const r = knowledge.evaluate(e);
		return r.known && typeof r.value === 'object' && r.value !== null && 'date' in r.value ? r.value.date : null;
	};
	for (const p of book.phases) {
		const [from, to] = [day(p.from, '0000'), day(p.to, '9999')];
		if (from !== null && to !== null && from <= situation.today && situation.today <= to) return p.name;
	}
	return null;
}

/** A life event's chart, with the book it was compiled from. */
export interface LifeEventMachine {
	book: Book;
	chart: ReturnType<typeof chartOf>;
}

export const lifeEventMachine = (book: Book): LifeEventMachine => ({ book, chart: chartOf(book) });

function chartOf(book: Book) {
	const questions = book.facts.filter((f) => f.asked).map((f) => f.slug);
	const phases = book.phases.map((p) => p.name);
	const here = (context: Situation): string => nextQuestion(assessed(book, context))?.fact.slug ?? PLAN;
	const phase = (context: Situation): string => currentPhase(assessed(book, context)) ?? 'none';
	const decide = ['.questions.deciding', '.phase.deciding'];
	return setup({
		types: { context: {} as Situation, events: {} as LifeEvent, input: {} as Situation },
		guards: {
			asks: ({ context }, params: { state: string }) => here(context) === params.state,
			isIn: ({ context }, params: { phase: string }) => phase(context) === params.phase
		}
	}).createMachine({
		id: book.event,
		type: 'parallel',
		context: ({ input }) => input,
		states: {
			questions: {
				initial: 'deciding',
				states: {
					deciding: { always: [...questions, PLAN].map((state) => ({ guard: { type: 'asks' as const, params: { state } }, target: state })) },
					...Object.fromEntries([...questions, PLAN].map((state) => [state, {}]))
				}
			},
			phase: {
				initial: 'deciding',
				states: {
					deciding: { always: [...phases, 'none'].map((p) => ({ guard: { type: 'isIn' as const, params: { phase: p } }, target: p })) },
					...Object.fromEntries([...phases, 'none'].map((p) => [p, {}]))
				}
			}
		},
		on: {
			ANSWER: { target: decide, actions: assign(({ context, event }) => ({ answers: withAnswer(book, context.answers, event.key, event.answer) })) },
			DAY: { target: decide, actions: assign(({ event }) => ({ today: event.today })) },
			KNOWN: { target: decide, actions: assign(({ event }) => ({ known: event.known })) }
		}
	});
}

type Snapshot = SnapshotFrom<LifeEventMachine['chart']>;

/** Where a person is: the slug of the question to ask (or PLAN), its key (null at the plan), and the phase (or `none`). */
export interface Position {
	question: string;
	key: string | null;
	phase: string;
}
function position(book: Book, snapshot: Snapshot): Position {
	const value = snapshot.value as { questions: string; phase: string };
	// Entries of a list share one state per question; the key says which entry.
	const key = value.questions === PLAN ? null : (nextQuestion(assessed(book, snapshot.context))?.key ?? null);
	return { question: value.questions, key, phase: value.phase };
}

export interface Moment {
	position: Position;
	situation: Situation;
	snapshot: Snapshot;
}
const moment = (book: Book, snapshot: Snapshot): Moment => ({ position: position(book, snapshot), situation: snapshot.context, snapshot });

/** Where stored answers lead, in one transition. */
export const begin = ({ book, chart }: LifeEventMachine, situation: Situation): Moment => moment(book, initialTransition(chart, situation)[0]);
/** Where one event leads. */
export const step = ({ book, chart }: LifeEventMachine, from: Moment, event: LifeEvent): Moment => moment(book, transition(chart, from.snapshot, event)[0]);

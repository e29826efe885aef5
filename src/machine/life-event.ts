// One life event as a state machine, compiled from its book: a region for the questions and a region for the phases.
// Pure: no actors, no effects, no clock. Everything that happens (somebody looks, answers, a day passes, a register tells) is one
// transition with one assessment; the guards read it from the context. Snapshots are never stored: answers are the only state.

import type { Answer } from '#kinds';
import { assess, isWithin, nextQuestion, windowOf, type Assessment, type Book, type Question, type Situation } from '#rules';
import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import { withAnswer } from './answers.ts';

export type LifeEvent =
	| { type: 'LOOK' }
	| { type: 'ANSWER'; key: string; answer: Answer | undefined }
	| { type: 'DAY'; today: string }
	| { type: 'KNOWN'; known: Situation['known'] };

/** The question region's state when nothing more is asked. */
export const PLAN = 'plan';
/** The phase region's state when no phase holds the day. */
const NO_PHASE = 'none';
/** Both regions before anybody has looked. */
const UNSEEN = 'unseen';

/** The phase whose window holds today, first in the order written; null before the dates are known. */
export function currentPhase({ knowledge }: Assessment): string | null {
	const { book, situation } = knowledge;
	return book.phases.find((p) => isWithin(windowOf(p, knowledge), situation.today))?.name ?? null;
}

/** What is known, and what it comes down to. `assessment` is null only until somebody has looked. */
interface Context {
	situation: Situation;
	assessment: Assessment | null;
	/** The question to ask now, or null at the plan. */
	next: Question | null;
	phase: string;
}

const unseen = (situation: Situation): Context => ({ situation, assessment: null, next: null, phase: NO_PHASE });
function seen(book: Book, situation: Situation): Context {
	const assessment = assess(book, situation);
	return { situation, assessment, next: nextQuestion(assessment), phase: currentPhase(assessment) ?? NO_PHASE };
}

/** A life event's chart, with the book it was compiled from. */
export interface LifeEventMachine {
	book: Book;
	chart: ReturnType<typeof chartOf>;
}

const machines = new WeakMap<Book, LifeEventMachine>();
/** The machine of a book, compiled when first asked for. */
export function lifeEventMachine(book: Book): LifeEventMachine {
	let machine = machines.get(book);
	if (!machine) machines.set(book, (machine = { book, chart: chartOf(book) }));
	return machine;
}

function chartOf(book: Book) {
	const questions = [...book.facts.filter((f) => f.asked).map((f) => f.slug), PLAN];
	const phases = [...book.phases.map((p) => p.name), NO_PHASE];
	const decide = ['.questions.deciding', '.phase.deciding'];
	return setup({
		types: { context: {} as Context, events: {} as LifeEvent, input: {} as Situation },
		guards: {
			asks: ({ context }, { question }: { question: string }) => (context.next?.fact.slug ?? PLAN) === question,
			isIn: ({ context }, { phase }: { phase: string }) => context.phase === phase
		},
		actions: {
			see: assign(({ context }, changes: Partial<Situation>) => seen(book, { ...context.situation, ...changes }))
		}
	}).createMachine({
		id: book.event,
		type: 'parallel',
		context: ({ input }) => unseen(input),
		states: {
			questions: {
				initial: UNSEEN,
				states: {
					[UNSEEN]: {},
					deciding: { always: questions.map((question) => ({ guard: { type: 'asks' as const, params: { question } }, target: question })) },
					...Object.fromEntries(questions.map((question) => [question, {}]))
				}
			},
			phase: {
				initial: UNSEEN,
				states: {
					[UNSEEN]: {},
					deciding: { always: phases.map((phase) => ({ guard: { type: 'isIn' as const, params: { phase } }, target: phase })) },
					...Object.fromEntries(phases.map((phase) => [phase, {}]))
				}
			}
		},
		on: {
			LOOK: { target: decide, actions: { type: 'see', params: {} } },
			ANSWER: {
				target: decide,
				actions: { type: 'see', params: ({ context, event }) => ({ answers: withAnswer(book, context.situation.answers, event.key, event.answer) }) }
			},
			DAY: { target: decide, actions: { type: 'see', params: ({ event }) => ({ today: event.today }) } },
			KNOWN: { target: decide, actions: { type: 'see', params: ({ event }) => ({ known: event.known }) } }
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

/** A person in a life event after something has happened. */
export interface Moment {
	position: Position;
	situation: Situation;
	assessment: Assessment;
	snapshot: Snapshot;
}

function moment(snapshot: Snapshot): Moment {
	const { situation, assessment, next } = snapshot.context;
	if (!assessment) throw new Error('A moment begins when somebody looks or answers');
	const { questions, phase } = snapshot.value as { questions: string; phase: string };
	// Entries of a list share one state per question; the key says which entry.
	return { position: { question: questions, key: next?.key ?? null, phase }, situation, assessment, snapshot };
}

/** What the first event leads to for stored answers, in one transition: LOOK for where they lead, ANSWER for one answer more. */
export const begin = ({ chart }: LifeEventMachine, situation: Situation, event: LifeEvent = { type: 'LOOK' }): Moment =>
	moment(transition(chart, chart.resolveState({ value: { questions: UNSEEN, phase: UNSEEN }, context: unseen(situation) }), event)[0]);
/** Where one event more leads. */
export const step = ({ chart }: LifeEventMachine, from: Moment, event: LifeEvent): Moment => moment(transition(chart, from.snapshot, event)[0]);

/** The chart as plain JSON, to be drawn: states in order, what leads to them, and the guards by name. */
export const chartAsJson = ({ chart }: LifeEventMachine): unknown => JSON.parse(JSON.stringify(chart.config));

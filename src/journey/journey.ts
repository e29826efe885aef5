// journey(book, stored, today): the current question, the trail, the plan and the reasons. The life-event machine says where the person
// is; everything a page shows about that comes from here, so that no two pages can disagree. With no answers it gives the first
// question and a plan where everything is still open.

import { type Answers, isListAnswer } from '#kinds';
import { begin, lifeEventMachine, type Moment, type ServiceEvent } from '#machine';
import type { Assessment, Book, Question } from '#rules';
import { plan, type PlannedService } from './plan.ts';

export interface Stored {
	answers: Answers;
	known: Answers;
	events: readonly ServiceEvent[];
}

export interface Journey {
	assessment: Assessment;
	today: string;
	branch: { name: string } | null;
	/** A quiet tone: nothing cheerful, and nobody is counted down. */
	careful: boolean;
	/** A short careful side road: in the order written, and nothing to tick off. A life event that is careful all through is worked with as any other. */
	asideInGrief: boolean;
	current: Question | null;
	/** Answered questions that play a part, in the order asked. */
	trail: Question[];
	/** Presumed or fetched facts that play a part. */
	taken: Question[];
	/** Answers kept though they play no part now. */
	setAside: Question[];
	/** Where the person is: the number of the current question and about how many there are. */
	progress: { step: number; of: number };
	/** Every service, in the order of the flow. */
	services: PlannedService[];
}

/** Where stored answers lead. `today` is a Norwegian local date, YYYY-MM-DD. */
export const journey = (book: Book, { answers, known, events }: Stored, today: string): Journey =>
	journeyAt(begin(lifeEventMachine(book), { answers, known, today }), events);

/** The journey of a person the machine has placed already. */
export function journeyAt({ assessment, position, situation }: Moment, events: readonly ServiceEvent[]): Journey {
	const { questions, knowledge } = assessment;
	const { book } = knowledge;
	const trail = questions.filter((q) => q.fact.asked && (q.standing === 'answer' || q.standing === 'said-unknown') && q.inEffect);
	const branch = book.branches.find((b) => b.name === assessment.branch);
	const asideInGrief = !book.careful && branch?.careful === true;
	return {
		assessment,
		today: situation.today,
		branch: branch ? { name: branch.name } : null,
		careful: branch?.careful ?? book.careful,
		asideInGrief,
		current: questions.find((q) => q.key === position.key) ?? null,
		trail,
		taken: questions.filter((q) => q.inEffect && (q.standing === 'presumed' || q.standing === 'register')),
		setAside: questions.filter((q) => q.fact.asked && !trail.includes(q) && hasAnswer(situation.answers, q)),
		progress: { step: trail.length + 1, of: trail.length + ahead(questions) },
		services: plan(assessment, events, asideInGrief)
	};
}

/** About how many questions are left: those that hang on an answer still to come are asked about half the time. */
function ahead(questions: readonly Question[]): number {
	const waiting = questions.filter((q) => q.fact.asked && q.standing === 'missing' && q.missingFor.length > 0);
	const sure = waiting.filter((q) => q.needed).length;
	return sure + Math.round((waiting.length - sure) / 2);
}

function hasAnswer(answers: Answers, { item, key, fact }: Question): boolean {
	if (!item) return answers[key] !== undefined;
	const list = answers[item.list];
	return isListAnswer(list) && list.items.some((i) => i.id === item.id && i.answers[fact.name] !== undefined);
}

/** The answered question before this one, for the link back; null at the first. */
export function before(journey: Journey, key: string): Question | null {
	const { questions } = journey.assessment;
	const at = questions.findIndex((q) => q.key === key);
	return questions.slice(0, at < 0 ? 0 : at).findLast((q) => journey.trail.includes(q)) ?? null;
}

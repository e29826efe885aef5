// One person's way through a life event: answers the question that is asked until none is, then corrects what was presumed wrongly,
// and goes on. What is answered is given beforehand; nothing is answered that is not asked or shown.

import { type Answer, type Answers, isListAnswer } from '#kinds';
import { withAnswer } from '#machine';
import { assessed, nextQuestion, type Assessment, type Book, type Question } from '#rules';
import { isMeasured } from './boundaries.ts';
import { following, lineOf, optionsOf } from './trials.ts';

/** One thing a person does. */
export interface Step {
	/** The question's key: `gift`, or `barn/1/felles` for a list entry. */
	key: string;
	/** The name of the question. */
	fact: string;
	/** Asked and answered, or presumed and corrected where the answers are checked. */
	how: 'asked' | 'corrected';
	/** As the machine takes it; for a list how many. */
	answer: Answer;
}

export interface Walk {
	steps: Step[];
	/** The answers when nothing more is asked. */
	answers: Answers;
	/** What holds before each step, and last what holds at the end. */
	moments: Assessment[];
}

const LONGEST = 1000;

/** The answer behind a key; for a list how many. */
export function answerTo(answers: Answers, { key, fact, item }: Pick<Question, 'key' | 'fact' | 'item'>): Answer | undefined {
	const list = item ? answers[item.list] : undefined;
	const answer = !item ? answers[key] : isListAnswer(list) ? list.items.find((i) => i.id === item.id)?.answers[fact.name] : undefined;
	return isListAnswer(answer) ? answer.count : answer;
}

export function walk(book: Book, intended: Answers, today: string): Walk {
	const steps: Step[] = [];
	const moments: Assessment[] = [];
	let answers: Answers = {};
	let knowledge = following(book, answers, today);
	for (;;) {
		const now = assessed(knowledge);
		moments.push(now);
		const asked = nextQuestion(now);
		const q = asked ?? now.questions.find((p) => isWrong(p, intended, steps));
		if (!q) return { steps, answers, moments };
		// Every answer settles a question, so this is a fault in the rules.
		if (steps.length >= LONGEST) throw new Error(`The questions never end: ${q.key} is asked again and again`);
		const answer = possible(book, q, answerTo(intended, q), now);
		steps.push({ key: q.key, fact: q.fact.name, how: asked ? 'asked' : 'corrected', answer });
		answers = withAnswer(book, answers, q.key, answer);
		knowledge = knowledge.next(answers, q.key);
	}
}

const isWrong = (q: Question, intended: Answers, steps: readonly Step[]): boolean =>
	q.standing === 'presumed' && q.inEffect && q.fact.asked && answerTo(intended, q) !== undefined && !steps.some((s) => s.key === q.key);

/** What was meant, moved inside the bounds that hold now; the first possible answer when nothing was meant. */
function possible(book: Book, { fact, item }: Question, meant: Answer | undefined, { knowledge }: Assessment): Answer {
	if (meant === null && fact.mayBeUnknown) return null;
	if (!isMeasured(fact)) return meant ?? optionsOf(book, fact)[0]?.answer ?? null;
	const line = lineOf(fact, item, knowledge);
	if (!line) return meant ?? null;
	return line.at(Math.min(line.high, Math.max(line.low, meant == null ? line.low : line.of(meant))));
}

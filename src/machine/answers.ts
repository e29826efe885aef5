// Changing one answer and nothing else. Answers that stop playing a part stay where they are; entries of a list that becomes
// shorter stay behind the count and come back when it grows.

import { type Answer, type Answers, isListAnswer, type ListAnswer } from '#kinds';
import { factAt, type Book } from '#rules';

/** `undefined` takes the answer away. For a list the answer is how many (a number) or the whole list. Unknown keys change nothing. */
export function withAnswer(book: Book, answers: Answers, key: string, answer: Answer | undefined): Answers {
	const meant = factAt(book, key);
	if (!meant) return answers;
	const { fact, item } = meant;
	if (item) {
		const list = answers[item.list];
		if (!isListAnswer(list)) return answers;
		const items = list.items.map((i) => (i.id === item.id ? { ...i, answers: put(i.answers, fact.name, answer) } : i));
		return { ...answers, [item.list]: { ...list, items } };
	}
	if (fact.list && typeof answer === 'number') return { ...answers, [fact.name]: resized(answers[fact.name], answer) };
	return put(answers, fact.name, answer);
}

function put(answers: Answers, name: string, answer: Answer | undefined): Record<string, Answer> {
	const { [name]: _, ...rest } = answers;
	return answer === undefined ? rest : { ...answers, [name]: answer };
}

function resized(before: Answer | undefined, count: number): ListAnswer {
	const items = isListAnswer(before) ? [...before.items] : [];
	while (items.length < count) items.push({ id: freeId(items), answers: {} });
	return { count, items };
}

const freeId = (items: ListAnswer['items']): string => String(1 + Math.max(0, ...items.map((i) => Number(i.id) || 0)));

/** Takes one entry out of a list for good; the others keep their ids and answers. */
export function withoutEntry(answers: Answers, list: string, id: string): Answers {
	const before = answers[list];
	if (!isListAnswer(before)) return answers;
	const index = before.items.findIndex((i) => i.id === id);
	if (index < 0) return answers;
	return { ...answers, [list]: { count: index < before.count ? before.count - 1 : before.count, items: before.items.filter((i) => i.id !== id) } };
}

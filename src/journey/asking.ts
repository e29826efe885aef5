// Which question an address means, whether it may be asked now, and where an answer leads. Pages ask here and decide nothing themselves.

import type { Answer, Answers } from '#kinds';
import { begin, lifeEventMachine } from '#machine';
import { factKey, factNamed, type Book, type Fact, type Knowledge, type Situation } from '#rules';
import { isItem, isList, type Item } from '#values';

/** A question to one person: about themselves, or about one entry of a list. */
export interface AskedOf {
	fact: Fact;
	item: Item | null;
	/** `gift`, or `barn/1/felles` for a list entry. */
	key: string;
}

/** The path of a question within its life event: the words of its key as they stand in an address. */
export function pathOf(book: Book, { fact, item }: Pick<AskedOf, 'fact' | 'item'>): string {
	const list = item ? factNamed(book, item.list) : undefined;
	return item && list ? `${list.slug}/${item.id}/${fact.slug}` : fact.slug;
}

/** The question a path means, whether or not it is asked; null when the life event has no such question. */
export function questionAt(book: Book, path: string): AskedOf | null {
	const parts = path.split('/');
	const [first = '', id, inner] = parts;
	const asked = book.facts.filter((f) => f.asked);
	if (parts.length === 1) {
		const fact = asked.find((f) => f.of === null && f.slug === first);
		return fact ? { fact, item: null, key: fact.name } : null;
	}
	const list = book.facts.find((f) => f.list && f.slug === first);
	const fact = list && parts.length === 3 ? asked.find((f) => f.of === list.name && f.slug === inner) : undefined;
	if (!list || !fact || !id) return null;
	const item = { list: list.name, id };
	return { fact, item, key: factKey(fact, item) };
}

/**
 * True when the person may be asked this now: it has an answer (their own, a register's or a presumed one), or what it hangs on is
 * settled and says that it exists. Asking for something nothing waits for yet is harmless.
 */
export function mayBeAsked(knowledge: Knowledge, { fact, item }: Pick<AskedOf, 'fact' | 'item'>): boolean {
	if (item && !isEntry(knowledge, item)) return false;
	switch (knowledge.standing(fact, item)) {
		case 'not-relevant':
		case 'coming':
			return false;
		case 'missing': {
			const exists = fact.askWhen ? knowledge.evaluate(fact.askWhen, item) : null;
			return exists === null || (exists.known && exists.value === true);
		}
		default:
			return true;
	}
}

function isEntry(knowledge: Knowledge, { list, id }: Item): boolean {
	const entries = knowledge.name(list);
	return entries.known && isList(entries.value) && entries.value.some((e) => isItem(e) && e.id === id);
}

/** One answer in, the next place out: all answers with the new one, and the question to ask then (null when nothing more is asked). */
export function answering(book: Book, situation: Situation, key: string, answer: Answer): { answers: Answers; next: AskedOf | null } {
	const { situation: after, snapshot } = begin(lifeEventMachine(book), situation, { type: 'ANSWER', key, answer });
	return { answers: after.answers, next: snapshot.context.next };
}

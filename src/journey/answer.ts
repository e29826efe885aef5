// Reads what a person wrote for one question, as its kind says, within the bounds that hold now; and answers written as data.

import { isDate, type Item } from '#values';
import { fromData, isListAnswer, kinds, read, type Answer, type Answers, type Bound, type Fields, type Limits, type Problem, type Read } from '#kinds';
import type { Book, Fact, Knowledge } from '#rules';

/** `today` in the bounds comes from `knowledge`, as do the answers they may refer to. */
export const readAnswer = (fact: Fact, item: Item | null, fields: Fields, knowledge: Knowledge): Read =>
	read(kinds[fact.kind], fact, fields, limits(fact, item, knowledge));

/** What an answer is held against now; the smallest and largest that makes sense are those of `mellom`, or of the kind. */
export function limits(fact: Fact, item: Item | null, knowledge: Knowledge): Limits {
	const { today, municipalities } = knowledge;
	if (!fact.between) return { today, municipalities, bounds: kinds[fact.kind].bounds(fact, today) };
	const [least, most] = fact.between.map((e): Bound => {
		const r = knowledge.evaluate(e, item);
		return !r.known ? null : typeof r.value === 'number' ? r.value : isDate(r.value) ? r.value.date : null;
	});
	return { today, municipalities, bounds: [least ?? null, most ?? null] };
}

export interface Refused {
	fact: string;
	/** As of reading; `no-such-fact` when nobody asks for it. */
	problem: Problem;
}

/**
 * Reads answers written as data (YAML or JSON): ja/nei as text or true/false, choices by id, lists as arrays of maps.
 * Bounds are held as on the pages. Nothing is dropped: what cannot be used is in `refused`.
 */
export function readAnswers(
	book: Book,
	data: Readonly<Record<string, unknown>>,
	knowledgeOf: (answers: Answers) => Knowledge
): { answers: Answers; refused: Refused[] } {
	const answers: Record<string, Answer> = {};
	const refused: Refused[] = [];
	const one = (fact: Fact, item: Item | null, value: unknown, into: Record<string, Answer>, key: string): void => {
		const texts = fromData(kinds[fact.kind], fact, value);
		const read = readAnswer(fact, item, (name) => (name === fact.slug ? texts : []), knowledgeOf(answers));
		if ('answer' in read) into[fact.name] = read.answer;
		else refused.push({ fact: key, problem: read.problem });
	};
	// In the order asked, so that bounds may refer to answers before.
	for (const fact of book.facts.filter((f) => f.of === null)) {
		if (!(fact.name in data)) continue;
		const value = data[fact.name];
		if (!fact.list) {
			one(fact, null, value, answers, fact.name);
			continue;
		}
		if (!Array.isArray(value)) {
			refused.push({ fact: fact.name, problem: { code: 'not-a-number' } });
			continue;
		}
		const inner = book.facts.filter((f) => f.of === fact.name);
		if (value.length < fact.list.least || value.length > fact.list.most) {
			const bound = value.length < fact.list.least ? fact.list.least : fact.list.most;
			refused.push({ fact: fact.name, problem: { code: value.length < fact.list.least ? 'too-small' : 'too-large', bound } });
			continue;
		}
		const taken = new Set<string>();
		const items = value.map((entry: unknown, i) => ({ id: idOf(entry, i, taken), answers: {} as Record<string, Answer> }));
		answers[fact.name] = { count: items.length, items };
		value.forEach((entry: unknown, i) => {
			const given = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : null;
			const item = items[i];
			if (!item) return;
			if (!given) return void refused.push({ fact: `${fact.name}/${item.id}`, problem: { code: 'not-a-choice' } });
			for (const f of inner) if (f.name in given) one(f, { list: fact.name, id: item.id }, given[f.name], item.answers, `${fact.name}/${item.id}/${f.name}`);
			for (const key of Object.keys(given))
				if (key !== 'id' && !inner.some((f) => f.name === key)) refused.push({ fact: `${fact.name}/${item.id}/${key}`, problem: { code: 'no-such-fact' } });
		});
	}
	for (const key of Object.keys(data))
		if (!book.facts.some((f) => f.of === null && f.name === key)) refused.push({ fact: key, problem: { code: 'no-such-fact' } });
	return { answers, refused };
}

/** The id an entry brings, when it can be used and is its own; else the first free number. */
function idOf(entry: unknown, i: number, taken: Set<string>): string {
	const brought = typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '';
	let id = /^[a-z0-9]{1,12}$/i.test(brought) && !taken.has(brought) ? brought : String(i + 1);
	for (let n = i + 1; taken.has(id); n++) id = String(n);
	taken.add(id);
	return id;
}

/** True when the stored answers hold any answer at all. */
export const hasAny = (answers: Answers): boolean => Object.values(answers).some((a) => !isListAnswer(a) || a.items.length > 0);

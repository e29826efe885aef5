// Reads what a person wrote for one question. Gives the answer as it is stored, or the problem with what to do about it;
// nothing is guessed beyond spelling (spaces in numbers, names of months, a whole date in one field).

import { nearest } from '#values';
import { addDays, isDate, isLocalDate, type Item } from '#values';
import { isListAnswer, municipalitiesOn, municipalityNamed, type Answer, type Answers, type Book, type Fact, type Knowledge } from '#rules';

export type Problem =
	| {
			code:
				| 'nothing-chosen'
				| 'nothing-written'
				| 'not-a-choice'
				| 'not-a-number'
				| 'not-whole'
				| 'not-a-date'
				| 'no-such-date'
				| 'date-incomplete'
				| 'too-long'
				| 'none-and-some';
	  }
	/** `near` is a name that looks like it, when there is one. */
	| { code: 'no-such-municipality'; near: string | null }
	| { code: 'too-small' | 'too-large'; bound: number }
	| { code: 'too-early' | 'too-late'; bound: string };
export type Read = { answer: Answer } | { problem: Problem };

export const UNKNOWN = 'vet-ikke';
export const NONE = 'ingen';
const LONGEST = 200;

/** The fields of a form by name; a name can come several times. */
export type Fields = (name: string) => string[];

/** `today` in the bounds comes from `knowledge`, as do the answers they may refer to. */
export function readAnswer(fact: Fact, item: Item | null, fields: Fields, knowledge: Knowledge): Read {
	const values = fields(fact.slug).map((v) => inWords(fact, v.normalize('NFC').trim()));
	const [first = ''] = values;
	if (values.some((v) => v.length > LONGEST)) return { problem: { code: 'too-long' } };
	if (fact.mayBeUnknown && values.includes(UNKNOWN))
		return values.some((v) => v !== '' && v !== UNKNOWN) && fact.options.length > 0 ? { problem: { code: 'none-and-some' } } : { answer: null };
	// Where one answer is asked for, two are none: nothing is picked for the person.
	if ((fact.kind === 'yes/no' || fact.kind === 'choice') && new Set(values).size > 1) return { problem: { code: 'not-a-choice' } };
	switch (fact.kind) {
		case 'yes/no':
			return first === 'ja' || first === 'nei' ? { answer: first === 'ja' } : { problem: { code: first === '' ? 'nothing-chosen' : 'not-a-choice' } };
		case 'choice':
			if (first === '') return { problem: { code: 'nothing-chosen' } };
			return fact.options.includes(first) ? { answer: first } : { problem: { code: 'not-a-choice' } };
		case 'choices': {
			const chosen = values.filter((v) => v !== '' && v !== NONE);
			if (chosen.length > 0 && values.includes(NONE)) return { problem: { code: 'none-and-some' } };
			if (chosen.length === 0) return values.includes(NONE) ? { answer: [] } : { problem: { code: 'nothing-chosen' } };
			return chosen.every((v) => fact.options.includes(v)) ? { answer: fact.options.filter((o) => chosen.includes(o)) } : { problem: { code: 'not-a-choice' } };
		}
		case 'number':
		case 'integer':
		case 'kroner':
		case 'list':
			return number(fact, item, first, knowledge);
		case 'date':
		case 'month':
			return dateOf(fact, item, fields, knowledge);
		case 'municipality':
			return municipality(first, knowledge);
		default:
			return first === '' ? { problem: { code: 'nothing-written' } } : { answer: first };
	}
}

/** «Vet ikke» written where one writes the answer is the same as «Vet ikke» chosen. */
const inWords = (fact: Fact, text: string): string => (fact.mayBeUnknown && isWritten(fact) && /^vet ikke\.?$/i.test(text) ? UNKNOWN : text);
const isWritten = ({ kind }: Fact): boolean => !['yes/no', 'choice', 'choices'].includes(kind);

function number(fact: Fact, item: Item | null, text: string, knowledge: Knowledge): Read {
	if (text === '') return { problem: { code: 'nothing-written' } };
	const bare = text.replace(/\s|kr\.?$|,-$/gi, '').replace('−', '-');
	// A point marks thousands only where it can be nothing else: «600.000», never «0.050».
	const clean = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.');
	if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(clean)) return { problem: { code: 'not-a-number' } };
	const n = Number(clean);
	const [least, most] = fact.list ? [fact.list.least, fact.list.most] : bounds(fact, item, knowledge).map((b) => (typeof b === 'number' ? b : null));
	if ((fact.list || fact.kind === 'integer') && !Number.isInteger(n)) return { problem: { code: 'not-whole' } };
	if (least != null && n < least) return { problem: { code: 'too-small', bound: least } };
	if (most != null && n > most) return { problem: { code: 'too-large', bound: most } };
	return { answer: n };
}

function municipality(text: string, { book, situation }: Knowledge): Read {
	if (text === '') return { problem: { code: 'nothing-written' } };
	const found = municipalityNamed(book, text, situation.today);
	if (found) return { answer: found.number };
	const names = municipalitiesOn(book, situation.today).flatMap((m) => [m.name, ...m.also]);
	const starts = names.filter((n) => n.toLocaleLowerCase('nb').startsWith(text.toLocaleLowerCase('nb')));
	return { problem: { code: 'no-such-municipality', near: starts.length === 1 ? (starts[0] ?? null) : nearest(text, names) } };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[ij]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]'].map((m) => new RegExp(`^${m}`, 'i'));

function monthNumber(text: string): number | null {
	if (/^\d{1,2}$/.test(text)) return Number(text);
	const index = MONTHS.findIndex((m) => m.test(text));
	return index < 0 ? null : index + 1;
}

/** Three fields, or a whole date in the first: «15.3.2027», «15. mars 2027», «2027-03-15». */
function dateOf(fact: Fact, item: Item | null, fields: Fields, knowledge: Knowledge): Read {
	const of = (part: string): string => fields(`${fact.slug}.${part}`)[0]?.normalize('NFC').trim() ?? '';
	let [day, month, year] = [of('dag'), of('maaned'), of('aar')];
	if ([day, month, year].some((t) => t.length > LONGEST)) return { problem: { code: 'too-long' } };
	const whole = [day, month].find((t) => /\d.*[.\-/ ].*\d{4}|^\d{4}-/.test(t)) ?? fields(fact.slug)[0]?.trim();
	if (whole) {
		const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(whole);
		const parts = iso ? [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''] : whole.split(/[.\-/\s]+/).filter(Boolean);
		[day, month, year] = fact.kind === 'month' && parts.length === 2 ? ['', parts[0] ?? '', parts[1] ?? ''] : [parts[0] ?? '', parts[1] ?? '', parts[2] ?? ''];
	}
	if (fact.kind === 'month') day = '1';
	if ([day, month, year].every((t) => t === '') || (fact.kind === 'month' && month === '' && year === '')) return { problem: { code: 'nothing-written' } };
	if ([day, month, year].some((t) => t === '')) return { problem: { code: 'date-incomplete' } };
	const m = monthNumber(month);
	if (m === null || !/^\d{1,2}\.?$/.test(day) || !/^\d{4}$/.test(year)) return { problem: { code: 'not-a-date' } };
	const iso = `${year}-${String(m).padStart(2, '0')}-${String(parseInt(day)).padStart(2, '0')}`;
	if (!isLocalDate(iso)) return { problem: { code: 'no-such-date' } };
	const [least, most] = bounds(fact, item, knowledge).map((b) => (typeof b === 'string' ? b : null));
	if (least && iso < least) return { problem: { code: 'too-early', bound: least } };
	if (most && iso > most) return { problem: { code: 'too-late', bound: most } };
	return { answer: fact.kind === 'month' ? iso.slice(0, 7) : iso };
}

/** The smallest and largest answer that makes sense now. Without `mellom`: dates within a human life, numbers from zero, and no further than a hundred thousand when they are not kroner. */
export function bounds(fact: Fact, item: Item | null, knowledge: Knowledge): (number | string | null)[] {
	if (!fact.between)
		return fact.kind === 'date' || fact.kind === 'month'
			? [addDays(knowledge.situation.today, -47_500), addDays(knowledge.situation.today, 18_300)]
			: [0, fact.kind === 'number' || fact.kind === 'integer' ? 100_000 : null];
	return fact.between.map((e) => {
		const r = knowledge.evaluate(e, item);
		return !r.known ? null : typeof r.value === 'number' ? r.value : isDate(r.value) ? r.value.date : null;
	});
}

export interface Refused {
	fact: string;
	problem: Problem | { code: 'no-such-fact' };
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
		const read = readAnswer(fact, item, asFields(fact, value), knowledgeOf(answers));
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

function asFields(fact: Fact, value: unknown): Fields {
	const yes: Record<string, string> = fact.kind === 'yes/no' ? { true: 'ja', false: 'nei' } : {};
	const text = (v: unknown): string =>
		v === null || v === 'vet ikke' || (v === 'null' && fact.mayBeUnknown) ? UNKNOWN : typeof v === 'object' ? '' : (yes[String(v)] ?? String(v));
	const all = Array.isArray(value) ? (value.length === 0 ? [NONE] : value.map(text)) : [text(value)];
	return (name) => (name === fact.slug ? all : []);
}

/** True when the stored answers hold any answer at all. */
export const hasAny = (answers: Answers): boolean => Object.values(answers).some((a) => !isListAnswer(a) || a.items.length > 0);

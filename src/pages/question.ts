// One question as a page: the words, the kind of field, what is in it, and what went wrong.

import { before, bounds, NONE, UNKNOWN, type Fields, type Problem } from '#journey';
import { isDate, isList, type Item, type Value } from '#values';
import { municipalitiesOn, municipality, municipalityOn, type Fact } from '#rules';
import { plainText, type Line, type Segment } from '#text';
import type { Explained, OptionSearch } from '#components';
import { Glossary } from './glossary.ts';
import { isSearchable, matches, searchButton, searchField, SHOW } from './search.ts';
import type { Telling } from './telling.ts';
import { paragraph } from './telling.ts';

interface Choice {
	value: string;
	label: Line | string;
	hint?: Line;
}
export interface QuestionView {
	title: string;
	/** Said first in the page's title when one has searched: how many are shown. */
	found: string;
	heading: Line;
	progress: Line;
	back: string;
	slug: string;
	field:
		| { kind: 'radio' | 'checkbox'; options: Choice[]; values: string[]; search?: OptionSearch }
		| { kind: 'text'; value: string; inputmode: 'numeric' | 'decimal' | 'text'; suffix?: string; width?: number; suggestions?: string[] }
		| { kind: 'date' | 'month'; value: { day?: string; month?: string; year?: string }; autocomplete: boolean };
	hint?: Line;
	source?: Line;
	error?: Line;
	/** The hard words of the question, what stands under it and its answers. */
	words: Explained | null;
	why: ReturnType<Telling['prose']>;
	/** And those of why we ask. */
	whyWords: Explained | null;
	/** Set where «Vet ikke» is an answer and the field has no room for it: a button of its own. */
	unknown: { value: string; label: string } | null;
	plan: string;
	delete: string;
}

/** `posted` holds what the person wrote and has not saved; `query` is what is searched for among many choices. */
export function questionView(
	t: Telling,
	fact: Fact,
	item: Item | null,
	key: string,
	posted: { fields: Fields; problem: Problem | null } | null,
	query = ''
): QuestionView {
	const { journey } = t;
	const heading = t.question(fact, item);
	const prior = before(journey, key);
	// What one must know to answer stands in the open; why we ask can be opened.
	const [first, ...rest] = t.prose(`opplysninger.${fact.name}.hjelp`);
	const format = hintOf(t, fact);
	const help = first?.kind === 'paragraph' ? first.line : null;
	const hint = help && format ? [...help, ' ', ...format] : (help ?? format);
	const source = sourceOf(t, key);
	const why = t.line(`opplysninger.${fact.name}.hvorfor`);
	const fold = [...(why ? [paragraph(why)] : []), ...(help ? rest : first ? [first, ...rest] : [])];
	const asked = journey.trail.findIndex((q) => q.key === key);
	const field = narrowed(t, fact, fieldOf(t, fact, key, posted?.fields ?? null), query);
	const glossary = new Glossary(t);
	const labels = 'options' in field ? field.options.map((o) => o.label) : [];
	const step = asked >= 0 ? asked + 1 : journey.progress.step;
	return {
		title: plainText(heading),
		found: query !== '' && 'search' in field && field.search ? `${plainText(field.search.status)} ` : '',
		heading,
		progress: t.progress(step, Math.max(step, journey.progress.of)),
		back: prior ? t.address(prior.key) : t.base,
		slug: fact.slug,
		field,
		...(hint ? { hint } : {}),
		...(source ? { source } : {}),
		...(posted?.problem ? { error: problemText(t, fact, item, posted.problem) } : {}),
		words: glossary.after(heading, hint, source, ...labels),
		why: fold,
		whyWords: glossary.after(fold),
		unknown: fact.mayBeUnknown && !['yes/no', 'choice', 'choices'].includes(fact.kind) ? { value: UNKNOWN, label: t.speech.say('unknown') } : null,
		plan: `${t.base}/plan`,
		delete: `${t.base}/slett`
	};
}

function fieldOf(t: Telling, fact: Fact, key: string, posted: Fields | null): QuestionView['field'] {
	const { speech } = t;
	const stored = t.journey.assessment.questions.find((q) => q.key === key);
	const result = t.valueOf(key);
	const value: Value | undefined = result.known ? result.value : undefined;
	const values = posted ? posted(fact.slug) : chosen(value, stored?.standing === 'said-unknown');
	const unknown = fact.mayBeUnknown ? [{ value: UNKNOWN, label: speech.say('question.optional') }] : [];
	switch (fact.kind) {
		case 'yes/no':
			return { kind: 'radio', options: [{ value: 'ja', label: speech.say('yes') }, { value: 'nei', label: speech.say('no') }, ...unknown], values };
		case 'choice':
			return { kind: 'radio', options: [...options(t, fact), ...unknown], values };
		case 'choices':
			return {
				kind: 'checkbox',
				options: [...options(t, fact), { value: NONE, label: speech.say('question.none') }, ...unknown],
				values: isList(value) && value.length === 0 && !posted ? [NONE] : values
			};
		case 'date':
		case 'month': {
			const iso = isDate(value) ? value.date.split('-') : [];
			const of = (part: string, i: number): string =>
				posted ? (posted(`${fact.slug}.${part}`)[0] ?? '') : i === 0 ? (iso[0] ?? '') : String(Number(iso[i] ?? '') || '');
			return { kind: fact.kind, value: { day: of('dag', 2), month: of('maaned', 1), year: of('aar', 0) }, autocomplete: fact.aboutYou };
		}
		default: {
			const unit = fact.kind === 'kroner' ? speech.say('kroner') : (t.words(`opplysninger.${fact.name}.enhet`) ?? undefined);
			const shown = posted
				? (values[0] ?? '')
				: isList(value)
					? String(value.length)
					: typeof value === 'number'
						? speech.format.number(value).replaceAll('\u00a0', ' ')
						: typeof value === 'string'
							? plainText(t.answer(fact, value, key))
							: '';
			const whole = fact.kind === 'integer' || fact.kind === 'list';
			const numeric = whole || fact.kind === 'kroner' || fact.kind === 'number';
			return {
				kind: 'text',
				value: shown,
				inputmode: whole ? 'numeric' : numeric ? 'decimal' : 'text',
				...(unit ? { suffix: unit } : {}),
				...(fact.kind === 'municipality' ? { suggestions: municipalitiesOn(t.book, t.journey.today).map((m) => m.name), width: 24 } : {}),
				...(numeric ? { width: fact.kind === 'kroner' ? 10 : 4 } : {})
			};
		}
	}
}

const options = (t: Telling, fact: Fact): Choice[] =>
	fact.options.map((id) => {
		const code = fact.codes?.[id];
		return {
			value: id,
			label: t.line(`opplysninger.${fact.name}.svar.${id}`) ?? [id],
			...(code ? { hint: t.speech.line('question.code', { code: { text: code, source: `code:${fact.name}/${id}` } }) } : {})
		};
	});

/** Many choices, narrowed to those searched for. What is chosen, and «none of these», are always there. */
function narrowed(t: Telling, fact: Fact, field: QuestionView['field'], query: string): QuestionView['field'] {
	if (!('options' in field) || !isSearchable(fact)) return field;
	const { speech } = t;
	const said = ({ value, label, hint }: Choice): string =>
		[label, hint ?? []].map((l) => (typeof l === 'string' ? l : plainText(l))).join(' ') +
		` ${speech.raw(`opplysninger.${fact.name}.svar.${value}.søkeord`) ?? ''}`;
	const isFound = (o: Choice): boolean => fact.options.includes(o.value) && matches(query, said(o));
	const shown = field.options.filter((o) => !fact.options.includes(o.value) || field.values.includes(o.value) || isFound(o));
	const figure = (n: number): Segment => ({ text: speech.format.number(n), source: 'count' });
	const count = speech.line('question.search.shown', {
		n: figure(shown.filter((o) => fact.options.includes(o.value)).length),
		of: figure(fact.options.length)
	});
	const press = (value: string, label: string) => ({ name: searchButton(fact), value, label });
	return {
		...field,
		options: shown,
		search: {
			name: searchField(fact),
			label: speech.say('question.search'),
			value: query,
			button: press(SHOW.found, speech.say('question.search.button')),
			all: query === '' ? null : press(SHOW.all, speech.say('question.search.all')),
			status: field.options.some(isFound) ? count : [speech.say('question.search.nothing'), ' ', ...count]
		}
	};
}

function chosen(value: Value | undefined, unknown: boolean): string[] {
	if (unknown) return [UNKNOWN];
	if (typeof value === 'boolean') return [value ? 'ja' : 'nei'];
	if (typeof value === 'string') return [value];
	return isList(value) ? value.flatMap((v) => (typeof v === 'string' ? [v] : [])) : [];
}

function hintOf(t: Telling, fact: Fact): Line | null {
	const { speech } = t;
	if (fact.kind === 'date') return speech.line('question.date.hint', { example: t.today() });
	if (fact.kind === 'month') return speech.line('question.month.hint', { example: { text: speech.format.month(t.journey.today), source: 'today' } });
	if (fact.kind === 'municipality') return [speech.say('question.municipality.hint')];
	if (fact.kind === 'choices') return [speech.say('question.choices.hint')];
	if (fact.kind === 'kroner') return [speech.say('question.kroner.hint')];
	return null;
}

/** Where a value that is already in the field came from, when it was not the person. */
function sourceOf(t: Telling, key: string): Line | null {
	const q = t.journey.assessment.questions.find((x) => x.key === key);
	const divided = q ? dividedInto(t, q.key) : null;
	if (divided) return divided;
	if (q?.standing === 'register') return t.speech.line('question.from.register', { register: t.register(q.fact.knownFrom) });
	if (q?.standing === 'presumed') return t.speech.line('question.from.presumed', { say: t.line(`opplysninger.${q.fact.name}.si`) ?? [] });
	return null;
}

/** Why a municipality that was answered is asked again: it has become several since. */
function dividedInto(t: Telling, key: string): Line | null {
	const { book, journey, speech } = t;
	const answer = journey.assessment.knowledge.situation.answers[key];
	const old = typeof answer === 'string' && t.fact(key).fact.kind === 'municipality' ? municipality(book, answer) : null;
	if (!old || municipalityOn(book, old.number, journey.today)) return null;
	const now = old.became.flatMap((number) => municipality(book, number)?.name ?? []);
	return speech.line('question.municipality.divided', { old: old.name, now: speech.format.list(now) });
}

function problemText(t: Telling, fact: Fact, item: Item | null, problem: Problem): Line {
	const { speech } = t;
	const dated = fact.kind === 'date' || fact.kind === 'month';
	const figure = (n: number): Segment => ({ text: fact.kind === 'kroner' ? speech.format.kroner(n) : speech.format.number(n), source: 'rule' });
	switch (problem.code) {
		case 'nothing-chosen':
			return [speech.say(fact.mayBeUnknown ? 'error.nothing-chosen.unknown' : 'error.nothing-chosen')];
		case 'nothing-written':
			return [speech.say(dated ? 'error.nothing-written.date' : 'error.nothing-written')];
		case 'not-a-number': {
			const [least] = bounds(fact, item, t.journey.assessment.knowledge);
			return speech.line('error.not-a-number', { example: figure(typeof least === 'number' ? least : 0) });
		}
		case 'not-a-date':
			return speech.line('error.not-a-date', { example: t.today() });
		case 'no-such-municipality':
			return problem.near === null ? [speech.say('error.no-such-municipality')] : speech.line('error.no-such-municipality.near', { near: problem.near });
		case 'too-small':
		case 'too-large':
			return speech.line(`error.${problem.code}`, { bound: figure(problem.bound) });
		case 'too-early':
		case 'too-late':
			return speech.line(`error.${problem.code}`, { bound: t.day(problem.bound, 'rule') });
		default:
			return [speech.say(`error.${problem.code}`)];
	}
}

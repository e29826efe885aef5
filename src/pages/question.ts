// One question as a page: the words, the kind of field, what is in it, and what went wrong.

import { before, limits, type AskedOf } from '#journey';
import { fieldsOf, formOf, kinds, problemText, UNKNOWN, type Choice, type Field, type Fields, type Problem } from '#kinds';
import type { Fact } from '#rules';
import { plainText, type Line, type Segment } from '#text';
import type { Explained, OptionSearch } from '#components';
import { Glossary } from './glossary.ts';
import { isSearchable, matches, searchButton, searchField, SHOW } from './search.ts';
import type { Telling } from './telling.ts';
import { paragraph } from './telling.ts';

export interface QuestionView {
	title: string;
	/** Said first in the page's title when one has searched: how many are shown. */
	found: string;
	heading: Line;
	progress: Line;
	back: string;
	slug: string;
	field: Field & { props: { search?: OptionSearch } };
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
export function questionView(t: Telling, { fact, item, key }: AskedOf, posted: { fields: Fields; problem: Problem | null } | null, query = ''): QuestionView {
	const { journey } = t;
	const heading = t.question(fact, item);
	const prior = before(journey, key);
	// What one must know to answer stands in the open; why we ask can be opened.
	const [first, ...rest] = t.prose(`opplysninger.${fact.name}.hjelp`);
	const kind = kinds[fact.kind];
	const format = kind.hint(t);
	const help = first?.kind === 'paragraph' ? first.line : null;
	const hint = help && format ? [...help, ' ', ...format] : (help ?? format);
	const source = sourceOf(t, key);
	const why = t.line(`opplysninger.${fact.name}.hvorfor`);
	const fold = [...(why ? [paragraph(why)] : []), ...(help ? rest : first ? [first, ...rest] : [])];
	const asked = journey.trail.findIndex((q) => q.key === key);
	const form = formOf(fact, posted?.fields ?? kept(t, fact, key));
	const field = narrowed(t, fact, kind.field(form, fact, t, posted?.problem ?? null), query);
	const glossary = new Glossary(t);
	const labels = (field.props.options ?? []).map((o) => o.label);
	const step = asked >= 0 ? asked + 1 : journey.progress.step;
	return {
		title: plainText(heading),
		found: query !== '' && field.props.search ? `${plainText(field.props.search.status)} ` : '',
		heading,
		progress: t.progress(step, Math.max(step, journey.progress.of)),
		back: prior ? t.address(prior.key) : t.base,
		slug: fact.slug,
		field,
		...(hint ? { hint } : {}),
		...(source ? { source } : {}),
		...(posted?.problem ? { error: problemText(kind, posted.problem, fact, t, limits(fact, item, t.journey.assessment.knowledge)) } : {}),
		words: glossary.after(heading, hint, source, ...labels),
		why: fold,
		whyWords: glossary.after(fold),
		unknown: fact.mayBeUnknown && kind.typed ? { value: UNKNOWN, label: t.speech.say('unknown') } : null,
		plan: `${t.base}/plan`,
		delete: `${t.base}/slett`
	};
}

/** The fields as the person would have filled them: with the answer they gave, or what is known or presumed. */
function kept(t: Telling, fact: Fact, key: string): Fields {
	const kind = kinds[fact.kind];
	const unsure = t.journey.assessment.questions.find((q) => q.key === key)?.standing === 'said-unknown';
	const result = t.valueOf(key);
	const known = result.known && result.value !== null;
	if (!known && !(unsure && !kind.typed)) return () => [];
	const number = (n: number): string => t.speech.format.number(n).replaceAll('\u00a0', ' ');
	const filled = fieldsOf(kind, fact, known ? kind.answer(result.value) : null, t.here, number);
	return (name) => filled.flatMap(([field, text]) => (field === name ? [text] : []));
}

/** Many choices, narrowed to those searched for. What is chosen, and «none of these», are always there. */
function narrowed(t: Telling, fact: Fact, field: Field, query: string): QuestionView['field'] {
	if (!isSearchable(fact)) return field;
	const { speech } = t;
	const { options = [], values = [] } = field.props;
	const said = ({ value, label, hint }: Choice): string =>
		[label, hint ?? []].map((l) => (typeof l === 'string' ? l : plainText(l))).join(' ') +
		` ${speech.raw(`opplysninger.${fact.name}.svar.${value}.søkeord`) ?? ''}`;
	const isFound = (o: Choice): boolean => fact.options.includes(o.value) && matches(query, said(o));
	const shown = options.filter((o) => !fact.options.includes(o.value) || values.includes(o.value) || isFound(o));
	const figure = (n: number): Segment => ({ text: speech.format.number(n), source: 'count' });
	const count = speech.line('question.search.shown', {
		n: figure(shown.filter((o) => fact.options.includes(o.value)).length),
		of: figure(fact.options.length)
	});
	const press = (value: string, label: string) => ({ name: searchButton(fact), value, label });
	const search = {
		name: searchField(fact),
		label: speech.say('question.search'),
		value: query,
		button: press(SHOW.found, speech.say('question.search.button')),
		all: query === '' ? null : press(SHOW.all, speech.say('question.search.all')),
		status: options.some(isFound) ? count : [speech.say('question.search.nothing'), ' ', ...count]
	};
	return { ...field, props: { ...field.props, options: shown, search } };
}

/** Where a value that is already in the field came from, when it was not the person. */
function sourceOf(t: Telling, key: string): Line | null {
	const q = t.journey.assessment.questions.find((x) => x.key === key);
	const answer = t.journey.assessment.knowledge.situation.answers[key];
	const again = q && answer !== undefined ? kinds[q.fact.kind].again(answer, t) : null;
	if (again) return again;
	if (q?.standing === 'register') return t.speech.line('question.from.register', { register: t.register(q.fact.knownFrom) });
	if (q?.standing === 'presumed') return t.speech.line('question.from.presumed', { say: t.line(`opplysninger.${q.fact.name}.si`) ?? [] });
	return null;
}

// «Sjekk svarene»: every answer that plays a part, what is presumed or fetched, and answers set aside.

import type { Explained, SummaryRow } from '#components';
import type { Question } from '#rules';
import { Glossary } from './glossary.ts';
import type { Telling } from './telling.ts';

export interface CheckView {
	title: string;
	answers: SummaryRow[];
	taken: SummaryRow[];
	setAside: SummaryRow[];
	/** The hard words of the answers, and of what is presumed or fetched. */
	words: { answers: Explained | null; taken: Explained | null };
	/** Null when all is answered. */
	next: string | null;
	plan: string;
	back: string;
	delete: string;
}

/** `changed` is the slug of the answer the person just changed. */
export function checkView(t: Telling, changed: string | null): CheckView {
	const { journey, speech } = t;
	const last = journey.trail.at(-1);
	const answers = journey.trail.map((q) => row(t, q, changed));
	const taken = journey.taken.map((q) => row(t, q, changed));
	const glossary = new Glossary(t);
	const wordsOf = (rows: SummaryRow[]): Explained | null => glossary.after(...rows.flatMap((r) => [r.term, r.value, r.note]));
	return {
		title: speech.say('check.title'),
		answers,
		taken,
		words: { answers: wordsOf(answers), taken: wordsOf(taken) },
		setAside: journey.setAside.map((q) => ({ id: id(q), term: t.question(q.fact, q.item), value: [speech.say('check.set-aside.kept')] })),
		next: journey.current ? t.address(journey.current.key) : null,
		plan: `${t.base}/plan`,
		back: last ? t.address(last.key) : t.base,
		delete: `${t.base}/slett`
	};
}

const id = (q: Question): string => `svar-${[q.item?.id, q.fact.slug].filter(Boolean).join('-')}`;

function row(t: Telling, q: Question, changed: string | null): SummaryRow {
	const result = t.valueOf(q.key);
	const term = t.question(q.fact, q.item);
	const value = result.known ? t.answer(q.fact, result.value, q.key) : [t.speech.say('unknown')];
	const register = t.register(q.fact.knownFrom);
	const note =
		q.standing === 'register'
			? [t.speech.say('check.from.register', { register })]
			: q.standing === 'presumed'
				? (t.line(`opplysninger.${q.fact.name}.si`) ?? [t.speech.say('check.from.presumed')])
				: null;
	return {
		id: id(q),
		term,
		value,
		...(note ? { note } : {}),
		...(q.fact.asked ? { change: { href: `${t.address(q.key)}?fra=svar`, label: t.speech.say('check.change'), about: term } } : {}),
		...(changed === id(q) ? { changed: t.speech.say('check.changed') } : {})
	};
}

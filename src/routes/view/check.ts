// «Sjekk svarene»: every answer that plays a part, what is presumed or fetched, and answers set aside.

import type { SummaryRow } from '#components';
import type { Question } from '#rules';
import type { Telling } from './telling.ts';

export interface CheckView {
	title: string;
	answers: SummaryRow[];
	taken: SummaryRow[];
	setAside: SummaryRow[];
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
	return {
		title: speech.say('check.title'),
		answers: journey.trail.map((q) => row(t, q, changed)),
		taken: journey.taken.map((q) => row(t, q, changed)),
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

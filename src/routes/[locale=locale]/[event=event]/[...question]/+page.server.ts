// One question. GET shows it with the answer it has; POST reads the answer, lets the machine say what comes next, saves and redirects.
// A question that does not apply now leads to the one that does, so that a bookmark never strands anybody.

import { error, fail, redirect } from '@sveltejs/kit';
import { readAnswer, type Problem } from '#journey';
import { begin, step } from '#machine';
import type { Question } from '#rules';
import { here, keep, lost, machineOf, nearlyFull, told, warning, type Here } from '../../../journeys.ts';
import { questionView } from '#pages';
import { isSearch, searched, searchedIn } from '#pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const q = askedHere(now, request.params.question) ?? redirect(303, nextAddress(now));
	const t = now.telling;
	const event = t.words('livshendelse') ?? '';
	const view = questionView(t, q.fact, q.item, q.key, null, searched(request.url.searchParams.get('sok')));
	return {
		title: t.speech.say('title', { page: view.title, event }),
		careful: now.journey.careful,
		view,
		words: words(now),
		notice: request.url.searchParams.has('tapt') ? warning(now, 'not-kept') : (lost(now) ?? nearlyFull(now))
	};
};

export const actions: Actions = {
	default: async (request) => {
		const fields = request.locals.form;
		const now = await here(request);
		// Another tab may have changed what is asked: then this answer is not kept, and we say so.
		const q = askedHere(now, request.params.question) ?? redirect(303, `${nextAddress(now)}?tapt`);
		// A search saves nothing: the ticks come back as they were.
		if (isSearch(q.fact, fields))
			return { view: questionView(now.telling, q.fact, q.item, q.key, { fields, problem: null }, searchedIn(q.fact, fields)), notice: null };
		const again = (problem: Problem | null, notice: 'cookies' | 'full' | null) => {
			const view = questionView(now.telling, q.fact, q.item, q.key, { fields, problem }, searchedIn(q.fact, fields));
			return fail(400, { view, notice: notice ? warning(now, notice) : null });
		};
		const read = readAnswer(q.fact, q.item, fields, now.journey.assessment.knowledge);
		if ('problem' in read) return again(read.problem, null);
		const situation = { answers: now.stored.answers, known: now.stored.known, today: request.locals.today };
		const machine = machineOf(now.book);
		const after = step(machine, begin(machine, situation), { type: 'ANSWER', key: q.key, answer: read.answer });
		const stored = { ...now.stored, answers: after.situation.answers };
		// The page said it when what was kept before could not be used: an answer begins anew.
		const written = await keep(now, request.locals, stored, { startsAnew: true });
		if (written !== 'kept') return again(null, written === 'not-keeping' ? 'cookies' : 'full');
		const { telling } = told(now.book, now.locale, stored, request.locals.today);
		if (after.position.key) redirect(303, telling.address(after.position.key));
		redirect(303, `${telling.base}/svar${request.url.searchParams.get('fra') === 'svar' ? `?endret=${changed(q)}` : ''}`);
	}
};

const changed = (q: Question): string => ['svar', q.item?.id, q.fact.slug].filter(Boolean).join('-');

/** The question at this address, or null when it is not to be asked now; 404 when there is no such question. */
function askedHere(now: Here, path: string): Question | null {
	const { questions } = now.journey.assessment;
	const wanted = `${now.telling.base}/${path}`;
	const q = questions.find((x) => x.fact.asked && now.telling.address(x.key) === wanted);
	if (!q && !isQuestionPath(now, path)) error(404);
	if (!q) return null;
	const asked = q.standing === 'answer' || q.standing === 'said-unknown' || q.standing === 'presumed' || q.standing === 'register' || q.needed;
	// Asking for something nothing waits for yet is harmless when its own conditions hold.
	const open = q.standing === 'missing' && (q.fact.askWhen === null || isTrue(now, q));
	return asked || open ? q : null;
}

function isTrue(now: Here, q: Question): boolean {
	const r = q.fact.askWhen ? now.journey.assessment.knowledge.evaluate(q.fact.askWhen, q.item) : null;
	return r?.known === true && r.value === true;
}

/** True for an address that names a fact of the flow, though not one of this person's list entries. */
function isQuestionPath(now: Here, path: string): boolean {
	const parts = path.split('/');
	const fact = now.book.facts.find((f) => f.slug === parts.at(-1) && f.asked);
	if (!fact) return false;
	const list = now.book.facts.find((f) => f.name === fact.of);
	return fact.of === null ? parts.length === 1 : parts.length === 3 && parts[0] === list?.slug;
}

const nextAddress = (now: Here): string => (now.journey.current ? now.telling.address(now.journey.current.key) : `${now.telling.base}/svar`);

function words({ telling: { speech } }: Here) {
	return {
		back: speech.say('back'),
		continue: speech.say('continue'),
		why: speech.say('question.why'),
		plan: speech.say('question.plan'),
		errorHeading: speech.say('error.heading'),
		errorTitle: speech.say('title.error', { title: '' }),
		labels: { day: speech.say('day'), month: speech.say('month'), year: speech.say('year') }
	};
}

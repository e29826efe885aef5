// One question. GET shows it with the answer it has; POST reads the answer, lets the machine say what comes next, keeps it and redirects.
// A question that does not apply now leads to the one that does, so that a bookmark never strands anybody.

import { error, fail, redirect } from '@sveltejs/kit';
import { answering, mayBeAsked, pathOf, questionAt, readAnswer, type AskedOf, type Written } from '#journey';
import type { Problem } from '#kinds';
import { isSearch, questionView, searched, searchedIn } from '#pages';
import { Knowledge } from '#rules';
import { here, keep, opened, type Here } from '../../../journeys.ts';
import { lost, nearlyFull, notKept, notice } from '../../../notices.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const asked = questionAt(now.book, request.params.question) ?? error(404);
	if (!mayBeAsked(journey.assessment.knowledge, asked)) redirect(303, nextAddress(now));
	const view = questionView(t, asked, null, searched(request.url.searchParams.get('sok')));
	return {
		title: t.speech.say('title', { page: view.title, event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		view,
		words: words(now),
		notice: request.url.searchParams.has('tapt') ? notice(t.speech, 'not-kept') : (lost(now) ?? nearlyFull(now))
	};
};

export const actions: Actions = {
	default: async (request) => {
		const { locals, params, url } = request;
		const now = await opened(request);
		const { book, stored, base } = now;
		const situation = { answers: stored.answers, known: stored.known, today: locals.today };
		const knowledge = new Knowledge(book, situation);
		const asked = questionAt(book, params.question) ?? error(404);
		// Another tab may have changed what is asked: then this answer is not kept, and we say so.
		if (!mayBeAsked(knowledge, asked)) redirect(303, `${nextAddress(await here(request))}?tapt`);
		// A search keeps nothing: the ticks come back as they were.
		if (isSearch(asked.fact, locals.form)) return again(request, asked);
		const read = readAnswer(asked.fact, asked.item, locals.form, knowledge);
		if ('problem' in read) return fail(400, await again(request, asked, { problem: read.problem }));
		const { answers, next } = answering(book, situation, asked.key, read.answer);
		// The page said it when what was kept before could not be used: an answer begins anew.
		const written = await keep(now, locals, { ...stored, answers }, { startsAnew: true });
		if (written !== 'kept') return fail(400, await again(request, asked, { written }));
		if (next) redirect(303, `${base}/${pathOf(book, next)}`);
		redirect(303, `${base}/svar${url.searchParams.get('fra') === 'svar' ? `?endret=${changed(asked)}` : ''}`);
	}
};

/** The question once more, with what was written in it and what came in the way. */
async function again(request: RequestEvent, asked: AskedOf, why: { problem?: Problem; written?: Written } = {}) {
	const { telling } = await here(request);
	const { form } = request.locals;
	const view = questionView(telling, asked, { fields: form, problem: why.problem ?? null }, searchedIn(asked.fact, form));
	return { view, notice: notKept(telling.speech, why.written ?? 'kept') };
}

const changed = ({ item, fact }: AskedOf): string => ['svar', item?.id, fact.slug].filter(Boolean).join('-');

const nextAddress = ({ journey, base, book }: Here): string => `${base}/${journey.current ? pathOf(book, journey.current) : 'svar'}`;

function words({ telling: { speech } }: Here) {
	return {
		back: speech.say('back'),
		continue: speech.say('continue'),
		why: speech.say('question.why'),
		plan: speech.say('question.plan'),
		errorHeading: speech.say('error.heading'),
		errorTitle: speech.say('title.error', { title: '' })
	};
}

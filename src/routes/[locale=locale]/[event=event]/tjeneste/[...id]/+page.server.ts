// One service. It can be ticked off, and the tick taken back; both are events kept with the answers.

import { error, fail, redirect } from '@sveltejs/kit';
import { withEvent } from '#machine';
import { serviceView } from '#pages';
import { plainText } from '#text';
import { here, keep } from '../../../../journeys.ts';
import { lost, notKept } from '../../../../notices.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const say = t.speech.say.bind(t.speech);
	const view = serviceView(t, service);
	const errand = { service: `${now.book.event}/${service.key}`, agency: service.service.from, channel: 'web' as const, address: view.go?.address ?? null };
	const sent = await request.locals.handOff.send(errand);
	return {
		title: say('title', { page: plainText(view.title), event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		view,
		go: view.go && 'href' in sent ? { href: sent.href, label: view.go.label } : null,
		notice: lost(now),
		words: { plan: say('service.plan'), done: say('service.done'), undo: say('service.undo') }
	};
};

async function happened(request: RequestEvent, type: 'DONE' | 'UNDO') {
	const now = await here(request);
	const { stored, base, journey, telling } = now;
	// Of answers that could not be read nobody knows which services there are: the start page says what happened to them.
	if (now.kept.problem) redirect(303, base);
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const page = telling.serviceAddress(service);
	const next = type === 'DONE' ? `${base}/plan` : page;
	// Pressed twice is pressed once.
	if (type === 'DONE' && service.mayBeUndone) redirect(303, next);
	if (!(type === 'DONE' ? service.mayBeDone : service.mayBeUndone)) redirect(303, page);
	const written = await keep(now, request.locals, { ...stored, events: withEvent(stored.events, { service: service.key, type, on: request.locals.today }) });
	if (written !== 'kept') return fail(400, { notice: notKept(telling.speech, written) });
	redirect(303, next);
}

export const actions: Actions = {
	gjort: (request) => happened(request, 'DONE'),
	angre: (request) => happened(request, 'UNDO')
};

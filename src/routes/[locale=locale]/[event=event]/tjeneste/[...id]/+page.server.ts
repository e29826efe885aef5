// One service. It can be ticked off, and the tick taken back; both are events kept with the answers.

import { error, fail, redirect } from '@sveltejs/kit';
import type { ServiceEventType } from '#machine';
import { plainText } from '#text';
import { here, keep, lost, warning } from '../../../../journeys.ts';
import { serviceView } from '#pages';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const say = t.speech.say.bind(t.speech);
	const view = serviceView(t, service);
	return {
		title: say('title', { page: plainText(view.title), event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		view,
		notice: lost(now),
		words: { plan: say('service.plan'), done: say('service.done'), undo: say('service.undo') }
	};
};

async function happened(request: RequestEvent, type: ServiceEventType) {
	const now = await here(request);
	const { stored, journey, telling } = now;
	// Of answers that could not be read nobody knows which services there are: the start page says what happened to them.
	if (now.problem) redirect(303, telling.base);
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const mayBeDone = service.applies === 'yes' && service.service.performedBy === 'you' && service.state !== 'not-applicable';
	if (type === 'DONE' && !mayBeDone) redirect(303, telling.serviceAddress(service));
	const others = stored.events.filter((e) => e.service !== service.key);
	const events = type === 'UNDO' ? others : [...others, { service: service.key, type, on: request.locals.today }];
	const written = await keep(now, request.locals, { ...stored, events });
	if (written !== 'kept') return fail(400, { notice: warning(now, written === 'full' ? 'full' : 'cookies') });
	redirect(303, type === 'DONE' ? `${telling.base}/plan` : telling.serviceAddress(service));
}

export const actions: Actions = {
	gjort: (request) => happened(request, 'DONE'),
	angre: (request) => happened(request, 'UNDO')
};

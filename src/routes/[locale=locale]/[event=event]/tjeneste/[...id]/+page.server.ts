// One service. It can be ticked off, and the tick taken back; both are events kept with the answers.

import { error, redirect } from '@sveltejs/kit';
import type { ServiceEventType } from '#machine';
import { plainText } from '#text';
import { readForm } from '../../../../form.ts';
import { here } from '../../../../journeys.ts';
import { serviceView } from '../../../../view/service.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (request) => {
	const { journey, telling: t } = here(request);
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const say = t.speech.say.bind(t.speech);
	const view = serviceView(t, service);
	return {
		title: say('title', { page: plainText(view.title), event: t.words('livshendelse') ?? '' }),
		careful: journey.branch?.careful ?? false,
		view,
		words: { plan: say('service.plan'), done: say('service.done'), undo: say('service.undo') }
	};
};

async function happened(request: RequestEvent, type: ServiceEventType): Promise<never> {
	await readForm(request);
	const { book, stored, journey, telling } = here(request);
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const others = stored.events.filter((e) => e.service !== service.key);
	const events = type === 'UNDO' ? others : [...others, { service: service.key, type, on: request.locals.today }];
	if (!request.locals.answers.write(book.event, { ...stored, events })) error(413);
	redirect(303, type === 'DONE' ? `${telling.base}/plan` : telling.serviceAddress(service));
}

export const actions: Actions = {
	gjort: (request) => happened(request, 'DONE'),
	angre: (request) => happened(request, 'UNDO')
};

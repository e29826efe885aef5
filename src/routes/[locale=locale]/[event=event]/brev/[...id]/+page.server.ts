// A letter to print, fill in by hand and send on paper. What does not apply to the person leads back to its own page, which says so.

import { error, redirect } from '@sveltejs/kit';
import { here } from '../../../../journeys.ts';
import { lost } from '../../../../notices.ts';
import { letterView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const service = journey.services.find((s) => s.key === request.params.id) ?? error(404);
	const { letter } = service.service;
	if (!letter) error(404);
	if (service.applies === 'no') redirect(303, t.serviceAddress(service));
	const say = t.speech.say.bind(t.speech);
	const view = letterView(t, service, letter.signatures);
	return {
		title: say('title', { page: view.title, event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		view,
		notice: lost(now)
	};
};

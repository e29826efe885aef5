// «Slett svarene mine»: one button, at once.

import { redirect } from '@sveltejs/kit';
import { here } from '../../../journeys.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const { journey, telling: t } = await here(request);
	const event = t.words('livshendelse') ?? '';
	const heading = t.speech.say('delete.title');
	return {
		title: t.speech.say('title', { page: heading, event }),
		careful: journey.careful,
		heading,
		text: t.speech.say('delete.text', { event }),
		button: t.speech.say('delete.button'),
		keep: { href: `${t.base}/plan`, label: t.speech.say('delete.keep') }
	};
};

export const actions: Actions = {
	default: async (request) => {
		const { locale, event } = request.params;
		await request.locals.answers.remove(event);
		redirect(303, `/${locale}/${event}?slettet`);
	}
};

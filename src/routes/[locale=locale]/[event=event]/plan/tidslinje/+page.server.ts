import { here } from '../../../../journeys.ts';
import { timelineView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const { journey, telling: t } = await here(request);
	const say = t.speech.say.bind(t.speech);
	const view = timelineView(t);
	return {
		title: say('title.plain', { page: view.title }),
		careful: journey.careful,
		view,
		words: { back: say('service.plan'), past: say('timeline.past') }
	};
};

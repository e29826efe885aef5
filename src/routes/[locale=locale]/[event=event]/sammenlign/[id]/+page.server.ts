// Services side by side, for the person to choose between.

import { error } from '@sveltejs/kit';
import { here } from '../../../../journeys.ts';
import { lost } from '../../../../notices.ts';
import { compareView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { book, journey, telling: t } = now;
	const comparison = book.comparisons.find((c) => c.id === request.params.id) ?? error(404);
	const say = t.speech.say.bind(t.speech);
	const view = compareView(t, comparison);
	return {
		title: say('title', { page: view.title, event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		wide: true,
		view,
		notice: lost(now),
		words: { plan: say('service.plan'), next: say('plan.unfinished.link') }
	};
};

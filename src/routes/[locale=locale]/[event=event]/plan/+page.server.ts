import { here } from '../../../journeys.ts';
import { lost } from '../../../notices.ts';
import { planView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const say = t.speech.say.bind(t.speech);
	const view = planView(t, request.url.searchParams.get('hvem'));
	return {
		title: say('title.plain', { page: view.title }),
		careful: journey.careful,
		wide: true,
		view,
		notice: lost(now),
		words: {
			answers: say('plan.answers'),
			whom: say('plan.whom'),
			timeline: say('plan.timeline'),
			calendar: say('plan.calendar'),
			print: say('plan.print'),
			printText: say('plan.print.text'),
			unfinished: { heading: say('plan.unfinished.heading'), text: say('plan.unfinished.text'), link: say('plan.unfinished.link') },
			choices: say('compare.plan'),
			empty: say('plan.empty'),
			show: say('plan.show'),
			notes: say('plan.notes')
		}
	};
};

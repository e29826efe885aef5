import { here, lost } from '../../../journeys.ts';
import { planView } from '../../../view/plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (request) => {
	const now = here(request);
	const { journey, telling: t } = now;
	const say = t.speech.say.bind(t.speech);
	const view = planView(t);
	return {
		title: say('title.plain', { page: view.title }),
		careful: journey.careful,
		wide: true,
		view,
		notice: lost(now),
		words: {
			answers: say('plan.answers'),
			timeline: say('plan.timeline'),
			calendar: say('plan.calendar'),
			print: say('plan.print'),
			printText: say('plan.print.text'),
			unfinished: { heading: say('plan.unfinished.heading'), text: say('plan.unfinished.text'), link: say('plan.unfinished.link') },
			empty: say('plan.empty')
		}
	};
};

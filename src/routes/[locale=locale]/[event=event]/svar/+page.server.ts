import { here } from '../../../journeys.ts';
import { lost, nearlyFull, notice } from '../../../notices.ts';
import { checkView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, telling: t } = now;
	const say = t.speech.say.bind(t.speech);
	const view = checkView(t, request.url.searchParams.get('endret'));
	return {
		title: say('title', { page: view.title, event: t.words('livshendelse') ?? '' }),
		careful: journey.careful,
		view,
		notice: request.url.searchParams.has('tapt') ? notice(t.speech, 'not-kept') : (lost(now) ?? nearlyFull(now)),
		words: {
			back: say('back'),
			lead: say('check.lead'),
			presumed: say('check.presumed'),
			setAside: say('check.set-aside'),
			setAsideText: say('check.set-aside.text'),
			none: say('check.none'),
			begin: say('check.begin'),
			more: say('check.more'),
			plan: say('check.plan'),
			seeSoFar: say('question.plan')
		}
	};
};

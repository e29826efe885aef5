import { speak } from '#text';
import { catalogue } from '../catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const speech = speak(params.locale);
	const own = (texts: Readonly<Record<string, string>>): string => texts[params.locale] ?? texts['nb'] ?? '';
	return {
		title: speech.say('title.plain', { page: speech.say('home.title') }),
		heading: speech.say('home.title'),
		lead: speech.say('home.lead'),
		rows: catalogue.lifeEvents.map((e) =>
			e.built
				? { title: own(e.title), description: own(e.about), href: `/${params.locale}/${e.id}` }
				: { title: own(e.title), description: own(e.about), note: speech.say('home.soon') }
		)
	};
};

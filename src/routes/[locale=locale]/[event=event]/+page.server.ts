// The start page of a life event: what it is, who it is for, and how answers are kept.

import { hasAny } from '#journey';
import { here } from '../../journeys.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (request) => {
	const { journey, stored, problem, telling: t } = here(request);
	const say = t.speech.say.bind(t.speech);
	const event = t.words('livshendelse') ?? '';
	const begun = hasAny(stored.answers);
	const deleted = request.url.searchParams.has('slettet');
	return {
		title: say('title.plain', { page: event }),
		careful: journey.careful,
		heading: event,
		lead: t.words('om') ?? '',
		intro: t.prose('innledning'),
		sections: [
			{ id: 'hvem', heading: say('start.who'), blocks: t.prose('hvem') },
			{ id: 'tid', heading: say('start.time'), blocks: t.prose('tid') },
			{ id: 'lagring', heading: say('start.storage'), blocks: t.speech.paragraphs('start.storage.text') }
		].filter((s) => s.blocks.length > 0),
		begin: {
			href: journey.current ? t.address(journey.current.key) : `${t.base}/plan`,
			label: say(!begun ? 'start.begin' : journey.current ? 'start.resume' : 'start.plan')
		},
		notice: deleted
			? { heading: say('deleted.heading'), text: say('deleted.text') }
			: problem
				? { heading: say(`lost.${problem}.heading`), text: say(`lost.${problem}.text`) }
				: null
	};
};

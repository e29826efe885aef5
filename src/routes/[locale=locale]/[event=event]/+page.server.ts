// The start page of a life event: what it is, who it is for, and how answers are kept.

import { hasAny } from '#journey';
import { here } from '../../journeys.ts';
import { lost } from '../../notices.ts';
import { Glossary } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (request) => {
	const now = await here(request);
	const { journey, stored, telling: t } = now;
	const say = t.speech.say.bind(t.speech);
	const event = t.words('livshendelse') ?? '';
	const begun = hasAny(stored.answers);
	const deleted = request.url.searchParams.has('slettet');
	const glossary = new Glossary(t);
	const intro = t.prose('innledning');
	return {
		title: say('title.plain', { page: event }),
		careful: journey.careful,
		heading: event,
		lead: t.words('om') ?? '',
		intro,
		words: glossary.after(intro),
		sections: [
			{ id: 'hvem', heading: say('start.who'), blocks: t.prose('hvem') },
			{ id: 'tid', heading: say('start.time'), blocks: t.prose('tid') },
			{ id: 'lagring', heading: say('start.storage'), blocks: t.speech.paragraphs('start.storage.text') }
		].flatMap((s) => (s.blocks.length > 0 ? { ...s, words: glossary.after(s.blocks) } : [])),
		begin: {
			href: journey.current ? t.address(journey.current.key) : `${t.base}/plan`,
			label: say(!begun ? 'start.begin' : journey.current ? 'start.resume' : 'start.plan')
		},
		notice: deleted ? { heading: say('deleted.heading'), text: say('deleted.text') } : lost(now)
	};
};

import { speak, type Locale } from '#text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const speech = speak(params.locale as Locale);
	const heading = speech.say('storage.title');
	return { title: speech.say('title.plain', { page: heading }), heading, text: speech.paragraphs('storage.text') };
};

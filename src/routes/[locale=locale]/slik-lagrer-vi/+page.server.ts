import { speak } from '#text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const speech = speak(params.locale);
	const heading = speech.say('storage.title');
	return { title: speech.say('title.plain', { page: heading }), heading, text: speech.paragraphs('storage.text') };
};

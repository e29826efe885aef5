import { speak } from '#text';
import { statementView } from '#pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const speech = speak(params.locale);
	return { title: speech.say('title.plain', { page: speech.say('statement.title') }), view: statementView(speech, url.pathname) };
};

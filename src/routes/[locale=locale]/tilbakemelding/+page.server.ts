// Feedback about a page: yes or no, and a line if one wants. Kept without anything about who says it.

import { fail, redirect } from '@sveltejs/kit';
import { speak } from '#text';
import type { Actions, PageServerLoad } from './$types';

/** The page it is about: one of ours, without anything after «?». Answers are never in an address. */
const about = (url: URL, locale: string): string => {
	const side = (url.searchParams.get('side') ?? '').split(/[?#]/)[0] ?? '';
	return side.length <= 200 && /^\/[a-zA-Z-]+(\/[\w.-]+)*$/.test(side) ? side : `/${locale}`;
};

export const load: PageServerLoad = ({ params, url }) => {
	const speech = speak(params.locale);
	const sent = url.searchParams.has('takk');
	const heading = speech.say(sent ? 'feedback.thanks' : 'feedback.title');
	return {
		title: speech.say('title.plain', { page: heading }),
		errorTitle: speech.say('title.error', { title: '' }),
		heading,
		text: speech.say(sent ? 'feedback.thanks.text' : 'feedback.text'),
		sent,
		back: { href: about(url, params.locale), label: speech.say('feedback.back') },
		words: {
			helped: speech.say('feedback.helped'),
			comment: speech.say('feedback.comment'),
			send: speech.say('feedback.send'),
			options: [
				{ value: 'ja', label: speech.say('yes') },
				{ value: 'nei', label: speech.say('no') }
			],
			errorHeading: speech.say('error.heading')
		}
	};
};

export const actions: Actions = {
	default: async (request) => {
		const fields = request.locals.form;
		const speech = speak(request.params.locale);
		const [helped = ''] = fields('hjalp');
		const [comment = ''] = fields('kommentar');
		if (helped !== 'ja' && helped !== 'nei') return fail(400, { comment, error: speech.say('feedback.helped.missing'), failed: null });
		const page = about(request.url, request.params.locale);
		const kept = await request.locals.feedback.add({
			page,
			helped: helped === 'ja',
			comment: comment.trim().slice(0, 500),
			day: request.locals.today,
			locale: request.params.locale
		});
		if (kept !== 'kept')
			return fail(400, { comment, error: null, failed: { heading: speech.say('feedback.failed'), text: speech.say('feedback.failed.text') } });
		redirect(303, `/${request.params.locale}/tilbakemelding?side=${encodeURIComponent(page)}&takk`);
	}
};

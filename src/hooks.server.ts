// Before every page: which day it is, where answers are kept, and the headers that keep them private.
// Nothing about a person is logged: a fault is written with its place in our code, never with an address or an answer.

import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { books } from 'virtual:flows';
import { FeedbackFile, links, nobody, noRegisters, Seal, SealedCookies, secrets } from '#adapters';
import { direction, isLocale, localDate } from '#text';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/** The named actions of our pages, as SvelteKit writes them in an address. */
const ACTIONS = new Set(['/gjort', '/angre']);
const { secrets: sealing, demonstration } = secrets(env, process.cwd());
const seal = new Seal(sealing);
const events = Object.keys(books);
const feedback = new FeedbackFile(env['VARDE_FEEDBACK'] ?? '.varde/feedback.jsonl');

/** Tests and demonstrations may set the day; production may not. */
const today = (): string => (demonstration && env['VARDE_TODAY'] ? env['VARDE_TODAY'] : localDate(new Date()));

// The comments are marks for a client framework that never comes. While developing, the page listens for edits.
const finished = (html: string, lang: string): string =>
	html
		.replace('%lang%', lang)
		.replace('%dir%', direction(lang))
		.replace('%robots%', demonstration ? 'noindex' : 'index')
		.replaceAll(/<!--[^>]{0,20}-->/g, '')
		.replace('</head>', dev ? '<script type="module" src="/@vite/client"></script></head>' : '</head>');

export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, url } = event;
	const secure = url.protocol === 'https:';
	const shared = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
	// Only our own forms have names; any other leads back to the page.
	const unknown = [...url.searchParams.keys()].some((name) => name.startsWith('/') && !ACTIONS.has(name));
	if (unknown) return new Response(null, { status: 303, headers: { location: url.pathname } });
	event.locals.today = today();
	event.locals.demonstration = demonstration;
	const answers = new SealedCookies(
		{
			get: (name) => cookies.get(name),
			set: (name, value, maxAge) => cookies.set(name, value, { ...shared, ...(maxAge ? { maxAge } : {}) }),
			delete: (name) => cookies.delete(name, shared)
		},
		{ seal, events, secure, now: () => Math.floor(Date.now() / 1000) }
	);
	if (event.request.method === 'GET' && event.route.id) answers.tryBrowser();
	Object.assign(event.locals, { answers, identity: nobody, registers: noRegisters, handOff: links, feedback });

	const first = url.pathname.split('/')[1] ?? '';
	const lang = isLocale(first) ? first : 'nb';
	const response = await resolve(event, { transformPageChunk: ({ html }) => finished(html, lang) });
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
	if (secure) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!url.pathname.startsWith('/_app/')) response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, status }) => {
	if (status >= 500) console.error(dev || !(error instanceof Error) ? error : (error.stack ?? error.message));
	return { message: String(status) };
};

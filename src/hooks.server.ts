// Before every page: which day it is, what stands behind the ports, whether the request may change anything, and the headers that keep answers
// private. Nothing about a person is logged: a fault is written with its place in our code, never with an address or an answer.

import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { FeedbackFile, links, nobody, noRegisters, Seal, SealedCookies, secrets } from '#adapters';
import { direction, isLocale, localDate } from '#text';
import type { Cookies, Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { aside, catalogue } from './routes/catalogue.ts';
import { guard, withoutUnknownAction } from './routes/guard.ts';

const { secrets: sealing, demonstration } = secrets(env, process.cwd());
const seal = new Seal(sealing);
const feedback = new FeedbackFile(env['VARDE_FEEDBACK'] ?? '.varde/feedback.jsonl');
const events = catalogue.lifeEvents.filter((e) => e.built).map((e) => e.id);

const pages = import.meta.glob<{ actions?: object }>('./routes/**/+page.server.ts', { eager: true });
const actions = new Set(Object.values(pages).flatMap((page) => Object.keys(page.actions ?? {}).filter((name) => name !== 'default')));

/** Tests and demonstrations may set the day; production may not. */
const today = (): string => (demonstration && env['VARDE_TODAY'] ? env['VARDE_TODAY'] : localDate(new Date()));

// The comments are marks for a client framework that never comes. While developing, the page listens for edits, and what is wrong with the
// flows stands at its edge.
function finished(html: string, lang: string): string {
	const body = Math.max(0, html.indexOf('</head>'));
	const head = html
		.slice(0, body)
		.replace('%lang%', lang)
		.replace('%dir%', direction(lang))
		.replace('%robots%', demonstration ? 'noindex' : 'index');
	const rest = html.slice(body);
	const whole = dev ? `${head}<script type="module" src="/@vite/client"></script>${rest.replace('</body>', () => `${aside}</body>`)}` : head + rest;
	return whole.replaceAll(/<!--[^>]{0,20}-->/g, '');
}

function answersIn(cookies: Cookies, secure: boolean): SealedCookies {
	const shared = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
	return new SealedCookies(
		{
			get: (name) => cookies.get(name),
			set: (name, value, maxAge) => cookies.set(name, value, { ...shared, ...(maxAge ? { maxAge } : {}) }),
			delete: (name) => cookies.delete(name, shared)
		},
		{ seal, events, secure, now: () => Math.floor(Date.now() / 1000) }
	);
}

async function respond(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']): Promise<Response> {
	const { locals, request, url } = event;
	const elsewhere = withoutUnknownAction(url, actions);
	if (elsewhere !== null) return new Response(null, { status: 303, headers: { location: elsewhere } });

	const { form, refused, seen } = await guard(request, url.origin);
	const answers = answersIn(event.cookies, url.protocol === 'https:');
	if (request.method === 'GET' && event.route.id) answers.tryBrowser();
	event.request = seen;
	locals.today = today();
	locals.demonstration = demonstration;
	locals.form = form;
	locals.refused = refused;
	locals.answers = answers;
	locals.identity = nobody;
	locals.registers = noRegisters;
	locals.handOff = links;
	locals.feedback = feedback;

	const first = url.pathname.split('/')[1] ?? '';
	const lang = isLocale(first) ? first : 'nb';
	const response = await resolve(event, { transformPageChunk: ({ html }) => finished(html, lang) });
	// What is no page has no frame to say it in.
	return refused && response.status < 400 ? new Response(null, { status: refused }) : response;
}

export const handle: Handle = async ({ event, resolve }) => {
	const response = await respond(event, resolve);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
	if (event.url.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!event.url.pathname.startsWith('/_app/')) response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, status }) => {
	if (status >= 500) console.error(dev || !(error instanceof Error) ? error : (error.stack ?? error.message));
	return { message: String(status) };
};

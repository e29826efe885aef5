// What every request that may change something must pass, before any page or action hears of it. An action needs no line of its own for this.

import type { Fields } from '#kinds';

/** 403: a form on another site. 400: no form. 413: larger than a form can be. Null: let through. */
export type Refusal = 400 | 403 | 413 | null;

export interface Guarded {
	/** What was sent; empty for a request that only looks, and for one that is refused. */
	form: Fields;
	refused: Refusal;
	/**
	 * The request that the pages get to see. One that is refused only looks, so that no action can run. One that is let through is answered
	 * with a page, never with data for a script; its body is read already.
	 */
	seen: Request;
}

const EMPTY: Fields = () => [];
const LOOKS = ['GET', 'HEAD', 'OPTIONS'];

/** `own` is where our pages stand, as `https://varde.example.no`. Reads the body, so that nobody after it can. */
export async function guard(request: Request, own: string): Promise<Guarded> {
	if (LOOKS.includes(request.method)) return { form: EMPTY, refused: null, seen: request };
	if (isForeign(request.headers, own)) return refuse(request, 403);
	try {
		const data = await request.formData();
		return { form: (name) => data.getAll(name).filter((v) => typeof v === 'string'), refused: null, seen: asPage(request, request.method) };
	} catch (e) {
		const tooLarge = typeof e === 'object' && e !== null && 'status' in e && e.status === 413;
		return refuse(request, tooLarge ? 413 : 400);
	}
}

const refuse = (request: Request, refused: Refusal): Guarded => ({ form: EMPTY, refused, seen: asPage(request, 'GET') });

function asPage({ url, headers: sent }: Request, method: string): Request {
	const headers = new Headers(sent);
	headers.set('accept', 'text/html');
	return new Request(url, { method, headers });
}

/** A browser says where a form stands. `null` is a page that hides it; a missing header is an old browser or a tool. */
function isForeign(headers: Headers, own: string): boolean {
	const origin = headers.get('origin');
	return (origin !== null && origin !== own) || headers.get('sec-fetch-site') === 'cross-site';
}

/**
 * Where an address with a name in it leads when no action of ours has that name, or null when all is well. `names` are those of our actions;
 * SvelteKit writes them as `?/name`.
 */
export function withoutUnknownAction(url: URL, names: ReadonlySet<string>): string | null {
	const unknown = [...url.searchParams.keys()].some((key) => key.startsWith('/') && !names.has(key.slice(1)));
	// Two slashes at the beginning would be another site.
	return unknown ? url.pathname.replace(/^[/\\]+/, '/') : null;
}

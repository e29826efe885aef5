// The one way a form reaches us. Posts from other sites and bodies that are no form are refused, each on a page of its own.

import { error } from '@sveltejs/kit';
import type { Fields } from '#kinds';

interface Posted {
	request: Request;
	url: URL;
}

export async function readForm({ request, url }: Posted): Promise<Fields> {
	const origin = request.headers.get('origin');
	// A browser says where a form stands. `null` is a page that hides it; a missing header is an old browser or a tool.
	if (origin !== null && origin !== url.origin) error(403);
	if (request.headers.get('sec-fetch-site') === 'cross-site') error(403);
	let data: FormData;
	try {
		data = await request.formData();
	} catch (e) {
		const tooLarge = typeof e === 'object' && e !== null && 'status' in e && e.status === 413;
		error(tooLarge ? 413 : 400);
	}
	return (name) => data.getAll(name).filter((v) => typeof v === 'string');
}

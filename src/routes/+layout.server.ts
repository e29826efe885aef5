import { frame } from './frame.ts';
import { ring } from './journeys.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals, url }) => ({
	frame: frame(params['locale'] ?? url.pathname.split('/')[1], params['event'], locals.demonstration, url.pathname, await ring({ params, locals }))
});

import { frame } from '#pages';
import { catalogue } from './catalogue.ts';
import { ring } from './journeys.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals, url }) => ({
	frame: frame(catalogue.lifeEvents, {
		locale: params['locale'] ?? url.pathname.split('/')[1],
		event: params['event'],
		path: url.pathname,
		demonstration: locals.demonstration,
		ring: await ring({ params, locals })
	})
});

// A request that was refused (hooks.server.ts) is told so here, inside the frame and in its own language.

import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	if (locals.refused) error(locals.refused);
};

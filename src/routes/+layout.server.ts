import { frame } from './frame.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, locals, url }) => ({ frame: frame(params['locale'], params['event'], locals.demonstration, url.pathname) });

import { redirect } from '@sveltejs/kit';
import { locales } from '#text';

export const load = (): never => redirect(307, `/${locales[0]}`);

// What is kept of a screen when it has been looked at, so that screens can be compared.

import type { Page } from 'playwright';
import type { Screen, Trace } from './check.ts';

export const trace = (page: Page, screen: Screen): Promise<Trace> =>
	page
		.evaluate(() => {
			const { seen, name } = window.varde;
			const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(seen);
			const fields = [...document.querySelectorAll('main input:not([type=radio], [type=checkbox]), main textarea, main select')].map((e) => name(e));
			const legends = [...document.querySelectorAll('main legend')].map((e) => name(e));
			const help = document.querySelector('footer .help, [data-help]');
			return {
				title: document.title,
				heading: name(document.querySelector('h1') ?? document.body),
				links: links.map((a) => ({
					name: name(a),
					href: new URL(a.href).pathname,
					place: a.closest('header, main, footer')?.tagName.toLowerCase() ?? 'body',
					language: a.hreflang
				})),
				fields: legends.length > 0 ? legends : fields,
				help: help ? `${help.parentElement?.closest('header, main, footer')?.tagName.toLowerCase()}: ${name(help.querySelector('h2') ?? help)}` : ''
			};
		})
		.then((t) => ({ screen, ...t }));

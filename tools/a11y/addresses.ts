// Any pages at any address, held to the checks that hold for everybody: for another team, on another product.

import type { Browser } from 'playwright';
import { across, checks } from './checks/index.ts';
import { look, type Result } from './look.ts';
import { person } from './site.ts';
import { trace } from './trace.ts';
import type { Screen, Trace } from './check.ts';

export async function addresses(
	browser: Browser,
	base: string,
	paths: readonly string[],
	tell: (path: string, results: Result[]) => void
): Promise<{ screens: Screen[]; results: Result[]; traces: Trace[] }> {
	const page = await person(browser);
	const out = { screens: [] as Screen[], results: [] as Result[], traces: [] as Trace[] };
	for (const path of paths) {
		const open = async (p: typeof page): Promise<void> => void (await p.goto(new URL(path, base).href));
		await open(page);
		const locale = (await page.getAttribute('html', 'lang')) ?? '';
		const screen: Screen = { kind: 'page', state: 'first', name: path, locale, event: null, own: false, open };
		const results = await look(
			page,
			screen,
			[...checks].sort((a, b) => (a.scope === b.scope ? 0 : a.scope === 'light' ? -1 : 1))
		);
		out.screens.push(screen);
		out.results.push(...results);
		out.traces.push(await trace(page, screen));
		tell(path, results);
	}
	for (const comparison of across.filter((c) => c.id === 'navigation'))
		for (const screen of out.screens)
			out.results.push({
				screen,
				check: comparison,
				ms: 0,
				findings: comparison
					.run(out.traces)
					.filter((f) => f.screen === screen)
					.map((f) => f.finding)
			});
	await page.context().close();
	return out;
}

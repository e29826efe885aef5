// What every page is held to: axe's rules to WCAG 2.2 A/AA and best practice, no sideways scroll, no figure without a source.

import type axe from 'axe-core';
import type { Page } from 'playwright';
import { withAxe } from '../../tools/a11y/axe.ts';
import { person } from './browser.ts';
import { looseFiguresOn } from './said.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe needs script; the pages have none of their own, so letting it run changes nothing. */
export const visitor = (width: number, colorScheme: 'light' | 'dark'): Promise<Page> =>
	person({ javaScriptEnabled: true, viewport: { width, height: 720 }, colorScheme });

export async function findings(page: Page): Promise<string[]> {
	await withAxe(page);
	const result = await page.evaluate(async (tags) => {
		const run = (window as unknown as { axe: typeof axe }).axe.run;
		const { violations } = await run(document, { runOnly: tags, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
		return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)} – ${n.failureSummary ?? ''}`));
	}, RULES);
	const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	return sideways > 0 ? [...result, `sideways scroll of ${sideways} px`] : result;
}

/** Text with digits that stands in no traced element. */
export const looseFigures = (page: Page): Promise<string[]> => page.evaluate(looseFiguresOn);

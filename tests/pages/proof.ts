// What every page is held to: axe's rules to WCAG 2.2 A/AA and best practice, no sideways scroll.

import type axe from 'axe-core';
import type { Page } from 'playwright';
import { withAxe } from '../../tools/a11y/axe.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function findings(page: Page): Promise<string[]> {
	await withAxe(page);
	const result = await page.evaluate(async (tags) => {
		const run = (window as unknown as { axe: typeof axe }).axe.run;
		const { violations } = await run(document, { runOnly: tags, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
		return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)} – ${n.failureSummary ?? ''}`));
	}, RULES);
	return [...result, ...(await sideways(page))];
}

export async function sideways(page: Page): Promise<string[]> {
	const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	return by > 0 ? [`sideways scroll of ${by} px`] : [];
}

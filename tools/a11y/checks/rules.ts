// What a rule engine sees in the page as it is built: names, roles, contrast, language, tokens. axe with the rules it leaves off for others.

import type axe from 'axe-core';
import type { Page } from 'playwright';
import { withAxe } from '../axe.ts';
import { inMain, style, swap, type Check, type Finding } from '../check.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EXTRA = ['target-size', 'label-content-name-mismatch', 'css-orientation-lock'];

/** `wcag1410` is 1.4.10; what is only good practice is our own. */
const criterionOf = (tags: readonly string[]): string => {
	const [, a, b, c] = tags.map((t) => /^wcag(\d)(\d)(\d+)$/.exec(t)).find((m) => m) ?? [];
	return a ? `${a}.${b}.${c}` : 'own';
};

export async function axeFindings(page: Page, only?: string[]): Promise<Finding[]> {
	await withAxe(page);
	const found = await page.evaluate(
		async ({ tags, extra, only }) => {
			const run = (window as unknown as { axe: typeof axe }).axe.run;
			const rules = Object.fromEntries(extra.map((id) => [id, { enabled: true }]));
			const { violations, incomplete } = await run(document, only ? { runOnly: { type: 'rule', values: only } } : { runOnly: tags, rules });
			// Text over a picture or a gradient is not text that can be read; other doubts are settled by the points on the screen.
			const over = ['bgImage', 'bgGradient', 'imgNode'];
			const unsure = incomplete
				.filter((r) => r.id === 'color-contrast')
				.map((r) => ({ ...r, nodes: r.nodes.filter((n) => n.any.some((c) => over.includes((c.data as { messageKey?: string } | null)?.messageKey ?? ''))) }));
			return [...violations, ...unsure].flatMap((r) =>
				r.nodes.map((n) => ({ id: r.id, tags: r.tags, at: n.target.join(' '), what: n.failureSummary ?? '', html: n.html.slice(0, 120) }))
			);
		},
		{ tags: TAGS, extra: EXTRA, only }
	);
	return found.map((f) => ({ criterion: criterionOf(f.tags), what: `${f.id}: ${f.html} – ${f.what.replaceAll(/\s+/g, ' ')}`, at: f.at }));
}

export const rules: Check[] = [
	{
		id: 'rules',
		promise: 'regelmotoren finner ingenting: navn, roller, kontrast, språk og felt er som de skal',
		criteria: ['1.1.1', '1.3.1', '1.3.5', '1.4.3', '1.4.4', '2.4.4', '2.5.3', '2.5.8', '3.1.1', '3.1.2', '3.3.2', '4.1.2', 'own'],
		scope: 'light',
		run: (page) => axeFindings(page),
		faults: [
			{ name: 'et felt uten ledetekst', criterion: '4.1.2', on: 'question text', spoil: (html) => html.replaceAll(/<(\/?)label\b/g, '<$1span') },
			{ name: 'blek tekst', criterion: '1.4.3', on: 'start', spoil: style('main p { color: #bbb !important }') },
			{ name: 'et bilde uten tekst', criterion: '1.1.1', on: 'start', spoil: inMain('<img src="/favicon.svg" width="20" height="20">') },
			{ name: 'siden kan ikke forstørres', criterion: '1.4.4', on: 'start', spoil: swap('initial-scale=1', 'initial-scale=1, user-scalable=no') },
			{ name: 'siden sier ikke hvilket språk den har', criterion: '3.1.1', on: 'start', spoil: swap(/<html lang="[^"]*"/, '<html') },
			{
				name: 'et felt med et formål som ikke finnes',
				criterion: '1.3.5',
				on: 'question text',
				spoil: swap('<input class="ds-input"', '<input class="ds-input" autocomplete="navnet"')
			},
			{
				name: 'en knapp som heter noe annet enn det som står på den',
				criterion: '2.5.3',
				on: 'question radio',
				spoil: swap(/<button /, '<button aria-label="Videre" ')
			},
			{ name: 'en liste som ikke er en liste', criterion: '1.3.1', on: 'plan filled', spoil: swap(/<ul class="plain-links[^>]*>/, '$&<div>x</div>') }
		]
	}
];

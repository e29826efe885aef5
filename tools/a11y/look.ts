// Looks at one screen with a list of checks. A check that hangs or fails says so as a finding; nothing is passed over in silence.

import type { Page } from 'playwright';
import type { Check, Finding, Screen } from './check.ts';

const PATIENCE = 60_000;

export interface Result {
	screen: Screen;
	check: Pick<Check, 'id' | 'promise' | 'criteria'>;
	findings: Finding[];
	ms: number;
	/** A picture of the page where something was found. */
	picture?: Buffer;
}

export async function look(page: Page, screen: Screen, checks: readonly Check[]): Promise<Result[]> {
	const results: Result[] = [];
	for (const check of checks) {
		if ((check.ours && !screen.own) || (check.on && !check.on(screen))) continue;
		const started = performance.now();
		const findings = await withPatience(check.run(page, screen)).catch((e: unknown): Finding[] => [
			{ criterion: check.criteria[0] ?? 'own', what: `Kontrollen stoppet: ${(e as Error).message.split('\n')[0]}` }
		]);
		const picture = findings.length > 0 ? await pictureOf(page, findings) : undefined;
		results.push({ screen, check, findings, ms: performance.now() - started, ...(picture ? { picture } : {}) });
		if (check.scope === 'heavy') {
			await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, media: null });
			await page.setViewportSize({ width: 1280, height: 800 });
			await screen.open(page);
		}
	}
	return results;
}

function withPatience<T>(work: Promise<T>): Promise<T> {
	let bell: NodeJS.Timeout;
	const late = new Promise<never>((_, fail) => (bell = setTimeout(() => fail(new Error(`ikke ferdig etter ${PATIENCE / 1000} sekunder`)), PATIENCE)));
	return Promise.race([work, late]).finally(() => clearTimeout(bell));
}

async function pictureOf(page: Page, findings: readonly Finding[]): Promise<Buffer | undefined> {
	try {
		await page.evaluate(
			(all) => {
				for (const at of all) {
					const e = document.querySelector(at) as HTMLElement | null;
					if (e) e.style.boxShadow = '0 0 0 4px #d00000';
				}
				document.querySelector(all[0] ?? 'body')?.scrollIntoView({ block: 'center' });
			},
			findings.flatMap((f) => f.at ?? [])
		);
		return await page.screenshot({ timeout: 5000 });
	} catch {
		return undefined;
	}
}

// Before the page tests: finds the browser (once, so that nothing is unpacked twice) and serves two built products on free ports:
// the real flows, and a trial flow that has every kind of question. The day is 21 November 2026 in both.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser.ts';
import { REAL, serve, TRIAL } from '../../tools/served.ts';

declare module 'vitest' {
	interface ProvidedContext {
		real: string;
		trial: string;
		chromium: { path: string; libraries: string };
		scratch: string;
	}
}

export default async function setup(project: TestProject): Promise<() => void> {
	const { path, env } = await findBrowser();
	const log: string[] = [];
	const [real, trial] = await Promise.all([serve(REAL, '2026-11-21', log), serve(TRIAL, '2026-11-21', log)]);
	project.provide('real', real.address);
	project.provide('trial', trial.address);
	project.provide('chromium', { path, libraries: env['LD_LIBRARY_PATH'] ?? '' });
	project.provide('scratch', mkdtempSync(join(tmpdir(), 'varde-')));
	return () => {
		real.stop();
		trial.stop();
		// A fault on the server is a failure even if every page looked right.
		if (log.length > 0) {
			console.error(log.join(''));
			throw new Error('The server wrote faults while the pages were tested.');
		}
	};
}

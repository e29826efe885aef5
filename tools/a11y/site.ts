// The browser of a run: persons with cookies of their own, the words every check needs in each page, and pages spoiled on purpose.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { inPage } from './in-page.ts';

export async function person(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 }, bypassCSP: true, ...options });
	context.setDefaultTimeout(15_000);
	await context.addInitScript(inPage);
	return context.newPage();
}

const spoiling = new WeakMap<BrowserContext, (html: string, n?: number) => string>();

/** The same person, with the same answers, in another window with other settings. */
export async function sameIn(page: Page, options: BrowserContextOptions): Promise<Page> {
	const browser = page.context().browser();
	if (!browser) throw new Error('The browser is gone.');
	const twin = await person(browser, { storageState: await page.context().storageState(), ...options });
	const spoil = spoiling.get(page.context());
	if (spoil) await spoiled(twin, spoil);
	return twin;
}

/** From now on every page comes to the browser spoiled; gives the way back. */
export async function spoiled(page: Page, spoil: (html: string, n?: number) => string): Promise<() => Promise<void>> {
	const context = page.context();
	spoiling.set(context, spoil);
	let n = 0;
	await context.route('**/*', async (route) => {
		if (route.request().resourceType() !== 'document') return route.continue();
		const response = await route.fetch({ maxRedirects: 0 });
		const headers = { ...response.headers() };
		delete headers['content-security-policy'];
		delete headers['content-length'];
		const html = headers['content-type']?.includes('text/html') ? spoil(await response.text(), n++) : await response.body();
		await route.fulfill({ status: response.status(), headers, body: html });
	});
	return async () => {
		spoiling.delete(context);
		await context.unrouteAll({ behavior: 'ignoreErrors' });
	};
}

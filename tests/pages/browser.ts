// One browser per test file, and a person walking in it.

import { inject, afterAll } from 'vitest';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { browserArguments } from '../../tools/browser.ts';

let browser: Promise<Browser> | null = null;

export function theBrowser(): Promise<Browser> {
	const { path, libraries } = inject('chromium');
	browser ??= chromium.launch({
		executablePath: path,
		args: browserArguments,
		env: { ...(process.env as Record<string, string>), ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) }
	});
	return browser;
}
afterAll(async () => {
	await (await browser)?.close();
	browser = null;
});

/** A fresh person: no cookies. Script off unless asked for, as the pages promise to need none. */
export async function person(options: BrowserContextOptions = {}): Promise<Page> {
	const context = await (await theBrowser()).newContext({ javaScriptEnabled: false, locale: 'nb-NO', ...options });
	context.setDefaultTimeout(20_000);
	return context.newPage();
}

export type Answers = Readonly<Record<string, string>>;

/** The last part of the address: which question, or `svar`, `plan`. */
export const place = (page: Page): string => new URL(page.url()).pathname.split('/').slice(3).join('/');

/** Presses what leads to a page, and waits until all of that page is there: what is read sooner may be half of it. */
export const press = (what: Locator): Promise<unknown> => Promise.all([what.page().waitForEvent('load'), what.click()]);

/** Answers one question with keys only: Tab to the field, type or choose, Tab to the button, Enter. */
export async function answerByKeys(page: Page, answer: string): Promise<void> {
	await tabTo(page, 'form input');
	const kind = await page.evaluate(() => {
		const e = document.activeElement as HTMLInputElement;
		return { type: e.type, date: e.name.endsWith('.dag') || e.name.endsWith('.maaned'), value: e.value };
	});
	if (kind.type === 'radio') await chooseByKeys(page, answer);
	else if (kind.type === 'checkbox') await tickByKeys(page, answer.split(', '));
	else if (kind.date) {
		const parts = answer.split('-').reverse();
		for (const [i, part] of parts.entries()) {
			if (i > 0) await page.keyboard.press('Tab');
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(part);
		}
	} else {
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(answer);
	}
	await tabTo(page, 'form button');
	await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 60; i++) {
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reached «${selector}» on ${page.url()}`);
}

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLInputElement).value);

async function chooseByKeys(page: Page, answer: string): Promise<void> {
	await page.keyboard.press('Space');
	for (let i = 0; i < 20; i++) {
		if ((await focused(page)) === answer) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`No choice «${answer}» on ${page.url()}`);
}

async function tickByKeys(page: Page, answers: string[]): Promise<void> {
	for (let i = 0; i < 20; i++) {
		if (answers.includes(await focused(page))) await page.keyboard.press('Space');
		if (!(await page.evaluate(() => document.activeElement?.matches('input[type=checkbox]') ?? false))) return;
		await page.keyboard.press('Tab');
	}
}

/** Walks from the start page until there are no more questions. `answers` are by fact slug. Gives the questions met, in order. */
export async function walk(page: Page, start: string, answers: Answers): Promise<string[]> {
	await page.goto(start);
	await tabTo(page, 'main a.ds-button');
	await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
	const met: string[] = [];
	for (let i = 0; i < 40; i++) {
		const at = place(page);
		if (at === 'svar' || at === 'plan') return met;
		const answer = answers[at];
		if (answer === undefined) throw new Error(`Nobody told what to answer on «${at}»`);
		met.push(at);
		await answerByKeys(page, answer);
	}
	throw new Error('The walk never ended.');
}

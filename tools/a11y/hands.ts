// How a person answers one question: with the pointer, or with keys only. Both press what is on the page and nothing else.

import type { Page } from 'playwright';
import type { Step } from '#proof';
import { fieldsOf, kinds } from '#kinds';
import type { Book, Fact } from '#rules';

/** What is chosen or written for an answer, as the page knows it: names of fields, and texts. */
function written(book: Book, step: Step): [name: string, text: string][] {
	const fact = factOf(book, step);
	return fieldsOf(kinds[fact.kind], fact, step.answer, book);
}

export const factOf = (book: Book, step: Step): Fact => {
	const fact = book.facts.find((f) => f.name === step.fact);
	if (!fact) throw new Error(`The flow has no «${step.fact}».`);
	return fact;
};

/** Where a question stands in its life event. */
export function placeOf(book: Book, step: Step): string {
	const fact = factOf(book, step);
	const list = book.facts.find((f) => f.name === fact.of);
	return list ? `${list.slug}/${step.key.split('/').at(-2)}/${fact.slug}` : fact.slug;
}

/** A keyboard: the one the browser is given, or one outside it. */
export interface Keys {
	press: (key: string) => Promise<void>;
	/** Into the field that has focus, over what is chosen in it. */
	type: (text: string) => Promise<void>;
}

const GO_ON = 'main form .actions button:not([name])';
const UNKNOWN = 'main form .actions button[value="vet-ikke"]';
const field = (value: string): string => `main form .choices input[value="${value}"]`;

export async function answerByHand(page: Page, book: Book, step: Step): Promise<void> {
	const values = written(book, step);
	const boxes = page.locator('main form .choices input');
	if ((await boxes.count()) > 0) {
		await boxes.evaluateAll((all) => all.forEach((e) => ((e as HTMLInputElement).checked = false)));
		for (const [, value] of values) await page.locator(field(value)).check({ force: true });
	} else if (step.answer === null) return page.locator(UNKNOWN).click();
	else for (const [name, text] of values) await page.locator(`main form input[name="${name}"]`).fill(text);
	await page.locator(GO_ON).click();
}

async function tabTo(page: Page, keys: Keys, selector: string): Promise<void> {
	for (let i = 0; i < 120; i++) {
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
		await keys.press('Tab');
	}
	throw new Error(`Tab never reached «${selector}» on ${new URL(page.url()).pathname}`);
}
export async function followByKeys(page: Page, keys: Keys, selector: string): Promise<void> {
	await tabTo(page, keys, selector);
	await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
}

export async function answerByKeys(page: Page, keys: Keys, book: Book, step: Step): Promise<void> {
	const values = written(book, step).map(([, text]) => text);
	const kind = await page
		.locator('main form .choices input')
		.first()
		.getAttribute('type', { timeout: 500 })
		.catch(() => null);
	if (kind === 'radio') {
		await tabTo(page, keys, 'main form .choices input');
		await keys.press('Space');
		const wanted = field(values[0] ?? '');
		for (let i = 0; i < 60; i++) {
			const way = await page.evaluate((s) => {
				const now = document.activeElement;
				const goal = document.querySelector(s);
				if (!goal || goal === now) return null;
				return goal.compareDocumentPosition(now ?? goal) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ArrowUp' : 'ArrowDown';
			}, wanted);
			if (!way) break;
			await keys.press(way);
		}
		// A screen reader may have moved its own place only.
		if (!(await page.locator(wanted).isChecked())) await keys.press('Space');
	} else if (kind === 'checkbox')
		for (const value of await page.locator('main form .choices input').evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value))) {
			const ticked = await page.locator(field(value)).isChecked();
			if (ticked === values.includes(value)) continue;
			await tabTo(page, keys, field(value));
			await keys.press('Space');
		}
	else if (step.answer === null) return followByKeys(page, keys, UNKNOWN);
	else {
		await tabTo(page, keys, 'main form input');
		for (const [i, value] of values.entries()) {
			if (i > 0) await keys.press('Tab');
			await keys.press('ControlOrMeta+A');
			await keys.type(value);
		}
	}
	await followByKeys(page, keys, GO_ON);
}

/** Answers as the browser would send the form, without drawing the page: for the steps between the screens one looks at. */
export async function answerUnseen(page: Page, book: Book, step: Step, address: string): Promise<void> {
	const response = await page.request.post(address, {
		data: new URLSearchParams(written(book, step)).toString(),
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(address).origin, accept: 'text/html' },
		maxRedirects: 0
	});
	if (response.status() !== 303) throw new Error(`«${step.key}» ble ikke tatt imot: ${response.status()}`);
}

/** Sends the question with nothing in it. */
export async function sendEmpty(page: Page): Promise<void> {
	await page.locator('main form input').evaluateAll((all) => {
		for (const e of all as HTMLInputElement[]) {
			if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
			else e.value = '';
		}
	});
	await page.locator(GO_ON).click();
}

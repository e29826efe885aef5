// A journey counts when it has been completed in all seven ways of using the product. Each way presses only what is on the page, sees at
// every step that it can go on, and must end at the very plan the answers give.

import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { journey, type Way } from '#journey';
import type { Book } from '#rules';
import { answerByHand, answerByKeys, followByKeys, placeOf } from './hands.ts';
import { SPACING } from './checks/size.ts';
import { TODAY } from './journeys.ts';
import { person } from './site.ts';

export interface Mode {
	id: string;
	name: string;
	options: BrowserContextOptions;
	locale?: string;
	answer?: typeof answerByKeys;
	/** What this way adds to each page, and what must hold there. */
	onPage?: (page: Page) => Promise<string | null>;
}

const fits = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		return over > 0 ? `siden er ${over} px for bred` : null;
	});

const all: Mode[] = [
	{ id: 'keys', name: 'bare tastatur', options: {}, answer: answerByKeys },
	{ id: 'zoom', name: '400 prosent', options: { viewport: { width: 320, height: 256 } }, onPage: fits },
	{
		id: 'forced',
		name: 'tvungne farger',
		options: { forcedColors: 'active', colorScheme: 'dark' },
		onPage: (page) => page.evaluate(() => (matchMedia('(forced-colors: active)').matches ? null : 'fargene er ikke tvunget'))
	},
	{
		id: 'spacing',
		name: 'luft i teksten',
		options: { viewport: { width: 640, height: 800 } },
		onPage: async (page) => {
			await page.addStyleTag({ content: SPACING });
			return fits(page);
		}
	},
	{ id: 'plain', name: 'uten skript', options: { javaScriptEnabled: false } },
	{
		id: 'mirror',
		name: 'fra høyre mot venstre',
		options: {},
		locale: 'ar-XB',
		onPage: async (page) => ((await page.getAttribute('html', 'dir')) === 'rtl' ? fits(page) : 'siden går fra venstre')
	}
];
/** Spoken is the seventh. It needs a real screen reader, is not made yet, and is never said to be done. */
export const SPOKEN = 'lest opp av skjermleser';
export const modes: readonly Mode[] = all;

/** Gives what stopped the person, or null when the plan was reached and is right. */
export async function complete(browser: Browser, address: string, book: Book, met: Way, mode: Mode): Promise<string | null> {
	const page = await person(browser, mode.options);
	const base = `${address}/${mode.locale ?? 'nb'}/${book.event}`;
	const here = (): string => new URL(page.url()).pathname.split('/').slice(3).join('/');
	try {
		await page.goto(base);
		if (mode.answer) await followByKeys(page, 'main a.ds-button');
		else await page.locator('main .actions a').first().click();
		for (const step of met.steps) {
			const place = placeOf(book, step);
			if (step.how === 'corrected') await page.goto(`${base}/${place}`);
			if (here() !== place) return `ventet «${place}», kom til «${here()}»`;
			const wrong = await mode.onPage?.(page);
			if (wrong) return `${place}: ${wrong}`;
			await (mode.answer ?? answerByHand)(page, book, step);
		}
		if (here() !== 'svar') return `svarene ble ikke vist til slutt, men «${here()}»`;
		if (mode.answer) await followByKeys(page, 'main .actions a');
		else await page.locator('main .actions a').first().click();
		const wrong = await mode.onPage?.(page);
		if (wrong) return `plan: ${wrong}`;
		return await rightPlan(page, book, met);
	} catch (e) {
		return `${here()}: ${(e as Error).message.split('\n')[0]}`;
	} finally {
		await page.context().close();
	}
}

async function rightPlan(page: Page, book: Book, met: Way): Promise<string | null> {
	const expected = journey(book, { answers: met.answers, known: {}, events: [] }, TODAY)
		.services.filter((s) => s.group !== null)
		.map((s) => s.key)
		.sort();
	const shown = await page.$$eval('.plan-row a', (rows) => rows.map((a) => decodeURI((a.getAttribute('href') ?? '').split('/tjeneste/').at(-1) ?? '')).sort());
	return expected.join() === shown.join() ? null : `planen viser ${shown.length} tjenester, ventet ${expected.length}`;
}

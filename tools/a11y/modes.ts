// A journey counts when it has been completed in all seven ways of using the product. Each way presses only what is on the page, sees (or
// hears) at every step that it can go on, and must end at the very plan the answers give.

import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { journey } from '#journey';
import type { Book } from '#rules';
import { aloud } from './aloud.ts';
import { answerByHand, answerByKeys, followByKeys, placeOf, type Keys } from './hands.ts';
import { SPACING } from './checks/size.ts';
import type { Journey } from './journeys.ts';
import { screenReader } from './screen-reader.ts';
import { person } from './site.ts';

export interface Mode {
	id: string;
	name: string;
	locale?: string;
	open: (browser: Browser) => Promise<Visit>;
}
/** Somebody at the first page, using the product in one way. */
export interface Visit {
	page: Page;
	/** The keyboard, for who does not point. */
	keys?: Keys;
	/** What this way adds to each page, and what must hold there. */
	onPage?: () => Promise<string | null>;
	close: () => Promise<void>;
}

/** One of the ways a browser can be set to by itself. */
const seen =
	(options: BrowserContextOptions, onPage?: (page: Page) => Promise<string | null>, keys = false): Mode['open'] =>
	async (browser) => {
		const page = await person(browser, options);
		return {
			page,
			...(keys ? { keys: page.keyboard } : {}),
			...(onPage ? { onPage: () => onPage(page) } : {}),
			close: () => page.context().close()
		};
	};

const fits = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		return over > 0 ? `siden er ${over} px for bred` : null;
	});
const spaced = async (page: Page): Promise<string | null> => {
	await page.addStyleTag({ content: SPACING });
	return fits(page);
};
const forced = (page: Page): Promise<string | null> => page.evaluate(() => (matchMedia('(forced-colors: active)').matches ? null : 'fargene er ikke tvunget'));
const mirrored = async (page: Page): Promise<string | null> => ((await page.getAttribute('html', 'dir')) === 'rtl' ? fits(page) : 'siden går fra venstre');

export const sevenModes: readonly Mode[] = [
	{ id: 'keys', name: 'bare tastatur', open: seen({}, undefined, true) },
	{ id: 'zoom', name: '400 prosent', open: seen({ viewport: { width: 320, height: 256 } }, fits) },
	{ id: 'forced', name: 'tvungne farger', open: seen({ forcedColors: 'active', colorScheme: 'dark' }, forced) },
	{ id: 'spacing', name: 'luft i teksten', open: seen({ viewport: { width: 640, height: 800 } }, spaced) },
	{ id: 'plain', name: 'uten skript', open: seen({ javaScriptEnabled: false }) },
	{ id: 'mirror', name: 'fra høyre mot venstre', locale: 'ar-XB', open: seen({}, mirrored) },
	{ id: 'spoken', name: 'lest opp av skjermleser', open: aloud }
];
/**
 * The ways a run tries. A screen reader is not everywhere, and is never said to have been used when it was not. A small run leaves it out
 * everywhere, so that it tells the same on every machine.
 */
export const waysOf = (size: 'push' | 'full'): readonly Mode[] => sevenModes.filter((m) => m.id !== 'spoken' || (size === 'full' && screenReader() !== null));

/** Gives what stopped the person, or null when the plan was reached and is right. */
export async function complete(browser: Browser, address: string, book: Book, met: Journey, mode: Mode): Promise<string | null> {
	const opened = await mode.open(browser).catch((e: unknown) => (e as Error).message);
	if (typeof opened === 'string') return `kom ikke i gang: ${opened}`;
	const { page, keys, onPage, close } = opened;
	const base = `${address}/${mode.locale ?? 'nb'}/${book.event}`;
	const here = (): string => new URL(page.url()).pathname.split('/').slice(3).join('/');
	const follow = (selector: string): Promise<void> => (keys ? followByKeys(page, keys, selector) : page.locator(selector).first().click());
	try {
		await page.goto(base);
		await follow('main .actions a.ds-button');
		for (const step of met.steps) {
			const place = placeOf(book, step);
			if (step.how === 'corrected') await page.goto(`${base}/${place}`);
			// The address is new before the page is there.
			await page.waitForLoadState();
			if (here() !== place) return `ventet «${place}», kom til «${here()}»`;
			const wrong = await onPage?.();
			if (wrong) return `${place}: ${wrong}`;
			await (keys ? answerByKeys(page, keys, book, step) : answerByHand(page, book, step));
		}
		await page.waitForLoadState();
		if (here() !== 'svar') return `svarene ble ikke vist til slutt, men «${here()}»`;
		await follow('main .actions a');
		await page.waitForLoadState();
		const wrong = await onPage?.();
		if (wrong) return `plan: ${wrong}`;
		return await rightPlan(page, book, met);
	} catch (e) {
		return `${here()}: ${(e as Error).message.split('\n')[0]}`;
	} finally {
		await close();
	}
}

async function rightPlan(page: Page, book: Book, met: Journey): Promise<string | null> {
	const expected = journey(book, { answers: met.answers, known: {}, events: [] }, met.today)
		.services.filter((s) => s.group !== null)
		.map((s) => s.key)
		.sort();
	const shown = await page.$$eval('.plan-row a', (rows) => rows.map((a) => decodeURI((a.getAttribute('href') ?? '').split('/tjeneste/').at(-1) ?? '')).sort());
	return expected.join() === shown.join() ? null : `planen viser ${shown.length} tjenester, ventet ${expected.length}`;
}

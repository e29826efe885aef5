// One person's way through the product, with a stop at every screen in every state: before answering, sent empty, answered, changed.
// Whoever takes the tour says which screens to stop at, and in which languages.

import type { Page } from 'playwright';
import type { Met } from '#journey';
import type { Book } from '#rules';
import type { Screen } from './check.ts';
import { answerByHand, factOf, placeOf, sendEmpty } from './hands.ts';

export interface Stop {
	kind: string;
	state: Screen['state'];
	name: string;
}
export interface Guide {
	/** The languages to see this screen in; none to walk by. */
	wants: (stop: Stop) => string[];
	visit: (page: Page, screen: Screen) => Promise<void>;
}
interface Ground {
	address: string;
	book: Book;
	guide: Guide;
}

/** The screens that are the same for everybody. */
export async function tourOfFrame(page: Page, { address, guide }: Omit<Ground, 'book'>, event: string): Promise<void> {
	const stop = stopper(page, address, guide, null);
	const side = (locale: string): string => `${locale}/tilbakemelding?side=/${locale}`;
	await stop({ kind: 'home', state: 'first', name: 'hjem' }, (l) => l);
	await stop({ kind: 'article', state: 'first', name: 'slik-lagrer-vi' }, (l) => `${l}/slik-lagrer-vi`);
	await stop({ kind: 'statement', state: 'first', name: 'tilgjengelighet' }, (l) => `${l}/tilgjengelighet`);
	await stop({ kind: 'missing', state: 'first', name: 'finnes-ikke' }, (l) => `${l}/finnes-ikke`);
	await stop({ kind: 'feedback', state: 'first', name: 'tilbakemelding' }, side);
	await stop({ kind: 'feedback', state: 'error', name: 'tilbakemelding' }, side, sendEmpty);
	await stop({ kind: 'feedback', state: 'changed', name: 'takk' }, (l) => `${side(l)}&takk`);
	for (const [kind, path] of [
		['start', ''],
		['plan', '/plan'],
		['check', '/svar']
	] as const)
		await stop({ kind, state: 'first', name: event }, (l) => `${l}/${event}${path}`);
}

export async function tourOf(page: Page, ground: Ground, journey: Met, number: number): Promise<void> {
	const { address, book, guide } = ground;
	const { event } = book;
	const base = `${address}/nb/${event}`;
	const stop = stopper(page, address, guide, event);
	for (const step of journey.steps) {
		const place = placeOf(book, step);
		const name = factOf(book, step).slug;
		await page.goto(`${base}/${place}`);
		const kind = `question ${await kindOfQuestion(page, factOf(book, step).kind)}`;
		const path = (l: string): string => `${l}/${event}/${place}`;
		await stop({ kind, state: 'first', name }, path);
		await stop({ kind, state: 'error', name }, path, sendEmpty);
		await page.goto(`${base}/${place}`);
		await answerByHand(page, book, step);
		await stop({ kind, state: 'filled', name }, path);
	}
	const last = journey.steps.findLast((s) => s.how === 'asked');
	await stop({ kind: 'check', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/svar`);
	if (last && !last.key.includes('/'))
		await stop({ kind: 'check', state: 'changed', name: `${number}` }, (l) => `${l}/${event}/svar?endret=svar-${factOf(book, last).slug}`);
	await stop({ kind: 'plan', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/plan`);
	await stop({ kind: 'timeline', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/plan/tidslinje`);
	await page.goto(`${base}/plan`);
	const links = async (selector: string): Promise<string[]> =>
		page.$$eval(selector, (all) => [...new Set(all.map((a) => new URL((a as HTMLAnchorElement).href).pathname.split('/').slice(2).join('/')))]);
	const services = await links('.plan-row a[href*="/tjeneste/"]');
	const others = [...(await links('main a[href*="/sammenlign/"]'))];
	for (const service of services) {
		const [, , ...id] = service.split('/');
		const at = { kind: 'service', state: 'filled', name: id[0] ?? '' } as const;
		if (guide.wants(at).length === 0) continue;
		await stop(at, (l) => `${l}/${service}`, openAll);
		others.push(...(await links('main a[href*="/brev/"]')));
	}
	for (const path of new Set(others))
		await stop({ kind: path.includes('/brev/') ? 'letter' : 'comparison', state: 'filled', name: path.split('/').at(-1) ?? '' }, (l) => `${l}/${path}`);
	await stop({ kind: 'delete', state: 'first', name: event }, (l) => `${l}/${event}/slett`);
	await stop({ kind: 'start', state: 'filled', name: event }, (l) => `${l}/${event}`);
	const changes: Stop = { kind: 'service', state: 'changed', name: event };
	if (services[0] && guide.wants(changes).length > 0) {
		await page.goto(`${address}/nb/${services[0]}`);
		const done = page.locator('main form button');
		if ((await done.count()) === 0) return;
		await done.click();
		await stop({ kind: 'plan', state: 'changed', name: event }, (l) => `${l}/${event}/plan`);
		await stop(changes, (l) => `${l}/${services[0]}`);
	}
}

const openAll = (page: Page): Promise<void> => page.$$eval('main details', (all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));

async function kindOfQuestion(page: Page, kind: string): Promise<string> {
	if ((await page.locator('main input[type=search]').count()) > 0) return 'search';
	if (kind === 'date' || kind === 'month' || kind === 'municipality') return kind;
	return (
		(await page
			.locator('main form .choices input')
			.first()
			.getAttribute('type', { timeout: 500 })
			.catch(() => null)) ?? 'text'
	);
}

function stopper(page: Page, address: string, guide: Guide, event: string | null) {
	return async (stop: Stop, path: (locale: string) => string, then: (page: Page) => Promise<void> = async () => {}): Promise<void> => {
		for (const locale of guide.wants(stop)) {
			const open = async (p: Page): Promise<void> => {
				await p.goto(`${address}/${path(locale)}`);
				await then(p);
			};
			await open(page);
			await guide.visit(page, { ...stop, locale, event, own: true, open });
		}
	};
}

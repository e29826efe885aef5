// One person's way through the product, with a stop at every screen in every state: before answering, sent empty, answered, changed.
// Whoever takes the tour says which screens to stop at, and in which languages.

import type { Page } from 'playwright';
import type { Way } from '#proof';
import { choices, journey } from '#journey';
import { kinds } from '#kinds';
import type { Book, Fact } from '#rules';
import type { Screen } from './check.ts';
import { answerByHand, answerUnseen, factOf, placeOf, sendEmpty } from './hands.ts';

export interface Stop {
	kind: string;
	state: Screen['state'];
	name: string;
}
export interface Guide {
	/** The languages to see this screen in; none to walk by. */
	wants: (stop: Stop) => string[];
	visit: (page: Page, screen: Screen) => Promise<void>;
	/** Only looks: the answers go the short way, without pressing anything. */
	onlyLooks?: true;
}
interface Ground {
	address: string;
	book: Book;
	guide: Guide;
	/** Also the services, comparisons and letters of the plan; who comes late finds them seen already. */
	services?: boolean;
}

/** The screens a journey comes to, if it is for that day. */
export function* stopsOf({ book, services = true }: Pick<Ground, 'book' | 'services'>, way: Way, today: string, number: number): Generator<Stop> {
	for (const step of way.steps) {
		const fact = factOf(book, step);
		for (const state of ['first', 'error', 'filled'] as const) yield { kind: `question ${kindOfQuestion(fact)}`, state, name: fact.slug };
	}
	for (const kind of ['check', 'plan', 'timeline']) yield { kind, state: 'filled', name: `${number}` };
	yield { kind: 'check', state: 'changed', name: `${number}` };
	if (!services) return;
	const now = journey(book, { answers: way.answers, known: {}, events: [] }, today);
	for (const { service } of now.services.filter((s) => s.group !== null)) {
		yield { kind: 'service', state: 'filled', name: service.id };
		if (service.letter) for (const state of ['filled', 'first'] as const) yield { kind: 'letter', state, name: service.id };
	}
	for (const { comparison } of choices(now)) for (const state of ['filled', 'first'] as const) yield { kind: 'comparison', state, name: comparison.id };
}

/** The screens that are the same for everybody. */
export async function tourOfFrame(page: Page, { address, guide }: Pick<Ground, 'address' | 'guide'>, event: string): Promise<void> {
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

export async function tourOf(page: Page, ground: Ground, way: Way, number: number): Promise<void> {
	const { address, book, guide, services: whole = true } = ground;
	const { event } = book;
	const base = `${address}/nb/${event}`;
	const stop = stopper(page, address, guide, event);
	// The first page says whether answers can be kept.
	await page.request.get(base);
	for (const step of way.steps) {
		const place = placeOf(book, step);
		const name = factOf(book, step).slug;
		const kind = `question ${kindOfQuestion(factOf(book, step))}`;
		const path = (l: string): string => `${l}/${event}/${place}`;
		const before = await stop({ kind, state: 'first', name }, path);
		const wrong = await stop({ kind, state: 'error', name }, path, sendEmpty);
		if (kind === 'question search')
			for (const word of ['e', 'zzz']) await stop({ kind, state: 'changed', name: `${name} ${word}` }, (l) => `${path(l)}?sok=${word}`);
		if ((before || wrong) && !guide.onlyLooks) {
			await page.goto(`${base}/${place}`);
			await answerByHand(page, book, step);
		} else await answerUnseen(page, book, step, `${base}/${place}`);
		await stop({ kind, state: 'filled', name }, path);
	}
	const last = way.steps.findLast((s) => s.how === 'asked');
	await stop({ kind: 'check', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/svar`);
	if (last && !last.key.includes('/'))
		await stop({ kind: 'check', state: 'changed', name: `${number}` }, (l) => `${l}/${event}/svar?endret=svar-${factOf(book, last).slug}`);
	await stop({ kind: 'plan', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/plan`);
	await stop({ kind: 'timeline', state: 'filled', name: `${number}` }, (l) => `${l}/${event}/plan/tidslinje`);
	if (!whole) return;
	await page.goto(`${base}/plan`);
	const links = async (selector: string): Promise<string[]> =>
		page.$$eval(selector, (all) => [...new Set(all.map((a) => new URL((a as HTMLAnchorElement).href).pathname.split('/').slice(2).join('/')))]);
	const services = await links('.plan-row a[href*="/tjeneste/"]');
	const others = [...(await links('main a[href*="/sammenlign/"]'))];
	for (const service of services) {
		const [, , id = ''] = service.split('/');
		await stop({ kind: 'service', state: 'filled', name: decodeURI(id) }, (l) => `${l}/${service}`, openAll);
		if (book.services.find((s) => s.id === decodeURI(id))?.letter) others.push(service.replace('/tjeneste/', '/brev/'));
	}
	for (const path of new Set(others))
		await stop({ kind: path.includes('/brev/') ? 'letter' : 'comparison', state: 'filled', name: path.split('/').at(-1) ?? '' }, (l) => `${l}/${path}`);
	await stop({ kind: 'delete', state: 'first', name: event }, (l) => `${l}/${event}/slett`);
	await stop({ kind: 'start', state: 'filled', name: event }, (l) => `${l}/${event}`);
	await change(page, address, services[0], event, guide, stop);
	// The same pages for somebody who has not answered anything.
	await page.request.post(`${base}/slett`, {
		data: '',
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address, accept: 'text/html' },
		maxRedirects: 0
	});
	for (const path of new Set(others))
		await stop({ kind: path.includes('/brev/') ? 'letter' : 'comparison', state: 'first', name: path.split('/').at(-1) ?? '' }, (l) => `${l}/${path}`);
}

/** Marks something as done, once in each life event. */
async function change(page: Page, address: string, service: string | undefined, event: string, guide: Guide, stop: ReturnType<typeof stopper>): Promise<void> {
	const done: Stop = { kind: 'service', state: 'changed', name: event };
	if (!service) return;
	await page.goto(`${address}/nb/${service}`);
	const button = page.locator('main form button');
	if ((await button.count()) === 0 || guide.wants(done).length === 0) return;
	await button.click();
	await stop({ kind: 'plan', state: 'changed', name: event }, (l) => `${l}/${event}/plan`);
	await stop({ ...done, name: `${event} gjort` }, (l) => `${l}/${service}`);
}

const openAll = (page: Page): Promise<void> => page.$$eval('main details', (all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));

function kindOfQuestion(fact: Fact): string {
	const kind = kinds[fact.kind];
	return kind.searchable(fact) ? 'search' : kind.pattern;
}

function stopper(page: Page, address: string, guide: Guide, event: string | null) {
	return async (stop: Stop, path: (locale: string) => string, then: (page: Page) => Promise<void> = async () => {}): Promise<boolean> => {
		const wanted = guide.wants(stop);
		for (const locale of wanted) {
			const open = async (p: Page): Promise<void> => {
				await p.goto(`${address}/${path(locale)}`);
				await then(p);
				// What is pressed may lead to a page that is not all there yet.
				await p.waitForLoadState();
			};
			await open(page);
			await guide.visit(page, { ...stop, locale, event, own: true, open });
		}
		return wanted.length > 0;
	};
}

// Proves the checks: each fault is put into a page on its way to the browser, and the check it belongs to must find it there.
// A check that finds nothing wrong with a page that is broken on purpose proves nothing.

import type { Browser, Page } from 'playwright';
import type { Way } from '#proof';
import type { Book } from '#rules';
import type { Check, Fault, Finding, Screen } from './check.ts';
import { across, checks } from './checks/index.ts';
import { trace } from './trace.ts';
import { person, spoiled } from './site.ts';
import { tourOf, tourOfFrame, type Stop } from './tour.ts';

export interface Proof {
	check: string;
	fault: string;
	criterion: string;
	/** Null when the tour never came to such a page. */
	found: boolean | null;
	/** What the check says of the same page unspoiled; nothing, one hopes. */
	before: string[];
}

const place = ({ kind, state }: Pick<Stop, 'kind' | 'state'>): string => (state === 'first' ? kind : `${kind} ${state}`);
/** The first of a kind, and whether a fault is for it: `question text` also for `question text first`. */
const isFor = (fault: Fault, stop: Pick<Stop, 'kind' | 'state'>): boolean => fault.on === place(stop) || (fault.on === stop.kind && stop.state === 'filled');

const isPlan = ({ kind, state }: Pick<Stop, 'kind' | 'state'>): boolean => kind === 'plan' && state === 'filled';

export async function proveChecks(browser: Browser, address: string, book: Book, journeys: readonly Way[], only: readonly Check[] = checks): Promise<Proof[]> {
	const compared = only === checks ? across : [];
	const proofs: Proof[] = [...only, ...compared].flatMap((c) =>
		c.faults.map((f) => ({ check: c.id, fault: f.name, criterion: f.criterion, found: null, before: [] }))
	);
	const left = only.flatMap((check) => check.faults.map((fault) => ({ check, fault })));
	const together: Screen[] = [];
	let compare = compared.length > 0;
	const guide = {
		wants: (stop: Stop): string[] => (left.some(({ fault }) => isFor(fault, stop)) || together.length < 4 || (compare && isPlan(stop)) ? ['nb'] : []),
		visit: async (page: Page, screen: Screen): Promise<void> => {
			if (/^question (radio|text)|^plan/.test(screen.kind) && screen.state === 'filled' && together.length < 4) together.push(screen);
			const before = new Map<Check, string[]>();
			for (const one of left.filter(({ fault }) => isFor(fault, screen))) {
				left.splice(left.indexOf(one), 1);
				const proof = proofs.find((p) => p.check === one.check.id && p.fault === one.fault.name);
				if (!proof) continue;
				if (!before.has(one.check))
					before.set(
						one.check,
						(await once(page, screen, one.check)).map((f) => `${f.criterion}: ${f.what}`)
					);
				proof.before = before.get(one.check) ?? [];
				const mend = await spoiled(page, one.fault.spoil);
				await screen.open(page);
				proof.found = (await once(page, screen, one.check)).some((f) => f.criterion === one.fault.criterion);
				await mend();
				await screen.open(page);
			}
			// While the answers are still there: without them the questions lead elsewhere.
			if (!compare || !isPlan(screen)) return;
			compare = false;
			await proveTogether(page, together, compared, proofs);
			await screen.open(page);
		}
	};
	const page = await person(browser);
	await tourOfFrame(page, { address, guide }, book.event);
	for (const [i, journey] of journeys.entries()) {
		const next = await person(browser);
		await tourOf(next, { address, book, guide }, journey, i + 1);
		await next.context().close();
		if (left.length === 0) break;
	}
	await page.context().close();
	return proofs;
}

/** The comparisons, on a few screens of one journey. */
async function proveTogether(page: Page, screens: readonly Screen[], compared: typeof across, proofs: Proof[]): Promise<void> {
	const seen = async () => {
		const all = [];
		for (const screen of screens) {
			await screen.open(page);
			all.push(await trace(page, { ...screen, state: 'first' }));
		}
		return all;
	};
	const clean = await seen();
	for (const comparison of compared)
		for (const fault of comparison.faults) {
			const proof = proofs.find((p) => p.check === comparison.id && p.fault === fault.name);
			const mend = await spoiled(page, fault.spoil);
			const found = comparison.run(await seen()).some((f) => f.finding.criterion === fault.criterion);
			await mend();
			if (proof) Object.assign(proof, { found, before: comparison.run(clean).map((f) => f.finding.what) });
		}
}

async function once(page: Page, screen: Screen, check: Check): Promise<Finding[]> {
	try {
		return await check.run(page, screen);
	} catch (e) {
		return [{ criterion: 'stopped', what: (e as Error).message }];
	} finally {
		if (check.scope === 'heavy') {
			await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, media: null });
			await page.setViewportSize({ width: 1280, height: 800 });
			await screen.open(page);
		}
	}
}

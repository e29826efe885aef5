// What a page does by itself, and what it does when it is touched: nothing moves, nothing runs out, nothing happens before it is asked
// for, what is said without a new page is heard, and everything is there without script.

import type { Page } from 'playwright';
import { script, style, type Check, type Finding } from '../check.ts';
import { readPng } from '../png.ts';
import { sameIn } from '../site.ts';

const DAY = 20 * 60 * 60 * 1000;
const textOf = (page: Page): Promise<string> => page.evaluate(() => (document.querySelector('main') ?? document.body).innerText);

export const behaviour: Check[] = [
	{
		id: 'motion',
		promise: 'ingenting beveger seg, blinker eller spiller, og slett ikke når noen ber om ro',
		criteria: ['2.2.2', '2.3.1', 'own'],
		scope: 'heavy',
		run: async (page, screen): Promise<Finding[]> => {
			const moving = (): Promise<{ at: string; long: boolean }[]> =>
				page.evaluate(() =>
					document.getAnimations().flatMap((a) => {
						const { endTime = 0 } = a.effect?.getComputedTiming() ?? {};
						const e = (a.effect as KeyframeEffect | null)?.target;
						return e ? [{ at: window.varde.at(e), long: Number(endTime) > 5000 }] : [];
					})
				);
			const found: Finding[] = (await moving()).filter((m) => m.long).map(({ at }) => ({ criterion: '2.2.2', what: 'beveger seg i mer enn fem sekunder', at }));
			const shots: number[] = [];
			for (let i = 0; i < 8; i++) {
				const { light } = readPng(await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 400 } }));
				shots.push(light.reduce((n, l) => n + l, 0) / light.length);
			}
			const flips = shots.filter((l, i) => i > 0 && Math.abs(l - (shots[i - 1] ?? l)) > 0.1).length;
			if (flips >= 2) found.push({ criterion: '2.3.1', what: `siden blinker: ${flips} skifter på åtte bilder` });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await screen.open(page);
			for (const { at } of await moving()) found.push({ criterion: 'own', what: 'beveger seg selv om noen har bedt om ro', at });
			return found;
		},
		faults: [
			{
				name: 'noe som snurrer',
				criterion: '2.2.2',
				on: 'start',
				spoil: style('@keyframes snurr { to { rotate: 360deg } } main h1 { animation: snurr 2s infinite }')
			},
			{
				name: 'noe som blinker',
				criterion: '2.3.1',
				on: 'start',
				spoil: script(
					"let on = false; setInterval(() => { on = !on; document.body.style.cssText = on ? 'background:#000 !important' : 'background:#fff !important'; document.querySelector('header').style.visibility = on ? 'hidden' : 'visible' }, 70)"
				)
			},
			{
				name: 'bevegelse selv når noen har bedt om ro',
				criterion: 'own',
				on: 'start',
				spoil: script("document.querySelector('h1').animate([{ opacity: 0.9 }, { opacity: 1 }], 4000)")
			}
		]
	},
	{
		id: 'predictable',
		promise: 'ingenting skjer før man har bedt om det: ikke av fokus, valg, skriving, enkelttaster eller å trykke ned',
		criteria: ['2.1.4', '2.5.2', '3.2.1', '3.2.2', '3.3.8'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			const found: Finding[] = [];
			const address = page.url();
			let windows = 0;
			const opened = (): number => ++windows;
			page.context().on('page', opened);
			page.on('dialog', (d) => {
				opened();
				void d.dismiss();
			});
			const moved = (criterion: string, what: string, at?: string): boolean => {
				const now = page.url() !== address || windows > 0;
				if (now) found.push({ criterion, what, ...(at ? { at } : {}) });
				return now;
			};
			const before = await textOf(page);
			for (const key of ['s', 'n', 'h', 'j', '1', '/']) await page.keyboard.press(key);
			await page.waitForTimeout(60);
			if (!moved('2.1.4', 'én tast leder bort') && (await textOf(page)) !== before) found.push({ criterion: '2.1.4', what: 'én tast endrer siden' });
			if (found.length > 0) return done();
			for (const at of await page.evaluate(() => window.varde.stops().map((e) => window.varde.at(e)))) {
				await page
					.locator(at)
					.first()
					.focus({ timeout: 2000 })
					.catch(() => null);
				if (windows > 0) break;
			}
			await page.waitForTimeout(80);
			if (moved('3.2.1', 'siden skifter når noe får fokus')) return done();
			const fields = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLInputElement>('main input, main select, main textarea')].map((e) => ({ at: window.varde.at(e), type: e.type }))
			);
			for (const { at, type } of fields.slice(0, 6)) {
				const field = page.locator(at).first();
				await field.focus();
				if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space');
				else await page.keyboard.type('12');
				await page.waitForTimeout(40);
				if (moved('3.2.2', 'siden skifter når noe velges eller skrives', at)) return done();
				if (!(await field.evaluate((e) => document.activeElement === e)))
					found.push({ criterion: '3.2.2', what: 'fokus flytter seg når noe velges eller skrives', at });
				const refused = await field.evaluate((e) => !e.dispatchEvent(new ClipboardEvent('paste', { cancelable: true, bubbles: true })));
				if (refused) found.push({ criterion: '3.3.8', what: 'det går ikke an å lime inn', at });
			}
			const pressed = await page.evaluate(() => {
				const e = [...document.querySelectorAll('main a.ds-button, main button')].find(window.varde.seen);
				e?.scrollIntoView({ block: 'center' });
				const box = e?.getBoundingClientRect();
				return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
			});
			if (pressed) {
				await page.mouse.move(pressed.x, pressed.y);
				await page.mouse.down();
				await page.waitForTimeout(80);
				moved('2.5.2', 'noe skjer når pekeren trykkes ned');
				await page.mouse.move(2, 2);
				await page.mouse.up();
				await page.waitForTimeout(30);
				if (found.length === 0) moved('2.5.2', 'et trykk kan ikke angres ved å flytte pekeren bort');
			}
			return done();
			function done(): Finding[] {
				page.context().off('page', opened);
				page.removeAllListeners('dialog');
				return found;
			}
		},
		faults: [
			{
				name: 'en tast som leder bort',
				criterion: '2.1.4',
				on: 'start',
				spoil: script("document.addEventListener('keydown', (e) => { if (e.key === 'h') location.hash = 'hjelp' })")
			},
			{
				name: 'en side som skifter av fokus',
				criterion: '3.2.1',
				on: 'question text',
				spoil: script("document.querySelector('main input').addEventListener('focus', () => { location.hash = 'x' })")
			},
			{
				name: 'et valg som sender skjemaet',
				criterion: '3.2.2',
				on: 'question radio',
				spoil: script("document.addEventListener('change', () => { location.hash = 'sendt' })")
			},
			{
				name: 'fokus som flytter seg mens man skriver',
				criterion: '3.2.2',
				on: 'question date',
				spoil: script(
					"document.querySelectorAll('main input').forEach((e, i, all) => e.addEventListener('input', () => { if (e.value.length === 2) all[i + 1]?.focus() }))"
				)
			},
			{
				name: 'noe som skjer når pekeren trykkes ned',
				criterion: '2.5.2',
				on: 'question radio',
				spoil: script("document.addEventListener('mousedown', () => { location.hash = 'ned' })")
			},
			{
				name: 'et felt man ikke kan lime inn i',
				criterion: '3.3.8',
				on: 'question text',
				spoil: script("document.addEventListener('paste', (e) => e.preventDefault())")
			}
		]
	},
	{
		id: 'status',
		promise: 'det som dukker opp uten en ny side, blir sagt',
		criteria: ['4.1.3'],
		scope: 'heavy',
		run: async (page): Promise<Finding[]> => {
			await page.evaluate(() => {
				const silent: { at: string; what: string }[] = [];
				const live = new Set(document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]'));
				const told = (e: Element | null): boolean =>
					!!e && ([...live].some((l) => l.contains(e)) || !!e.closest('details') || e.contains(document.activeElement));
				new MutationObserver((all) => {
					for (const m of all) {
						const e = m.target instanceof Element ? m.target : m.target.parentElement;
						const text = m.type === 'characterData' ? (m.target.textContent ?? '') : [...m.addedNodes].map((n) => n.textContent).join(' ');
						if (text.trim() !== '' && e && window.varde.seen(e) && !told(e)) silent.push({ at: window.varde.at(e), what: text.trim().slice(0, 60) });
					}
				}).observe(document.body, { childList: true, subtree: true, characterData: true });
				(window as unknown as { silent: unknown }).silent = silent;
			});
			await page.waitForTimeout(400);
			for (const summary of (await page.$$('main summary, main button[type=button]')).slice(0, 5))
				if (await summary.isVisible()) await summary.click().catch(() => null);
			await page.waitForTimeout(80);
			const silent = await page.evaluate(() => (window as unknown as { silent: { at: string; what: string }[] }).silent ?? []);
			return silent.map(({ at, what }) => ({ criterion: '4.1.3', what: `«${what}» dukker opp uten å bli sagt`, at }));
		},
		faults: [
			{
				name: 'en melding ingen hører',
				criterion: '4.1.3',
				on: 'question radio',
				spoil: script("setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Kladden er lagret</p>'), 200)")
			},
			{
				name: 'et svar ingen hører',
				criterion: '4.1.3',
				on: 'plan filled',
				spoil: script(
					"document.querySelectorAll('main summary').forEach((s) => s.addEventListener('click', () => document.querySelector('h1').insertAdjacentHTML('afterend', '<p>Utskriften er klar</p>')))"
				)
			}
		]
	},
	{
		id: 'time',
		promise: 'tjue timer kan gå uten at noe blir borte',
		criteria: ['2.2.1'],
		scope: 'heavy',
		run: async (page, screen): Promise<Finding[]> => {
			const later = await sameIn(page, {});
			try {
				await later.clock.install();
				await screen.open(later);
				const before = { address: later.url(), text: await textOf(later) };
				const field = later.locator('main input[type=text]').first();
				const writes = (await field.count()) > 0;
				if (writes) await field.fill('12');
				for (let hour = 0; hour < 20; hour++) await later.clock.fastForward(DAY / 20);
				const found: Finding[] = [];
				if (later.url() !== before.address) return [{ criterion: '2.2.1', what: 'siden leder bort når tiden går' }];
				if ((await textOf(later)) !== before.text) found.push({ criterion: '2.2.1', what: 'siden endrer seg når tiden går' });
				if (writes && (await field.inputValue()) !== '12') found.push({ criterion: '2.2.1', what: 'det som er skrevet, er borte når tiden har gått' });
				if ((await later.locator('meta[http-equiv=refresh]').count()) > 0) found.push({ criterion: '2.2.1', what: 'siden lastes på nytt av seg selv' });
				return found;
			} finally {
				await later.context().close();
			}
		},
		faults: [
			{
				name: 'en økt som går ut',
				criterion: '2.2.1',
				on: 'start',
				spoil: script("setTimeout(() => { document.querySelector('main').innerHTML = '<h1>Du er logget ut</h1>' }, 3600000)")
			},
			{
				name: 'et felt som tømmes',
				criterion: '2.2.1',
				on: 'question text',
				spoil: script("setTimeout(() => { document.querySelector('main form').reset() }, 600000)")
			}
		]
	},
	{
		id: 'no-script',
		promise: 'alt som står på siden, står der også uten skript',
		criteria: ['own'],
		scope: 'heavy',
		run: async (page, screen): Promise<Finding[]> => {
			const plain = await sameIn(page, { javaScriptEnabled: false });
			try {
				await screen.open(plain);
				const [a, b] = [await textOf(page), await textOf(plain)].map((t) => t.replaceAll(/\s+/g, ' ').trim());
				return a === b ? [] : [{ criterion: 'own', what: 'siden er en annen uten skript' }];
			} finally {
				await plain.context().close();
			}
		},
		faults: [
			{
				name: 'tekst som bare kommer med skript',
				criterion: 'own',
				on: 'start',
				spoil: script("document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Mer kommer her.</p>')")
			}
		]
	}
];

// The pages work as the web works, and a bad request gets a clear page with a way on. Held on the trial flow,
// which has every kind of question.

import { createHmac, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { answerByKeys, person, place, press } from './browser.ts';

const trial = (): string => `${inject('trial')}/nb/prove`;
const continueButton = (page: Page) => page.getByRole('button', { name: 'Fortsett' });
const h1 = (page: Page): Promise<string> => page.locator('h1').innerText();

async function choose(page: Page, value: string): Promise<void> {
	await page.locator(`input[value="${value}"]`).check({ force: true });
	await press(continueButton(page));
}
async function date(page: Page, name: string, d: string, m: string, y: string): Promise<void> {
	await page.fill(`#${name}`, d);
	await page.fill(`#${name}-maaned`, m);
	await page.fill(`#${name}-aar`, y);
	await press(continueButton(page));
}
/** Answers the first three questions of the ordinary way. */
async function threeAnswers(page: Page): Promise<void> {
	await page.goto(`${trial()}/vei`);
	await choose(page, 'vanlig');
	await choose(page, 'ja');
	await date(page, 'dag', '20', '11', '2026');
	expect(place(page)).toBe('bursdag');
}

/** The browser's own buttons, pressed by somebody who sees the page first: one that is still coming cannot be left. */
async function history(page: Page, way: 'goBack' | 'goForward'): Promise<void> {
	await h1(page);
	await page[way]();
	await h1(page);
}

describe('nettet som nettet er', () => {
	test('Tilbake, Fram og ny lasting beholder svarene', async () => {
		const page = await person();
		await threeAnswers(page);
		await history(page, 'goBack');
		await history(page, 'goBack');
		expect(place(page)).toBe('klar');
		expect(await page.locator('input[value=ja]').isChecked()).toBe(true);
		await history(page, 'goForward');
		expect(await page.inputValue('#dag')).toBe('20');
		await page.reload();
		expect(await page.inputValue('#dag-aar')).toBe('2026');
	});

	test('lenken Tilbake går til forrige svar, som fortsatt er der', async () => {
		const page = await person();
		await threeAnswers(page);
		await press(page.getByRole('link', { name: 'Tilbake' }));
		expect(place(page)).toBe('dag');
		expect(await page.inputValue('#dag')).toBe('20');
	});

	test('en fane til ser de samme svarene, og svar i begge faner blir stående', async () => {
		const page = await person();
		await threeAnswers(page);
		const other = await page.context().newPage();
		await other.goto(`${trial()}/inntekt`);
		await other.fill('#inntekt', '500000');
		await press(continueButton(other));
		await date(page, 'bursdag', '1', '2', '1990');
		await page.goto(`${trial()}/svar`);
		const all = await page.innerText('main');
		expect(all).toContain('500 000 kr'.replaceAll(' ', '\u00a0'));
		expect(all).toContain('1. februar 1990');
	});

	test('et bokmerket spørsmål viser spørsmålet, eller det som må svares på først', async () => {
		const page = await person();
		await page.goto(`${trial()}/barn/1/felles`);
		expect(place(page)).toBe('vei');
		await threeAnswers(page);
		await page.goto(`${trial()}/timer`);
		expect(await h1(page)).toBe('Hvor mange timer i uka?');
	});

	test('å endre ett svar beholder alle andre, og det som settes til side, kommer tilbake', async () => {
		const page = await person();
		await threeAnswers(page);
		await date(page, 'bursdag', '1', '2', '1990');
		await page.goto(`${trial()}/vei?fra=svar`);
		await choose(page, 'stille');
		expect(place(page)).toBe('svar');
		expect(page.url()).toContain('endret=svar-vei');
		expect(await page.innerText('main')).toContain('Svar som ikke brukes nå');
		expect(await page.innerText('main')).toContain('Svaret er endret');
		await page.goto(`${trial()}/vei?fra=svar`);
		await choose(page, 'vanlig');
		await page.goto(`${trial()}/svar`);
		expect(await page.innerText('main')).toContain('1. februar 1990');
		expect(await page.innerText('main')).not.toContain('Svar som ikke brukes nå');
	});

	test('«Slett svarene mine» sletter med en gang, og Tilbake viser dem ikke', async () => {
		const page = await person();
		await threeAnswers(page);
		await press(page.getByRole('link', { name: 'Slett svarene mine' }));
		await press(page.getByRole('button', { name: 'Slett svarene mine' }));
		expect(await page.innerText('main')).toContain('Svarene dine er slettet');
		expect((await page.context().cookies()).map((c) => c.name)).not.toContain('varde-prove');
		await page.goto(`${trial()}/svar`);
		expect(await page.innerText('main')).toContain('Du har ikke svart på noe ennå');
		await page.goto(`${trial()}/dag`);
		expect(await page.inputValue('#dag')).toBe('');
	});

	test('en liste som blir kortere, tar vare på resten til den blir lengre igjen', async () => {
		const page = await person();
		await page.goto(`${trial()}/vei`);
		await choose(page, 'vanlig');
		await page.goto(`${trial()}/barn`);
		await page.fill('#barn', '2');
		await press(continueButton(page));
		await page.goto(`${trial()}/barn/2/felles`);
		await choose(page, 'nei');
		for (const n of ['1', '2']) {
			await page.goto(`${trial()}/barn`);
			await page.fill('#barn', n);
			await press(continueButton(page));
		}
		await page.goto(`${trial()}/barn/2/felles`);
		expect(await page.locator('input[value=nei]').isChecked()).toBe(true);
	});

	test('noe som er gjort, kan merkes som gjort, og angres', async () => {
		const page = await person();
		await threeAnswers(page);
		await page.goto(`${trial()}/tjeneste/sende`);
		await press(page.getByRole('button', { name: 'Merk som gjort' }));
		expect(place(page)).toBe('plan');
		expect(await page.locator('section:has(#done)').innerText()).toContain('Send inn skjemaet');
		await page.goto(`${trial()}/tjeneste/sende`);
		await press(page.getByRole('button', { name: 'Ikke gjort likevel' }));
		await page.goto(`${trial()}/plan`);
		expect(await page.locator('section:has(#now)').innerText()).toContain('Send inn skjemaet');
	});

	test('ingen adresse og ingen omdirigering røper et svar', async () => {
		const page = await person();
		const seen: string[] = [];
		page.on('request', (r) => seen.push(r.url()));
		await threeAnswers(page);
		await date(page, 'bursdag', '1', '2', '1990');
		expect(seen.filter((u) => /1990|vanlig|2026-11|=ja/.test(u))).toEqual([]);
	});
});

describe('det som ikke kan brukes, får en forklaring og en vei videre', () => {
	const cases: [name: string, question: string, fill: Record<string, string>, says: string][] = [
		['ingenting valgt', 'vei', {}, 'Velg det svaret som passer.'],
		['ingenting skrevet', 'dag', {}, 'Skriv dag, måned og år.'],
		['en dato som ikke finnes', 'dag', { '#dag': '31', '#dag-maaned': '2', '#dag-aar': '2026' }, 'Denne datoen finnes ikke'],
		['halve datoen', 'dag', { '#dag': '3' }, 'Noe av datoen mangler'],
		['ord i stedet for dato', 'dag', { '#dag': 'i går', '#dag-maaned': 'x', '#dag-aar': 'y' }, 'Skriv datoen med tall'],
		['en dato i framtiden', 'dag', { '#dag': '1', '#dag-maaned': '1', '#dag-aar': '2031' }, 'Skriv en dato som er 21. november 2026 eller tidligere.'],
		['en dato for lenge siden', 'dag', { '#dag': '1', '#dag-maaned': '1', '#dag-aar': '1900' }, 'Skriv en dato som er 21. november 2025 eller senere.'],
		['ord i stedet for tall', 'inntekt', { '#inntekt': 'ganske mye' }, 'Skriv svaret med tall'],
		['et for høyt tall', 'timer', { '#timer': '200' }, 'Skriv et tall som er 60 eller lavere.'],
		['et negativt tall', 'timer', { '#timer': '-4' }, 'Skriv et tall som er 0 eller høyere.'],
		['et tall med for mange desimaler', 'inntekt', { '#inntekt': '0.050' }, 'Skriv svaret med tall'],
		['et halvt barn', 'barn', { '#barn': '1,5' }, 'Skriv et helt tall'],
		['halvannen person', 'antall', { '#antall': '1,5' }, 'Skriv et helt tall, uten komma.'],
		['veldig lang tekst', 'navn-pa-stedet', { '#navn-pa-stedet': 'x'.repeat(5000) }, 'Svaret er for langt']
	];
	for (const [name, question, fill, says] of cases)
		test(`${name}: «${says}»`, async () => {
			const page = await person();
			await page.goto(`${trial()}/vei`);
			if (question !== 'vei') {
				await choose(page, 'vanlig');
				await page.goto(`${trial()}/${question}`);
			}
			for (const [selector, value] of Object.entries(fill)) await page.fill(selector, value);
			await press(continueButton(page));
			expect(place(page)).toBe(question);
			expect(await page.title()).toMatch(/^Feil: /);
			const summary = page.locator('.ds-error-summary, [role=alert]').first();
			expect(await summary.innerText()).toContain(says);
			const link = page.locator('[role=alert] a');
			expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
			for (const [selector, value] of Object.entries(fill)) expect(await page.inputValue(selector)).toBe(value);
			// The way on: a right answer is taken.
			if (question === 'dag') {
				await date(page, 'dag', '20. november 2026', '', '');
				expect(place(page)).not.toBe('dag');
			}
		});

	test('tall skrives slik folk skriver dem', async () => {
		const page = await person();
		await page.goto(`${trial()}/vei`);
		await choose(page, 'vanlig');
		for (const text of ['600 000', '600.000', '600000 kr', '600 000,00', '600\u00a0000']) {
			await page.goto(`${trial()}/inntekt`);
			await page.fill('#inntekt', text);
			await press(continueButton(page));
			await page.goto(`${trial()}/svar`);
			expect(await page.innerText('main'), text).toContain('600\u00a0000\u00a0kr');
		}
	});

	test('et spørsmål som ikke finnes, er en side som ikke finnes', async () => {
		const page = await person();
		for (const path of [
			'/nb/prove/sammenlign/finnes-ikke',
			'/nb/prove/brev/finnes-ikke',
			'/nb/prove/brev/sende',
			'/nb/prove/finnes-ikke',
			'/nb/prove/tjeneste/finnes-ikke',
			'/nb/ingenting',
			'/nb/prove/barn/1/finnes-ikke',
			'/xx'
		]) {
			const response = await page.goto(inject('trial') + path);
			expect(response?.status(), path).toBe(404);
			expect(await h1(page), path).toBe('Vi finner ikke siden');
			expect(await page.getByRole('link', { name: 'Gå til forsiden' }).count()).toBe(1);
		}
	});

	test('informasjonskapsler som blir avvist, sies fra om, og svaret står fortsatt i skjemaet', async () => {
		const page = await person();
		await page.route('**/*', async (route) => {
			const headers = { ...route.request().headers() };
			delete headers['cookie'];
			await route.continue({ headers });
		});
		await page.goto(`${trial()}/vei`);
		await page.context().clearCookies();
		const form = new URLSearchParams({ vei: 'vanlig' });
		const response = await fetch(`${trial()}/vei`, {
			method: 'POST',
			body: form,
			headers: { origin: inject('trial'), accept: 'text/html' },
			redirect: 'manual'
		});
		const html = await response.text();
		expect(response.status).toBe(400);
		expect(html).toContain('Nettleseren din tar ikke vare på svarene');
		expect(html).toMatch(/value="vanlig"[^>]*checked|checked[^>]*value="vanlig"/);
	});

	test('et skjema fra et annet nettsted blir avvist på en egen side, og ingenting endres', async () => {
		const foreign: Record<string, string>[] = [{ origin: 'https://ond.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }];
		for (const headers of foreign) {
			const response = await fetch(`${trial()}/vei`, {
				method: 'POST',
				body: new URLSearchParams({ vei: 'vanlig' }),
				headers: { ...headers, cookie: 'varde=1', accept: 'text/html' },
				redirect: 'manual'
			});
			expect(response.status).toBe(403);
			expect(await response.text()).toContain('Skjemaet kom fra et annet sted');
			expect(response.headers.get('set-cookie') ?? '').not.toContain('varde-prove');
		}
	});

	test('en forfalsket, en flyttet og en altfor stor kapsel gir en forklaring, aldri en feil', async () => {
		const page = await person();
		await threeAnswers(page);
		const [real] = (await page.context().cookies()).filter((c) => c.name === 'varde-prove');
		const value = real?.value ?? '';
		const forged = [
			value.slice(0, -4) + 'AAAA',
			'x',
			randomBytes(300).toString('base64url'),
			createHmac('sha256', 'k').update(value).digest('base64url'),
			`${value}${value}`,
			'A'.repeat(30_000)
		];
		for (const cookie of forged) {
			const response = await fetch(trial(), { headers: { cookie: `varde=1; varde-prove=${cookie}` } });
			expect(response.status).toBe(200);
			expect(await response.text()).toContain('Vi kunne ikke lese svarene som var lagret');
		}
		// A cookie of one life event does not open another.
		const other = await fetch(`${inject('real')}/nb/fa-barn`, { headers: { cookie: `varde=1; varde-fa-barn=${value}` } });
		expect(await other.text()).toContain('Vi kunne ikke lese svarene som var lagret');
	});

	test('et svar på noe som ikke spørres lenger, blir ikke lagret, og det sies', async () => {
		const page = await person();
		await page.goto(`${trial()}/vei`);
		await choose(page, 'vanlig');
		await page.goto(`${trial()}/inntekt`);
		const other = await page.context().newPage();
		await other.goto(`${trial()}/vei`);
		await choose(other, 'stille');
		await page.fill('#inntekt', '500000');
		await press(continueButton(page));
		expect(await page.innerText('main')).toContain('Svaret ble ikke lagret');
	});

	test('«Ingen av disse» sammen med et valg må ordnes først', async () => {
		const page = await person();
		await page.goto(`${trial()}/vei`);
		await choose(page, 'vanlig');
		await page.goto(`${trial()}/gjelder`);
		await page.locator('input[value=ingen]').check({ force: true });
		await choose(page, 'a');
		expect(place(page)).toBe('gjelder');
		expect(await page.locator('[role=alert]').innerText()).toContain('Velg enten det som passer');
	});

	test('svar som er utløpt eller uleselige, sies fra om på planen og listen over svar, og skrives ikke over av et merke', async () => {
		const cookie = 'varde=1; varde-prove=ikke-lesbar';
		for (const path of ['/plan', '/svar', '/tjeneste/sende']) {
			const html = await (await fetch(trial() + path, { headers: { cookie } })).text();
			expect(html, path).toContain('Vi kunne ikke lese svarene som var lagret');
		}
		const tick = await fetch(`${trial()}/tjeneste/sende?/gjort`, {
			method: 'POST',
			body: new URLSearchParams(),
			headers: { cookie, origin: inject('trial'), accept: 'text/html' },
			redirect: 'manual'
		});
		expect(tick.status).toBe(303);
		expect(tick.headers.get('location')).toBe('/nb/prove');
		expect(tick.headers.getSetCookie().join()).not.toContain('varde-prove');
	});

	test('det som ikke gjelder, kan ikke merkes som gjort', async () => {
		const page = await person();
		await threeAnswers(page);
		await page.goto(`${trial()}/klar`);
		await choose(page, 'nei');
		const cookies = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
		const tick = await fetch(`${trial()}/tjeneste/sende?/gjort`, {
			method: 'POST',
			body: new URLSearchParams(),
			headers: { cookie: cookies, origin: inject('trial'), accept: 'text/html' },
			redirect: 'manual'
		});
		expect(tick.status).toBe(303);
		expect(tick.headers.getSetCookie()).toEqual([]);
	});

	test('rare deler av en fil og handlinger som ikke finnes, feller ikke serveren', async () => {
		for (const range of ['bytes=9-1', 'bytes=5-2', 'bytes=-99999', 'bytes=99999999-', 'x=1-2'])
			expect((await fetch(`${inject('trial')}/favicon.svg`, { headers: { range } })).status, range).toBeLessThan(500);
		for (const action of ['/__proto__', '/constructor', '/default', '/toString', '/x']) {
			const response = await fetch(`${trial()}/vei?${action}`, {
				method: 'POST',
				body: new URLSearchParams({ vei: 'x' }),
				headers: { cookie: 'varde=1', origin: inject('trial'), accept: 'text/html' },
				redirect: 'manual'
			});
			expect(response.status, action).toBeLessThan(500);
		}
		expect((await fetch(trial())).status).toBe(200);
	});

	test('ti tusen tilfeldige forespørsler gir aldri en serverfeil', { timeout: 300_000 }, async () => {
		const { hostname, port } = new URL(inject('trial'));
		let seed = 20261121;
		const random = (n: number): number => {
			seed = (seed * 48271) % 2147483647;
			return Math.floor(seed / 1000) % n;
		};
		const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
		const pieces = [
			'nb',
			'prove',
			'vei',
			'dag',
			'barn',
			'1',
			'felles',
			'svar',
			'plan',
			'tjeneste',
			'sende',
			'slett',
			'%',
			'%00',
			'%ff%fe',
			'..',
			'',
			'æøå',
			encodeURIComponent('æ'),
			'?',
			'__proto__',
			'constructor',
			'_app',
			'x'.repeat(300),
			'__data.json',
			'%2e%2e%2f'
		];
		const names = ['vei', 'klar', 'dag', 'dag.dag', 'dag.maaned', 'dag.aar', 'inntekt', 'gjelder', 'barn', '__proto__', 'toString'];
		const values = [
			'vanlig',
			'ja',
			'vet-ikke',
			'',
			'-1',
			'1e309',
			'NaN',
			'999999999999999999',
			'2026-11-20',
			'31',
			'\u0000',
			'<script>',
			'💥',
			'x'.repeat(2000),
			'[object Object]',
			'1,5',
			'٣'
		];
		const ask = (): Promise<number> =>
			new Promise((done) => {
				const method = pick(['GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']);
				// Half of them aim at real pages.
				const path = random(2)
					? `/nb/prove/${pick(['', 'vei', 'klar', 'dag', 'inntekt', 'gjelder', 'barn', 'barn/1/felles', 'svar', 'plan', 'plan/tidslinje', 'plan/kalender.ics', 'slett', 'tjeneste/sende', 'tjeneste/sende?/gjort', 'sammenlign/mater-a-melde', 'sammenlign/x', 'brev/skrive', 'brev/sende', 'svar?endret=%ff'])}`
					: '/' + Array.from({ length: random(6) }, () => pick(pieces)).join('/');
				const type = pick([
					'application/x-www-form-urlencoded',
					'application/x-www-form-urlencoded',
					'multipart/form-data; boundary=x',
					'application/json',
					'text/plain',
					''
				]);
				const body =
					method === 'POST' || method === 'PUT' || method === 'PATCH'
						? Array.from({ length: random(5) }, () => `${encodeURIComponent(pick(names))}=${random(9) === 0 ? '%zz' : encodeURIComponent(pick(values))}`).join(
								'&'
							)
						: '';
				const headers = {
					cookie: pick(['', 'varde=1', 'varde=1; varde-prove=x', `varde=1; varde-prove=${'A'.repeat(random(3000))}`]),
					...(type ? { 'content-type': type } : {}),
					...(random(2) ? { origin: inject('trial') } : {}),
					'content-length': String(Buffer.byteLength(body))
				};
				const req = request({ hostname, port, method, path: path.replaceAll(/[^\x21-\x7e]/g, (c) => encodeURIComponent(c)), headers }, (res) => {
					res.resume();
					res.on('end', () => done(res.statusCode ?? 0));
				});
				req.on('error', () => done(-1));
				req.end(body);
			});
		const counts = new Map<number, number>();
		for (let i = 0; i < 10_000; i += 50)
			for (const status of await Promise.all(Array.from({ length: 50 }, ask))) counts.set(status, (counts.get(status) ?? 0) + 1);
		console.log(
			`10 000 random requests: ${[...counts]
				.sort()
				.map(([s, n]) => `${s} × ${n}`)
				.join(', ')}`
		);
		expect([...counts.keys()].filter((s) => s >= 500 || s < 0)).toEqual([]);
		expect((await fetch(trial())).status).toBe(200);
	});
});

test('den som ikke vet et tall, sier det med en egen knapp, og får det ikke spurt igjen', async () => {
	const page = await person();
	await page.goto(`${trial()}/vei`);
	await choose(page, 'vanlig');
	await page.goto(`${trial()}/timer`);
	await press(page.getByRole('button', { name: 'Vet ikke' }));
	expect(place(page)).not.toBe('timer');
	await page.goto(`${trial()}/svar`);
	expect(await page.locator('#svar-timer').innerText()).toContain('Vet ikke');
	await page.goto(`${trial()}/tjeneste/kanskje`);
	expect(await page.innerText('main')).toContain('Det kommer an på');
});

describe('kalenderen', () => {
	test('har dagene som er igjen, med ids som er de samme når planen hentes på nytt', async () => {
		const page = await person();
		await threeAnswers(page);
		const calendar = async (): Promise<string> => (await page.request.get(`${trial()}/plan/kalender.ics`)).text();
		const first = await calendar();
		expect(first).toMatch(/^BEGIN:VCALENDAR\r\n/);
		expect(first).toMatch(/END:VCALENDAR\r\n$/);
		for (const line of first.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(first).toContain('UID:prove-sende-frist@varde\r\n');
		expect(first).toContain('DTSTART;VALUE=DATE:20261204\r\n');
		const ids = (text: string): string[] => [...text.matchAll(/UID:(.*)\r/g)].map((m) => m[1] ?? '');
		expect(new Set(ids(first)).size).toBe(ids(first).length);
		await page.goto(`${trial()}/dag`);
		await date(page, 'dag', '18', '11', '2026');
		const second = await calendar();
		expect(ids(second)).toEqual(ids(first));
		expect(second).toContain('DTSTART;VALUE=DATE:20261202\r\n');
	});
});

test('tilbakemelding kan gis uten å si hvem man er, og adressen kan bare være en av våre', async () => {
	const page = await person();
	await page.goto(`${trial()}/plan`);
	await press(page.getByRole('link', { name: 'Si fra om denne siden' }));
	await page.locator('input[value=nei]').check({ force: true });
	await press(page.getByRole('button', { name: 'Send' }));
	expect(await h1(page)).toBe('Takk for at du sa fra');
	await press(page.getByRole('link', { name: 'Tilbake til siden' }));
	expect(place(page)).toBe('plan');
	for (const side of ['https://ond.example', '//ond.example', 'javascript:alert(1)', '/nb/../../x y']) {
		await page.goto(`${inject('trial')}/nb/tilbakemelding?side=${encodeURIComponent(side)}`);
		expect(await page.getByRole('link', { name: 'Tilbake til siden' }).getAttribute('href'), side).toBe('/nb');
	}
});

test('et spørsmål kan besvares med tastatur alene, også avkryssing', async () => {
	const page = await person();
	await page.goto(`${trial()}/vei`);
	await answerByKeys(page, 'vanlig');
	await page.goto(`${trial()}/gjelder`);
	await answerByKeys(page, 'a, c');
	await page.goto(`${trial()}/svar`);
	expect(await page.innerText('main')).toContain('Det første og Det tredje');
});

// Every action there is, found on disk: none has a line of guarding of its own, and none can be run from another site.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { Seal, SealedCookies } from '#adapters';
import type { Person } from '#journey';
import { SECRET } from '../../tools/served.ts';

const routes = resolve(import.meta.dirname, '../../src/routes');
/** What stands for each part of an address that is not the same for everyone. */
const params: Record<string, string> = { locale: 'nb', event: 'prove', question: 'vei', id: 'sende' };
const fields = { vei: 'vanlig', hjalp: 'ja' };

interface Way {
	/** With the name of the action, when it has one. */
	address: string;
	method: string;
}

/** All ways in: each action of a page, and each method of an address that is no page (whether it takes it today or not). */
function ways(): Way[] {
	const files = readdirSync(routes, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
	return files.flatMap(({ parentPath, name }): Way[] => {
		const address = `/${relative(routes, parentPath)
			.replaceAll('\\', '/')
			.replaceAll(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, (_, param: string) => params[param] ?? expect.fail(`Nothing stands for «${param}» in an address.`))}`;
		if (name === '+server.ts') return ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ address, method }));
		if (name !== '+page.server.ts') return [];
		const [, actions] = readFileSync(join(parentPath, name), 'utf8').split(/^export const actions\b.*$/m);
		const names = [...(actions ?? '').split(/^\}/m)[0]!.matchAll(/^\t(?:async )?(\w+)\b/gm)].map((m) => m[1]);
		if (actions !== undefined) expect(names, `the actions of ${address}`).not.toEqual([]);
		return names.map((action) => ({ address: action === 'default' ? address : `${address}?/${action}`, method: 'POST' }));
	});
}

/** The cookies of somebody who has answered. */
async function cookies(person: Person): Promise<string> {
	const jar = new Map([['varde', '1']]);
	const store = new SealedCookies(
		{ get: (name) => jar.get(name), set: (name, value) => void jar.set(name, value), delete: (name) => void jar.delete(name) },
		{ seal: new Seal([SECRET]), events: ['prove'], secure: false, now: () => Math.floor(Date.now() / 1000) }
	);
	expect(await store.write('prove', person)).toBe('kept');
	return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
const answered: Person = { facts: { 'prove/vei': 'vanlig', 'prove/klar': true, 'prove/dag': '2026-11-20' }, happened: [] };

const send = (address: string, method: string, headers: Record<string, string>, body: BodyInit = new URLSearchParams(fields)): Promise<Response> =>
	fetch(inject('trial') + address, { method, body, headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
const said = (): string => (existsSync('.varde/test-feedback.jsonl') ? readFileSync('.varde/test-feedback.jsonl', 'utf8') : '');

describe('vakten gjelder alle handlinger, uten at noen av dem sier det selv', () => {
	const all = ways();

	test('alle handlinger er funnet', () => {
		expect(all.filter((w) => w.method === 'POST').map((w) => w.address)).toEqual(
			expect.arrayContaining(['/nb/prove/vei', '/nb/prove/slett', '/nb/prove/tjeneste/sende?/gjort', '/nb/prove/tjeneste/sende?/angre', '/nb/tilbakemelding'])
		);
	});

	for (const { address, method } of all)
		test(`${method} ${address} fra et annet nettsted blir nektet, og ingenting er endret`, async () => {
			const cookie = await cookies(answered);
			const before = said();
			const foreign: Record<string, string>[] = [{ origin: 'https://ond.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
			for (const from of foreign) {
				const response = await send(address, method, { cookie, ...from });
				expect(response.status).toBe(403);
				expect(response.headers.getSetCookie()).toEqual([]);
			}
			expect(said()).toBe(before);
			// The same from our own pages is not refused, so that it is the guard that is tried.
			if (method === 'POST') expect((await send(address, method, { cookie, origin: inject('trial') })).status).not.toBe(403);
		});

	test('den som blir nektet, får vite hvorfor, i rammen vår og på språket sitt', async () => {
		const own = inject('trial');
		const cases: [Response, number, string][] = [
			[await send('/nb/prove/vei', 'POST', { origin: 'https://ond.example' }), 403, 'Skjemaet kom fra et annet sted'],
			[await send('/nn/prove/vei', 'POST', { origin: 'https://ond.example' }), 403, 'Skjemaet kom frå ein annan stad'],
			[await send('/nb/prove/vei', 'POST', { origin: own, 'content-type': 'application/json' }, '{}'), 400, 'Vi forstod ikke det som ble sendt'],
			[await send('/en/prove/vei', 'POST', { origin: own }, new URLSearchParams({ vei: 'x'.repeat(700_000) })), 413, 'The answer is too large']
		];
		for (const [response, status, heading] of cases) {
			expect(response.status).toBe(status);
			const html = await response.text();
			expect(html).toMatch(new RegExp(`<h1[^>]*>${heading}`));
			expect(html).toContain('</footer>');
		}
	});

	test('et skjema blir besvart med en side, også for den som tar imot hva som helst', async () => {
		const response = await send('/nb/prove/vei', 'POST', { cookie: 'varde=1', origin: inject('trial'), accept: '*/*' });
		expect(response.status).toBe(303);
		expect(response.headers.getSetCookie().join()).toContain('varde-prove=2.');
	});

	test('et navn på en handling som ikke finnes, leder aldri til et annet nettsted', async () => {
		const response = await fetch(`${inject('trial')}//ond.example?/x`, { redirect: 'manual' });
		expect(response.headers.get('location')).toBe('/ond.example');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});
});

describe('før det er fullt', () => {
	const letters = (n: number): string =>
		Array.from({ length: n }, (_, i) =>
			Math.abs(Math.sin(i + 1))
				.toString(36)
				.slice(2, 12)
		).join('');
	const page = async (path: string, cookie: string): Promise<string> => (await fetch(`${inject('trial')}/nb/prove/${path}`, { headers: { cookie } })).text();

	test('sies det der man svarer og der man ser over svarene, med hva man kan gjøre', async () => {
		const little = await cookies({ ...answered, facts: { ...answered.facts, 'prove/noe gammelt': letters(400) } });
		const enough = await cookies(answered);
		for (const path of ['klar', 'svar']) {
			expect(await page(path, little), path).toContain('Det er snart ikke plass til flere svar');
			expect(await page(path, little), path).toContain('Slett svarene i en livshendelse du er ferdig med');
			expect(await page(path, enough), path).not.toContain('Det er snart ikke plass');
		}
	});

	test('det ingen flyt kjenner lenger, blir med videre', async () => {
		const cookie = await cookies({ ...answered, facts: { ...answered.facts, 'prove/noe gammelt': 'beholdes' } });
		const response = await send('/nb/prove/klar', 'POST', { cookie, origin: inject('trial') }, new URLSearchParams({ klar: 'nei' }));
		const [, value = ''] = /varde-prove=([^;]+)/.exec(response.headers.getSetCookie().join()) ?? [];
		const store = new SealedCookies(
			{ get: (name) => (name === 'varde-prove' ? value : undefined), set: () => undefined, delete: () => undefined },
			{ seal: new Seal([SECRET]), events: ['prove'], secure: false, now: () => Math.floor(Date.now() / 1000) }
		);
		expect((await store.read('prove')).person.facts).toMatchObject({ 'prove/noe gammelt': 'beholdes', 'prove/klar': false });
	});
});

// What every request that may change something must pass. That it holds for every page we have is held by tests/pages/guard.test.ts.

import { describe, expect, test } from 'vitest';
import { guard, withoutUnknownAction } from '../../src/routes/guard.ts';

const own = 'https://varde.example.no';
const form = (fields: [string, string][] = [['vei', 'vanlig']]): RequestInit => ({ body: new URLSearchParams(fields) });
const sent = (init: RequestInit = form(), headers: Record<string, string> = {}, method = 'POST'): Request =>
	new Request(`${own}/nb/prove/vei`, { method, ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });

describe('vakten', () => {
	test('slipper gjennom det som bare ser, og ser på det som det er', async () => {
		for (const method of ['GET', 'HEAD', 'OPTIONS']) {
			const request = sent({}, { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }, method);
			const { form: fields, refused, seen } = await guard(request, own);
			expect(refused).toBe(null);
			expect(seen).toBe(request);
			expect(fields('vei')).toEqual([]);
		}
	});

	test('slipper gjennom et skjema fra våre egne sider, og fra den som ikke sier hvor det står', async () => {
		const where: Record<string, string>[] = [
			{ origin: own },
			{},
			{ 'sec-fetch-site': 'same-origin' },
			{ 'sec-fetch-site': 'none' },
			{ origin: own, 'sec-fetch-site': 'same-origin' }
		];
		for (const headers of where) {
			const { form: fields, refused, seen } = await guard(sent(form(), headers), own);
			expect(refused).toBe(null);
			expect(fields('vei')).toEqual(['vanlig']);
			expect(seen.method).toBe('POST');
		}
	});

	test('gir hvert felt det som ble skrevet i det, flere ganger når det er flere, og ingenting for et felt som ikke er der', async () => {
		const { form: fields } = await guard(
			sent(
				form([
					['gjelder', 'a'],
					['gjelder', 'c'],
					['navn', 'Åse «Ø» 💥']
				])
			),
			own
		);
		expect(fields('gjelder')).toEqual(['a', 'c']);
		expect(fields('navn')).toEqual(['Åse «Ø» 💥']);
		expect(fields('toString')).toEqual([]);
		const files = new FormData();
		files.append('navn', 'tekst');
		files.append('navn', new Blob(['en fil']), 'fil.txt');
		expect((await guard(sent({ body: files }), own)).form('navn')).toEqual(['tekst']);
	});

	test('nekter det som kommer fra et annet nettsted, og leser det ikke', async () => {
		const foreign: Record<string, string>[] = [
			{ origin: 'https://ond.example' },
			{ origin: 'null' },
			{ origin: 'http://varde.example.no' },
			{ origin: 'https://ond.varde.example.no' },
			{ origin: `${own}:8443` },
			{ 'sec-fetch-site': 'cross-site' },
			{ origin: own, 'sec-fetch-site': 'cross-site' }
		];
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			for (const headers of foreign) {
				const request = sent(form(), headers, method);
				const { form: fields, refused, seen } = await guard(request, own);
				expect(refused, `${method} ${JSON.stringify(headers)}`).toBe(403);
				expect(request.bodyUsed).toBe(false);
				expect(fields('vei')).toEqual([]);
				expect(seen.method).toBe('GET');
			}
	});

	test('nekter det som ikke er noe skjema', async () => {
		const bodies: RequestInit[] = [
			{ body: '{"vei":"vanlig"}', headers: { 'content-type': 'application/json' } },
			{ body: 'vei=vanlig', headers: { 'content-type': 'text/plain' } },
			{ body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
			{}
		];
		for (const body of bodies) {
			const { refused, seen } = await guard(sent(body, { origin: own }), own);
			expect(refused, JSON.stringify(body)).toBe(400);
			expect(seen.method).toBe('GET');
		}
		expect((await guard(sent({}, { origin: own }, 'DELETE'), own)).refused).toBe(400);
	});

	test('nekter det som er større enn et skjema kan være, med en grunn for seg', async () => {
		const broken = (fault: unknown): Request => {
			const body = new ReadableStream({ pull: () => Promise.reject(fault) });
			return new Request(`${own}/nb`, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				duplex: 'half'
			} as RequestInit);
		};
		expect((await guard(broken(Object.assign(new Error('Too large'), { status: 413 })), own)).refused).toBe(413);
		expect((await guard(broken(new Error('The connection ended')), own)).refused).toBe(400);
	});

	test('det sidene får se, blir besvart med en side, har samme adresse og kapsler, og er lest ferdig', async () => {
		for (const headers of [{ origin: own }, { origin: 'null' }]) {
			const { seen } = await guard(sent(form(), { ...headers, accept: 'application/json', cookie: 'varde=1' }), own);
			expect(seen.headers.get('accept')).toBe('text/html');
			expect(seen.headers.get('cookie')).toBe('varde=1');
			expect(seen.url).toBe(`${own}/nb/prove/vei`);
			expect(await seen.text()).toBe('');
		}
	});
});

describe('navn på handlinger i adressen', () => {
	const names = new Set(['gjort', 'angre']);
	const leads = (path: string): string | null => withoutUnknownAction(new URL(own + path), names);

	test('våre egne, og spørringer som ikke er navn, får stå', () => {
		for (const path of ['/nb/a', '/nb/a?/gjort', '/nb/a?/angre&fra=svar', '/nb/a?fra=svar&sok=/gjort']) expect(leads(path), path).toBe(null);
	});

	test('andre leder til siden uten navn', () => {
		for (const path of ['/nb/a?/x', '/nb/a?/default', '/nb/a?/__proto__', '/nb/a?/constructor', '/nb/a?/gjort&/x', '/nb/a?/', '/nb/a?%2Fx=1'])
			expect(leads(path), path).toBe('/nb/a');
	});

	test('aldri til et annet nettsted', () => {
		for (const path of ['//ond.example?/x', '/\\ond.example?/x', '/\\/ond.example?/x', '///ond.example?/x']) expect(leads(path), path).toBe('/ond.example');
	});
});

// What keeps answers: held to the contract, and what is special for sealed cookies.

import { createCipheriv, hkdfSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Seal, SealedCookies, type CookieJar } from '#adapters';
import { NOBODY_YET, type AnswerStore, type Person } from '#journey';
import { keepsAnswers, person, type Place } from './answers.contract.ts';
import { AnswersInMemory } from './in-memory.ts';
import before from './sealed-before.json' with { type: 'json' };

const secret = 'a-secret-that-is-long-enough-to-use';
const events = ['flytte', 'arve'];

interface Over {
	secrets?: string[];
	secure?: boolean;
	events?: string[];
}
/** A browser with its cookies, and what each of them was set to last for. */
class Browser implements CookieJar {
	readonly all: Map<string, string>;
	readonly ages = new Map<string, number | undefined>();
	constructor(cookies: Iterable<[string, string]> = []) {
		this.all = new Map(cookies);
	}
	get(name: string): string | undefined {
		return this.all.get(name);
	}
	set(name: string, value: string, maxAge?: number): void {
		this.all.set(name, value);
		this.ages.set(name, maxAge);
	}
	delete(name: string): void {
		this.all.delete(name);
	}
}
class CookiePlace implements Place {
	readonly browser = new Browser([['varde', '1']]);
	now = 1_800_000_000;
	open(over: Over = {}): SealedCookies {
		return this.over(this.browser, over);
	}
	openUnkept(): AnswerStore {
		return this.over(new Browser(), {});
	}
	over(browser: Browser, { secrets = [secret], ...over }: Over): SealedCookies {
		return new SealedCookies(browser, { seal: new Seal(secrets), events, secure: false, now: () => this.now, ...over });
	}
	pass(seconds: number): void {
		this.now += seconds;
	}
	spoil(part: string): void {
		this.browser.all.set(`varde-${part}`, 'ikke-lesbar');
	}
}

keepsAnswers('forseglede kapsler', () => new CookiePlace());
keepsAnswers('i minnet', () => {
	const parts = new Map<string, { saved: number; text: string | null }>();
	let now = 0;
	const open = (keeps: boolean): AnswerStore => new AnswersInMemory(parts, { now: () => now, keeps, room: 4_000 });
	return {
		open: () => open(true),
		openUnkept: () => open(false),
		pass: (seconds) => (now += seconds),
		spoil: (part) => parts.set(part, { saved: now, text: null })
	};
});

/** A place where somebody has answered, and what lies in the browser. */
async function answered(over: Over = {}): Promise<{ place: CookiePlace; value: string }> {
	const place = new CookiePlace();
	await place.open(over).write('flytte', person);
	return { place, value: place.browser.get('varde-flytte') ?? '' };
}

describe('kapselen', () => {
	test('røper ingenting om svarene, og er ulik hver gang', async () => {
		const [a, b] = [await answered(), await answered()];
		expect(a.value).not.toBe(b.value);
		const bytes = Buffer.from(a.value.split('.')[2] ?? '', 'base64url').toString('latin1');
		for (const word of ['gift', '2027', 'melde']) expect(bytes).not.toContain(word);
		expect(a.value).toMatch(/^[\w.-]+$/);
	});

	test('som er endret, flyttet eller laget med en annen nøkkel, blir ikke lest', async () => {
		const { place, value } = await answered();
		const [version = '', key = '', body = ''] = value.split('.');
		const flip = (i: number): string => {
			const bytes = Buffer.from(body, 'base64url');
			bytes[i] = (bytes[i] ?? 0) ^ 1;
			return `${version}.${key}.${bytes.toString('base64url')}`;
		};
		const bad = [flip(0), flip(14), flip(40), value.slice(0, 16), body, `1.${key}.${body}`, `2.AAAA.${body}`, `${value}.x`, '2.', '..', '%%%', 'AAAA', '0'];
		for (const forged of bad) {
			place.browser.all.set('varde-flytte', forged);
			expect(await place.open().read('flytte'), forged).toMatchObject({ problem: 'unreadable', person: { happened: [] } });
		}
		place.browser.all.set('varde-arve', value);
		expect((await place.open().read('arve')).problem).toBe('unreadable');
		place.browser.all.set('varde-felles', value);
		place.browser.all.set('varde-flytte', value);
		expect((await place.open().read('flytte')).problem).toBe('unreadable');
		place.browser.all.delete('varde-felles');
		expect((await place.open().read('flytte')).problem).toBe(null);
		expect((await place.open({ secrets: ['another-secret-that-is-long-enough'] }).read('flytte')).problem).toBe('unreadable');
	});

	test('kan ikke gjøres om til en fra før det var utgaver', () => {
		const seal = new Seal([secret]);
		const sealed = seal.seal(Buffer.from('x'), 'flytte');
		expect(seal.open(sealed, 'flytte')).toEqual({ bytes: Buffer.from('x'), version: 2 });
		expect(seal.open(sealed.split('.')[2] ?? '', 'flytte')).toBe(null);
	});

	test('fra en nyere utgave er uleselig, og blir ikke skrevet over', async () => {
		const { place, value } = await answered();
		for (const version of ['3', '10', 'x']) {
			const newer = value.replace(/^2/, version);
			place.browser.all.set('varde-flytte', newer);
			expect((await place.open().read('flytte')).problem, version).toBe('unreadable');
			expect(await place.open().write('flytte', person), version).toBe('lost');
			expect(place.browser.get('varde-flytte')).toBe(newer);
		}
	});

	test('fra framtiden er lukket av en klokke som gikk feil: svarene er der like fullt', async () => {
		const { place } = await answered();
		place.pass(-10 * 24 * 60 * 60);
		const { problem, person: kept } = await place.open().read('flytte');
		expect([problem, kept]).toEqual([null, person]);
	});

	test('varer i en uke, også den felles; merket som viser at nettleseren tar vare på noe, varer til den lukkes', async () => {
		const place = new CookiePlace();
		await place.open().write('flytte', person);
		expect([...place.browser.ages]).toEqual([
			['varde-flytte', 7 * 24 * 60 * 60],
			['varde-felles', 7 * 24 * 60 * 60]
		]);
		const empty = new Browser();
		place.over(empty, {}).tryBrowser();
		expect([...empty.ages]).toEqual([['varde', undefined]]);
		expect(empty.get('varde')).toBe('1');
		empty.ages.clear();
		place.over(empty, {}).tryBrowser();
		place.open().tryBrowser();
		expect([...empty.ages.keys(), ...place.browser.ages.keys()]).not.toContain('varde');
		expect(await place.over(empty, {}).write('flytte', person)).toBe('kept');
	});

	test('heter __Host- over https, og det er de eneste navnene som teller', async () => {
		const place = new CookiePlace();
		place.browser.all.clear();
		place.open({ secure: true }).tryBrowser();
		await place.open({ secure: true }).write('flytte', person);
		expect([...place.browser.all.keys()]).toEqual(['__Host-varde', '__Host-varde-flytte', '__Host-varde-felles']);
		expect(await place.open().read('flytte')).toMatchObject({ person: NOBODY_YET, problem: null });
		const foreign = new Browser([
			['evilvarde', '1'],
			['evilvarde-flytte', 'x'.repeat(13_000)],
			['varde-flytte', 'x'],
			['varde-ukjent', 'x'.repeat(13_000)]
		]);
		const store = place.over(foreign, { secure: true });
		expect(await store.write('flytte', person)).toBe('not-keeping');
		foreign.all.set('__Host-varde', '1');
		expect(await place.over(foreign, { secure: true }).write('flytte', person)).toBe('kept');
		expect((await place.over(foreign, { secure: true }).read('flytte')).room).toBe('enough');
		await place.over(foreign, { secure: true }).removeAll();
		expect([...foreign.all.keys()]).toEqual(['evilvarde', 'evilvarde-flytte', 'varde-flytte', 'varde-ukjent', '__Host-varde']);
	});

	test('for det felles har sitt eget navn, som ingen livshendelse kan ha', () => {
		expect(() => new CookiePlace().open({ events: ['felles'] })).toThrow(/felles/);
	});

	test('livshendelser ingen har svart i, tar ingen plass', async () => {
		const many = Array.from({ length: 900 }, (_, i) => `livshendelse-${i}`);
		const place = new CookiePlace();
		expect(await place.open({ events: many }).write('livshendelse-7', { facts: { 'livshendelse-7/gift': true }, happened: [] })).toBe('kept');
		expect((await place.open({ events: many }).read('livshendelse-7')).room).toBe('enough');
	});

	test('sju livshendelser som alle er lange, får plass sammen; før det er fullt, sies det', async () => {
		const seven = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'for mye'];
		const noise = (n: number): string =>
			Array.from({ length: n }, (_, i) =>
				Math.abs(Math.sin(i + 1))
					.toString(36)
					.slice(2, 12)
			).join('');
		const place = new CookiePlace();
		const rooms: string[] = [];
		for (const event of seven) {
			const written = await place.open({ events: seven }).write(event, { facts: { [`${event}/navn`]: noise(205) }, happened: [] });
			rooms.push(written === 'kept' ? (await place.open({ events: seven }).read(event)).room : written);
		}
		expect(Math.max(...[...place.browser.all.values()].map((v) => v.length))).toBeGreaterThan(1_850);
		expect(rooms).toEqual(['enough', 'enough', 'enough', 'enough', 'enough', 'enough', 'little', 'full']);
		await place.open({ events: seven }).remove('tre');
		expect((await place.open({ events: seven }).read('en')).room).toBe('enough');
	});
});

describe('nøkkelen byttes', () => {
	const [old, fresh] = ['an-old-secret-that-is-long-enough-1', 'a-new-secret-that-is-long-enough-2'];

	test('den nyeste forsegler, alle åpner, og neste svar er forseglet med den nye', async () => {
		const { place, value } = await answered({ secrets: [old] });
		expect((await place.open({ secrets: [fresh, old] }).read('flytte')).person).toEqual(person);
		await place.open({ secrets: [fresh, old] }).write('flytte', person);
		const renewed = place.browser.get('varde-flytte') ?? '';
		expect(renewed.split('.')[1]).not.toBe(value.split('.')[1]);
		expect((await place.open({ secrets: [fresh] }).read('flytte')).person).toEqual(person);
		expect((await place.open({ secrets: [old] }).read('flytte')).problem).toBe('unreadable');
	});

	test('merket på nøkkelen røper den ikke, og ingen forsegling er uten nøkkel', () => {
		expect(new Seal([fresh]).seal(Buffer.from('x'), 'flytte').split('.')[1]).toMatch(/^[\w-]{4}$/);
		expect(fresh).not.toContain(new Seal([fresh]).seal(Buffer.from('x'), 'flytte').split('.')[1]);
		expect(() => new Seal([])).toThrow();
	});
});

describe('kapsler fra før det var utgaver', () => {
	const { secret: old, saved, cookies } = before;
	for (const { event, secure, name, value, answers, events: happened } of cookies)
		test(`«${name}» blir lest, og løftet til den nye formen ved neste svar`, async () => {
			const place = new CookiePlace();
			place.now = saved + 60;
			place.browser.all.set(name, value);
			const open = (secrets: string[]): SealedCookies => place.open({ secrets, secure, events: ['fa-barn', 'prove'] });
			const { person: read, problem } = await open(['a-newer-secret-that-is-long-enough', old]).read(event);
			expect(problem).toBe(null);
			expect(read).toEqual({
				facts: Object.fromEntries(Object.entries(answers).map(([fact, answer]) => [`${event}/${fact}`, answer])),
				happened: happened.map((h, i) => ({ ...h, service: `${event}/${h.service}`, order: i + 1 }))
			});
			expect(place.browser.get(name)).toBe(value);
			expect(await open([old]).write(event, read)).toBe('kept');
			expect(place.browser.get(name)).toMatch(/^2\./);
			expect((await open([old]).read(event)).person).toEqual(read);
		});

	test('er utløpt en uke etter siste svar, og uleselige under et annet navn og med en annen nøkkel', async () => {
		const place = new CookiePlace();
		place.now = saved + 7 * 24 * 60 * 60 + 60;
		const value = cookies[0]?.value ?? '';
		place.browser.all.set('varde-flytte', value).set('varde-fa-barn', value);
		const open = (secrets: string[]): SealedCookies => place.open({ secrets, events: ['fa-barn', 'flytte'] });
		expect((await open([old]).read('fa-barn')).problem).toBe('expired');
		expect((await open([old]).read('flytte')).problem).toBe('unreadable');
		expect((await open([secret]).read('fa-barn')).problem).toBe('unreadable');
	});
});

describe('en forsegling som er ekte, men med noe annet i', () => {
	/** Sealed by the right key, as an older or newer release might have: version 1 without a beginning, version 2 with. */
	function sealed(version: 1 | 2, content: unknown, packed = deflateRawSync(JSON.stringify(content))): string {
		if (version === 2) return new Seal([secret]).seal(packed, 'flytte');
		const iv = Buffer.alloc(12, 7);
		const cipher = createCipheriv('aes-256-gcm', Buffer.from(hkdfSync('sha256', secret, '', 'varde answers', 32)), iv);
		cipher.setAAD(Buffer.from('flytte'));
		const body = Buffer.concat([cipher.update(packed), cipher.final()]);
		return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
	}
	const saved = 1_800_000_000;
	const done = { service: 'melde', type: 'DONE', on: '2026-11-21' };
	async function read(value: string): Promise<{ problem: string | null; person: Person }> {
		const place = new CookiePlace();
		place.browser.all.set('varde-flytte', value);
		return place.open().read('flytte');
	}

	test('blir lest når formen er den avtalte', async () => {
		const expected = { facts: { 'flytte/gift': true }, happened: [{ ...done, service: 'flytte/melde', order: 1 }] };
		expect(await read(sealed(1, { saved, answers: { gift: true }, events: [done] }))).toMatchObject({ problem: null, person: expected });
		expect(await read(sealed(2, [saved, { gift: true }, [['melde', 'DONE', '2026-11-21', 1]]]))).toMatchObject({ problem: null, person: expected });
	});

	test('er uleselig ellers, aldri en feil', async () => {
		const first = { saved, answers: {}, events: [] as unknown[] };
		const bad: string[] = [
			...[null, [], 'x', { ...first, saved: 'nå' }, { ...first, answers: null }, { ...first, answers: [] }, { ...first, events: null }].map((c) =>
				sealed(1, c)
			),
			...[
				{ barn: { count: 2 } },
				{ barn: { count: 1, items: [{ id: 1, answers: {} }] } },
				{ barn: { count: 1, items: [{ id: '1' }] } },
				{ barn: { count: '2', items: [] } },
				{ barn: { count: 1, items: {} } },
				{ barn: { count: 1, items: [{ id: '1', answers: { x: {} } }] } },
				{ barn: { count: 2, items: [{ id: '1', answers: {} }, null] } },
				{ x: { y: 1 } },
				{ x: [1] },
				{ x: ['a', 1] },
				{ a: true, x: { y: 1 } }
			].map((answers) => sealed(1, { ...first, answers })),
			...[null, {}, { ...done, service: 1 }, { ...done, type: 1 }, { ...done, on: null }, 'x'].map((event) => sealed(1, { ...first, events: [event] })),
			...[null, {}, [], ['nå', {}, []], [saved, null, []], [saved, { x: { y: 1 } }, []], [saved, {}, null], [saved, {}, [null]]].map((c) => sealed(2, c)),
			...[
				['melde', 'DONE', '2026-11-21'],
				['melde', 'DONE', '2026-11-21', 0.5],
				['melde', 'DONE', '2026-11-21', -1],
				['melde', 7, '2026-11-21', 1]
			].map((row) => sealed(2, [saved, {}, [row]])),
			...['x', { channel: 7 }, []].map((extras) => sealed(2, [saved, {}, [['melde', 'DONE', '2026-11-21', 1, extras]]])),
			sealed(2, null, Buffer.from('not packed')),
			sealed(2, null, deflateRawSync(`[${saved},{"x":"${'x'.repeat(300_000)}"},[]]`))
		];
		for (const value of bad) expect((await read(value)).problem, value).toBe('unreadable');
	});
});

// One suite for everything that stands behind the port AnswerStore. Each adapter brings a way to make a store over something kept.

import { describe, expect, test } from 'vitest';
import { NoSecret, SealedCookies, secret, type CookieJar } from '#adapters';
import type { AnswerStore, Stored } from '#journey';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WEEK = 7 * 24 * 60 * 60;
const nothingStored: Stored = { answers: {}, known: {}, events: [] };
const sample: Stored = {
	answers: {
		gift: false,
		navn: 'Åse «Ø» 💥',
		dato: '2027-03-15',
		ukjent: null,
		flere: ['a', 'b'],
		barn: { count: 1, items: [{ id: '1', answers: { felles: true } }] }
	},
	known: {},
	events: [{ service: 'farskap', type: 'DONE', on: '2026-11-21' }]
};

interface Place {
	jar: CookieJar & { all: Map<string, string> };
	clock: { now: number };
	open: (over?: { secret?: string; secure?: boolean }) => AnswerStore;
}

const adapters: Record<string, () => Place> = {
	'forseglet kapsel': () => {
		const all = new Map<string, string>();
		const clock = { now: 1_800_000_000 };
		const jar = {
			all,
			get: (name: string) => all.get(name),
			getAll: () => [...all].map(([name, value]) => ({ name, value })),
			set: (name: string, value: string) => void all.set(name, value),
			delete: (name: string) => void all.delete(name)
		};
		return {
			jar,
			clock,
			open: (over = {}) => new SealedCookies(jar, { secret: 'a secret that is long enough to use', secure: false, now: () => clock.now, ...over })
		};
	}
};

for (const [name, make] of Object.entries(adapters))
	describe(`svarene ligger trygt: ${name}`, () => {
		test('det som ikke er lagret, er tomt og uten feil', () => {
			expect(make().open().read('fa-barn')).toEqual({ stored: nothingStored, problem: null });
		});

		test('det som lagres, kommer tilbake likt, også etter en omstart', () => {
			const place = make();
			expect(place.open().write('fa-barn', sample)).toBe(true);
			expect(place.open().read('fa-barn')).toEqual({ stored: sample, problem: null });
		});

		test('livshendelser holdes fra hverandre', () => {
			const place = make();
			place.open().write('fa-barn', sample);
			expect(place.open().read('dodsfall').stored).toEqual(nothingStored);
			place.open().remove('dodsfall');
			expect(place.open().read('fa-barn').stored).toEqual(sample);
		});

		test('slettet er borte', () => {
			const place = make();
			place.open().write('fa-barn', sample);
			place.open().remove('fa-barn');
			expect(place.open().read('fa-barn')).toEqual({ stored: nothingStored, problem: null });
		});

		test('en uke etter siste svar er svarene borte, og det sies; et nytt svar gir en ny uke', () => {
			const place = make();
			place.open().write('fa-barn', sample);
			place.clock.now += WEEK - 60;
			expect(place.open().read('fa-barn').problem).toBe(null);
			place.open().write('fa-barn', sample);
			place.clock.now += WEEK - 60;
			expect(place.open().read('fa-barn')).toEqual({ stored: sample, problem: null });
			place.clock.now += WEEK + 60;
			expect(place.open().read('fa-barn')).toEqual({ stored: nothingStored, problem: 'expired' });
		});

		test('når det ikke er plass, sies det, og det som var lagret, står urørt', () => {
			const place = make();
			place.open().write('fa-barn', sample);
			const noise = Array.from({ length: 400 }, (_, i) => `${Math.sin(i)}${Math.cos(i * 7)}`).join('');
			expect(place.open().write('fa-barn', { ...sample, answers: { navn: noise } })).toBe(false);
			expect(place.open().read('fa-barn').stored).toEqual(sample);
		});
	});

describe('kapselen', () => {
	const make = adapters['forseglet kapsel'] as () => Place;
	const value = (p: Place): string => [...p.jar.all.values()][0] ?? '';

	test('røper ingenting om svarene', () => {
		const place = make();
		place.open().write('fa-barn', sample);
		const bytes = Buffer.from(value(place), 'base64url').toString('latin1');
		for (const word of ['gift', '2027', 'farskap']) expect(bytes).not.toContain(word);
	});

	test('som er endret, flyttet eller laget med en annen nøkkel, blir ikke lest', () => {
		const place = make();
		place.open().write('fa-barn', sample);
		const good = value(place);
		const flip = (i: number): string => {
			const bytes = Buffer.from(good, 'base64url');
			bytes[i] = (bytes[i] ?? 0) ^ 1;
			return bytes.toString('base64url');
		};
		for (const bad of [flip(0), flip(14), flip(40), good.slice(0, 10), '', '%%%', 'AAAA'].filter((b) => b !== '')) {
			place.jar.all.set('varde-fa-barn', bad);
			expect(place.open().read('fa-barn')).toEqual({ stored: nothingStored, problem: 'unreadable' });
		}
		place.jar.all.set('varde-dodsfall', good);
		expect(place.open().read('dodsfall').problem).toBe('unreadable');
		place.jar.all.set('varde-fa-barn', good);
		expect(place.open({ secret: 'another secret that is long enough' }).read('fa-barn').problem).toBe('unreadable');
	});

	test('fra en annen utgave, med en annen form, er uleselig, aldri en feil', () => {
		const place = make();
		for (const shape of [{ answers: null }, { events: null }, { answers: { barn: { count: 2 } } }, { answers: { barn: { count: 1, items: [{ id: 1 }] } } }, { answers: { x: { y: 1 } } }]) {
			place.open().write('fa-barn', { ...sample, ...(shape as object) } as Stored);
			expect(place.open().read('fa-barn').problem, JSON.stringify(shape)).toBe('unreadable');
		}
	});

	test('er ulik hver gang, selv for like svar', () => {
		const [a, b] = [make(), make()];
		a.open().write('fa-barn', sample);
		b.open().write('fa-barn', sample);
		expect(value(a)).not.toBe(value(b));
	});

	test('heter __Host- over https', () => {
		const place = make();
		place.open({ secure: true }).write('fa-barn', sample);
		expect([...place.jar.all.keys()]).toEqual(['__Host-varde-fa-barn']);
	});
});

describe('hemmeligheten', () => {
	test('må være gitt i produksjon, og være lang nok', () => {
		const folder = mkdtempSync(join(tmpdir(), 'varde-'));
		expect(() => secret({ NODE_ENV: 'production' }, folder)).toThrow(NoSecret);
		expect(() => secret({ VARDE_SECRET: 'kort' }, folder)).toThrow(/minst 32/);
		expect(secret({ NODE_ENV: 'production', VARDE_SECRET: 'x'.repeat(32) }, folder).demonstration).toBe(false);
	});

	test('lages én gang i en demonstrasjon, og kan bare leses av eieren', () => {
		const folder = mkdtempSync(join(tmpdir(), 'varde-'));
		const first = secret({}, folder);
		expect(first.demonstration).toBe(true);
		expect(secret({}, folder).secret).toBe(first.secret);
		expect(statSync(join(folder, '.varde', 'secret')).mode & 0o077).toBe(0);
	});
});

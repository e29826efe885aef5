// The secrets that seal: given in production, made once in a demonstration.

import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoSecret, secrets } from '#adapters';

const folder = (): string => mkdtempSync(join(tmpdir(), 'varde-'));
const [one, two, three] = ['x'.repeat(32), 'y'.repeat(40), 'z'.repeat(50)];

describe('hemmeligheten', () => {
	test('må være gitt i produksjon, og være lang nok', () => {
		expect(() => secrets({ NODE_ENV: 'production' }, folder())).toThrow(NoSecret);
		expect(() => secrets({ NODE_ENV: 'production', VARDE_SECRET: '  ' }, folder())).toThrow(NoSecret);
		expect(() => secrets({ VARDE_SECRET: 'kort' }, folder())).toThrow(/minst 32/);
		expect(secrets({ NODE_ENV: 'production', VARDE_SECRET: one }, folder())).toEqual({ secrets: [one], demonstration: false });
	});

	test('er hele det som er gitt, også med mellomrom i', () =>
		expect(secrets({ VARDE_SECRET: ' en lang setning som ingen andre kjenner \n' }, folder()).secrets).toEqual(['en lang setning som ingen andre kjenner']));

	test('kan ha gamle ved siden av seg, i rekkefølge, og hver av dem må være lang nok', () => {
		const all = { NODE_ENV: 'production', VARDE_SECRET_10: three, VARDE_SECRET: one, VARDE_SECRET_2: two };
		expect(secrets(all, folder()).secrets).toEqual([one, two, three]);
		expect(() => secrets({ ...all, VARDE_SECRET_2: 'kort' }, folder())).toThrow(/VARDE_SECRET_2 .*minst 32/);
	});

	test('som bare er gammel, er ingen: den som lukker nå, må være gitt', () =>
		expect(() => secrets({ NODE_ENV: 'production', VARDE_SECRET_2: two }, folder())).toThrow(NoSecret));

	test('lages én gang i en demonstrasjon, og kan bare leses av eieren', () => {
		const place = folder();
		const first = secrets({}, place);
		expect(first.demonstration).toBe(true);
		expect(first.secrets[0]?.length).toBeGreaterThanOrEqual(32);
		expect(secrets({}, place).secrets).toEqual(first.secrets);
		expect(statSync(join(place, '.varde', 'secret')).mode & 0o077).toBe(0);
	});

	test('som lå der fra før, brukes når den er lang nok; ellers lages en ny', () => {
		const kept = (text: string) => {
			const place = folder();
			mkdirSync(join(place, '.varde'));
			writeFileSync(join(place, '.varde', 'secret'), text);
			const { secrets: given } = secrets({}, place);
			expect(readFileSync(join(place, '.varde', 'secret'), 'utf8').trim()).toBe(given[0]);
			return given;
		};
		expect(kept(`${one}\n`)).toEqual([one]);
		expect(kept('x'.repeat(31))).not.toEqual(['x'.repeat(31)]);
	});

	test('er uten produksjon en demonstrasjon, også når den er gitt', () =>
		expect(secrets({ VARDE_SECRET: one, VARDE_SECRET_2: '' }, folder())).toEqual({ secrets: [one], demonstration: true }));

	test('har bare ett navn: andre som ligner, er ikke noen', () =>
		expect(secrets({ VARDE_SECRET: one, VARDE_SECRET_X: two, XVARDE_SECRET_2: two, VARDE_SECRET_2X: two }, folder()).secrets).toEqual([one]));
});

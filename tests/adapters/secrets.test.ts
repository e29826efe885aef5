// The secrets that seal: given in production, made once in a demonstration.

import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoSecret, secrets } from '#adapters';

const folder = (): string => mkdtempSync(join(tmpdir(), 'varde-'));
const [one, two] = ['x'.repeat(32), 'y'.repeat(40)];

describe('hemmeligheten', () => {
	test('må være gitt i produksjon, og være lang nok', () => {
		expect(() => secrets({ NODE_ENV: 'production' }, folder())).toThrow(NoSecret);
		expect(() => secrets({ NODE_ENV: 'production', VARDE_SECRET: ' , ' }, folder())).toThrow(NoSecret);
		expect(() => secrets({ VARDE_SECRET: 'kort' }, folder())).toThrow(/minst 32/);
		expect(secrets({ NODE_ENV: 'production', VARDE_SECRET: one }, folder())).toEqual({ secrets: [one], demonstration: false });
	});

	test('kan være flere, den nyeste først, og hver av dem må være lang nok', () => {
		for (const between of [' ', ',', ', ', '\n', '\t'])
			expect(secrets({ NODE_ENV: 'production', VARDE_SECRET: `${one}${between}${two}\n` }, folder()).secrets).toEqual([one, two]);
		expect(() => secrets({ VARDE_SECRET: `${one} kort` }, folder())).toThrow(/minst 32/);
	});

	test('lages én gang i en demonstrasjon, og kan bare leses av eieren', () => {
		const place = folder();
		const first = secrets({}, place);
		expect(first.demonstration).toBe(true);
		expect(first.secrets[0]?.length).toBeGreaterThanOrEqual(32);
		expect(secrets({}, place).secrets).toEqual(first.secrets);
		expect(statSync(join(place, '.varde', 'secret')).mode & 0o077).toBe(0);
	});
});

// Five hundred flows with one thing wrong, made from the real ones: too slow for every run, so it is run at night (`npm run test:nightly`).
// No crash, no hang, no stack trace and no flood of lines.

import { describe, test } from 'vitest';
import { readFiles } from '../../tools/flows.ts';
import { broken } from '../flow/broken.ts';
import { holdOneCause } from '../flow/one-cause.ts';

const SEED = Number(process.env['VARDE_SEED'] ?? 20261130);
const files = readFiles();

for (const [event, count] of [
	['fa-barn', 170],
	['dodsfall-og-arv', 165],
	['starte-og-drive-bedrift', 165]
] as const)
	describe(`${event} med én ting feil (frø ${SEED})`, () => {
		for (const b of broken(files, event, 'flows', SEED, count)) test(`${b.what}: ${b.file}:${b.line}`, () => holdOneCause(event, 'flows', b), 30_000);
	});

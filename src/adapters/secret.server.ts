// The secret that seals answers. In production it must be given; a demonstration makes one of its own and keeps it
// in the project folder, so that answers survive a restart on the same machine.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class NoSecret extends Error {}

/** Throws NoSecret with a sentence for the operator when production has none, or when the one given is too short. */
export function secret(env: Readonly<Record<string, string | undefined>>, folder: string): { secret: string; demonstration: boolean } {
	const given = env['VARDE_SECRET']?.trim();
	const production = env['NODE_ENV'] === 'production';
	if (given && given.length >= 32) return { secret: given, demonstration: !production };
	if (given) throw new NoSecret('VARDE_SECRET er for kort: den må ha minst 32 tegn.');
	if (production) throw new NoSecret('Varde starter ikke i produksjon uten VARDE_SECRET: sett den til minst 32 tilfeldige tegn.');
	const file = join(folder, '.varde', 'secret');
	try {
		const kept = readFileSync(file, 'utf8').trim();
		if (kept.length >= 32) return { secret: kept, demonstration: true };
	} catch {
		// Not made yet.
	}
	const made = randomBytes(32).toString('base64url');
	mkdirSync(join(folder, '.varde'), { recursive: true });
	writeFileSync(file, made, { mode: 0o600 });
	return { secret: made, demonstration: true };
}

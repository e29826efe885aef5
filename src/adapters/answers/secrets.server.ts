// The secrets that seal answers. In production at least one must be given; a demonstration makes one of its own and keeps it
// in the project folder, so that answers survive a restart on the same machine.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHORTEST = 32;

/** Earlier secrets stand beside the one that seals now, numbered from 2. */
const EARLIER = /^VARDE_SECRET_(\d+)$/;
const numberOf = (name: string): number => Number(EARLIER.exec(name)?.[1]);

export class NoSecret extends Error {}

export interface Secrets {
	/** At least one, each at least 32 characters. The first seals, all open: an old one stands last for a week after a new one has come. */
	secrets: readonly string[];
	demonstration: boolean;
}

/**
 * VARDE_SECRET seals. What VARDE_SECRET_2, VARDE_SECRET_3 and so on sealed can still be opened.
 * Throws NoSecret with a sentence for the operator when production has none, or when one given is too short.
 */
export function secrets(env: Readonly<Record<string, string | undefined>>, folder: string): Secrets {
	const production = env['NODE_ENV'] === 'production';
	const earlier = Object.keys(env)
		.filter((name) => EARLIER.test(name))
		.sort((a, b) => numberOf(a) - numberOf(b));
	const given = ['VARDE_SECRET', ...earlier].map((name) => ({ name, secret: env[name]?.trim() ?? '' })).filter(({ secret }) => secret !== '');
	for (const { name, secret } of given) if (secret.length < SHORTEST) throw new NoSecret(`${name} er for kort: den må ha minst 32 tegn.`);
	if (given[0]?.name === 'VARDE_SECRET') return { secrets: given.map(({ secret }) => secret), demonstration: !production };
	if (production) throw new NoSecret('Varde starter ikke i produksjon uten VARDE_SECRET: sett den til minst 32 tilfeldige tegn.');
	const file = join(folder, '.varde', 'secret');
	try {
		const kept = readFileSync(file, 'utf8').trim();
		if (kept.length >= SHORTEST) return { secrets: [kept], demonstration: true };
	} catch {
		// Not made yet.
	}
	const made = randomBytes(32).toString('base64url');
	mkdirSync(join(folder, '.varde'), { recursive: true });
	writeFileSync(file, made, { mode: 0o600 });
	return { secrets: [made], demonstration: true };
}

// Seals bytes so that only this installation opens them, and only as what they were sealed as: encrypted and authenticated (AES-256-GCM),
// with a name bound in. A sealed text says which version and which key made it: `2.<key>.<bytes>`. Keys can be changed without anybody losing
// anything: the newest seals, all open. What was sealed before there were versions has no such beginning, and opens as version 1.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

export type Version = 1 | 2;

interface Key {
	/** Four letters, so that the right key is found at once; says nothing about the key. */
	id: string;
	bytes: Buffer;
}

export class Seal {
	private readonly keys: readonly [Key, ...Key[]];

	/** Each at least 32 characters; the first seals, all open. */
	constructor(secrets: readonly string[]) {
		const [first, ...older] = secrets.map(keyFrom);
		if (!first) throw new Error('A seal needs a secret.');
		this.keys = [first, ...older];
	}

	/** Letters that may stand in a cookie; different each time. `name` is what it is sealed as. */
	seal(bytes: Buffer, name: string): string {
		const [{ id, bytes: key }] = this.keys;
		const iv = randomBytes(IV);
		const cipher = createCipheriv('aes-256-gcm', key, iv);
		cipher.setAAD(boundTo(2, name));
		const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
		return `2.${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
	}

	/** Null for anything that was not sealed here under this name: forged, moved, damaged, of a key that is gone, or of a version to come. */
	open(sealed: string, name: string): { bytes: Buffer; version: Version } | null {
		const [version, id, body, ...more] = sealed.split('.');
		if (id === undefined) return this.tryAll(this.keys, 1, sealed, name);
		if (version !== '2' || body === undefined || more.length > 0) return null;
		return this.tryAll(
			this.keys.filter((k) => k.id === id),
			2,
			body,
			name
		);
	}

	private tryAll(keys: readonly Key[], version: Version, body: string, name: string): { bytes: Buffer; version: Version } | null {
		for (const key of keys) {
			const bytes = unlock(key, Buffer.from(body, 'base64url'), boundTo(version, name));
			if (bytes) return { bytes, version };
		}
		return null;
	}
}

function unlock(key: Key, sealed: Buffer, bound: Buffer): Buffer | null {
	try {
		const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, IV), { authTagLength: TAG });
		decipher.setAAD(bound);
		decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
		return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
	} catch {
		return null;
	}
}

/** The version is bound in with the name, so that nothing can be opened as an older one. */
const boundTo = (version: Version, name: string): Buffer => Buffer.from(version === 1 ? name : `${version}.${name}`);

const derive = (secret: string, use: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, length));
const keyFrom = (secret: string): Key => ({ id: derive(secret, 'varde key id', 3).toString('base64url'), bytes: derive(secret, 'varde answers', 32) });

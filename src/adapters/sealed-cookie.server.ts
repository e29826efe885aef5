// Keeps answers in the person's own browser: one sealed cookie per life event, and nothing on the server.
// Compressed, then encrypted and authenticated (AES-256-GCM) with the life event bound in, so that a cookie cannot be
// changed, moved to another life event, or read by anyone else. Seven days, sliding: each answer begins a new week.
// (A visit that only looks writes nothing: what it wrote could reach the browser after a newer answer, and undo it.)

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnswerStore, Kept, Stored } from '#journey';

const WEEK = 7 * 24 * 60 * 60;
const IV = 12;
const TAG = 16;
/** A browser keeps 4096 bytes with name and attributes; all ours together stay below what servers accept. */
const LARGEST = 3_800;
const LARGEST_TOGETHER = 6_000;
/** Nothing we sealed unpacks to more than this. */
const LARGEST_UNPACKED = 200_000;
const NOTHING: Stored = { answers: {}, known: {}, events: [] };

/** The browser's cookies, as the web framework hands them to us. */
export interface CookieJar {
	get(name: string): string | undefined;
	getAll(): { name: string; value: string }[];
	set(name: string, value: string, maxAge: number): void;
	delete(name: string): void;
}

export interface Options {
	/** At least 32 characters. */
	secret: string;
	/** True over https: the name then carries the `__Host-` promise. */
	secure: boolean;
	/** Seconds since 1970. */
	now: () => number;
}

export const cookieName = (event: string, secure: boolean): string => `${secure ? '__Host-' : ''}varde-${event}`;

export class SealedCookies implements AnswerStore {
	private readonly jar: CookieJar;
	private readonly options: Options;
	private readonly key: Buffer;

	constructor(jar: CookieJar, options: Options) {
		this.jar = jar;
		this.options = options;
		this.key = keyFrom(options.secret);
	}

	read(event: string): Kept {
		const sealed = this.jar.get(cookieName(event, this.options.secure));
		if (!sealed) return { stored: NOTHING, problem: null };
		const opened = this.open(sealed, event);
		if (!opened) return { stored: NOTHING, problem: 'unreadable' };
		if (opened.saved + WEEK < this.options.now()) return { stored: NOTHING, problem: 'expired' };
		return { stored: { answers: opened.answers, known: {}, events: opened.events }, problem: null };
	}

	write(event: string, stored: Stored): boolean {
		const name = cookieName(event, this.options.secure);
		const sealed = this.seal({ saved: this.options.now(), answers: stored.answers, events: stored.events }, event);
		const others = this.jar.getAll().filter((c) => c.name.includes('varde-') && c.name !== name);
		const together = others.reduce((n, c) => n + c.name.length + c.value.length, name.length + sealed.length);
		if (sealed.length > LARGEST || together > LARGEST_TOGETHER) return false;
		this.jar.set(name, sealed, WEEK);
		return true;
	}

	remove(event: string): void {
		this.jar.delete(cookieName(event, this.options.secure));
	}

	private seal(content: Content, event: string): string {
		const iv = randomBytes(IV);
		const cipher = createCipheriv('aes-256-gcm', this.key, iv);
		cipher.setAAD(Buffer.from(event));
		const body = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(content))), cipher.final()]);
		return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
	}

	/** Null for anything we did not seal for this life event. */
	private open(sealed: string, event: string): Content | null {
		try {
			const bytes = Buffer.from(sealed, 'base64url');
			const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV), { authTagLength: TAG });
			decipher.setAAD(Buffer.from(event));
			decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
			const packed = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
			const content: unknown = JSON.parse(inflateRawSync(packed, { maxOutputLength: LARGEST_UNPACKED }).toString());
			return isContent(content) ? content : null;
		} catch {
			return null;
		}
	}
}

interface Content {
	saved: number;
	answers: Stored['answers'];
	events: Stored['events'];
}

/** What an older release sealed may have another shape; then it counts as unreadable, never as a fault. */
function isContent(x: unknown): x is Content {
	if (typeof x !== 'object' || x === null) return false;
	const { saved, answers, events } = x as Partial<Record<keyof Content, unknown>>;
	const plain = (v: unknown): boolean => v === null || ['string', 'number', 'boolean'].includes(typeof v) || (Array.isArray(v) && v.every((e) => typeof e === 'string'));
	const entry = (v: unknown): boolean => typeof v === 'object' && v !== null && 'id' in v && typeof v.id === 'string' && 'answers' in v && all(v.answers, plain);
	const list = (v: unknown): boolean => typeof v === 'object' && v !== null && 'count' in v && typeof v.count === 'number' && 'items' in v && Array.isArray(v.items) && v.items.every(entry);
	const event = (v: unknown): boolean => typeof v === 'object' && v !== null && 'service' in v && 'type' in v && 'on' in v;
	return typeof saved === 'number' && all(answers, (v) => plain(v) || list(v)) && Array.isArray(events) && events.every(event);
}
const all = (x: unknown, holds: (v: unknown) => boolean): boolean => typeof x === 'object' && x !== null && !Array.isArray(x) && Object.values(x).every(holds);

const keys = new Map<string, Buffer>();
function keyFrom(secret: string): Buffer {
	let key = keys.get(secret);
	if (!key) {
		key = Buffer.from(hkdfSync('sha256', secret, '', 'varde answers', 32));
		keys.set(secret, key);
	}
	return key;
}

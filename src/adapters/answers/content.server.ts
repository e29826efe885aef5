// What lies in one sealed cookie, and how it is written so that much fits: short JSON, then deflate. (Measured on the longest journeys: brotli
// saves 5 to 8 per cent more and costs thirty times the time or more; at a quality that costs the same it saves nothing.) Older shapes are read and carried over.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FactId, Happened, Person } from '#journey';
import type { Version } from './seal.server.ts';

type Answer = Person['facts'][FactId];

/** One life event's part of a person, or the shared part; names without the life event in front. */
export interface Content {
	/** Seconds since 1970. */
	saved: number;
	facts: Readonly<Record<string, Answer>>;
	/** By rising order. */
	happened: readonly Happened[];
}

/** Nothing we packed unpacks to more than this. */
const LARGEST = 200_000;

type Extras = Pick<Happened, 'channel' | 'receipt' | 'outcome'>;
/** Service, type, day, how much further in the order than the one before, and what else is known. */
type Row = [service: string, type: string, on: string, step: number, extras?: Extras];

export function pack({ saved, facts, happened }: Content): Buffer {
	const rows = happened.map(({ service, type, on, order, ...extras }, i): Row => {
		const step = order - (happened[i - 1]?.order ?? 0);
		return Object.keys(extras).length > 0 ? [service, type, on, step, extras] : [service, type, on, step];
	});
	return deflateRawSync(JSON.stringify([saved, facts, rows]), { level: 9 });
}

/** Null when it is not something we packed as that version, whatever is wrong with it; then it counts as unreadable, never as a fault. */
export function unpack(bytes: Buffer, version: Version): Content | null {
	try {
		const text = inflateRawSync(bytes, { maxOutputLength: LARGEST }).toString();
		return version === 1 ? first(JSON.parse(text) as Record<string, unknown>) : second(JSON.parse(text) as unknown[]);
	} catch {
		return null;
	}
}

/** `{ saved, answers, events }`, where what happened had no order but the one it was kept in. */
function first({ saved, answers, events }: Record<string, unknown>): Content | null {
	if (typeof saved !== 'number' || !isFacts(answers) || !Array.isArray(events)) return null;
	const rows = events.map((e: unknown): unknown => (isRecord(e) ? [e['service'], e['type'], e['on'], 1] : null));
	return rows.every(isRow) ? { saved, facts: answers, happened: inOrder(rows) } : null;
}

function second([saved, facts, rows]: unknown[]): Content | null {
	return typeof saved === 'number' && isFacts(facts) && Array.isArray(rows) && rows.every(isRow) ? { saved, facts, happened: inOrder(rows) } : null;
}

function inOrder(rows: readonly Row[]): Happened[] {
	let order = 0;
	return rows.map(([service, type, on, step, extras]) => ({ service, type: type as Happened['type'], on, order: (order += step), ...extras }));
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const isPlain = (v: unknown): boolean =>
	v === null || ['string', 'number', 'boolean'].includes(typeof v) || (Array.isArray(v) && v.every((e) => typeof e === 'string'));
const isEntry = (v: unknown): boolean => isRecord(v) && typeof v['id'] === 'string' && isRecord(v['answers']) && Object.values(v['answers']).every(isPlain);
const isList = (v: unknown): boolean => isRecord(v) && typeof v['count'] === 'number' && Array.isArray(v['items']) && v['items'].every(isEntry);
const isFacts = (x: unknown): x is Content['facts'] => isRecord(x) && Object.values(x).every((v) => isPlain(v) || isList(v));

function isRow(x: unknown): x is Row {
	const [service, type, on, step, extras = {}] = x as unknown[];
	const words = [service, type, on].every((w) => typeof w === 'string');
	return words && Number.isInteger(step) && (step as number) >= 0 && isRecord(extras) && Object.values(extras).every((e) => typeof e === 'string');
}

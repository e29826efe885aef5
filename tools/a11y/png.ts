// Reads the pictures the browser takes: how light each point is, so that what one sees can be compared without colours.

import { inflateSync } from 'node:zlib';

export interface Picture {
	width: number;
	height: number;
	/** Relative luminance, 0–1, row by row. */
	light: Float32Array;
}

const share = (part: number): Float32Array =>
	Float32Array.from({ length: 256 }, (_, i) => part * (i / 255 <= 0.04045 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4));
const [red, green, blue] = [share(0.2126), share(0.7152), share(0.0722)];

/** An 8-bit RGB or RGBA picture without interlacing, as browsers write them. */
export function readPng(file: Buffer): Picture {
	const width = file.readUInt32BE(16);
	const height = file.readUInt32BE(20);
	const depth = file[25] === 6 ? 4 : 3;
	const parts: Buffer[] = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const raw = inflateSync(Buffer.concat(parts));
	const row = width * depth;
	const light = new Float32Array(width * height);
	let above = new Uint8Array(row);
	for (let y = 0; y < height; y++) {
		const bytes = raw.subarray(y * (row + 1) + 1, (y + 1) * (row + 1));
		unfilter(raw[y * (row + 1)] ?? 0, bytes, above, depth);
		for (let x = 0, i = 0; x < width; x++, i += depth)
			light[y * width + x] = (red[bytes[i] ?? 0] ?? 0) + (green[bytes[i + 1] ?? 0] ?? 0) + (blue[bytes[i + 2] ?? 0] ?? 0);
		above = bytes;
	}
	return { width, height, light };
}

/** Makes a row of bytes what it was before it was packed, in place: each byte was written as its difference from what its neighbours let guess. */
function unfilter(filter: number, bytes: Uint8Array, above: Uint8Array, depth: number): void {
	if (filter === 0) return;
	if (filter === 2) for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i] ?? 0) + (above[i] ?? 0);
	else
		for (let i = 0; i < bytes.length; i++) {
			const left = i < depth ? 0 : (bytes[i - depth] ?? 0);
			const up = above[i] ?? 0;
			const corner = i < depth ? 0 : (above[i - depth] ?? 0);
			bytes[i] = (bytes[i] ?? 0) + (filter === 1 ? left : filter === 3 ? (left + up) >> 1 : nearest(left, up, corner));
		}
}

/** The neighbour that is nearest to what a straight slope would give (Paeth). */
function nearest(left: number, up: number, corner: number): number {
	const a = Math.abs(up - corner);
	const b = Math.abs(left - corner);
	const c = Math.abs(left + up - 2 * corner);
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The largest contrast inside a box, from its darkest to its lightest point. */
export function spread({ width, height, light }: Picture, box: { x: number; y: number; width: number; height: number }): number {
	let [low, high] = [1, 0];
	for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y++)
		for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x++) {
			const l = light[y * width + x] ?? 0;
			if (l < low) low = l;
			if (l > high) high = l;
		}
	return high < low ? 1 : contrast(low, high);
}

/** How many points differ by at least this contrast between two pictures of the same size. */
export function changed(a: Picture, b: Picture, least: number): number {
	let n = 0;
	for (let i = 0; i < Math.min(a.light.length, b.light.length); i++) if (contrast(a.light[i] ?? 0, b.light[i] ?? 0) >= least) n++;
	return n;
}

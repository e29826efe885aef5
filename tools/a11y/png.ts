// Reads the pictures the browser takes: how light each point is, so that what one sees can be compared without colours.

import { inflateSync } from 'node:zlib';

export interface Picture {
	width: number;
	height: number;
	/** Relative luminance, 0–1, row by row. */
	light: Float32Array;
}

const linear = Float32Array.from({ length: 256 }, (_, i) => (i / 255 <= 0.04045 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4));

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
	const bytes = new Uint8Array(row * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (row + 1)];
		for (let x = 0; x < row; x++) {
			const i = y * row + x;
			const left = x >= depth ? (bytes[i - depth] ?? 0) : 0;
			const up = y > 0 ? (bytes[i - row] ?? 0) : 0;
			const corner = x >= depth && y > 0 ? (bytes[i - row - depth] ?? 0) : 0;
			bytes[i] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
		}
	}
	const light = new Float32Array(width * height);
	for (let i = 0; i < light.length; i++)
		light[i] =
			0.2126 * (linear[bytes[i * depth] ?? 0] ?? 0) + 0.7152 * (linear[bytes[i * depth + 1] ?? 0] ?? 0) + 0.0722 * (linear[bytes[i * depth + 2] ?? 0] ?? 0);
	return { width, height, light };
}

function guess(filter: number | undefined, left: number, up: number, corner: number): number {
	if (filter === 1) return left;
	if (filter === 2) return up;
	if (filter === 3) return (left + up) >> 1;
	if (filter !== 4) return 0;
	const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
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

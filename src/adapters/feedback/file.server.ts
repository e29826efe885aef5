// Keeps feedback as lines of JSON in a file on the server, until an agency wants it elsewhere. Stops growing at a limit,
// so that nobody can fill a disk with it.

import { appendFile, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Feedback, FeedbackBox } from '#journey';

const LARGEST = 20_000_000;
const LONGEST = 500;

export class FeedbackFile implements FeedbackBox {
	private readonly path: string;
	private readonly largest: number;

	/** `largest` in bytes. */
	constructor(path: string, largest = LARGEST) {
		this.path = path;
		this.largest = largest;
	}

	async add({ page, helped, comment, day, locale }: Feedback): Promise<'kept' | 'full' | 'not-available'> {
		try {
			await mkdir(dirname(this.path), { recursive: true });
			if ((await this.size()) > this.largest) return 'full';
			await appendFile(this.path, `${JSON.stringify({ day, locale, page, helped, comment: comment.slice(0, LONGEST) })}\n`, { mode: 0o600 });
			return 'kept';
		} catch {
			return 'not-available';
		}
	}

	private size(): Promise<number> {
		return stat(this.path).then(
			({ size }) => size,
			() => 0
		);
	}
}

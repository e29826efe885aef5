// Keeps feedback as lines of JSON in a file on the server, until an agency wants it elsewhere. Stops growing at a limit,
// so that nobody can fill a disk with it.

import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Feedback, FeedbackBox } from '#journey';

const LARGEST = 20_000_000;

export class FeedbackFile implements FeedbackBox {
	private readonly path: string;
	constructor(path: string) {
		this.path = path;
	}

	add({ page, helped, comment, day, locale }: Feedback): boolean {
		try {
			mkdirSync(dirname(this.path), { recursive: true });
			if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) return false;
			appendFileSync(this.path, `${JSON.stringify({ day, locale, page, helped, comment: comment.slice(0, 500) })}\n`, { mode: 0o600 });
			return true;
		} catch {
			return false;
		}
	}
}

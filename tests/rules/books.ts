// The books the properties are held against: the six hard services, and every life event under flows/ that is whole.

import { eventsIn } from '#flow';
import type { Book } from '#rules';
import { filesIn, FLOWS, HARD, lifeEvent } from '../events.ts';

const read = (folder: string): Book[] => {
	return eventsIn(filesIn(folder), folder).flatMap((event) => {
		const { book, findings } = lifeEvent(event, folder);
		return findings.every((f) => f.code === 'eksempel-stemmer-ikke') ? [book] : [];
	});
};

export const books: readonly Book[] = [...read(HARD), ...read(FLOWS)];

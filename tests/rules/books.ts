// The books the properties are held against: the six hard services, and every life event under flows/ that is whole.

import { eventsIn } from '#flow';
import type { Book } from '#rules';
import { compileEvent, readFiles } from '../../tools/flows.ts';

const read = (folder: string): Book[] => {
	const files = readFiles(folder);
	return eventsIn(files, folder).flatMap((event) => {
		const { book, findings } = compileEvent(event, files, folder);
		return findings.every((f) => f.code === 'eksempel-stemmer-ikke') ? [book] : [];
	});
};

export const books: readonly Book[] = [...read('tests/rules/harde/flows'), ...read('flows')];

// Why an answer written as data cannot be used, in the words the pages use; for designers, who write answers in files.

import type { Problem } from '#kinds';
import { interfaceWords } from '#text';

/** What only somebody who writes in a file can get wrong, and what a page says about itself. */
const inFiles: Readonly<Record<string, string>> = {
	'no-such-fact': 'Ingen spør om det. Se etter navnet i flyten.',
	'not-a-choice': 'Skriv et av svarene flyten har{{answers}}.',
	'nothing-chosen': 'Skriv et av svarene flyten har{{answers}}.'
};

/** A sentence that says what to write instead. `answers`: those there are to choose between. */
export function refusal({ code, bound, near }: Problem, answers: readonly string[] = []): string {
	const words: Readonly<Record<string, string>> = interfaceWords.nb;
	const text = inFiles[code] ?? words[`error.${code}${near ? '.near' : ''}`] ?? 'Se etter hvordan svaret skal skrives.';
	return text
		.replace(/, for eksempel \{\{example\}\}/, '')
		.replace('{{answers}}', answers.length > 0 ? ` (${answers.join(', ')})` : '')
		.replace('{{bound}}', String(bound))
		.replace('{{near}}', `«${near}»`);
}

// «tekst»: words of one's own.

import { kind, type About, type Option } from './kind.ts';
import { textField } from './text-field.ts';
import { textsToTry } from './trying.ts';

/** What kinds that are words of one's own do alike. */
export const someWords = {
	type: () => ({ is: 'text' }) as const,
	value: (answer: unknown) => (typeof answer === 'string' && answer !== '' ? answer : undefined),
	options: (_: unknown, about: About): Option[] => [...about.words(), 'noe annet'].map((w) => ({ name: w, answer: w })),
	domain: textsToTry
};

export const text = kind({
	...someWords,
	name: 'text',
	written: { as: 'word', word: 'tekst' },
	help: 'Ord den som svarer, skriver selv.',
	texts: { nb: {}, nn: {}, en: {} },
	pattern: 'text',
	read: ({ values: [written = ''] }) => (written === '' ? { problem: { code: 'nothing-written' } } : { answer: written }),
	show: (value, _asked, _teller, source) => [{ text: String(value), source }],
	field: (form, asked, teller) => textField(form, teller.unit(asked)),
	example: () => 'noe'
});

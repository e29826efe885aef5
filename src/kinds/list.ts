// «liste»: several of something. The question is how many; each of them has questions of its own.

import { isItem, isList, type Item } from '#values';
import { isListAnswer } from './answer.ts';
import { kind } from './kind.ts';
import { aNumber, NEAR, numberScale, numberTexts, readNumber } from './numbers.ts';
import { textField } from './text-field.ts';

export const list = kind({
	name: 'list',
	written: { as: 'section', word: 'liste' },
	help: 'Flere av noe. Spørsmålet er hvor mange.',
	texts: numberTexts,
	pattern: 'text',
	type: ({ name }) => ({ is: 'list', of: { is: 'item', list: name } }),
	value: (answer, { name }) => (isListAnswer(answer) ? answer.items.slice(0, answer.count).map((i): Item => ({ list: name, id: i.id })) : undefined),
	answer: (value) => (isList(value) && value.every(isItem) ? value.length : null),
	// Its bounds are its own, never those of `mellom`.
	bounds: () => [0, null],
	read: ({ values: [text = ''] }, { list }) => readNumber(text, [list?.least ?? 0, list?.most ?? null], true),
	fields: (answer) => [['', String(isListAnswer(answer) ? answer.count : answer)]],
	show: (value, _asked, _teller, source) => [{ text: String(isList(value) ? value.length : value), source }],
	field: (form, asked, teller) => textField(form, teller.unit(asked), { inputmode: 'numeric', width: 4 }),
	problem: aNumber.problem,
	// A long list is slow to try, and what is decided is decided by its first entries.
	scale: ({ list }) => {
		const scale = numberScale(list?.least ?? 0, list?.most ?? 0, NEAR.few);
		return scale && { ...scale, of: (a) => (isListAnswer(a) ? a.count : Number(a)) };
	},
	example: () => 2
});

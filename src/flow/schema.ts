// A JSON Schema for flow files, made from the dictionary: editors complete words and mark mistakes while one types.

import { answerWords } from './answer-words.ts';
import { divisionWords, municipalityWords } from './municipality-words.ts';
import { agencyWords, rateWords, registerWords } from './shared-words.ts';
import type { Section, Shape } from './word.ts';
import { exampleWords, flowWords } from './words.ts';

type Schema = Record<string, unknown>;
const cell: Schema = { anyOf: [{ type: ['string', 'number', 'boolean'] }, { type: 'array', items: { type: ['string', 'number', 'boolean'] } }] };
const row: Schema = { type: 'object', additionalProperties: cell };
const one: Schema = { type: ['string', 'number', 'boolean'] };

function schemaOf(shape: Shape): Schema {
	switch (shape.is) {
		case 'day':
			return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
		case 'number':
			return { type: ['number', 'string'] };
		case 'flag':
			return { enum: ['ja', 'nei'] };
		case 'word':
			return { enum: Object.keys(shape.words) };
		case 'names':
			return { anyOf: [one, { type: 'array', items: one }] };
		case 'pair':
			return { type: 'array', items: one, minItems: 2, maxItems: 2 };
		case 'rows':
			return { anyOf: [row, { type: 'array', items: row }] };
		case 'lines':
			return { type: 'object', additionalProperties: one };
		case 'answer':
			return {
				anyOf: [...[...answerWords].map(([word, { help }]) => ({ const: word, description: help })), { type: 'object' }, { type: 'array', items: one }]
			};
		case 'anything':
			return {};
		case 'section':
			return sectionSchema(shape.of);
		case 'map':
			return { type: 'object', additionalProperties: sectionSchema(shape.of) };
		default:
			return one;
	}
}

function sectionSchema(section: Section): Schema {
	const words = Object.entries(section);
	return {
		type: 'object',
		properties: Object.fromEntries(words.map(([word, { shape, help }]) => [word, { description: help, ...schemaOf(shape) }])),
		required: words.filter(([, w]) => w.required).map(([word]) => word),
		additionalProperties: false
	};
}

const mapOf = (section: Section): Schema => ({ type: 'object', additionalProperties: sectionSchema(section) });
const titled = (title: string, schema: Schema): Schema => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema });

/** File name → schema, for each kind of flow file. */
export const schemas = (): Record<string, Schema> => ({
	'flyt.schema.json': titled('Flyt', sectionSchema(flowWords)),
	'sats.schema.json': titled('Sats', sectionSchema(rateWords)),
	'etater.schema.json': titled('Etater', mapOf(agencyWords)),
	'kilder.schema.json': titled('Kilder', mapOf(registerWords)),
	'inndeling.schema.json': titled('Inndeling', sectionSchema(divisionWords)),
	'kommune.schema.json': titled('Kommune', sectionSchema(municipalityWords)),
	'eksempler.schema.json': titled('Eksempler', mapOf(exampleWords))
});

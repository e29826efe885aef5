// What YAML itself could not read, in words for a designer: the library tells it in English.

import type { YAMLError } from 'yaml';

/** One sentence about what is wrong where YAML stopped. */
export function trouble({ code, message }: YAMLError): string {
	if (/^Nested mappings/.test(message)) return 'Det står et kolon til på linjen. Teksten må stå i anførselstegn.';
	return said[code] ?? 'Linjen kan ikke leses.';
}

const said: Partial<Record<YAMLError['code'], string>> = {
	BAD_INDENT: 'Innrykket stemmer ikke med linjene rundt, eller en parentes er ikke lukket.',
	BAD_SCALAR_START: 'Teksten begynner med et tegn YAML bruker selv. Den må stå i anførselstegn.',
	BAD_DQ_ESCAPE: 'En omvendt skråstrek i anførselstegn må skrives to ganger.',
	BLOCK_AS_IMPLICIT_KEY: 'Det står en liste eller flere linjer der det skulle stått ett ord.',
	BLOCK_IN_FLOW: 'Det som står inne i { } eller [ ], kan ikke gå over i innrykk.',
	DUPLICATE_KEY: 'Det samme ordet står to ganger.',
	KEY_OVER_1024_CHARS: 'Ordet foran kolonet er for langt.',
	MISSING_CHAR: 'Det mangler et tegn: et kolon, et komma, et mellomrom eller et anførselstegn.',
	MULTILINE_IMPLICIT_KEY: 'Det mangler et kolon, eller et mellomrom etter kolonet.',
	TAB_AS_INDENT: 'Linjen er rykket inn med tabulator.',
	TAG_RESOLVE_FAILED: 'Et ord kan ikke begynne med utropstegn uten anførselstegn.',
	UNEXPECTED_TOKEN: 'Det står noe her som ikke hører til, for eksempel en parentes for mye.'
};

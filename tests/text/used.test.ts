// Every interface text is said somewhere. A key is used when the code has it whole, or puts it together: `state.${state}` uses all that
// begin so. Where the beginning is put in (`${about}.heading`), the same file must name it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nb } from '../../src/text/nb.ts';

const root = join(import.meta.dirname, '../..');
/** Where the texts themselves stand. */
const WRITTEN = /^src\/text\/(nb|nn|en|statement)\.ts$/;
const sources = ['src', 'tools'].flatMap((dir) =>
	readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
		.map((file) => `${dir}/${file}`)
		.filter((file) => /\.(ts|svelte)$/.test(file) && !WRITTEN.test(file))
);

/** What a file can say: keys it has whole, beginnings it goes on from, and endings it puts on what it names. */
function saidIn(code: string): (key: string) => boolean {
	const whole = new Set([...code.matchAll(/'([^'\n]*)'/g)].map((m) => m[1] ?? ''));
	const composed = [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map((m) => (m[1] ?? '').split(/\$\{[^}]*\}/));
	const pattern = (parts: string[]): RegExp => new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
	const begun = composed.filter((parts) => parts[0]?.endsWith('.')).map(pattern);
	const ended = composed.filter((parts) => parts[0] === '' && parts.length === 2 && parts[1]?.startsWith('.')).map((parts) => parts[1] ?? '');
	const named = (key: string): boolean => whole.has(key) || begun.some((is) => is.test(key));
	return (key) => named(key) || ended.some((end) => key.endsWith(end) && named(key.slice(0, -end.length)));
}

const unsaid = (keys: readonly string[], codes: readonly string[]): string[] => {
	const files = codes.map(saidIn);
	// A plural form is chosen by its count.
	return keys.filter((key) => !files.some((says) => says(key) || says(key.replace(/_(one|other)$/, ''))));
};

describe('tekstene på sidene', () => {
	test('sies alle et sted', () =>
		expect(
			unsaid(
				Object.keys(nb),
				sources.map((file) => readFileSync(join(root, file), 'utf8'))
			)
		).toEqual([]));
	test('som ikke sies, blir funnet, og de som settes sammen, teller som sagt', () => {
		const keys = ['a.b', 'a.c', 'x.heading', 'y.heading', 'n_one', 'n_other'];
		expect(unsaid(keys, ['say(`a.${b}`)'])).toEqual(['x.heading', 'y.heading', 'n_one', 'n_other']);
		expect(unsaid(keys, ["about('x'); say(`${about}.heading`)", "say('n')"])).toEqual(['a.b', 'a.c', 'y.heading']);
	});
});

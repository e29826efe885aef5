// What is held of a flow with one thing wrong: few findings, the first of them where it was done or naming it, printed in few lines.

import { expect } from 'vitest';
import { print } from '#flow';
import { compileEvent } from '../../tools/flows.ts';
import type { Broken } from './broken.ts';

/** One cause may have to be told at two places, and what it hides at a third. */
export const MOST_FINDINGS = 3;
/** What is broken in its meaning alone shows in the example people, by what they are wrong about. */
const MOST_FOR_MEANING = 12;
const BY_MEANING = ['en linje er borte', 'et tegn er byttet', 'et anførselstegn er borte'];
const MOST_LINES = 12;

export function holdOneCause(event: string, root: string, { what, file, line, names, files }: Broken): void {
	const where = `${what}: ${file}:${line}`;
	const { findings } = compileEvent(event, files, root);
	const texts = findings.map((f) => print(f, files));
	expect(findings.length, `${where}\n${texts.join('\n\n')}`).toBeLessThanOrEqual(BY_MEANING.includes(what) ? MOST_FOR_MEANING : MOST_FINDINGS);
	for (const text of texts) {
		expect(text.split('\n').length, where).toBeLessThanOrEqual(MOST_LINES);
		expect(text, where).not.toMatch(/undefined|\[object|\n\s+at /);
	}
	if (findings.length === 0 || names.length === 0) return;
	const told = findings.some((f) => (f.at.file === file && f.at.line === line) || names.some((name) => f.message.includes(name) || f.next.includes(name)));
	expect(told, `${where} (${names.join(', ')})\n${texts.join('\n\n')}`).toBe(true);
}

// Every check is shown to find what it promises, at the line where it stands, and to say what to do about it.
// Cases are in funn/<code>.yaml: a tiny flow where the marked lines (`# ← code`) are exactly the findings. The thirteen known
// defects (design/peers.md §6) have their number in the name.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findingCodes, type Finding } from '#flow';
import { functions } from '#rules';
import { interfaceWords } from '#text';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, checkedOn, fileOf, filesOf, netCodes, type Written } from './written.ts';

const folder = join(import.meta.dirname, 'funn');

interface Case extends Written {
	/** Code → what the message and the next step say (parts of them). */
	venter?: Record<string, { melding: string; neste: string }>;
}

const seen = new Set<string>();
/** What every finding said, with the files it was about. */
const told: { words: string; own: string }[] = [];
for (const name of readdirSync(folder).sort()) {
	const cases = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Case>;
	describe(name.replace('.yaml', ''), () => {
		for (const [title, written] of Object.entries(cases))
			test(title, () => {
				const files = filesOf(written);
				const all = compileEvent('prøve', files, 'flows', checkedOn).findings;
				const findings = netCodes.some((code) => `${code}.yaml` === name.normalize('NFC')) ? all : besidesTheNet(all);
				expect(placesOf(findings)).toEqual(marked(files));
				for (const [code, { melding, neste }] of Object.entries(written.venter ?? {})) {
					const found = findings.find((f) => f.code === code);
					expect(found?.message).toContain(melding);
					expect(found?.next).toContain(neste);
				}
				for (const f of findings) {
					seen.add(f.code);
					told.push({ words: `${f.message} ${f.next}`, own: JSON.stringify([...files]) });
				}
			});
	});
}

test('alle tretten kjente feil har et tilfelle', () => {
	const titles = readdirSync(folder).flatMap((name) => Object.keys(parse(readFileSync(join(folder, name), 'utf8')) as object));
	const numbers = titles.flatMap((t) => /^feil (\d+)/.exec(t)?.[1] ?? []).map(Number);
	expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

const codes = Object.keys(findingCodes);

test('hvert funn i listen har et tilfelle som viser det, og hver fil er oppkalt etter ett av dem', () => {
	const files = readdirSync(folder).map((name) => name.replace('.yaml', '').normalize('NFC'));
	expect(files.sort()).toEqual(codes.toSorted());
	expect([...seen].sort()).toEqual(codes.toSorted());
});

test('hvert funn sier hva det betyr, i en setning', () => {
	for (const [code, meaning] of Object.entries(findingCodes)) expect(meaning, code).toMatch(/^\p{Lu}.*\.$/u);
});

test('ingen melding har et ord fra koden', () => {
	const code = wordsOfCode();
	expect(code.size).toBeGreaterThan(100);
	const leaks = told.flatMap(({ words, own }) =>
		(words.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []).filter((word) => code.has(word) && !own.includes(word)).map((word) => `«${word}» i: ${words}`)
	);
	expect(leaks).toEqual([]);
});

/** Words of FEEL itself that a message may tell a designer to write. */
const FEEL = ['not', 'date', 'duration'];

/** The members of the types in src, and the codes there, save those that are words in Norwegian or in the flow language too. */
function wordsOfCode(): Set<string> {
	const root = join(import.meta.dirname, '../../src');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
	const found = files.flatMap((f) =>
		[...readFileSync(join(root, f), 'utf8').matchAll(/(?:(?<!\|)\| |code: |kind: |is: |op: )'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word = '']) => word)
	);
	const norwegian = new Set(
		`${JSON.stringify(interfaceWords.nb)} ${Object.values(findingCodes).join(' ')} ${[...Object.keys(functions), ...FEEL].join(' ')}`.match(/[\p{L}-]+/gu)
	);
	return new Set(found.filter((word) => !norwegian.has(word) && !codes.includes(word as (typeof codes)[number])));
}

/** Where each finding stands, and where else the same cause shows. */
const placesOf = (findings: readonly Finding[]): string[] =>
	findings
		.flatMap(({ code, at, also = [] }) => [at, ...also].map((at) => ({ ...at, code })))
		.sort((a, b) => a.file.localeCompare(b.file, 'nb') || a.line - b.line)
		.map(({ file, line, code }) => `${fileOf(file)}:${line} ${code}`);

/** The findings the marks promise, in the order they are given. */
function marked(files: ReadonlyMap<string, string>): string[] {
	const out: { file: string; line: number; code: string }[] = [];
	for (const [file, text] of files)
		text.split('\n').forEach((row, i) => {
			for (const code of /# ← (.*)$/.exec(row)?.[1]?.split(' ') ?? []) out.push({ file, line: i + 1, code });
		});
	return out.sort((a, b) => a.file.localeCompare(b.file, 'nb') || a.line - b.line).map((m) => `${fileOf(m.file)}:${m.line} ${m.code}`);
}

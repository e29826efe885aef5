// A file is read part by part, and the plainest parts without the YAML library. What comes out is what the library gives for the whole file,
// also after edits.

import { expect, test } from 'vitest';
import { readWhole, readYaml, type Node } from '../../src/flow/yaml.ts';
import { readFiles } from '../../tools/flows.ts';

const files = new Map([...readFiles('flows'), ...readFiles('tests/pages/flows')]);

/** How far a map reaches is only used to underline its first line. */
const bare = (n: Node): unknown =>
	n.kind === 'text'
		? n
		: n.kind === 'list'
			? { items: n.items.map(bare), line: n.at.line, column: n.at.column }
			: { entries: n.entries.map((e) => ({ ...e, node: bare(e.node) })), line: n.at.line, column: n.at.column };

function same(file: string, text: string): void {
	const [own, library] = [[], []];
	const [parts, whole] = [bare(readYaml(file, text, own)), bare(readWhole(file, text, library))];
	if (JSON.stringify(parts) !== JSON.stringify(whole)) expect(parts, file).toEqual(whole);
	expect(own).toEqual(library);
}

test('hver flytfil leses som YAML-biblioteket leser den', () => {
	for (const [file, text] of files) same(file, text);
});

test('det gjør den også når en linje er lagt til, endret eller tatt bort', () => {
	for (const [file, text] of [...files].filter(([path]) => /prove|etater|fa-barn\/tekst\/nb/.test(path))) {
		const lines = text.split('\n');
		for (let i = 3; i < lines.length; i += Math.ceil(lines.length / 4)) {
			same(file, lines.toSpliced(i, 0, '', '# en merknad').join('\n'));
			same(file, lines.toSpliced(i, 1).join('\n'));
			same(file, lines.with(i, `${lines[i]}x`).join('\n'));
			same(file, lines.with(i, ` ${lines[i]}`).join('\n'));
		}
	}
});

test.each([
	['a: b\n  c'],
	['a: b\n  c: d'],
	['a:\nb: c'],
	['a: "b" # c'],
	['a: b #c'],
	['a: b # c'],
	['a: "b\n  c"'],
	['a: |\n  b\n  c: d\ne: f'],
	['a:\n  - b\n  - c: d'],
	['a:\n- b'],
	['a: {b: c}\nd: [e]'],
	['a: -b\nc: ~\nd: 1'],
	['  a: b\n  c: d'],
	['a:\n    b: c\n  d: e'],
	['"a b": "c"\n"d":\n  e: f'],
	["a: 'b'\nb: it's"],
	['? a\n: b'],
	['a: &x b\nc: *x'],
	['a : b'],
	['a: b: c'],
	['a:b'],
	['a: b\na: c'],
	['# bare en merknad'],
	[''],
	['bare tekst'],
	['a:\n  b: c\n #x\n  d: e'],
	['a:\tb'],
	['---\na: b'],
	['a: b\n...\n'],
	['a: e\u0301'],
	['a: { b: c, "d e": [f, "g, h", { i: j }] , k: l }'],
	['a: { b }'],
	['a: {}'],
	['a: []'],
	['a: { b: c }}'],
	['a: { b: c, }'],
	['a: { b: c:d }'],
	['a: { b: [1..2] }'],
	['a: { b: max(1, 2) }'],
	['a: { b: c #d }'],
	["a: { b: 'c', d: 'it''s' }"],
	['a: { b:c }'],
	['a: { b: > 5 }'],
	['a: {b: c,d: e}'],
	['a: [b,c ]'],
	["a: 'b' c"],
	['a: { "b":c }'],
	['a: { b: "c" d }'],
	['#\na: b'],
	['a: {}\nb: [{}, { c: [] }]\nd, e: f'],
	['a: "b\\n\\nc \\"d\\" \\\\ e"'],
	['a: "b\\u00e5\\ c"'],
	["a: 'b\\\\nc'"]
])('%j leses som biblioteket leser det', (text) => same('flows/x.yaml', text));

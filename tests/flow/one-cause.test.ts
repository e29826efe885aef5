// One thing wrong is told as one thing, wherever it shows, and what follows from it is not told as something else.

import { describe, expect, test } from 'vitest';
import { oncePerCause, print, type Finding } from '#flow';
import { compileEvent, readFiles } from '../../tools/flows.ts';
import { broken, ways } from './broken.ts';
import { holdOneCause } from './one-cause.ts';
import { filesOf } from './written.ts';

const SEED = 20261130;
const trial = readFiles('tests/pages/flows');

describe(`prøveflyten med én ting feil (frø ${SEED})`, () => {
	for (const b of broken(trial, 'prove', 'tests/pages/flows', SEED, 8 * Object.keys(ways).length))
		test(`${b.what}: ${b.file}:${b.line}`, () => holdOneCause('prove', 'tests/pages/flows', b));
});

describe('en stor flyt med én ting feil', () => {
	const files = readFiles();
	const path = 'flows/fa-barn/flyt.yaml';
	const text = files.get(path) ?? '';
	const foundWith = (after: string): Finding[] => compileEvent('fa-barn', new Map(files).set(path, after)).findings;

	test('et valg med nytt navn er ett funn, med alle stedene det brukes', () => {
		const findings = foundWith(text.replace(/^( +)venter: /m, '$1ventar: '));
		expect(findings.map((f) => f.code)).toEqual(['ukjent-valg']);
		expect(findings[0]?.message).toContain('«venter» er ikke et av valgene for «situasjon»');
		expect(findings[0]?.also?.length).toBeGreaterThan(20);
	});
	test('et galt innrykk er ett funn, på linjen der det er', () => {
		const lines = text.split('\n');
		const at = lines.findIndex((row) => row.startsWith('    kalles: '));
		const findings = foundWith(lines.with(at, ` ${lines[at]}`).join('\n'));
		expect(findings.map((f) => `${f.at.line} ${f.code}`)).toEqual([`${at + 1} uleselig-yaml`]);
	});
	test('en opplysning med nytt navn er ett funn', () => {
		const findings = foundWith(text.replace(/^ {2}termindato:/m, '  termindatoen:'));
		expect(findings.map((f) => f.code)).toEqual(['ukjent-opplysning']);
		expect(findings[0]?.next).toBe('Mente du «termindatoen»?');
	});
});

describe('det som ikke står i noen del av flyten, sies også én gang', () => {
	const files = readFiles();
	const foundWith = (path: string, from: RegExp, to: string): Finding[] => {
		const text = files.get(path) ?? '';
		expect(text).toMatch(from);
		return compileEvent('dodsfall-og-arv', new Map(files).set(path, text.replace(from, to))).findings;
	};
	test('en satsdag som ikke kan leses, eller en regel om hva som er god tid', () => {
		const told = (from: RegExp, to: string): string[] => foundWith('flows/dodsfall-og-arv/flyt.yaml', from, to).map((f) => f.code);
		expect(told(/^ {2}hendelsesdato: dødsdato$/m, '  hendelsesdato: dødsdatoen')).toEqual(['sats-uten-dag']);
		expect(told(/^god tid: .*$/m, 'god tid: dager(god tid')).toEqual(['uleselig-regel']);
	});
	test('en eksempelperson uten dag', () =>
		expect(foundWith('flows/dodsfall-og-arv/eksempler.yaml', /^ {2}i dag:/m, '  i dax:').map((f) => f.code)).toEqual(['ukjent-ord']));
	test('en tekst uten innhold er ikke også uten oversettelse', () =>
		expect(
			foundWith('flows/dodsfall-og-arv/tekst/nb.yaml', /^opplysninger:\n/m, 'opplysninger:\n  prøve:\n')
				.map((f) => f.code)
				.filter((code) => code === 'mangler-oversettelse')
		).toEqual([]));
});

describe('alt som er galt, sies på en gang', () => {
	test('ord, regler, tekster, eksempler og det reglene sier sammen', () => {
		const files = filesOf({
			flyt: `
opplysninger:
  gift: { spør: Er dere gift?, svar: ja/nei }
  yrke: { spør: Hva jobber du med?, svar: tekst }
tjenester:
  penger:
    …
    gjelder når: { gift: ja }
    krever: yrkke = "x"
  lån:
    …
    gjelder nårr: { gift: ja }
  arv:
    …
    tittel til deg: Skynd deg!
    gjelder når: { gift: nei }
`,
			filer: { 'prøve/eksempler.yaml': 'Ida:\n  i dag: 2026-11-21\n  svar: { gift: ja }\n  venter: { tjenester: { arv: ja, penger: nei } }\n' }
		});
		const codes = compileEvent('prøve', files).findings.map((f) => f.code);
		for (const code of ['ukjent-ord', 'ukjent-opplysning', 'utropstegn', 'eksempel-stemmer-ikke']) expect(codes).toContain(code);
		expect(codes.filter((c) => c === 'eksempel-stemmer-ikke')).toHaveLength(1);
	});
});

describe('funn med samme årsak', () => {
	const at = (line: number, file = 'a.yaml') => ({ file, line, column: 1, length: 3 });
	const finding = (line: number, ...causes: string[]): Finding => ({ code: 'ukjent-valg', at: at(line), message: 'Galt.', next: 'Rett det.', causes });

	test('er ett, der det første står, og det som ligger bak flest, regnes som årsaken', () => {
		const all = [finding(1, 'a', 'b'), finding(2, 'b'), finding(3, 'a'), finding(4, 'b'), finding(5)];
		expect(oncePerCause(all).map((f) => [f.at.line, f.also?.map((p) => p.line)])).toEqual([
			[1, [2, 4]],
			[3, undefined],
			[5, undefined]
		]);
	});
	test('skrives med linjene de andre står på, og bare tallet på dem når de er mange', () => {
		const many = { ...finding(1), also: [...Array.from({ length: 20 }, (_, i) => at(i + 2)), at(7, 'b.yaml')] };
		expect(print(many, new Map()).split('\n').slice(2, 4)).toEqual([
			'  Også på linje 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 og 8 linjer til.',
			'  Også i b.yaml på linje 7.'
		]);
	});
});

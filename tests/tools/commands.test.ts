// The command line, the build and the server as an operator and a service designer meet them, faults included.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '#journey';
import { command } from '../../tools/commands.ts';

const root = resolve(import.meta.dirname, '../..');
const run = (args: string[], input = '', env: Record<string, string> = {}) =>
	spawnSync(process.execPath, args, { cwd: root, input, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 60_000 });
/** A command as `tools/varde.ts` runs it, with what it says; the process itself has its own test. */
function varde(...words: string[]) {
	const out: { stdout: string[]; stderr: string[] } = { stdout: [], stderr: [] };
	const status = command(words, { say: (text) => out.stdout.push(text), complain: (text) => out.stderr.push(text) });
	return { status, stdout: out.stdout.join('\n'), stderr: out.stderr.join('\n') };
}
/** The plan for answers in a file. */
function plan(answers: string, ...words: string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'varde-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, 'svar.yaml'), answers);
	return varde('plan', 'fa-barn', '--answers', join(folder, 'svar.yaml'), '--today', '2026-11-21', ...words);
}

describe('varde plan', () => {
	const answers = 'situasjon: venter\nrolle: føder med far\ntermindato: 2027-03-15\n';

	test('gir planen som JSON med bare engelske tilstander', () => {
		const out = plan(answers, '--json');
		expect(out).toMatchObject({ status: 0, stderr: '' });
		const report = JSON.parse(out.stdout) as Report;
		expect(report).toMatchObject({ event: 'fa-barn', today: '2026-11-21' });
		expect(Object.keys(report)).toEqual(['event', 'today', 'questions', 'services']);
		for (const q of report.questions) expect(['answered', 'next', 'waiting', 'not-needed', 'unknown']).toContain(q.state);
		for (const s of report.services) {
			expect(Object.keys(s)).toEqual(['id', 'for', 'applies', 'state', 'doneBy', 'dependsOn', 'dates', 'amounts', 'reasons', 'missing']);
			expect(['yes', 'no', 'unknown']).toContain(s.applies);
			expect(s.state).toMatch(/^[a-z-]+$/);
			for (const d of s.dates) expect(Object.keys(d)).toEqual(['id', 'value', 'estimated']);
			for (const a of s.amounts) expect(Object.keys(a)).toEqual(['id', 'value', 'unit', 'validFrom', 'certainty', 'source', 'estimated']);
		}
		expect(report.questions.filter((q) => q.state === 'next')).toHaveLength(1);
		expect(report.questions.find((q) => q.id === 'fødselsdato')?.state).toBe('waiting');
	});

	test('leser JSON like godt som YAML', () => {
		const yaml = plan(answers, '--json');
		const json = plan(JSON.stringify({ situasjon: 'venter', rolle: 'føder med far', termindato: '2027-03-15' }), '--json');
		expect(JSON.parse(json.stdout)).toEqual(JSON.parse(yaml.stdout));
	});

	test('skriver planen for mennesker uten --json', () => {
		const out = plan(answers);
		expect(out.status).toBe(0);
		expect(out.stdout).toContain('Viktigst nå');
		expect(out.stdout).not.toContain('{');
	});

	test('leser svarene fra den som sender dem, og svarer med JSON og ingenting annet', () => {
		const out = run(['tools/varde.ts', 'plan', 'fa-barn', '--answers', '-', '--today', '2026-11-21', '--json'], answers);
		expect(out).toMatchObject({ status: 0, stderr: '' });
		expect(JSON.parse(out.stdout)).toEqual(JSON.parse(plan(answers, '--json').stdout));
	});

	test('sier det som er galt, på den andre kanalen, og slutter med 1', () => {
		const out = run(['tools/varde.ts', 'plan', 'fa-barn', '--answers', '-', '--today', '2026-11-21', '--json'], 'tull: ja');
		expect(out).toMatchObject({ status: 1, stdout: '' });
		expect(out.stderr).toContain('«tull»');
	});

	test.each([
		['en opplysning som ikke finnes', 'tull: ja', /tull/],
		['et svar som ikke er et valg', 'situasjon: kanskje', /situasjon.*\(venter, født, adopterer, mistet\)/],
		['en dato langt borte', 'situasjon: venter\ntermindato: 2099-01-01', /termindato/],
		['noe som ikke er en liste av svar', '- a\n- b', /opplysning: svar/],
		['noe som ikke kan leses', 'a: [', /kan ikke leses/]
	])('sier fra om %s', (_, input, says) => {
		const out = plan(input);
		expect(out.status).toBe(1);
		expect(out.stderr).toMatch(says);
		expect(out.stderr).not.toMatch(/\n\s+at /);
	});

	test.each([
		[['plan', 'finnes-ikke', '--answers', '-'], /Det finnes ingen flyt/],
		[['plan', 'fa-barn'], /--answers/],
		[['plan', 'fa-barn', '--answers', 'ingen-slik-fil.yaml'], /kan ikke leses/],
		[['plan', 'fa-barn', '--answers', '-', '--today', '31.12.2026'], /ikke en dato/],
		[['plan', 'fa-barn', '--answers', '-', '--locale', 'xx'], /språkene/],
		[['hva'], /«hva» er ingen kommando[^]*Bruk:/],
		[['toString'], /«toString» er ingen kommando/],
		[['check', 'fa-barn', 'dodsfall-og-arv'], /«dodsfall-og-arv» er ett ord for mye/],
		[['plan', 'fa-barn', '--ukjent'], /--ukjent/]
	])('%j stopper med én setning', (args, says) => {
		const out = varde(...args);
		expect(out.status).toBe(1);
		expect(out.stderr).toMatch(says);
		expect(out.stderr).not.toMatch(/\n\s+at /);
	});
});

describe('en flyt som er i stykker', () => {
	function broken(): string {
		const folder = mkdtempSync(join(root, '.varde', 'broken-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		cpSync(join(root, 'tests/pages/flows'), folder, { recursive: true });
		const flow = join(folder, 'prove/flyt.yaml');
		writeFileSync(flow, readFileSync(flow, 'utf8').replace('{ klar: ja, bosatt: ja }', '{ klarr: ja, bosatt: ja }'));
		return folder.slice(root.length + 1);
	}

	test('stopper byggingen med sted og neste steg, og ingenting blir servert', () => {
		const folder = broken();
		const out = `${folder}/build`;
		const build = run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], '', { VARDE_FLOWS: folder, VARDE_OUT: out });
		expect(build.status).not.toBe(0);
		expect(build.stderr).toMatch(/prove\/flyt\.yaml:\d+:\d+ +ukjent-opplysning/);
		expect(build.stderr).toContain('Mente du «klar»?');
		const serve = run(['tools/serve.ts'], '', { VARDE_OUT: out, PORT: '0' });
		expect(serve.status).toBe(1);
		expect(serve.stderr.trim()).toBe('Varde er ikke bygget. Kjør «npm start», eller «npm run build» først.');
	});
});

describe('serveren', () => {
	/** Something to serve, that answers nothing. */
	function built(): string {
		const folder = mkdtempSync(join(tmpdir(), 'varde-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		writeFileSync(join(folder, 'handler.js'), 'export const handler = () => {};');
		return folder;
	}

	test('nekter å starte i produksjon uten hemmelighet, i én setning', () => {
		const out = run(['tools/serve.ts'], '', { NODE_ENV: 'production', VARDE_SECRET: '', VARDE_OUT: built() });
		expect(out.status).toBe(1);
		expect(out.stderr.trim().split('\n')).toHaveLength(1);
		expect(out.stderr).toContain('VARDE_SECRET');
	});

	test.each([
		['PORT', 'abc', /ikke en port/],
		['ORIGIN', 'example.no', /ikke en adresse/],
		['ORIGIN', 'ftp://example.no', /ikke en adresse/],
		['VARDE_SECRET', ' '.repeat(40) + 'x', /minst 32/]
	])('sier fra om %s=%s', (name, value, says) => {
		const out = run(['tools/serve.ts'], '', { VARDE_OUT: built(), [name]: value });
		expect(out.status).toBe(1);
		expect(out.stderr).toMatch(says);
	});

	test('sier fra når porten er opptatt, og foreslår en annen', async () => {
		const taken = createServer().listen(0, 'localhost');
		await new Promise((ready) => taken.once('listening', ready));
		const address = taken.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const out = run(['tools/serve.ts'], '', { PORT: String(port), HOST: 'localhost', VARDE_OUT: built(), NODE_ENV: '' });
		taken.close();
		expect(out.status).toBe(1);
		expect(out.stderr).toContain(`Port ${port} er opptatt`);
	});
});

// What a run leaves behind in .varde/a11y: a page for people with a picture of each finding, JUnit for the build server, EARL for
// tools that gather evaluations. The table is printed.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteria } from '#text';
import { root } from '../flows.ts';
import type { Proof } from './faults.ts';
import type { Result } from './look.ts';
import { sevenModes, waysOf } from './modes.ts';
import type { Outcome } from './run.ts';
import { completed, verdicts, type Status } from './verdict.ts';

export const FOLDER = join(root, '.varde/a11y');
const escape = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ''));
const nameOf = ({ screen }: Result): string => [screen.event ?? '', screen.kind, screen.state, screen.name, screen.locale].filter(Boolean).join(' · ');
const STATUS: Record<Status, string> = { met: 'oppfylt', broken: 'ikke oppfylt', 'not-relevant': 'ikke relevant', 'not-assessed': 'ikke vurdert' };

/** The same finding on many screens is told once, with how many. */
function grouped(results: readonly Result[]): { key: string; result: Result; criterion: string; what: string; at: string; times: number }[] {
	const by = new Map<string, { key: string; result: Result; criterion: string; what: string; at: string; times: number }>();
	for (const result of results)
		for (const { criterion, what, at = '' } of result.findings) {
			const key = `${result.check.id} ${criterion} ${what}`;
			const known = by.get(key);
			if (known) known.times++;
			else by.set(key, { key, result, criterion, what, at, times: 1 });
		}
	return [...by.values()];
}

export function table(outcome: Outcome): string {
	const row = (...cells: (string | number)[]): string => cells.map((c, i) => (i === 0 ? String(c).padEnd(26) : String(c).padStart(11))).join('');
	const lines = outcome.places.map(({ book, journeys }) => {
		const mine = outcome.walked.filter((w) => w.event === book.event);
		const tried = new Set(mine.map((w) => w.journey)).size;
		const seen = outcome.screens.filter((s) => s.event === book.event);
		const results = outcome.results.filter((r) => r.screen.event === book.event);
		const { questions: q, outcomes: o } = journeys.counts;
		return row(
			book.event,
			journeys.journeys.length,
			`${q.met}/${q.of}`,
			`${o.met}/${o.of}`,
			journeys.counts.pairs,
			`${completed(mine, waysOf(outcome.size)).length}/${tried}`,
			seen.length,
			results.length,
			results.reduce((n, r) => n + r.findings.length, 0)
		);
	});
	const frame = outcome.results.filter((r) => r.screen.event === null);
	lines.push(
		row(
			'felles sider',
			'',
			'',
			'',
			'',
			'',
			outcome.screens.filter((s) => s.event === null).length,
			frame.length,
			frame.reduce((n, r) => n + r.findings.length, 0)
		)
	);
	const head = row('', 'reiser', 'spørsmål', 'utfall', 'par', `${waysOf(outcome.size).length} av ${sevenModes.length}`, 'skjermer', 'kontroller', 'funn');
	return [head, ...lines].join('\n');
}

export function summary(outcome: Outcome, proofs: readonly Proof[]): string {
	const all = verdicts(outcome);
	const count = (s: Status): number => all.filter((v) => v.status === s && criteria.find((c) => c.id === v.id)?.reported).length;
	const broken = all.filter((v) => v.status === 'broken');
	const stopped = outcome.walked.filter((w) => w.problem);
	const missed = proofs.filter((p) => !p.found);
	const modes = waysOf(outcome.size);
	const left = sevenModes.filter((m) => !modes.includes(m)).map((m) => m.name);
	const states = new Set(outcome.screens.map((s) => `${s.kind} ${s.state}`)).size;
	return [
		...(outcome.places.length > 0 ? [table(outcome), ''] : []),
		`${outcome.screens.length} skjermbilder i ${states} slag og tilstander, ${outcome.results.length} kontroller, på ${Math.round(outcome.seconds)} s (omgang ${outcome.turn}).`,
		`Av de 48 kravene: ${count('met')} oppfylt, ${count('broken')} ikke oppfylt, ${count('not-relevant')} ikke relevant, ${count('not-assessed')} ikke vurdert.`,
		...(outcome.walked.length > 0
			? [
					`${completed(outcome.walked, modes).length} reiser er gjort ferdig på ${modes.length} av ${sevenModes.length} måter.${left.length > 0 ? ` Ikke ${left.join(', ')}: ${outcome.size === 'full' ? 'maskinen har ikke det som trengs' : 'det hører til den fulle kjøringen'}.` : ''}`
				]
			: []),
		...(outcome.left > 0 ? [`Tiden gikk ut med ${outcome.left} turer igjen; de er ikke gått.`] : []),
		...(proofs.length > 0 ? [`Feil satt inn med vilje: ${proofs.length - missed.length} av ${proofs.length} funnet.`] : []),
		...missed.map((p) => `  ikke funnet: ${p.check} ${p.criterion} ${p.fault}${p.found === null ? ' (ingen slik side)' : ''}`),
		...broken.map((v) => `  ${v.id} ${criteria.find((c) => c.id === v.id)?.name.nb ?? ''}: ${v.findings} funn`),
		...grouped(outcome.results).map(
			(g) =>
				`  ${g.criterion} ${g.result.check.id}: ${g.what.slice(0, 200)}${g.at ? ` [${g.at}]` : ''} – ${nameOf(g.result)}${g.times > 1 ? `, og ${g.times - 1} til` : ''}`
		),
		...stopped.map((w) => `  ${w.event}, reise ${w.journey}, ${modes.find((m) => m.id === w.mode)?.name}: ${w.problem}`)
	].join('\n');
}

export function writeReports(outcome: Outcome, proofs: readonly Proof[]): void {
	rmSync(join(FOLDER, 'pictures'), { recursive: true, force: true });
	mkdirSync(join(FOLDER, 'pictures'), { recursive: true });
	writeFileSync(join(FOLDER, 'index.html'), html(outcome, proofs));
	writeFileSync(join(FOLDER, 'junit.xml'), junit(outcome, proofs));
	writeFileSync(join(FOLDER, 'earl.jsonld'), JSON.stringify(earl(outcome), null, 1));
}

function html(outcome: Outcome, proofs: readonly Proof[]): string {
	const found = grouped(outcome.results).map((g, i) => {
		const { picture } = g.result;
		if (picture) writeFileSync(join(FOLDER, 'pictures', `${i + 1}.png`), picture);
		return `<section><h3>${escape(`${g.criterion} – ${g.what}`)}</h3><p>${escape(nameOf(g.result))}${g.times > 1 ? `, og ${g.times - 1} steder til` : ''}</p>${g.at ? `<p><code>${escape(g.at)}</code></p>` : ''}${picture ? `<img src="pictures/${i + 1}.png" alt="Siden der det ble funnet, med en rød ramme rundt stedet" width="640">` : ''}</section>`;
	});
	const rows = verdicts(outcome).map((v) => {
		const c = criteria.find((x) => x.id === v.id);
		return `<tr><th scope="row">${v.id} ${escape(c?.name.nb ?? '')}</th><td>${STATUS[v.status]}</td><td>${escape(v.checks.join(', '))}</td><td>${v.looked}</td><td>${v.findings}</td></tr>`;
	});
	return `<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tilgjengelighet – Varde</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #888}pre{overflow:auto}img{max-width:100%;border:1px solid #888}</style>
<main><h1>Tilgjengelighet, ${outcome.started.toISOString().slice(0, 10)}</h1><pre tabindex="0">${escape(table(outcome))}</pre>
<p>Feil satt inn med vilje: ${proofs.filter((p) => p.found).length} av ${proofs.length} funnet.</p>
<h2>Funn (${found.length})</h2>${found.join('\n') || '<p>Ingen.</p>'}
<h2>Krav for krav</h2><table><thead><tr><th scope="col">Krav</th><th scope="col">Status</th><th scope="col">Kontroller</th><th scope="col">Skjermbilder</th><th scope="col">Funn</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></main></html>`;
}

function junit(outcome: Outcome, proofs: readonly Proof[]): string {
	const suites = new Map<string, Result[]>();
	for (const r of outcome.results) suites.set(nameOf(r), [...(suites.get(nameOf(r)) ?? []), r]);
	const failure = (text: string): string => `<failure message="${escape(text.slice(0, 300))}"/>`;
	const suite = (name: string, cases: string[]): string => `<testsuite name="${escape(name)}" tests="${cases.length}">${cases.join('')}</testsuite>`;
	const one = (name: string, ms: number, problems: string[]): string =>
		`<testcase name="${escape(name)}" time="${(ms / 1000).toFixed(3)}">${problems.map(failure).join('')}</testcase>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="a11y">${[
		...[...suites].map(([name, all]) =>
			suite(
				name,
				all.map((r) =>
					one(
						`${r.check.id} (${r.check.criteria.join(', ')})`,
						r.ms,
						r.findings.map((f) => `${f.criterion}: ${f.what}${f.at ? ` [${f.at}]` : ''}`)
					)
				)
			)
		),
		suite(
			'reiser',
			outcome.walked.map((w) => one(`${w.event} ${w.journey} ${w.mode}`, 0, w.problem ? [w.problem] : []))
		),
		suite(
			'feil satt inn med vilje',
			proofs.map((p) => one(`${p.check} ${p.criterion} ${p.fault}`, 0, p.found ? [] : ['ikke funnet']))
		)
	].join('\n')}</testsuites>\n`;
}

/** One assertion for each screen and check. A check that passes is not a criterion that is met. */
function earl(outcome: Outcome): unknown {
	return {
		'@context': {
			earl: 'http://www.w3.org/ns/earl#',
			dct: 'http://purl.org/dc/terms/',
			ptr: 'http://www.w3.org/2009/pointers#',
			WCAG: 'https://www.w3.org/TR/WCAG22/#'
		},
		'@graph': outcome.results.map((r) => ({
			'@type': 'earl:Assertion',
			'earl:assertedBy': 'Varde a11y',
			'earl:mode': 'earl:automatic',
			'earl:subject': { '@type': 'earl:TestSubject', 'dct:title': nameOf(r) },
			'earl:test': { '@type': 'earl:TestCase', 'dct:title': r.check.id, 'dct:isPartOf': r.check.criteria.filter((c) => c !== 'own').map((c) => `WCAG:${c}`) },
			'earl:result': {
				'@type': 'earl:TestResult',
				'dct:date': outcome.started.toISOString(),
				'earl:outcome': r.findings.length > 0 ? 'earl:failed' : 'earl:passed',
				...(r.findings.length > 0
					? {
							'earl:info': r.findings.map((f) => `${f.criterion}: ${f.what}`).join('\n'),
							'earl:pointer': r.findings.flatMap((f) => (f.at ? [{ '@type': 'ptr:CSSSelectorPointer', 'ptr:expression': f.at }] : []))
						}
					: {})
			}
		}))
	};
}

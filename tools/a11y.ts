// `npm run a11y`: proves that every journey can be used by everybody, and says how far that goes.
//   npm run a11y                                the set that CI runs
//   npm run a11y -- --full                      every scenario, every language, every way; up to an hour
//   npm run a11y -- --base http://… --paths /,/kontakt     any pages at any address
// `--turn n` chooses another sample, `--spoken` and `--journeys` write anew what is kept in tests/a11y, `--statement` the results behind
// the accessibility statement. Ends with status 1 when something was found.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addresses } from './a11y/addresses.ts';
import { events, places, TRIAL_EVENT, TRIAL_FLOWS } from './a11y/places.ts';
import { proveChecks } from './a11y/faults.ts';
import { FOLDER, summary, table, writeReports } from './a11y/report.ts';
import { run, TURN, type Outcome } from './a11y/run.ts';
import { readAloud, spoken } from './a11y/spoken.ts';
import { statement } from './a11y/verdict.ts';
import { launch } from './browser.ts';
import { root } from './flows.ts';
import { REAL, TRIAL } from './served.ts';

const STATEMENT = join(root, 'src/pages/accessibility.json');

const { values } = parseArgs({
	options: {
		full: { type: 'boolean', default: false },
		base: { type: 'string' },
		paths: { type: 'string', default: '/' },
		events: { type: 'string' },
		turn: { type: 'string' },
		minutes: { type: 'string', default: '55' },
		built: { type: 'boolean', default: false },
		spoken: { type: 'boolean', default: false },
		journeys: { type: 'boolean', default: false },
		statement: { type: 'boolean', default: false }
	}
});

function build(out: string, flows: string): void {
	if (values.built && existsSync(join(root, out, 'handler.js'))) return;
	console.log(`Bygger ${flows} …`);
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, VARDE_OUT: out, VARDE_FLOWS: flows }
	});
	if (status !== 0) process.exit(1);
}

/** A table that is written over itself where somebody watches, and now and then where nobody does. */
function watcher(): (outcome: Outcome, left: number) => void {
	let lines = 0;
	let last = 0;
	return (outcome, left) => {
		const text = `${table(outcome)}\n${left} igjen, ${Math.round(outcome.seconds)} s`;
		if (process.stdout.isTTY) {
			process.stdout.write(`${lines > 0 ? `\x1b[${lines}A\x1b[0J` : ''}${text}\n`);
			lines = text.split('\n').length;
		} else if (outcome.seconds - last > 60) {
			last = outcome.seconds;
			console.log(`${text}\n`);
		}
	};
}

const browser = await launch();
const size = values.full ? 'full' : 'push';
const day = Math.floor(Date.now() / 86_400_000);
const turn = Number(values.turn ?? (values.full ? day : TURN));
let failed: boolean;

if (values.base) {
	const started = new Date();
	const seen = await addresses(browser, values.base, values.paths.split(','), (path, results) =>
		console.log(`${path}: ${results.length} kontroller, ${results.reduce((n, r) => n + r.findings.length, 0)} funn`)
	);
	const outcome: Outcome = { size, turn, started, seconds: (Date.now() - started.getTime()) / 1000, places: [], walked: [], left: 0, ...seen };
	writeReports(outcome, []);
	console.log(`\n${summary(outcome, [])}`);
	failed = outcome.results.some((r) => r.findings.length > 0);
} else {
	build(REAL, 'flows');
	build(TRIAL, TRIAL_FLOWS);
	const { places: served, stop } = await places(values.events?.split(',') ?? events(), size, values.journeys);
	let heard: string[] = [];
	// What is read aloud takes long, so a small run leaves it.
	const listen = async (): Promise<void> => {
		heard = await readAloud(served, values.spoken).catch((e: unknown) => [`skjermleseren stoppet: ${(e as Error).message}`]);
	};
	const minutes = Number(values.minutes);
	const outcome = await run({ browser, places: served, size, turn, minutes, tell: watcher(), ...(values.full || values.spoken ? { thenListen: listen } : {}) });
	// What has been found is kept, whatever happens to the rest.
	writeReports(outcome, []);
	const trial = served.find((p) => p.book.event === TRIAL_EVENT);
	const proofs = trial ? await proveChecks(browser, trial.address, trial.book, trial.journeys.journeys) : [];
	const changed = [...(await spoken(browser, served, values.spoken)), ...heard];
	writeReports(outcome, proofs);
	if (values.statement) {
		const before = JSON.parse(readFileSync(STATEMENT, 'utf8')) as object;
		writeFileSync(STATEMENT, `${JSON.stringify(statement(before, outcome, proofs), null, '\t')}\n`);
	}
	console.log(`\n${summary(outcome, proofs)}`);
	for (const c of changed) console.log(`  det som sies, er endret: ${c}`);
	if (changed.length > 0) console.log('  Les endringen, og skriv den inn med «npm run a11y -- --spoken».');
	stop();
	failed = outcome.results.some((r) => r.findings.length > 0) || outcome.walked.some((w) => w.problem) || proofs.some((p) => !p.found) || changed.length > 0;
}
console.log(`\nRapportene ligger i ${FOLDER.slice(root.length + 1)}: index.html, junit.xml, earl.jsonld.`);
await browser.close();
process.exit(failed ? 1 : 0);

// `npm run bench`: prints the figures we watch; never asserts them. Builds two synthetic flows (30 questions) and the real ones,
// serves them, and measures server CPU per page, its growth per stored answer, bytes of a question page, and compile time.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eventsIn, readFlow } from '#flow';
import { compile } from '#compiler';
import { compileEvent, readFiles, root } from './flows.ts';
import { serve, type Served } from './served.ts';

const node = process.execPath;
const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const show = (name: string, value: string, goal = ''): void => console.log(`${name.padEnd(58)} ${value.padStart(12)}${goal ? `   goal ${goal}` : ''}`);

/** A number in letters: texts hold no digits. */
const letters = (i: number): string => String.fromCharCode(97 + Math.floor(i / 10), 97 + (i % 10));

/** A flow of `n` ja/nei questions where each answer matters to a service with a date and an amount. */
function synthetic(n: number): Map<string, string> {
	const facts = Array.from({ length: n }, (_, i) => `  spm${i}:\n    spør: Spørsmål ${letters(i)}?\n    svar: ja/nei\n`).join('');
	const services = Array.from(
		{ length: n },
		(_, i) =>
			`  tjeneste${i}:\n    tittel: Tjeneste ${letters(i)}\n    fra: etaten\n    gjelder når: ${i > 0 ? `[{ spm${i}: ja, spm${i - 1}: ja }, { spm${i}: nei, spm${i - 1}: nei }]` : `{ spm${i}: ja }`}\n    datoer: { tidligst: { formel: "i dag + dager(dager til)" } }\n    beløp: { beløp: { formel: "avrund(sats en * dager til / 12, 1)", enhet: kr } }\n    hjemmel: loven\n    kilde: { side: example.no, sjekket: 2026-01-01, sikkerhet: bekreftet }\n`
	).join('');
	const rate = (name: string, unit: string, value: number): string =>
		`navn: ${name}\nkalles: ${name}\nenhet: ${unit}\ndag: i dag\nhjemmel: loven\nverdier:\n  alltid: { verdi: ${value}, kilde: example.no, sjekket: 2026-01-01, sikkerhet: bekreftet }\n`;
	return new Map([
		['prove/flyt.yaml', `livshendelse: Prøve\nom: Tretti spørsmål\nopplysninger:\n${facts}tjenester:\n${services}`],
		['prove/tekst/nb.yaml', 'innledning: Prøve.\n'],
		['satser/en.yaml', rate('sats en', 'kr', 1200)],
		['satser/to.yaml', rate('dager til', 'dager', 30)],
		['etater.yaml', 'etaten:\n  navn: Etaten\n  hos: Etaten\n  slag: stat\n  telefon: 00 00 00 00\n'],
		['livshendelser.yaml', 'prove: {}\n']
	]);
}

function build(flows: string, out: string): void {
	const { status, stderr } = spawnSync(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
		cwd: root,
		env: { ...process.env, VARDE_FLOWS: flows, VARDE_OUT: out },
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`The build for the measurements stopped: ${stderr}`);
}

/** User and system CPU of a process so far, in ms (Linux). */
function cpu(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

const fetchPage = (url: string, cookie: string): Promise<string> =>
	new Promise((done, fail) => {
		get(url, { headers: { cookie, accept: 'text/html' } }, (res) => {
			let body = '';
			res.on('data', (d: Buffer) => (body += d.toString()));
			res.on('end', () => done(body));
		}).on('error', fail);
	});

/** Server CPU for one page, in ms: many requests, one after the other, after warming up. */
async function perPage(server: Served, path: string, cookie: string, times = 400): Promise<number> {
	for (let i = 0; i < 150; i++) await fetchPage(server.address + path, cookie);
	const runs: number[] = [];
	for (let run = 0; run < 3; run++) {
		const before = cpu(server.pid);
		for (let i = 0; i < times; i++) await fetchPage(server.address + path, cookie);
		runs.push((cpu(server.pid) - before) / times);
	}
	return median(runs);
}

/** Answers the first `n` questions and gives the cookie. */
async function answered(server: Served, n: number): Promise<string> {
	let cookie = 'varde=1';
	for (let i = 0; i < n; i++) {
		const response = await fetch(`${server.address}/nb/prove/spm${i}`, {
			method: 'POST',
			body: new URLSearchParams({ [`spm${i}`]: 'ja' }),
			headers: { cookie, origin: server.address },
			redirect: 'manual'
		});
		const set = response.headers.getSetCookie().find((c) => c.startsWith('varde-prove='));
		if (!set) throw new Error(`Answer ${i} was not kept (${response.status})`);
		cookie = `varde=1; ${set.split(';')[0]}`;
	}
	return cookie;
}

async function pages(): Promise<void> {
	const flows = '.varde/bench-flows';
	rmSync(join(root, flows), { recursive: true, force: true });
	for (const [path, text] of synthetic(30)) {
		const file = join(root, flows, path);
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, text);
	}
	build(flows, '.varde/bench-build');
	const server = await serve('.varde/bench-build', '2026-11-21');
	try {
		const figures: [number, number][] = [];
		for (const n of [1, 12, 29]) {
			const cookie = await answered(server, n);
			const question = await perPage(server, `/nb/prove/spm${n}`, cookie);
			figures.push([n, question]);
			show(`server CPU, question page, ${n} answers stored`, `${question.toFixed(2)} ms`, '≤ 5 ms');
		}
		const [first, last] = [figures[0], figures.at(-1)];
		if (first && last) show('growth per stored answer', `${(((last[1] - first[1]) * 1000) / (last[0] - first[0])).toFixed(0)} µs`, '≤ 30 µs');
		const cookie = await answered(server, 30);
		show('server CPU, check answers, 30 answers', `${(await perPage(server, '/nb/prove/svar', cookie)).toFixed(2)} ms`, '≤ 5 ms');
		show('server CPU, plan, 30 services', `${(await perPage(server, '/nb/prove/plan', cookie)).toFixed(2)} ms`, '≤ 5 ms');
		show('server CPU, service page', `${(await perPage(server, '/nb/prove/tjeneste/tjeneste0', cookie)).toFixed(2)} ms`, '≤ 5 ms');
		const html = await fetchPage(`${server.address}/nb/prove/spm3`, await answered(server, 3));
		const sheets = [...html.matchAll(/href="([^"]+\.css)"/g)].map((m) => m[1] ?? '');
		const css = await Promise.all(sheets.map((href) => fetchPage(new URL(href, `${server.address}/nb/prove/spm3`).href, '')));
		const size = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;
		show('question page, gzip, html + css', `${(size(html) + css.reduce((n, c) => n + size(c), 0)).toFixed(1)} kB`, '≤ 20 kB');
		show('  of it html', `${size(html).toFixed(1)} kB`);
		show('script on the page', `${[...html.matchAll(/<script/g)].length === 0 ? 0 : 'some'} kB`, '0 kB needed');
		const font = css.join('').match(/url\(([^)]+\.woff2)\)/)?.[1];
		if (font) {
			const response = await fetch(new URL(font.replaceAll(/["']/g, ''), new URL(sheets[0] ?? '', `${server.address}/nb/prove/spm3`)));
			show('font', `${((await response.arrayBuffer()).byteLength / 1000).toFixed(1)} kB`, '≤ 50 kB');
		}
	} finally {
		server.stop();
	}
}

function compiling(): void {
	const files = readFiles();
	for (const event of eventsIn(files)) {
		const timed = <T>(work: () => T): [T, number] => {
			const started = performance.now();
			const result = work();
			return [result, performance.now() - started];
		};
		const [definition, read] = timed(() => readFlow(event, files));
		const first = timed(() => compile(definition))[1];
		const again = median(Array.from({ length: 7 }, () => timed(() => compile(readFlow(event, files)))[1]));
		show(`read ${event} and all it shares, cold`, `${read.toFixed(0)} ms`);
		show(`compile ${event}, cold / read and compile again`, `${first.toFixed(0)} / ${again.toFixed(0)} ms`, '≤ 200 ms');
		const started = performance.now();
		compileEvent(event, files);
		show(`compile and check ${event} (all findings, examples)`, `${(performance.now() - started).toFixed(0)} ms`);
	}
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
compiling();
await pages();

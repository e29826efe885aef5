// Serves a built product on a free port and a given day, for the tests, the accessibility run and the measurements.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** The two builds of `npm test`: the real flows, and the trial flow with every kind of question. */
export const REAL = '.varde/test-build';
export const TRIAL = '.varde/trial-build';

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const probe = createServer().listen(0, 'localhost', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** Seals the answers of made-up people only. */
export const SECRET = 'a secret that is only for tests 123';

export interface Served {
	address: string;
	pid: number;
	stop: () => void;
}

/** The built product on a free port, on a given day. What the server writes as faults goes to `log`. */
export async function serve(out: string, today: string, log: string[] = []): Promise<Served> {
	if (!existsSync(join(root, out, 'handler.js'))) throw new Error(`${out} is not built: run npm test, which builds first.`);
	const port = await freePort();
	const server = spawn(process.execPath, ['tools/serve.ts'], {
		cwd: root,
		env: {
			...process.env,
			NODE_ENV: '',
			VARDE_OUT: out,
			PORT: String(port),
			HOST: 'localhost',
			VARDE_TODAY: today,
			VARDE_FEEDBACK: '.varde/test-feedback.jsonl',
			VARDE_SECRET: SECRET
		}
	});
	server.stderr.on('data', (d: Buffer) => log.push(d.toString()));
	await new Promise<void>((done, fail) => {
		server.stdout.on('data', () => done());
		server.on('exit', () => fail(new Error(`The server stopped: ${log.join('')}`)));
	});
	return { address: `http://localhost:${port}`, pid: server.pid ?? 0, stop: () => void server.kill() };
}

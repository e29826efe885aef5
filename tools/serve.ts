// Serves the built product. Settings come from the environment: PORT, HOST, ORIGIN (the address people see, behind a proxy),
// TRUST_PROXY=1 (take the protocol from the proxy's header), VARDE_SECRET. What is missing is said in one sentence.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NoSecret, secrets } from '#adapters';

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, process.env['VARDE_OUT'] ?? 'build');
const port = Number(process.env['PORT'] || 3000);
const host = process.env['HOST'] ?? (process.env['NODE_ENV'] === 'production' ? '0.0.0.0' : 'localhost');

if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT=${process.env['PORT']} er ikke en port. Bruk et tall mellom 0 og 65535.`);
try {
	secrets(process.env, root);
} catch (e) {
	stop(e instanceof NoSecret ? e.message : 'Varde kan ikke lage nøkkelen sin i mappen .varde. Se etter at mappen kan skrives til.');
}
if (!existsSync(resolve(out, 'handler.js'))) stop('Varde er ikke bygget. Kjør «npm start», eller «npm run build» først.');

function readOrigin(text: string): URL {
	const url = URL.parse(text.trim());
	if (!url || !['http:', 'https:'].includes(url.protocol)) stop(`ORIGIN=${text} er ikke en adresse. Skriv den som https://varde.example.no.`);
	return url;
}

// The handler takes the address from headers; we set them from what we know, so that nobody outside can.
const trusted = process.env['TRUST_PROXY'] === '1';
const origin = process.env['ORIGIN']?.trim() ? readOrigin(process.env['ORIGIN']) : null;
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
process.chdir(root);
const { handler } = (await import(pathToFileURL(resolve(out, 'handler.js')).href)) as { handler: (req: unknown, res: unknown, next: () => void) => void };

const server = createServer({ maxHeaderSize: 65_536, requestTimeout: 30_000 }, (req, res) => {
	if (origin) req.headers.host = origin.host;
	// Nothing here is large enough to be asked for in parts, and the file server stumbles on odd ranges.
	delete req.headers.range;
	// The first proxy in a row is the one the person met.
	const proxied =
		trusted &&
		String(req.headers['x-forwarded-proto'] ?? '')
			.split(',')[0]
			?.trim()
			.toLowerCase() === 'https';
	req.headers['x-forwarded-proto'] = origin ? origin.protocol.slice(0, -1) : proxied ? 'https' : 'http';
	if (!/^[\w.:[\]-]{1,255}$/.test(req.headers.host ?? '')) {
		res.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Adressen i forespørselen kan ikke leses.');
		return;
	}
	handler(req, res, () => res.writeHead(404).end());
});
// A file that goes away while it is sent (the product is built anew beside us) ends that one answer, not the server.
process.on('uncaughtException', (fault: NodeJS.ErrnoException) => {
	console.error(fault.stack ?? fault.message);
	if (fault.syscall !== 'open' && fault.syscall !== 'read') process.exit(1);
});
// Broken or oversized requests never reach the pages; they get one plain sentence.
server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
	if (!socket.writable) return;
	const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
	const body = tooLarge
		? 'Nettleseren sendte for mye på en gang. Slett informasjonskapslene for dette nettstedet, og prøv igjen.'
		: 'Forespørselen kan ikke leses.';
	socket.end(
		`HTTP/1.1 ${tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request'}\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
	);
});
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') stop(`Port ${port} er opptatt. Stopp det som bruker den, eller velg en annen: PORT=${port + 1} npm start.`);
	stop(`Varde kan ikke åpne ${host}:${port} (${error.code}). Se PORT og HOST.`);
});
server.listen(port, host, () => {
	const address = server.address();
	const at = typeof address === 'object' && address ? address.port : port;
	console.log(`Varde svarer på ${origin?.origin ?? `http://${host}:${at}`}/nb`);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
	process.on(signal, () => {
		server.close(() => process.exit(0));
		setTimeout(() => process.exit(0), 3000).unref();
	});

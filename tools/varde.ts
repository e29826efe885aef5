// The command line: does what the words say, and leaves the exit status. What Node makes of the code is kept in .varde, so that the next
// command begins sooner.

import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

enableCompileCache(join(resolve(import.meta.dirname, '..'), '.varde', 'code'));
// Not before: what is imported first, is not kept.
const { command } = await import('./commands.ts');
const status = command(process.argv.slice(2), { say: console.log, complain: console.error });
if (status !== null) process.exitCode = status;

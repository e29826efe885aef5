// The command line: does what the words say, and leaves the exit status. What Node makes of the code is kept in .varde, so that the next
// command begins sooner.

import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const words = process.argv.slice(2).map((word) => word.normalize('NFC'));
// One check is over before code that Node makes faster on the way has paid for the making.
if (words[0] === 'check' && !words.includes('--følg')) setFlagsFromString('--no-opt');
enableCompileCache(join(resolve(import.meta.dirname, '..'), '.varde', 'code'));
// Not before: what is imported first, is not kept.
const { command } = await import('./commands.ts');
const status = command(words, { say: console.log, complain: console.error });
if (status !== null) process.exitCode = status;

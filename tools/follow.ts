// Follows the flow files: tells what `compileAll` gives now, and again after every edit, until the process ends.

import { watch } from 'node:fs';
import { join } from 'node:path';
import { compileAll, readFiles, root, type Compilation } from './flows.ts';

/** Editors write a file in several steps; this long without another one, in milliseconds, and it is written. */
const QUIET = 40;

/** `told` is given the compilation, and how many milliseconds it took. */
export function follow(folder: string, told: (now: Compilation, took: number) => void): void {
	let before: Compilation | null = null;
	const look = (): void => {
		const start = performance.now();
		before = compileAll(folder, readFiles(folder), before);
		told(before, performance.now() - start);
	};
	look();
	let waiting: NodeJS.Timeout | undefined;
	watch(join(root, folder), { recursive: true }, (_, name) => {
		if (name !== null && !name.endsWith('.yaml')) return;
		clearTimeout(waiting);
		waiting = setTimeout(look, QUIET);
	});
}

// Builds the product. Flow files become one virtual module, compiled and checked: a flow with findings stops the build,
// and while developing an edit to a flow file is on the page at once.

import { relative } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { print } from '#flow';
import { compileAll, lifeEvents, readFiles, root, type Compilation } from './tools/flows.ts';

const folder = process.env.VARDE_FLOWS ?? 'flows';

function flows(): Plugin {
	const id = '\0virtual:flows';
	let compiled: Compilation | null = null;
	return {
		name: 'varde-flows',
		resolveId: (source) => (source === 'virtual:flows' ? id : null),
		load(source) {
			if (source !== id) return null;
			const files = readFiles(folder);
			for (const path of files.keys()) this.addWatchFile(`${root}/${path}`);
			compiled = compileAll(folder, files, compiled);
			const events = [...compiled.events.values()];
			const findings = events.flatMap((e) => e.findings);
			if (findings[0]) {
				const text = findings.map((f) => print(f, files)).join('\n\n');
				const { file, line, column } = findings[0].at;
				this.error({
					message: `${findings.length} funn i flytene. Rett dem, eller se dem med «npm run varde -- check».\n\n${text}`,
					loc: { file, line, column }
				});
			}
			const editions = Object.fromEntries(events.map(({ book, words }) => [book.event, { book, words }]));
			return `export const editions = ${JSON.stringify(editions)};\nexport const lifeEvents = ${JSON.stringify(lifeEvents(files, folder))};`;
		},
		configureServer(server) {
			server.watcher.add(`${root}/${folder}`);
		},
		hotUpdate({ file, modules }) {
			if (!relative(`${root}/${folder}`, file).endsWith('.yaml') || relative(`${root}/${folder}`, file).startsWith('..')) return modules;
			const module = this.environment.moduleGraph.getModuleById(id);
			if (module) this.environment.moduleGraph.invalidateModule(module);
			this.environment.hot.send({ type: 'full-reload' });
			return [];
		}
	};
}

export default defineConfig({ plugins: [flows(), sveltekit()] });

// The house plan, held: rooms with one door, arrows one way, each library in one room, no subject matter in the code,
// and a README whose commands exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsIn, readFlow } from '#flow';
import { kinds } from '#kinds';
import { readFiles, root } from '../../tools/flows.ts';

/** Room → the rooms it may import. `types` may only be imported as types. */
const rooms: Record<string, { may: string[]; types?: string[] }> = {
	// The workshop.
	flow: { may: ['values', 'kinds'], types: ['rules'] },
	compiler: { may: ['flow', 'values', 'kinds', 'rules', 'text'] },
	proof: { may: ['flow', 'compiler', 'values', 'kinds', 'rules', 'machine', 'journey', 'text'] },
	// The engine.
	values: { may: [] },
	kinds: { may: ['values'], types: ['text'] },
	rules: { may: ['values', 'kinds'] },
	machine: { may: ['values', 'rules'] },
	journey: { may: ['values', 'kinds', 'rules', 'machine'] },
	text: { may: ['kinds'], types: ['rules'] },
	// The front.
	pages: { may: ['values', 'kinds', 'rules', 'machine', 'journey', 'text'], types: ['components'] },
	components: { may: ['text'] },
	adapters: { may: [], types: ['journey'] },
	routes: { may: ['kinds', 'rules', 'machine', 'journey', 'text', 'pages', 'components', 'adapters'] },
	tools: { may: ['flow', 'compiler', 'proof', 'values', 'kinds', 'rules', 'machine', 'journey', 'adapters', 'text', 'pages'] }
};
/** Library → its room. Those not named here may be used nowhere in src/. */
const libraries: Record<string, string[]> = {
	yaml: ['flow'],
	'lezer-feel': ['compiler'],
	'@lezer/common': ['compiler'],
	xstate: ['machine'],
	i18next: ['text'],
	'@sveltejs/kit': ['routes'],
	svelte: ['components', 'routes'],
	// The compiled flows, made when the product is built.
	'virtual:flows': ['routes'],
	'@digdir/designsystemet-css': ['components', 'routes'],
	'@fontsource-variable/inter': ['components', 'routes']
};
const LONGEST = 400;

interface Import {
	file: string;
	room: string;
	from: string;
	typesOnly: boolean;
}

const files = (folder: string): string[] =>
	readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile() && /\.(ts|js|svelte|css|html)$/.test(e.name))
		.map((e) => relative(root, join(e.parentPath, e.name)).replaceAll('\\', '/'));
const source = files('src');
const tools = files('tools');
const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** Hooks, app.d.ts and the matchers Kit looks for in params/ belong to the routes. */
const roomOf = (file: string): string => (file.startsWith('tools/') ? 'tools' : /^src\/([^/]+|params\/.*)$/.test(file) ? 'routes' : (file.split('/')[1] ?? ''));

function importsOf(file: string): Import[] {
	const body = text(file)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/^\s*\/\/.*$/gm, '');
	const statements = [
		...body.matchAll(
			/\b(import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})*?)\s*from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|@import\s+['"]([^'"]+)['"]/g
		)
	];
	return statements.map((m) => {
		const named = /^\{([^}]*)\}$/
			.exec((m[3] ?? '').trim())?.[1]
			?.split(',')
			.map((n) => n.trim())
			.filter(Boolean);
		return {
			file,
			room: roomOf(file),
			from: m[4] ?? m[5] ?? m[6] ?? '',
			typesOnly: m[2] !== undefined || (named !== undefined && named.length > 0 && named.every((n) => n.startsWith('type ')))
		};
	});
}
const imports = [...source, ...tools].filter((f) => !f.endsWith('.html')).flatMap(importsOf);
const said = (i: Import): string => `${i.file} → ${i.from}`;

describe('rommene', () => {
	test('hver mappe i src/ er et rom i planen', () => {
		const folders = readdirSync(resolve(root, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory());
		for (const { name } of folders) expect([...Object.keys(rooms), 'params']).toContain(name);
		expect(imports.length).toBeGreaterThan(50);
	});
	test('pilene går én vei, og der bare typer trengs, går bare typer', () => {
		const wrong = imports.filter((i) => {
			const to = /^#([^/]+)/.exec(i.from)?.[1];
			const { may = [], types = [] } = rooms[i.room] ?? {};
			return to && to !== i.room && !may.includes(to) && !(types.includes(to) && i.typesOnly);
		});
		expect(wrong.map(said)).toEqual([]);
	});
	test('et annet rom åpnes bare gjennom døra', () => {
		const behind = imports.filter(
			(i) =>
				/^#[^/]+\//.test(i.from) ||
				(i.from.startsWith('.') &&
					!i.from.endsWith('.css') &&
					roomOf(relative(root, resolve(root, i.file, '..', i.from)).replaceAll('\\', '/')) !== i.room &&
					!i.from.includes('$types') &&
					!i.from.endsWith('/package.json'))
		);
		expect(behind.map(said)).toEqual([]);
		for (const room of Object.keys(rooms))
			if (source.some((f) => f.startsWith(`src/${room}/`)) && room !== 'routes') expect(existsSync(resolve(root, 'src', room, 'index.ts')), room).toBe(true);
	});
	test('hvert bibliotek bor i sitt rom', () => {
		const outside = imports
			.filter((i) => i.room !== 'tools' && !/^[.#$]/.test(i.from) && !i.from.startsWith('node:'))
			.filter((i) => {
				const name = i.from
					.split('/')
					.slice(0, i.from.startsWith('@') ? 2 : 1)
					.join('/');
				return !(libraries[name] ?? []).includes(i.room);
			});
		expect(outside.map(said)).toEqual([]);
	});
	test('verktøyene bruker dørene, og leser ikke yaml, regler eller maskiner selv', () => {
		const own = new Set(
			Object.entries(libraries).flatMap(([name, of]) => (of.some((r) => ['flow', 'compiler', 'rules', 'machine'].includes(r)) ? [name] : []))
		);
		expect(imports.filter((i) => i.room === 'tools' && own.has(i.from)).map(said)).toEqual([]);
	});
	test('flyt, regler, maskin og reise er rene: ingen disk, ingen nett, ingen klokke', () => {
		const pure = source.filter((f) => /^src\/(values|kinds|flow|compiler|proof|rules|machine|journey)\//.test(f));
		const impure = imports.filter((i) => pure.includes(i.file) && (i.from.startsWith('node:') || builtinModules.includes(i.from)));
		expect(impure.map(said)).toEqual([]);
		for (const file of pure) expect(text(file).replace(/\/\/.*$/gm, ''), file).not.toMatch(/new Date\(\)|Date\.now|Math\.random|process\.|fetch\(/);
	});
});

describe('koden', () => {
	test('nevner ingen livshendelse, etat eller tjeneste', () => {
		const flows = readFiles();
		const words = new Set(
			eventsIn(flows).flatMap((event) => {
				const { flow, agencies, registers } = readFlow(event, flows);
				return [event, ...(flow.services ?? []).map((s) => s.id), ...agencies.flatMap((a) => [a.id, a.name.text]), ...registers.map((r) => r.id)];
			})
		);
		// Whoever is no single agency may be spoken of; comments may give examples.
		const general = new Set([
			'arbeidsgiver',
			'kommunen',
			'lege',
			'jordmor',
			'fastlege',
			'sykehuset',
			'privat',
			'etaten',
			'Arbeidsgiveren',
			'Kommunen',
			'Legen',
			'Fastlegen',
			'Sykehuset'
		]);
		const found: string[] = [];
		for (const file of source) {
			const body = text(file)
				.normalize('NFC')
				.replace(/\/\*[\s\S]*?\*\//g, (c) => c.replace(/[^\n]/g, ' '))
				.replace(/\/\/.*$/gm, '');
			for (const word of words) {
				if (general.has(word) || word.length < 4) continue;
				const at = body.search(new RegExp(`(?<![\\p{L}\\p{N}_-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'u'));
				if (at >= 0) found.push(`${file}:${body.slice(0, at).split('\n').length} ${word}`);
			}
		}
		expect(found).toEqual([]);
	});
	test('spør ikke hvilket slag et svar er av: det slaget er og kan, står i filen sin i src/kinds', () => {
		const names = Object.keys(kinds).join('|');
		// Other things have a kind too: what YAML is made of, blocks of text, and agencies.
		const others = /(?:^|[^\w.])(?:node|n|root|cell|block|b|a|book\.agencies\[[^\]]*\]\??)\.$/;
		const asks = new RegExp(`([\\w.[\\]?]*)kind\\)?\\s*[!=]==?\\s*'(?:${names})'|'(?:${names})'\\s*[!=]==?\\s*([\\w.[\\]?]*)kind\\b`, 'g');
		const lists = new RegExp(`\\[[^\\]]*'(?:${names})'[^\\]]*\\]\\.includes\\([^)]*kind\\)|switch \\((?:[\\w.[\\]?]*\\.)?kind\\)`, 'g');
		const found = [...source, ...tools, ...files('tests')]
			.filter((f) => !/^(src\/kinds|src\/components\/fields|tests\/kinds)\//.test(f) && f !== 'tests/house/house.test.ts')
			.flatMap((f) => [
				...[...text(f).matchAll(asks)].filter((m) => !others.test(` ${m[1] ?? m[2] ?? ''}`)).map((m) => `${f}: ${m[0]}`),
				...[...text(f).matchAll(lists)].map((m) => `${f}: ${m[0]}`)
			]);
		expect(found).toEqual([]);
	});
	test(`ingen fil er lengre enn ${LONGEST} linjer`, () => {
		expect(source.filter((f) => !f.endsWith('.css') && text(f).split('\n').length > LONGEST)).toEqual([]);
	});
	test('hver fil i de rene rommene begynner med løftet sitt', () => {
		const silent = source.filter(
			(f) => /^src\/(values|kinds|flow|compiler|proof|rules|machine|journey|adapters|text|pages)\/.*\.ts$/.test(f) && !/^(\/\/|\/\*)/.test(text(f))
		);
		expect(silent).toEqual([]);
	});
	test.skipIf(!existsSync(resolve(root, 'README.md')))('kommandoene i README finnes', () => {
		const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
		const readme = text('README.md');
		const named = [...[...readme.matchAll(/npm run ([\w:-]+)/g)].map((m) => m[1]), ...[...readme.matchAll(/npm (start|test)\b/g)].map((m) => m[1])];
		for (const name of named) expect(Object.keys(scripts)).toContain(name);
	});
});

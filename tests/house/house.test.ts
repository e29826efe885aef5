// The house, held: rooms with one door on three floors, arrows one way, no subject matter in the code, and a README and docs whose
// commands and files exist. The arrows themselves are the linter's (eslint.config.js, from the same table); here the linter is held to
// them, and what a page reaches is followed to its end.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { eventsIn, readFlow } from '#flow';
import { kinds } from '#kinds';
import { readFiles, root } from '../../tools/flows.ts';
import { rooms } from '../../tools/house.ts';

const files = (folder: string): string[] =>
	readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile() && /\.(ts|js|svelte|css|html)$/.test(e.name))
		.map((e) => relative(root, join(e.parentPath, e.name)).replaceAll('\\', '/'));
const source = files('src');
const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** What a file needs when it runs: imports of types are gone by then. */
function reached(file: string): string[] {
	const body = text(file)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/^\s*\/\/.*$/gm, '');
	const statements = body.matchAll(
		/\b(?:import|export)\s+(?!type\b)(?:((?:[\w$*\s,]|\{[^}]*\})*?)\s*from\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g
	);
	return [...statements].flatMap(([, names = '', from, later]) => {
		const listed = /^\{([^}]*)\}$/
			.exec(names.trim())?.[1]
			?.split(',')
			.map((n) => n.trim());
		const typesOnly = listed !== undefined && listed.filter(Boolean).every((n) => n.startsWith('type '));
		const target = from ?? later ?? '';
		if (typesOnly && !later) return [];
		if (/^#\w+$/.test(target)) return [`src/${target.slice(1)}/index.ts`];
		if (!target.startsWith('.')) return [];
		const path = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/');
		return existsSync(resolve(root, path)) && /\.(ts|svelte)$/.test(path) ? [path] : [];
	});
}

/** Everything these files reach, with one way there. */
function wayTo(starts: readonly string[]): Map<string, string[]> {
	const ways = new Map(starts.map((file): [string, string[]] => [file, [file]]));
	for (const [file, way] of ways) for (const next of reached(file)) if (!ways.has(next)) ways.set(next, [...way, next]);
	return ways;
}

const isPage = (file: string): boolean => file.startsWith('src/routes/') || file.startsWith('src/params/') || /^src\/[^/]+\.ts$/.test(file);
const floorOf = (file: string): string => rooms[file.split('/')[1] ?? '']?.floor ?? 'front';

describe('rommene', () => {
	test('hver mappe i src/ er et rom i planen, og hvert rom har én dør', () => {
		const folders = readdirSync(resolve(root, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory());
		expect(
			folders
				.map((f) => f.name)
				.filter((name) => name !== 'params')
				.toSorted()
		).toEqual(Object.keys(rooms).toSorted());
		for (const room of Object.keys(rooms)) if (room !== 'routes') expect(existsSync(resolve(root, 'src', room, 'index.ts')), room).toBe(true);
	});
	test('pilene i planen går én vei: ingen rom når seg selv, og ingen på motorens etasje går opp i verkstedet eller ut i fronten', () => {
		const next = (room: string): string[] => rooms[room]?.may ?? [];
		for (const room of Object.keys(rooms)) {
			const seen = new Set(next(room));
			for (const other of seen) for (const further of next(other)) seen.add(further);
			expect([...seen], room).not.toContain(room);
			for (const other of seen) if (rooms[room]?.floor === 'engine') expect(rooms[other]?.floor, `${room} → ${other}`).toBe('engine');
			for (const other of seen) if (rooms[room]?.floor === 'front') expect(rooms[other]?.floor, `${room} → ${other}`).not.toBe('workshop');
		}
	});
	test('ingen side når verkstedet, uansett hvor mange ledd det går', () => {
		const pages = source.filter((f) => isPage(f) && /(?<!\.d)\.(ts|svelte)$/.test(f));
		const ways = wayTo(pages);
		expect(ways.size).toBeGreaterThan(100);
		expect([...ways].filter(([file]) => floorOf(file) === 'workshop').map(([, way]) => way.join(' → '))).toEqual([]);
	});
	test.each([
		['et rom under verkstedet går ikke opp i det', 'src/pages/x.ts', "import { compile } from '#compiler';\ncompile();", 'no-restricted-imports'],
		['et annet rom åpnes bare gjennom døra', 'src/pages/x.ts', "import { lifeOf } from '../machine/service.ts';\nlifeOf();", 'no-restricted-imports'],
		['der bare typer trengs, går bare typer', 'src/adapters/x.ts', "import { journey } from '#journey';\njourney();", 'no-restricted-imports'],
		['hvert bibliotek bor i sitt rom', 'src/journey/x.ts', "import { setup } from 'xstate';\nsetup();", 'no-restricted-imports'],
		['motoren vet ikke hva klokka er', 'src/rules/x.ts', 'export const now = () => new Date();', 'no-restricted-syntax'],
		['motoren leser ikke disken', 'src/rules/x.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", 'no-restricted-syntax'],
		['verkstedet kaster ikke terning', 'src/proof/x.ts', 'export const chance = () => Math.random();', 'no-restricted-properties']
	])('linteren ser det når %s brytes', async (_, filePath, code, rule) => {
		const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: join(root, filePath) });
		expect(result?.messages.map((m) => m.ruleId?.split('/').at(-1))).toContain(rule);
	});
	test('det som er lov, er lov', async () => {
		const code = "import type { Book } from '#rules';\nexport const name = (book: Book): string => book.event;";
		const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: join(root, 'src/text/x.ts') });
		expect(result?.messages).toEqual([]);
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
		const found = [...source, ...files('tools'), ...files('tests')]
			.filter((f) => !/^(src\/(kinds|text|components\/fields)|tests\/kinds)\//.test(f) && f !== 'tests/house/house.test.ts')
			.flatMap((f) => [
				...[...text(f).matchAll(asks)].filter((m) => !others.test(` ${m[1] ?? m[2] ?? ''}`)).map((m) => `${f}: ${m[0]}`),
				...[...text(f).matchAll(lists)].map((m) => `${f}: ${m[0]}`)
			]);
		expect(found).toEqual([]);
	});
	test('hver fil i rommene begynner med løftet sitt', () => {
		const silent = source.filter((f) => /^src\/(?!routes|components|params)[^/]+\/.*\.ts$/.test(f) && !/^(\/\/|\/\*)/.test(text(f)));
		expect(silent).toEqual([]);
	});
	test.skipIf(!existsSync(resolve(root, 'README.md')))('kommandoene i README finnes', () => {
		const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
		const readme = text('README.md');
		const named = [...[...readme.matchAll(/npm run ([\w:-]+)/g)].map((m) => m[1]), ...[...readme.matchAll(/npm (start|test)\b/g)].map((m) => m[1])];
		for (const name of named) expect(Object.keys(scripts)).toContain(name);
	});
});

describe('docs', () => {
	const docs = readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((f) => f.endsWith('.md'))
		.map((f) => `docs/${f.replaceAll('\\', '/')}`);
	const decisions = docs.filter((f) => f.startsWith('docs/decisions/'));
	/** Paths of the project that a text names. What is still to be made (`<…>`) and what stands for many (`*`) is not followed. */
	const named = (file: string): string[] => {
		const code = [...text(file).matchAll(/`((?:src|tests|tools|flows|docs)\/[^`\s]*|[\w.-]+\.(?:md|json|config\.(?:js|ts)))`/g)].map((m) => m[1] ?? '');
		const links = [...text(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => relative(root, resolve(root, dirname(file), m[1] ?? '')));
		return [...code, ...links].filter((path) => !/[<>*]/.test(path));
	};
	test('hver fil de nevner, finnes', () => {
		const gone = docs.flatMap((f) =>
			named(f)
				.filter((path) => !existsSync(resolve(root, path)))
				.map((path) => `${f}: ${path}`)
		);
		expect(docs.flatMap(named).length).toBeGreaterThan(100);
		expect(gone).toEqual([]);
	});
	test('hver kommando de nevner, finnes', () => {
		const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
		const commands = docs.flatMap((f) => [...text(f).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map((m) => m[1] ?? m[2] ?? ''));
		expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});
	test('hvert slag av svar står i språket på én side', () => {
		const [, list = ''] = text('flows/README.md').split('## Opplysninger');
		const words = Object.values(kinds).flatMap(({ written }) => (written.as === 'choices' ? (written.under ?? []) : written.word));
		expect(words.filter((word) => !new RegExp(`[\`{ ]${word}[\`: ]`).test(list))).toEqual([]);
	});
	test('hver beslutning sier hvilken prøve eller innstilling som holder den, og er på én side', () => {
		expect(decisions.length).toBeGreaterThan(0);
		for (const file of decisions) {
			const [, holding = ''] = text(file).split('**Held by.**');
			const by = [...holding.matchAll(/`([^`\s]+)`/g)].map((m) => m[1] ?? '').filter((path) => /^tests\/.*\.test\.ts$|config\.js$/.test(path));
			expect(by.filter((path) => existsSync(resolve(root, path))).length, file).toBeGreaterThan(0);
			expect(text(file).split('\n').length, file).toBeLessThanOrEqual(41);
		}
	});
});

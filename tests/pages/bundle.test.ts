// What the built server is made of: nothing of the workshop, each life event in each language by itself, and what they share once.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languagesOf } from '#compiler';
import { rooms } from '../../tools/house.ts';
import { readFiles, root } from '../../tools/flows.ts';
import { REAL } from '../../tools/served.ts';
import { eventsIn } from '#flow';
import { lifeEvent } from './example.ts';

const server = join(root, REAL, 'server');
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(server, f)).isFile());
const chunks = files.filter((f) => f.endsWith('.js')).map((f) => ({ name: f, code: readFileSync(join(server, f), 'utf8') }));
const workshop = Object.keys(rooms).filter((room) => rooms[room]?.floor === 'workshop');

test('ingenting av verkstedet er med i det som serveres, heller ikke bibliotekene det bruker', () => {
	// The bundler writes where each part comes from.
	const sources = chunks.flatMap(({ code }) => [...code.matchAll(/^\/\/ ?(?:#region )?((?:src|node_modules)\/\S+)/gm)].map((m) => m[1] ?? ''));
	expect(sources.filter((s) => s.includes('src/journey/')).length).toBeGreaterThan(3);
	const inside = [
		...workshop.map((room) => `src/${room}/`),
		...workshop.flatMap((room) => (rooms[room]?.libraries ?? []).map((lib) => `node_modules/${lib}/`))
	];
	expect(sources.filter((s) => inside.some((place) => s.includes(place)))).toEqual([]);
});

test('hver livshendelse er delt i regler og ett språk om gangen, og det de deler, er der én gang', () => {
	const holding = (text: string): string[] => chunks.filter(({ code }) => code.includes(text)).map(({ name }) => name);
	const inJson = (text: string): string => JSON.stringify(JSON.stringify(text)).slice(3, -3);
	const homes = eventsIn(readFiles()).flatMap((event) => {
		const edition = lifeEvent(event);
		return languagesOf(edition).map((locale) => {
			// A long text of a service stands nowhere but in its own language.
			const texts = Object.entries(edition.words.texts[locale] ?? {}).filter(([key]) => key.startsWith('tjenester.') && key.endsWith('.om'));
			const [, longest = ''] = texts.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
			expect(longest.length).toBeGreaterThan(50);
			const home = holding(inJson(longest.split('\n')[0] ?? longest));
			expect(home, `${event} ${locale}`).toHaveLength(1);
			return home[0];
		});
	});
	expect(new Set(homes).size).toBe(homes.length);
	const [place] = lifeEvent('fa-barn').book.municipalities.toReversed();
	expect(holding(`\\"name\\":\\"${place?.name}\\"`)).toHaveLength(1);
	const term = lifeEvent('fa-barn').words.terms['nn']?.terms[0];
	expect(holding(inJson(term?.means ?? ''))).toHaveLength(1);
});

// The families that walk from the front page to the plan, one server for each day they live on.

import { afterAll, beforeAll } from 'vitest';
import { REAL, serve, type Served } from '../../tools/served.ts';
import { locales, type WrittenLocale } from '#text';
import { example, lifeEvent } from './example.ts';

export const people: [event: string, name: string][] = [
	...['P1 Ida, gravid', 'P2 Nora, barnet er født', 'P5 dødfødsel', 'P6 Sara, barnet er født', 'P13 adopsjon, før overtakelsen'].map((p): [string, string] => [
		'fa-barn',
		p
	]),
	...[
		'E1 ektefelle og to felles barn',
		'E2 vil vente med å dele',
		'E4 samboer, ett felles og ett tidligere barn',
		'E10 ektefelle og to barn på 8 og 11 år',
		'E16 enke på 45 år'
	].map((p): [string, string] => ['dodsfall-og-arv', p]),
	...[
		'E1 Guro, grafisk designer hjemme',
		'E4 Anna og Bo stifter AS',
		'E7 Kafé med øl, vin og brennevin',
		'E8 Katarina, renhold alene',
		'E13 Den første ansatte'
	].map((p): [string, string] => ['starte-og-drive-bedrift', p])
];

export const spokenIn = (event: string): WrittenLocale[] => locales.filter((l) => lifeEvent(event).words.texts[l]?.['livshendelse']);

/** Gives the address where an example lives, while the tests of this file run. */
export function homes(): (name: string, event: string) => string {
	const servers = new Map<string, Served>();
	beforeAll(async () => {
		const days = new Set(people.map(([event, name]) => example(name, event).ex.today.text));
		const served = await Promise.all([...days].map(async (day) => [day, await serve(REAL, day)] as const));
		for (const [day, s] of served) servers.set(day, s);
	});
	afterAll(() => servers.forEach((s) => s.stop()));
	return (name, event) => servers.get(example(name, event).ex.today.text)?.address ?? '';
}

// What everything that has life events must do.

import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#journey';

/** `make` gives a catalogue of «prøve», written in nb, half in nn and whole in en, and «kommer», which is only announced. */
export function hasLifeEvents(name: string, make: () => Catalogue): void {
	describe(`livshendelsene: ${name}`, () => {
		test('alle er nevnt i rekkefølge, også den som bare er varslet', () =>
			expect(make().lifeEvents.map((e) => [e.id, e.built, e.languages.length > 0])).toEqual([
				['prøve', true, true],
				['kommer', false, false]
			]));
		test('en livshendelse har reglene sine og tekstene på det språket det blir spurt om', async () => {
			const edition = await make().open('prøve', 'en');
			expect(edition?.book.event).toBe('prøve');
			expect(edition?.words.texts['en']?.['livshendelse']).toBe('Trial');
		});
		test('der en tekst mangler, er bokmål der', async () => {
			const texts = (await make().open('prøve', 'nn'))?.words.texts;
			expect([texts?.['nn']?.['om'], texts?.['nb']?.['om']]).toEqual([undefined, 'En prøve']);
		});
		test('på et språk den ikke er skrevet på, er den på bokmål', async () =>
			expect(Object.keys((await make().open('prøve', 'ar-XB'))?.words.texts ?? {})).toEqual(['nb']));
		test('reglene er de samme på hvert språk, og det livshendelser deler, er der én gang', async () => {
			const all = make();
			const [nb, en] = [await all.open('prøve', 'nb'), await all.open('prøve', 'en')];
			expect(nb?.book).toBe(en?.book);
			expect(nb?.book.municipalities.map((m) => m.name)).toEqual(['Nesvik']);
		});
		test('den som bare er varslet, og den ingen har hørt om, kan ikke åpnes', async () => {
			for (const event of ['kommer', 'finnes ikke', 'constructor']) expect(await make().open(event, 'nb')).toBeNull();
		});
	});
}

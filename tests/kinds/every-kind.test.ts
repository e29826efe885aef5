// What holds for every kind of answer, also those that come later.

import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formOf, kinds, kindTexts, type Kind } from '#kinds';
import { root } from '../../tools/flows.ts';
import { Asking, expectKept, LOCALES, PLACES } from './asking.ts';

const all: readonly Kind[] = Object.values(kinds);
const about = { words: () => [], places: () => [...PLACES].filter((m) => m.to === null && m.from === null) };

describe.each(all.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
	const asking = new Asking(kind);
	const example = kind.example(asking.asked);

	test('har et ord designere skriver, og én linje om hva det er', () => {
		expect(kind.help).toMatch(/^\p{Lu}[^\n]*\.$/u);
		const words = all.flatMap(({ written }) => (written.as === 'word' ? [written.word] : written.as === 'section' ? [written.word] : [written.under ?? '']));
		expect(new Set(words).size).toBe(words.length);
	});
	test('eksempelet blir tatt imot slik en person ville skrevet det, og kommer likt tilbake', () => {
		if (!asking.asked.list) expectKept(asking, example);
		expect(asking.again(example)).toEqual({ answer: example });
	});
	test('et svar av et annet slag er ikke et svar', () => {
		for (const other of ['', Number.NaN, [3], ...(asking.asked.list ? [] : [{ count: 0, items: [] }])])
			expect(kind.value(other as never, asking.asked, asking.limits)).toBeUndefined();
	});
	test('svarene som prøves når en flyt bevises, blir tatt imot', () => {
		const options = kind.options(asking.asked, about);
		for (const { name, answer } of options) expect(asking.again(answer), name).toEqual({ answer });
		const scale = kind.scale?.(asking.asked, asking.limits);
		expect(options.length > 0 || scale !== undefined).toBe(true);
		if (!scale) return;
		fc.assert(
			fc.property(fc.oneof(fc.integer({ min: scale.low, max: scale.high }), fc.constantFrom(scale.low, scale.high)), (step) => {
				expect(asking.again(scale.at(step))).toEqual({ answer: scale.at(step) });
				expect(scale.of(scale.at(step))).toBe(step);
			})
		);
	});
	test('feltet tegnes av en del som finnes, og har svaret i seg', () => {
		const form = formOf(asking.asked, () => []);
		const { component } = kind.field(form, asking.asked, asking.teller('nb'), null);
		expect(existsSync(resolve(root, 'src/components/fields', `${component}.svelte`))).toBe(true);
	});
	test('sier det samme på alle språk: hint og hver feil', () => {
		for (const locale of LOCALES) {
			expect(kind.hint(asking.teller(locale))).not.toEqual([]);
			// Two kinds may share a text, but not have two texts of one name.
			for (const [key, text] of Object.entries(kind.texts[locale])) expect(kindTexts[locale], `${locale} ${key}`).toHaveProperty([key], text);
		}
	});
	test('har i hver tekst noe å si, med de samme lukene på hvert språk', () => {
		const slots = (text: string): string[] => (text.match(/\{\{.*?\}\}/g) ?? []).toSorted();
		for (const locale of LOCALES) {
			expect(Object.keys(kind.texts[locale])).toEqual(Object.keys(kind.texts.nb));
			for (const [key, text] of Object.entries<string>(kind.texts[locale])) {
				expect(text, `${locale} ${key}`).not.toBe('');
				expect(slots(text), `${locale} ${key}`).toEqual(slots(String(kind.texts.nb[key as never])));
			}
		}
	});
	test('et tomt felt er ikke et svar, og «vet ikke» er det bare der flyten sier det', () => {
		expect(asking.problem('')).toMatch(/^nothing-/);
		expect(asking.problem(), 'feltet er ikke med').toMatch(/^nothing-/);
		expect(asking.read('vet-ikke')).not.toEqual({ answer: null });
		expect(new Asking(kind, { mayBeUnknown: true }).read('vet-ikke')).toEqual({ answer: null });
	});
	test('noe som er mye lengre enn et svar, blir ikke tatt imot', () => expect(asking.problem('9'.repeat(300))).toBe('too-long'));
});

// Which text is given when a language lacks it, and that the texts of one edition of a life event never reach another.

import { describe, expect, test } from 'vitest';
import { addTexts, EventTexts, locales, MIRROR, plainText, speak, Speech, type Locale } from '#text';
import { en } from '../../src/text/en.ts';
import { ui, UI } from '../../src/text/interface.ts';
import { nb } from '../../src/text/nb.ts';
import { nn } from '../../src/text/nn.ts';

const every: Locale[] = [...locales, MIRROR];
const said = (edition: EventTexts, ...keys: string[]): Record<string, (string | null)[]> =>
	Object.fromEntries(every.map((locale) => [locale, keys.map((key) => new Speech(locale, edition).raw(key))]));
const mirror = (word: string): string => `\u202e${word}\u202c`;

describe('en tekst som mangler på et språk', () => {
	test('er på bokmål, tekst for tekst, og de andre er på språket', () => {
		const edition = new EventTexts('prøve');
		addTexts(edition, 'nb', { a: 'ja', b: 'hva' });
		addTexts(edition, 'nn', { b: 'kva' });
		expect(said(edition, 'a', 'b')).toEqual({ nb: ['ja', 'hva'], nn: ['ja', 'kva'], en: ['ja', 'hva'], [MIRROR]: [mirror('ja'), mirror('hva')] });
	});
	test('er på bokmål også på sidene, og det er i18next som sier det', () => {
		const key = 'check.lead';
		const texts = ui.getResourceBundle('nn', UI) as Record<string, string>;
		const { [key]: taken = '', ...rest } = texts;
		expect(taken).not.toBe(nb[key]);
		ui.removeResourceBundle('nn', UI).addResourceBundle('nn', UI, rest);
		expect([speak('nn').say(key), speak('nn').say('check.none')]).toEqual([nb[key], nn['check.none']]);
		ui.addResourceBundle('nn', UI, { [key]: taken });
		expect(speak('nn').say(key)).toBe(taken);
	});
	test('er ingenting når heller ikke bokmål har den, også der bokmål ikke er hentet', () => {
		const edition = new EventTexts('prøve');
		addTexts(edition, 'en', { a: 'yes' });
		expect(said(edition, 'a', 'b')).toEqual({ nb: [null, null], nn: [null, null], en: ['yes', null], [MIRROR]: [null, null] });
		const speech = new Speech('nn', edition);
		expect([speech.flow('a'), speech.prose('a')]).toEqual([null, []]);
	});
	test('kommer på språket så snart den er hentet, også hos den som alt har spurt', () => {
		const edition = new EventTexts('prøve');
		const speech = new Speech('nn', edition);
		const answers = [speech.raw('a')];
		addTexts(edition, 'nb', { a: 'hva' });
		answers.push(speech.raw('a'));
		addTexts(edition, 'nn', { a: 'kva' });
		answers.push(speech.raw('a'));
		expect(answers).toEqual([null, 'hva', 'kva']);
	});
});

describe('to utgaver av en livshendelse', () => {
	test('har hver sine tekster, selv om de heter det samme, og den ene har det den andre mangler', () => {
		const [old, edited] = [new EventTexts('prøve'), new EventTexts('prøve')];
		addTexts(old, 'nb', { a: 'før', b: 'bare før' });
		addTexts(old, 'nn', { a: 'føre' });
		addTexts(edited, 'nb', { a: 'etter' });
		expect(said(edited, 'a', 'b')).toEqual({ nb: ['etter', null], nn: ['etter', null], en: ['etter', null], [MIRROR]: [mirror('etter'), null] });
		expect(said(old, 'a', 'b')['nn']).toEqual(['føre', 'bare før']);
	});
	test('er den samme når tekstene er de samme, og da huskes det som er sagt', () => {
		const texts = { nb: { a: 'før' } };
		expect(speak('nn', 'prøve', texts)).toBe(speak('nn', 'prøve', texts));
		expect(speak('nn', 'prøve', { ...texts })).not.toBe(speak('nn', 'prøve', texts));
	});
	test('en tekst som er tatt bort fra et språk, kommer fra bokmål', () => {
		const edition = new EventTexts('prøve');
		addTexts(edition, 'nb', { a: 'ja', b: 'hva' });
		addTexts(edition, 'nn', { a: 'jo', b: 'kva' });
		addTexts(edition, 'nn', { b: 'kva' });
		expect(new Speech('nn', edition).raw('a')).toBe('ja');
	});
});

describe('navn som settes sammen', () => {
	const written: Record<string, object> = { nb, nn, en };
	// TypeScript holds every name the code puts together to bokmål; the same names are in the other languages.
	test.each(['error.', 'state.', 'plan.when.', 'unit.', 'date.', 'fault.', 'distance.', 'service.per.', 'statement.status.'])(
		'«%s…» finnes på alle språk',
		(start) => {
			const names = (locale: string): string[] => Object.keys(written[locale] ?? {}).filter((key) => key.startsWith(start));
			expect(names('nb').length).toBeGreaterThan(2);
			for (const locale of locales) expect(names(locale)).toEqual(names('nb'));
		}
	);
	test('et navn flyten har valgt selv, finnes eller finnes ikke', () => {
		expect(locales.map((locale) => speak(locale).find('date.frist'))).toEqual([nb['date.frist'], nn['date.frist'], en['date.frist']]);
		expect([speak('nb').find('date.et eget navn'), speak('nb').find('constructor'), speak('nb').find('unit.days')]).toEqual([null, null, null]);
	});
});

describe('luker i tekstene på sidene', () => {
	test('fylles én gang: det noen har skrevet, blir stående som det er', () => {
		const near = 'Oslo {{example}} $t(yes) <b>';
		expect(speak('nb').say('error.no-such-municipality.near', { near })).toContain(near);
		expect(plainText(speak('nb').line('error.no-such-municipality.near', { near }))).toContain(near);
	});
});

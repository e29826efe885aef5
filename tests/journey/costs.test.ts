// What one pays is not among what one gets, and what waits for one of several says so. On the trial flow.

import { expect, test } from 'vitest';
import { journey } from '#journey';
import { plainText, type Block, type Locale } from '#text';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { lifeEvent, TRIAL } from '../events.ts';

const edition = lifeEvent('prove', TRIAL);

const { book } = edition;
const words = (blocks: Block[]): string => blocks.flatMap((b) => (b.kind === 'list' ? b.items : [b.line]).map(plainText)).join(' ');

function page(answers: Record<string, string | string[]>, locale: Locale = 'nb'): Record<string, string> {
	const now = journey(book, { answers: { vei: 'mange', ...answers }, known: {}, events: [] }, '2026-11-21');
	const service = now.services.find((s) => s.key === 'bevis') ?? expect.fail();
	return Object.fromEntries(serviceView(new Telling(edition, now, locale), service).sections.map((s) => [s.heading, words(s.blocks)]));
}

test('et gebyr står under hva det koster, og ikke under hva du kan få', () => {
	expect(page({})['Hva det koster']).toMatch(/^Gebyr for beviset: /);
	expect(page({})['Hva du kan få']).toMatch(/^Støtte til kurset: /);
	expect(page({})['Hva du kan få']).not.toContain('Gebyr');
});

test('det som venter på én av flere tjenester, sier det, på hvert språk', () => {
	expect(page({ fag: ['snekker'] })['Må være på plass først']).toBe('Én av «Ta et kurs» og «Ta en prøve».');
	expect(page({ fag: ['snekker'] }, 'en')['What has to be in place first']).toMatch(/^One of “Ta et kurs” and “Ta en prøve”\.$/);
});

test('er det bare én av dem som gjelder, er det den som nevnes', () => expect(page({ fag: ['baker'] })['Må være på plass først']).toBe('«Ta en prøve».'));

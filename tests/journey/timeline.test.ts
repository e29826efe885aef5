// The timeline says when a phase is: a phase of one single day says that day once, and not at all where the line for today says it.

import { describe, expect, test } from 'vitest';
import { print } from '#flow';
import { journey } from '#journey';
import { plainText, type Locale } from '#text';
import { Telling } from '../../src/pages/telling.ts';
import { timelineView } from '../../src/pages/timeline.ts';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, filesOf } from '../flow/written.ts';

const files = filesOf({
	flyt: `
opplysninger:
  dagen: { spør: Hvilken dag?, svar: dato }
faser:
  før: { kalles: Før dagen, til: dagen - dager(1) }
  på dagen: { kalles: På dagen, fra: dagen, til: dagen }
  dagen etter: { kalles: De to neste, fra: dagen + dager(1), til: dagen + dager(1) + dager(1) }
  siden: { kalles: Siden, fra: dagen + måneder(1) }
tjenester:
  forbered:
    …
    datoer: { frist: { formel: dagen - dager(1) } }
  mot:
    …
    datoer: { tidligst: { formel: dagen }, frist: { formel: dagen } }
  fortell:
    …
    datoer: { frist: { formel: dagen + dager(1) } }
  rydd:
    …
    datoer: { frist: { formel: dagen + måneder(1) } }
`
});
const edition = compileEvent('prøve', files);
const { book, findings } = edition;

/** Phase → its days as they are told, and the days of what stands in it. */
function told(dagen: string, today: string, locale: Locale = 'nb'): Record<string, { window: string; days: string[] }> {
	const view = timelineView(new Telling(edition, journey(book, { answers: { dagen }, known: {}, events: [] }, today), locale));
	return Object.fromEntries(view.phases.map((p) => [p.heading, { window: plainText(p.window), days: p.entries.map((e) => (e.title ? e.iso : 'i dag')) }]));
}

// A phase is shown though nothing belongs to it.
test('flyten med faser har ingen funn', () =>
	expect(
		besidesTheNet(findings)
			.filter((f) => f.code !== 'ubrukt-navn')
			.map((f) => print(f, files))
	).toEqual([]));

describe('når en fase er', () => {
	test('varer den én dag, står dagen der én gang', () => expect(told('2027-03-15', '2026-11-21')['På dagen']?.window).toBe('15. mars 2027'));
	test('det gjelder på hvert språk', () => {
		expect(told('2027-03-15', '2026-11-21', 'nn')['På dagen']?.window).toBe('15. mars 2027');
		expect(told('2027-03-15', '2026-11-21', 'en')['På dagen']?.window).toBe('15 March 2027');
	});
	test('er den ene dagen i dag, sier linja for i dag det, og fasen gjentar det ikke', () =>
		expect(told('2026-11-21', '2026-11-21')['På dagen']).toEqual({ window: '', days: ['2026-11-21', '2026-11-21', 'i dag'] }));
	test('er den ene dagen passert, står den der fortsatt', () => expect(told('2026-11-20', '2026-11-21')['På dagen']?.window).toBe('20. november 2026'));
	test('varer den lenger, står første og siste dag, også når den ene er i dag', () => {
		expect(told('2027-03-15', '2026-11-21')['De to neste']?.window).toBe('16. mars 2027 til 17. mars 2027');
		expect(told('2026-11-20', '2026-11-21')['De to neste']?.window).toBe('21. november 2026 til 22. november 2026');
	});
	test('har den ingen første eller siste dag, står bare den den har', () => {
		const phases = told('2027-03-15', '2026-11-21');
		expect([phases['Før dagen']?.window, phases['Siden']?.window]).toEqual(['til 14. mars 2027', 'fra 15. april 2027']);
	});
});

test('det som skjer på den ene dagen, står i fasen, og dagen før og dagen etter står i sine', () =>
	expect(Object.values(told('2027-03-15', '2026-11-21')).map((p) => p.days)).toEqual([
		['i dag', '2027-03-14'],
		['2027-03-15', '2027-03-15'],
		['2027-03-16'],
		['2027-04-15']
	]));

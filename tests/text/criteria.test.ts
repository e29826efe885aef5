// The success criteria of WCAG 2.2 as Norwegian law counts them.

import { describe, expect, test } from 'vitest';
import { criteria, needs } from '#text';

const of = (id: string) => criteria.find((c) => c.id === id) ?? expect.fail(id);

describe('kravene', () => {
	test('er de 50 i WCAG 2.1 på nivå A og AA, og de seks som kom i 2.2', () => {
		expect(criteria.filter((c) => c.level === 'A')).toHaveLength(30 + 2);
		expect(criteria.filter((c) => c.level === 'AA')).toHaveLength(20 + 4);
		expect(new Set(criteria.map((c) => c.id)).size).toBe(56);
		expect([of('1.4.3').level, of('2.4.7').level, of('1.1.1').level, of('3.3.7').level]).toEqual(['AA', 'AA', 'A', 'A']);
	});
	test('det offentlige melder om 48: ikke om dem fra 2.2, og ikke om to for levende lyd og bilde', () => {
		expect(criteria.filter((c) => c.reported)).toHaveLength(48);
		expect(criteria.filter((c) => !c.reported).map((c) => c.id)).toEqual(['1.2.3', '1.2.4', '2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);
	});
	test.each([
		['1.1.1', 'person', ['sight', 'low-sight'], 'Ikke-tekstlig innhold', 'Ikkje-tekstleg innhald', 'Non-text content'],
		['1.2.2', 'made-so', ['hearing'], 'Teksting (forhåndsinnspilt)', 'Teksting (førehandsinnspelt)', 'Captions (prerecorded)'],
		['1.4.1', 'person', ['colour'], 'Bruk av farge', 'Bruk av farge', 'Use of colour'],
		['2.1.1', 'machine', ['sight', 'hand'], 'Tastatur', 'Tastatur', 'Keyboard'],
		['2.3.1', 'machine', ['seizures'], 'Terskelverdi på maksimalt tre glimt', 'Terskelverdi på maksimalt tre glimt', 'Three flashes or below threshold'],
		['2.2.2', 'machine', ['thinking'], 'Pause, stopp, skjul', 'Pause, stopp, skjul', 'Pause, stop, hide'],
		['4.1.3', 'machine', ['sight'], 'Statusbeskjeder', 'Statusmeldingar', 'Status messages']
	])('%s', (id, judge, hurts, nb, nn, en) => expect(of(id)).toMatchObject({ judge, needs: hurts, name: { nb, nn, en } }));
	test('hvert av dem rammer noen, har et navn på hvert språk, og noen som kan si om det holder', () => {
		for (const { id, needs: hurt, name, judge } of criteria) {
			expect(hurt.length, id).toBeGreaterThan(0);
			expect(
				[name.nb, name.nn, name.en].filter((n) => n === ''),
				id
			).toEqual([]);
			expect(['machine', 'person', 'made-so']).toContain(judge);
		}
		expect([...new Set(criteria.flatMap((c) => c.needs))].toSorted()).toEqual([...needs].toSorted());
		expect(needs).toEqual(['sight', 'low-sight', 'colour', 'hearing', 'hand', 'seizures', 'thinking']);
	});
});

// Services side by side, on the trial flow: a reason for every yes and no, nothing decided before it is known, nothing weighed.

import type { Answers } from '#kinds';
import { expect, test } from 'vitest';
import { choices, compare, journey } from '#journey';
import type { Comparison } from '#rules';
import { lifeEvent, TRIAL } from '../events.ts';

const { book, findings } = lifeEvent('prove', TRIAL);
const comparison = book.comparisons[0] as Comparison;
const today = '2026-11-21';
type Events = Parameters<typeof journey>[1]['events'];
const now = (answers: Answers, events: Events = []) => journey(book, { answers, known: {}, events }, today);
const alternative = (answers: Answers, id: string, events: Events = []) =>
	compare(now(answers, events), comparison).alternatives.find((a) => a.planned.key === id) ?? expect.fail(`«${id}» er ikke med`);
const facts = (reasons: { fact: string }[]): string[] => reasons.map((r) => r.fact);

const ordinary = { vei: 'vanlig' };
const ready = { ...ordinary, klar: true, dag: '2026-11-20' };

test('prøveflyten har ingen funn', () => expect(findings).toEqual([]));

test('et ja og et nei har de svarene de hviler på, og et nei bare det som avgjorde det', () => {
	expect(facts(alternative(ready, 'sende').reasons)).toEqual(['vei', 'klar', 'bosatt']);
	const no = alternative({ ...ordinary, klar: false }, 'sende');
	expect(no.planned.applies).toBe('no');
	expect(facts(no.reasons)).toEqual(['klar']);
});

test('det som ikke er svart på, er verken ja eller nei, og det som avgjør, er nevnt', () => {
	const open = alternative(ordinary, 'sende');
	expect(open.planned.applies).toBe('unknown');
	expect(open.reasons).toEqual([]);
	expect(open.decidedBy).toEqual(['klar']);
	// «Vet ikke» is an answer, but it decides nothing.
	expect(alternative({ ...ordinary, klar: null }, 'sende').decidedBy).toEqual(['klar']);
});

test('det som bare trengs for datoer og beløp, avgjør ikke om det er aktuelt', () => {
	const { planned, decidedBy } = alternative({ ...ordinary, klar: true }, 'sende');
	expect(planned.missing).toContain('dag');
	expect(decidedBy).toEqual([]);
});

test('et hensyn taler bare når det stemmer, har grunnen med seg, og sier hva det kommer an på før det er avgjort', () => {
	const many = (answers: Answers) => alternative(answers, 'skrive').for.map((c) => ({ id: c.id, facts: facts(c.reasons), missing: c.missing }));
	expect(many({ ...ready, antall: 3 })).toEqual([{ id: 'mange', facts: ['antall'], missing: [] }]);
	expect(many({ ...ready, antall: 1 })).toEqual([]);
	expect(many(ready)).toEqual([{ id: 'mange', facts: [], missing: ['antall'] }]);
	expect(alternative({ ...ready, antall: 3 }, 'sende').against.map((c) => c.id)).toEqual(['mange']);
	expect(alternative({ ...ready, antall: 3 }, 'hjelp').against).toEqual([]);
});

test('den som har gjort det ene, ser hva som utelukker det andre', () => {
	const done: Events = [{ service: 'sende', type: 'DONE', on: today }];
	expect(alternative(ready, 'skrive', done).ruledOutBy).toEqual(['sende']);
	expect(alternative(ready, 'sende', done).ruledOutBy).toEqual([]);
	expect(alternative(ready, 'skrive').ruledOutBy).toEqual([]);
	// What does not apply anyway, is ruled out by nobody.
	expect(alternative({ ...ordinary, klar: false }, 'sende', [{ service: 'skrive', type: 'DONE', on: today }])).toMatchObject({
		planned: { state: 'not-applicable' },
		ruledOutBy: []
	});
});

test('det et hensyn henger på, blir spurt om, men ikke når valget ikke er ens eget', () => {
	const asked = (answers: Answers): string[] => now(answers).assessment.questions.flatMap((q) => (q.needed ? [q.key] : []));
	expect(asked(ready)).toContain('antall');
	expect(now(ready).assessment.questions.find((q) => q.key === 'antall')?.missingFor).toEqual(['sende', 'skrive', 'laget-fast', 'deltid', 'fri']);
	expect(asked({ vei: 'stille', klar: true })).not.toContain('antall');
	const hours = (answers: Answers) => now(answers).assessment.questions.find((q) => q.key === 'timer')?.missingFor;
	expect(hours(ready)).toEqual(['kanskje', 'hjelp']);
	expect(hours({ ...ready, bosatt: false })).toEqual(['kanskje']);
});

test('valget vises når det er ens eget, sier hva det kommer an på før det vites, og er borte når det ikke er ens eget', () => {
	const mine = (answers: Answers) => choices(now(answers)).map((c) => ({ id: c.comparison.id, missing: c.missing }));
	const always = { id: 'fem-veier', missing: [] };
	expect(mine(ready)).toEqual([{ id: 'mater-a-melde', missing: [] }, always]);
	expect(mine({})).toEqual([{ id: 'mater-a-melde', missing: ['vei'] }, always]);
	expect(mine({ vei: 'stille' })).toEqual([]);
	const elsewhere = now({ ...ready, bosatt: false });
	expect(mine({ ...ready, bosatt: false })).toEqual([always]);
	expect(elsewhere.services.find((s) => s.key === 'skrive')?.group).toBe('now');
	expect(compare(now({ vei: 'stille' }), comparison).applies).toBe('no');
});

test('det bare andre har å velge mellom, står ikke der; så lenge det ikke er avgjort, står det der', () => {
	const five = book.comparisons[1] as Comparison;
	const shown = (answers: Answers) => compare(now(answers), five).alternatives.map((a) => a.planned.service.id);
	expect(shown(ready)).toEqual(['sende', 'skrive', 'hjelp', 'kanskje', 'penger']);
	expect(shown({})).toContain('penger');
	expect(shown({ vei: 'stille' })).not.toContain('penger');
});

// Where a person is in a life event: the question to answer now, and the phase the day is in. Everything that happens is one step.

import { describe, expect, test } from 'vitest';
import type { Answers } from '#kinds';
import { begin, lifeEventMachine, step, type LifeEvent, type Moment } from '#machine';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

const flyt = `
opplysninger:
  dagen: { spør: Hvilken dag?, svar: dato, kjent fra: register }
  barn:
    spør: Hvor mange barn har du?
    liste: { minst: 0, høyst: 5, kalles: barn }
    opplysninger:
      felles: { spør: Er barnet felles?, svar: ja/nei }
faser:
  før: { kalles: Før, til: dagen - dager(1) }
  uka etter: { kalles: Uka etter, fra: dagen, til: dagen + dager(6) }
  siden: { kalles: Siden, fra: dagen + dager(30) }
tjenester:
  en:
    …
    datoer: { frist: { formel: dagen } }
  hver:
    …
    for hver: barn
    gjelder når: { felles: ja }
`;
const filer = { 'kilder.yaml': 'register: { navn: Registeret, eier: Staten, hjemmel: en lov § 1 }\n' };
const { book } = compileEvent('prøve', filesOf({ flyt, filer }));
const machine = lifeEventMachine(book);
const at = (answers: Answers, today = '2026-11-30'): Moment => begin(machine, { answers, known: {}, today });
const then = (from: Moment, ...events: LifeEvent[]): Moment => events.reduce((now, event) => step(machine, now, event), from);
const told = (key: string, answer: Extract<LifeEvent, { type: 'ANSWER' }>['answer']): LifeEvent => ({ type: 'ANSWER', key, answer });

describe('den som svarer', () => {
	test('får ett spørsmål om gangen, også ett om hvert barn, til planen', () => {
		let now = at({});
		const seen = [now.position];
		for (const event of [told('dagen', '2026-12-10'), told('barn', 2), told('barn/1/felles', true), told('barn/2/felles', false)]) {
			now = then(now, event);
			seen.push(now.position);
		}
		expect(seen).toEqual([
			{ question: 'dagen', key: 'dagen', phase: 'none' },
			{ question: 'barn', key: 'barn', phase: 'før' },
			{ question: 'felles', key: 'barn/1/felles', phase: 'før' },
			{ question: 'felles', key: 'barn/2/felles', phase: 'før' },
			{ question: 'plan', key: null, phase: 'før' }
		]);
		expect(now.situation.answers).toMatchObject({ dagen: '2026-12-10', barn: { count: 2 } });
	});
	test('og tar et svar bort, får det spørsmålet igjen', () =>
		expect(then(at({ dagen: '2026-12-10', barn: { count: 0, items: [] } }), told('dagen', undefined)).position).toEqual({
			question: 'dagen',
			key: 'dagen',
			phase: 'none'
		}));
	test('uten å ha sett noe først, er der svaret fører', () => {
		const situation = { answers: {}, known: {}, today: '2026-11-30' };
		expect(begin(machine, situation, told('dagen', '2026-12-10')).position.key).toBe('barn');
		expect(begin(machine, situation).position.key).toBe('dagen');
	});
});

describe('dagen', () => {
	test.each([
		['2026-12-09', 'før'],
		['2026-12-10', 'uka etter'],
		['2026-12-16', 'uka etter'],
		['2026-12-17', 'none'],
		['2027-01-08', 'none'],
		['2027-01-09', 'siden']
	])('%s er i fasen «%s»', (today, phase) => {
		expect(at({ dagen: '2026-12-10' }, today).position.phase).toBe(phase);
		const later = then(at({ dagen: '2026-12-10' }), { type: 'DAY', today });
		expect(later.position.phase).toBe(phase);
		expect(later.situation).toEqual({ answers: { dagen: '2026-12-10' }, known: {}, today });
	});
});

describe('et register', () => {
	test('som vet dagen, gjør at det ikke blir spurt', () => {
		const now = then(at({}), { type: 'KNOWN', known: { dagen: '2026-12-10' } });
		expect(now.position).toEqual({ question: 'barn', key: 'barn', phase: 'før' });
		expect(now.situation.answers).toEqual({});
		expect(then(now, { type: 'KNOWN', known: {} }).position.key).toBe('dagen');
	});
	test('endrer ikke det personen har svart', () => {
		const now = then(at({ dagen: '2026-12-20' }), { type: 'KNOWN', known: { dagen: '2026-11-01' } });
		expect(now.position.phase).toBe('før');
		expect(now.situation.answers).toEqual({ dagen: '2026-12-20' });
	});
});

test('å se en gang til flytter ingen', () => {
	const now = at({ dagen: '2026-12-10' });
	expect(then(now, { type: 'LOOK' }).position).toEqual(now.position);
});
test('en livshendelse har ett kart, og en annen har sitt eget', () => {
	expect(lifeEventMachine(book)).toBe(machine);
	const other = compileEvent('prøve', filesOf({ flyt: flyt.replace('  barn:\n', '  rom: { spør: Rom?, svar: ja/nei }\n  barn:\n'), filer })).book;
	expect(lifeEventMachine(other)).not.toBe(machine);
});

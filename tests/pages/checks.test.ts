// The accessibility checks themselves: each finds the fault it is for, what is said on every kind of screen is what somebody has read, and the
// statement says no more than was seen.

import { describe, expect, test } from 'vitest';
import { criteria, speak } from '#text';
import { statementView, type Results } from '../../src/pages/statement.ts';
import type { Trace } from '../../tools/a11y/check.ts';
import { across, checks } from '../../tools/a11y/checks/index.ts';
import { proveChecks } from '../../tools/a11y/faults.ts';
import { TRIAL_EVENT } from '../../tools/a11y/places.ts';
import { waysOf } from '../../tools/a11y/modes.ts';
import { spoken } from '../../tools/a11y/spoken.ts';
import { completed, verdicts } from '../../tools/a11y/verdict.ts';
import { theBrowser } from './browser.ts';
import { placesOf } from './everybody.ts';

const MINUTES = 15 * 60_000;
const [trial = expect.fail('There is no trial flow')] = await placesOf([TRIAL_EVENT]);

describe('kontrollene', () => {
	test('finner hver sin feil, satt inn i siden med vilje, og ingen på den samme siden uten', { timeout: MINUTES }, async () => {
		const proofs = await proveChecks(await theBrowser(), trial.address, trial.book, trial.journeys.journeys);
		console.log(`Feil satt inn med vilje: ${proofs.filter((p) => p.found).length} av ${proofs.length} funnet.`);
		expect(proofs.filter((p) => !p.found).map((p) => `${p.check} ${p.criterion} ${p.fault}`)).toEqual([]);
		expect(proofs.filter((p) => p.before.length > 0).map((p) => `${p.check}: ${p.before[0]}`)).toEqual([]);
	});
	test('kaller det å spørre to ganger bare når den samme personen får begge spørsmålene', () => {
		const once = across.find((c) => c.id === 'once') ?? expect.fail('There is no such check');
		const asked = (name: string): Trace => ({
			screen: { kind: 'question radio', state: 'first', name, locale: 'nb', event: 'prove', own: true, open: async () => {} },
			title: '',
			heading: 'Hva er viktigst?',
			links: [],
			fields: [],
			help: ''
		});
		const seen = [asked('ønske'), asked('oppgjør')];
		expect(once.run(seen, [new Set(['prove ønske', 'prove oppgjør'])])).toHaveLength(1);
		expect(once.run(seen, [new Set(['prove ønske']), new Set(['prove oppgjør'])])).toEqual([]);
		expect(once.run(seen)).toHaveLength(1);
	});
	test('kjenner en lenke til et annet språk på språket: den må hete det samme på hver side, men ikke det samme som forsiden', () => {
		const names = across.find((c) => c.id === 'names') ?? expect.fail('There is no such check');
		const at = (name: string, nynorsk: string): Trace => ({
			screen: { kind: 'home', state: 'first', name, locale: 'nn', event: null, own: true, open: async () => {} },
			title: '',
			heading: '',
			links: [
				{ name: 'Varde', href: '/nn', place: 'header', language: '' },
				{ name: nynorsk, href: name, place: 'header', language: 'nn' }
			],
			fields: [],
			help: ''
		});
		expect(names.run([at('/nn', 'Nynorsk'), at('/nn/tilgjengelighet', 'Nynorsk')])).toEqual([]);
		expect(names.run([at('/nn', 'Nynorsk'), at('/nn/tilgjengelighet', 'Nynorsken')])).toHaveLength(1);
	});
	test('har alle minst én feil de må finne, og hver feil gjelder et krav kontrollen taler for', () => {
		for (const { id, criteria: of, faults } of [...checks, ...across]) {
			expect(faults.length, id).toBeGreaterThan(0);
			for (const f of faults) expect(of, `${id}: ${f.name}`).toContain(f.criterion);
		}
	});
});

test('det som blir sagt på hvert slag av skjermbilde, er det noen har lest', { timeout: MINUTES }, async () => {
	expect(await spoken(await theBrowser(), [trial], false), 'Les endringen, og skriv den inn med «npm run a11y -- --spoken».').toEqual([]);
});

describe('erklæringen', () => {
	const results = (status: string, read = 1): Results => ({
		assessed: '2026-11-21',
		screens: 1,
		journeys: 1,
		faults: { of: 1, found: 1 },
		completed: { journeys: 2, read },
		complaints: { name: 'Nemnda' },
		criteria: Object.fromEntries(criteria.map((c) => [c.id, { status, looked: 1, findings: 0 }]))
	});
	test('en reise som stoppet på én måte, eller ikke ble prøvd på alle, er ikke gjort ferdig', () => {
		const modes = waysOf('push');
		const walked = (problem: string | null, ways = modes) =>
			ways.map(({ id }, i) => ({ event: 'prove', journey: 1, mode: id, problem: i === 0 ? problem : null }));
		expect(completed(walked(null), modes)).toEqual(['prove 1']);
		expect(completed(walked('stoppet'), modes)).toEqual([]);
		expect(completed(walked(null, modes.slice(1)), modes)).toEqual([]);
	});
	test('har de 48 kravene ved navn', () => {
		const { principles } = statementView(speak('nb'), '/nb/tilgjengelighet', results('met'));
		expect(principles.map((p) => p.rows.length).reduce((a, b) => a + b)).toBe(48);
	});
	test('sier bare at en skjermleser har lest når den har det', () => {
		const text = (read: number): string => JSON.stringify(statementView(speak('nb'), '/nb/tilgjengelighet', results('met', read)));
		expect(text(1)).toContain('mens en skjermleser leste opp');
		expect(text(0)).not.toContain('mens en skjermleser leste opp');
		expect(text(0)).toContain('Ingen reise er gjort ferdig med skjermleser ennå');
	});
	test('sier «oppfylt» bare der en maskin kan dømme og ingenting er funnet, og snur når noe er brutt', () => {
		const screen = { kind: 'start', state: 'first', name: 'x', locale: 'nb', event: null, own: true, open: async () => {} } as const;
		const seen = (finding: boolean) => {
			const all = checks.map((check) => ({
				screen,
				check,
				ms: 0,
				findings: finding && check.id === 'keyboard' ? [{ criterion: '2.4.7', what: 'fokus synes ikke' }] : []
			}));
			return new Map(verdicts({ results: all }).map((v) => [v.id, v.status]));
		};
		expect(seen(false).get('2.4.7')).toBe('met');
		expect(seen(true).get('2.4.7')).toBe('broken');
		for (const c of criteria.filter((c) => c.judge === 'person')) expect(seen(false).get(c.id), c.id).toBe('not-assessed');
		expect(seen(false).get('1.2.2')).toBe('not-relevant');
		const broken = results('met');
		broken.criteria['2.4.7'] = { status: 'broken', looked: 1, findings: 1 };
		const text = JSON.stringify(statementView(speak('nb'), '/nb/tilgjengelighet', broken));
		expect(text).toContain('har vansker med å bruke hendene');
		expect(text).toContain('Ikke oppfylt');
	});
});

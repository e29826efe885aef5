// A small set of journeys that proves a life event: what it covers, and that it says honestly what it does not.

import { describe, expect, test } from 'vitest';
import { journey } from '#journey';
import { scenarios, type Cover } from '#proof';
import { begin, lifeEventMachine, step } from '#machine';
import type { Book } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf, rate } from '../flow/written.ts';

const today = '2026-11-21';
const bookOf = (flyt: string): Book => compileEvent('prøve', filesOf({ flyt, filer: { 'satser/grense.yaml': rate('grense', 5) } })).book;
const impossible = (cover: Cover): string[] => cover.unmet.filter((u) => u.because.kind === 'impossible').map((u) => u.target);
const notFound = (cover: Cover): string[] => cover.unmet.filter((u) => u.because.kind === 'not-found').map((u) => u.target);

const whole = bookOf(`
opplysninger:
  situasjon: { spør: Hva?, svar: [venter, født] }
  dag:
    spør: Hvilken dag?
    svar: dato
    mellom: ["i dag - år(1)", i dag]
    når: { situasjon: født }
  særlig: { spør: Noe?, svar: { flere av: { a: A, b: B } }, antas: ingen, si: Ingenting }
  gift: { spør: Gift?, svar: ja/nei/vet ikke, vet ikke: ja }
  antall: { spør: Hvor mange?, svar: tall, mellom: [0, 20] }
  barn:
    spør: Hvor mange barn?
    liste: { minst: 0, høyst: 2, kalles: barn }
    opplysninger:
      bor: { spør: Bor barnet her?, svar: ja/nei }
tjenester:
  en:
    …
    gjelder når: { situasjon: født, gift: ja }
    datoer: { frist: { formel: "dag + dager(grense)" } }
  to:
    …
    krever: 'antall > grense or list contains(særlig, "a")'
  tre:
    …
    krever: 'dag + dager(grense) < i dag'
  fire:
    …
    for hver: barn
    gjelder når: { bor: ja }
`);

describe('scenarier for en liten flyt', () => {
	const cover = scenarios(whole, today);

	test('møter hvert spørsmål, hver retting, hvert alternativ, hvert utfall og hvert par', () => {
		expect(notFound(cover)).toEqual([]);
		for (const [what, count] of Object.entries(cover.counts)) if (typeof count !== 'number') expect(count, what).toMatchObject({ met: count.of });
		expect(cover.counts).toMatchObject({ questions: { of: 7 }, corrections: { of: 1 }, outcomes: { of: 12 }, branches: { of: 1 } });
		// To situasjoner, to bokser og ingen av dem, tre om gift, to om hvert barn.
		expect(cover.counts.options.of).toBe(2 + 3 + 3 + 2);
	});

	test('er få: ikke stort flere enn de to spørsmålene med flest svar krever', () => {
		expect(cover.scenarios.length).toBeGreaterThanOrEqual(3 * 3);
		expect(cover.scenarios.length).toBeLessThan(40);
	});

	test('har svar på begge sider av hver grense, også når grensen er en dag regnet ut fra svaret', () => {
		const answers = (fact: string): unknown[] => cover.scenarios.flatMap((s) => s.steps.filter((x) => x.fact === fact).map((x) => x.answer));
		expect(answers('antall')).toEqual(expect.arrayContaining([0, 5, 6, 20]));
		expect(answers('dag')).toEqual(expect.arrayContaining(['2025-11-21', '2026-11-15', '2026-11-16', '2026-11-21']));
		expect(answers('barn')).toEqual(expect.arrayContaining([0, 2]));
		// Bokser krysses av hver for seg og sammen.
		expect(answers('særlig')).toEqual(expect.arrayContaining([['a'], ['a', 'b']]));
	});

	test('svarer bare på det som spørres, og retter bare det som er antatt', () => {
		const machine = lifeEventMachine(whole);
		for (const { steps, answers } of cover.scenarios) {
			let at = begin(machine, { answers: {}, known: {}, today });
			for (const s of steps) {
				const now = journey(whole, { answers: at.situation.answers, known: {}, events: [] }, today);
				if (s.how === 'asked') expect(now.current?.key).toBe(s.key);
				else expect(now.taken.map((q) => q.key)).toContain(s.key);
				at = step(machine, at, { type: 'ANSWER', key: s.key, answer: s.answer });
			}
			expect(at.position.key).toBe(null);
			expect(at.situation.answers).toEqual(answers);
		}
	});

	test('sier hvor hver ting først blir møtt, og der blir den møtt', () => {
		for (const outcome of ['yes', 'no', 'unknown'] as const) {
			const place = cover.firstMet.get(`utfall to: ${outcome}`) ?? expect.fail(outcome);
			const machine = lifeEventMachine(whole);
			const steps = cover.scenarios[place.scenario]?.steps.slice(0, place.step) ?? [];
			const { situation } = steps.reduce(
				(at, s) => step(machine, at, { type: 'ANSWER', key: s.key, answer: s.answer }),
				begin(machine, { answers: {}, known: {}, today })
			);
			const { services } = journey(whole, { answers: situation.answers, known: {}, events: [] }, today);
			expect(services.find((s) => s.key === 'to')?.applies).toBe(outcome);
		}
	});

	test('de som er funnet før, går igjen, og bare det ingen av dem møter, blir lett etter', () => {
		const people = cover.scenarios.map(({ today, answers }) => ({ today, answers }));
		const again = scenarios(whole, today, { kept: people });
		expect(again.scenarios).toEqual(cover.scenarios);
		expect(again.counts).toEqual({ ...cover.counts, pairs: { ...cover.counts.pairs, of: expect.any(Number) } });
		const [first] = people;
		const fewer = scenarios(whole, today, { kept: first ? [first] : [] });
		for (const what of ['questions', 'options', 'sides', 'ends', 'outcomes', 'branches'] as const) expect(fewer.counts[what], what).toEqual(cover.counts[what]);
		expect(fewer.scenarios.length).toBeGreaterThan(1);
	});

	test('er de samme hver gang, og andre med et annet frø', () => {
		expect(scenarios(whole, today)).toEqual(cover);
		expect(scenarios(whole, today, { seed: 2 }).scenarios).not.toEqual(cover.scenarios);
	});
});

describe('det ingen kan møte, blir sagt', () => {
	test('en tjeneste ingen kan få, er umulig og telles ikke som dekket', () => {
		const cover = scenarios(
			bookOf(`
opplysninger:
  a: { spør: A?, svar: ja/nei }
  b: { spør: B?, svar: [x, y], når: { a: ja } }
tjenester:
  en:
    …
    gjelder når: { a: nei }
  to:
    …
    gjelder når: { a: nei, b: x }
  tre:
    …
    gjelder når: { b: y }
`),
			today
		);
		expect(impossible(cover)).toContain('utfall to: yes');
		expect(cover.firstMet.has('utfall to: yes')).toBe(false);
		expect(notFound(cover)).toEqual([]);
		expect(impossible(cover)).toEqual(expect.arrayContaining(['a: nei sammen med b: x', 'a: nei sammen med b: y']));
		expect(impossible(cover)).not.toContain('a: ja sammen med b: x');
	});

	test('et spørsmål som aldri finnes, er umulig med alle svarene sine', () => {
		const cover = scenarios(
			bookOf(`
opplysninger:
  a: { spør: A?, svar: ja/nei }
  b: { spør: B?, svar: ja/nei, når: { a: ja } }
  c: { spør: C?, svar: ja/nei, når: [{ a: nei, b: ja }] }
tjenester:
  en:
    …
    gjelder når: { a: ja }
  to:
    …
    gjelder når: [{ b: ja }, { c: ja }]
`),
			today
		);
		expect(impossible(cover)).toEqual(expect.arrayContaining(['spørsmål c', 'svar c: ja', 'svar c: nei']));
		expect(cover.counts.questions).toEqual({ of: 2, met: 2 });
	});

	test('det som bare ikke ble funnet, blir aldri kalt umulig', () => {
		// Summen av to tall kan ikke prøves uttømmende, og i dette tilfellet er den alltid for liten.
		const cover = scenarios(
			bookOf(`
opplysninger:
  m: { spør: M?, svar: tall, mellom: [0, 2] }
  n: { spør: N?, svar: tall, mellom: [0, 2] }
tjenester:
  en:
    …
    krever: 'm + n > grense'
`),
			today
		);
		expect(notFound(cover)).toContain('utfall en: yes');
		expect(impossible(cover)).not.toContain('utfall en: yes');
		expect(cover.unmet.find((u) => u.target === 'utfall en: yes')?.because).toEqual({ kind: 'not-found', tries: expect.any(Number), unasked: 0 });
	});

	test('det gjelder også et svar, og et svar sammen med et annet', () => {
		// The sum is always too small here as well, and nothing can show it.
		const cover = scenarios(
			bookOf(`
opplysninger:
  k: { spør: K?, svar: ja/nei }
  m: { spør: M?, svar: tall, mellom: [0, 2] }
  n: { spør: N?, svar: tall, mellom: [0, 2] }
tjenester:
  en:
    …
    krever: 'm + n > grense'
  to:
    …
    gjelder når: { k: ja }
`),
			today
		);
		const side = 'grense 1 i «en» (m, n): ja';
		expect(notFound(cover)).toEqual(expect.arrayContaining([`svar ${side}`, `k: ja sammen med ${side}`, `k: nei sammen med ${side}`]));
		expect(impossible(cover)).toEqual([]);
	});

	test('det som er antatt, er ikke kjent: det kan rettes, så noe som hviler på det, er ikke umulig', () => {
		const cover = scenarios(
			bookOf(`
opplysninger:
  n: { spør: N?, svar: tall, mellom: [0, 20], antas: "1", si: Vi går ut fra én }
tjenester:
  en:
    …
    krever: 'n * grense > grense + grense'
`),
			today
		);
		expect(cover.unmet).toEqual([{ target: 'utfall en: unknown', because: { kind: 'impossible' } }]);
	});
});

describe('det som henger på dagen', () => {
	const book = bookOf(`
opplysninger:
  start: { spør: Når?, svar: dato, mellom: ["i dag - dager(3)", i dag] }
tjenester:
  en:
    …
    krever: 'dato(årstall(start), 12, grense) < i dag'
`);
	test('blir møtt på en annen dag når det ikke kan møtes på dagen, og scenariet sier hvilken', () => {
		// I november er fristen fram i tid uansett svar; i desember er den ute.
		const cover = scenarios(book, today);
		expect(notFound(cover)).toEqual([]);
		const place = cover.firstMet.get('utfall en: yes') ?? expect.fail('ingen får en');
		const found = cover.scenarios[place.scenario] ?? expect.fail('ingen får en');
		expect(found.today > '2026-12-05').toBe(true);
		expect(journey(book, { answers: found.answers, known: {}, events: [] }, found.today).services[0]?.applies).toBe('yes');
		expect(cover.scenarios.some((s) => s.today === today)).toBe(true);
	});

	test('blir på den andre dagen også møtt sammen med alle de andre svarene, og det som kan møtes på dagen, er møtt der', () => {
		const cover = scenarios(
			bookOf(`
opplysninger:
  start: { spør: Når?, svar: dato, mellom: ["i dag - dager(3)", i dag] }
  gift: { spør: Gift?, svar: ja/nei/vet ikke }
  bor: { spør: Hvor?, svar: [by, bygd, sjø, fjell, skog] }
  arbeid: { spør: Hva?, svar: [fast, skift, eget, ingen] }
tjenester:
  en:
    …
    krever: 'dato(årstall(start), 12, grense) < i dag'
  to:
    …
    gjelder når: { gift: nei, bor: sjø, arbeid: eget }
    krever: 'dato(årstall(start), 12, grense) < i dag'
  tre:
    …
    gjelder når: { gift: ja }
  fire:
    …
    gjelder når: { bor: fjell }
  fem:
    …
    gjelder når: { arbeid: ingen }
`),
			today
		);
		expect(notFound(cover)).toEqual([]);
		const day = (target: string): string => cover.scenarios[cover.firstMet.get(target)?.scenario ?? -1]?.today ?? expect.fail(target);
		expect([day('utfall en: yes'), day('utfall to: yes')].map((d) => d > '2026-12-05')).toEqual([true, true]);
		for (const target of ['utfall en: no', 'utfall to: no', 'utfall tre: yes', 'utfall tre: no', 'svar gift: vet ikke'])
			expect(day(target), target).toBe(today);
	});
});

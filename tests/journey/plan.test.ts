// What the plan makes of events and texts.

import { expect, test } from 'vitest';
import { exampleJourney } from '#proof';
import { journey } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { filesIn, lifeEvent } from '../events.ts';

const files = filesIn();
const { book, definition } = lifeEvent('fa-barn');
const choice = definition.examples.find((e) => e.id === 'Lav inntekt, valget mellom to') ?? expect.fail('the example is gone');

test('den som har valgt den ene av to som utelukker hverandre, får ikke den andre i planen lenger, og kan ombestemme seg', () => {
	const { answers } = exampleJourney(book, choice).journey.assessment.knowledge.situation;
	const plan = (events: Parameters<typeof journey>[1]['events']) => {
		const now = journey(book, { answers, known: {}, events }, choice.today.text);
		return Object.fromEntries(now.services.map((s) => [s.key, s.group]));
	};
	expect(plan([])).toMatchObject({ 'foreldrepenger-fodende': 'now', engangsstonad: 'now' });
	const done = { service: 'engangsstonad', type: 'DONE', on: choice.today.text } as const;
	expect(plan([done])).toMatchObject({ 'foreldrepenger-fodende': null, engangsstonad: 'done' });
	expect(plan([done, { ...done, type: 'UNDO' }])).toMatchObject({ 'foreldrepenger-fodende': 'now', engangsstonad: 'now' });
});

test('et tall som bare en tekst viser, spørres det også etter', () => {
	const changed = new Map(files);
	changed.set(
		'flows/fa-barn/flyt.yaml',
		(files.get('flows/fa-barn/flyt.yaml') ?? '')
			.replace('beregnes:\n', '  skostørrelse:\n    spør: Hvilken skostørrelse har du?\n    svar: tall\n\nberegnes:\n')
			.replace(/(tittel: Erklær farskap)\n/, '$1 i str. {{skostørrelse}}\n')
	);
	const event = compileEvent('fa-barn', changed);
	const ida = event.definition.examples[0] ?? expect.fail('no examples');
	const now = exampleJourney(event.book, ida).journey;
	expect(now.current?.key).toBe('skostørrelse');
	expect(now.current?.missingFor).toEqual(['farskap']);
});

test('noe som ble merket som gjort før det sluttet å gjelde, tar ikke noe annet ut av planen', () => {
	const { answers } = exampleJourney(book, choice).journey.assessment.knowledge.situation;
	const done = [{ service: 'engangsstonad', type: 'DONE', on: choice.today.text }] as const;
	const now = journey(book, { answers: { ...answers, årsinntekt: 600000 }, known: {}, events: done }, choice.today.text);
	const service = (id: string) => now.services.find((s) => s.key === id);
	expect(service('foreldrepenger-fodende')?.group).toBe('now');
	expect(service('foreldrepenger-fodende')?.applies).toBe('yes');
});

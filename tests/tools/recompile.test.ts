// While somebody edits, only what the edit can change is compiled again: one life event for its own files, all of them for a file they share.
// What comes out is always what compiling everything from nothing gives.

import { beforeEach, describe, expect, test } from 'vitest';
import type { Files } from '#flow';
import { compileAll, readFiles, shownOf, type Compilation } from '../../tools/flows.ts';
import { broken } from '../flow/broken.ts';
import { filesOf, rate } from '../flow/written.ts';

const flyt = (question: string): string => `
livshendelse: ${question}
om: En prøve
opplysninger:
  antall: { spør: ${question}, svar: tall }
tjenester:
  hjelp:
    …
    krever: antall > grense
`;
/** Two life events, where the name of one begins with the name of the other. */
const files: Files = filesOf({
	flyt: flyt('Hvor mange?'),
	filer: {
		'prøve-to/flyt.yaml': filesOf({ flyt: flyt('Hvor mange til?') }).get('flows/prøve/flyt.yaml') ?? '',
		'satser/grense.yaml': rate('grense', 5)
	}
});
/** The files after an edit; without a text the file is gone. */
function edited(path: string, text?: string, from = files): Files {
	const after = new Map(from);
	if (text === undefined) after.delete(path);
	else after.set(path, text);
	return after;
}
const asked = (files: Files, event: string, text: string): Files =>
	edited(`flows/${event}/flyt.yaml`, (files.get(`flows/${event}/flyt.yaml`) ?? '').replace(/spør: [^,]*/, `spør: ${text}`), files);
/** The life events that are not the very same as before. */
const made = (after: Compilation, before: Compilation): string[] =>
	[...after.events].flatMap(([name, event]) => (event === before.events.get(name) ? [] : [name]));

let before: Compilation;
beforeEach(() => void (before = compileAll('flows', files)));
function again(now: Files): string[] {
	const after = compileAll('flows', now, before);
	const fresh = compileAll('flows', now);
	expect([...after.events.keys()]).toEqual([...fresh.events.keys()]);
	for (const [name, { book, findings }] of fresh.events) expect(after.events.get(name), name).toMatchObject({ book, findings });
	return made(after, before);
}

test('uten noe fra før blir alle livshendelser laget', () => {
	expect([...before.events.keys()]).toEqual(['prøve', 'prøve-to']);
	expect(made(before, { files: new Map(), events: new Map() })).toEqual(['prøve', 'prøve-to']);
});

describe('det som ikke er endret, tas over som det var', () => {
	test('er ingen fil endret, blir ingenting laget på nytt', () => expect(again(new Map(files))).toEqual([]));
	test('er én livshendelse endret, er det bare den som blir laget på nytt', () => {
		expect(again(asked(files, 'prøve', 'Hvor få?'))).toEqual(['prøve']);
		expect(again(asked(files, 'prøve-to', 'Hvor få?'))).toEqual(['prøve-to']);
	});
	test('det gjelder også tekstene og eksemplene den har: lagt til, endret og tatt bort', () => {
		const path = 'flows/prøve/tekst/nb.yaml';
		const text = (om: string): string => `tjenester:\n  hjelp:\n    om: ${om}\n`;
		expect(again(edited(path, text('Slik er det.')))).toEqual(['prøve']);
		before = compileAll('flows', edited(path, text('Slik er det.')));
		expect(again(edited(path, text('Slik er det ikke.')))).toEqual(['prøve']);
		expect(again(files)).toEqual(['prøve']);
		before = compileAll('flows', files);
		expect(again(edited('flows/prøve/eksempler.yaml', 'Ida:\n  i dag: 2026-11-21\n  svar: { antall: 6 }\n  venter: { hjelp: gjelder }\n'))).toEqual(['prøve']);
	});
	test('en ny livshendelse blir laget, og de andre er som de var', () =>
		expect(again(edited('flows/prøve-tre/flyt.yaml', files.get('flows/prøve/flyt.yaml')))).toEqual(['prøve-tre']));
	test('en livshendelse som er tatt bort, er borte', () => {
		const gone = edited('flows/prøve/flyt.yaml');
		again(gone);
		expect([...compileAll('flows', gone, before).events.keys()]).toEqual(['prøve-to']);
	});
	test('en endring som tas tilbake, blir også laget på nytt, og det andre er fortsatt som det var', () => {
		const first = compileAll('flows', asked(files, 'prøve', 'Hvor få?'), before);
		const second = compileAll('flows', asked(first.files, 'prøve', 'Hvor mange da?'), first);
		expect(made(second, first)).toEqual(['prøve']);
		expect(made(compileAll('flows', files, second), second)).toEqual(['prøve']);
		expect(second.events.get('prøve-to')).toBe(before.events.get('prøve-to'));
	});
	test('funnene i en livshendelse som tas over, følger med', () => {
		const wrong = edited('flows/prøve-to/flyt.yaml', (files.get('flows/prøve-to/flyt.yaml') ?? '').replace('antall > grense', 'antal > grense'));
		before = compileAll('flows', wrong);
		expect(again(asked(wrong, 'prøve', 'Hvor få?'))).toEqual(['prøve']);
		expect(before.events.get('prøve-to')?.findings.map((f) => f.code)).toContain('ukjent-opplysning');
	});
});

describe('en fil alle deler, gjelder alle', () => {
	const both = ['prøve', 'prøve-to'];
	test('en sats som endres, legges til eller tas bort', () => {
		expect(again(edited('flows/satser/grense.yaml', rate('grense', 6)))).toEqual(both);
		expect(again(edited('flows/satser/mer.yaml', rate('mer', 6)))).toEqual(both);
		expect(again(edited('flows/satser/grense.yaml'))).toEqual(both);
	});
	test('etatene, kommunene, ordlista og oversettelsene alle bruker', () => {
		expect(again(edited('flows/etater.yaml', (files.get('flows/etater.yaml') ?? '').replace('Etaten', 'Direktoratet')))).toEqual(both);
		expect(again(edited('flows/kommuner/inndeling.yaml', 'kommuner:\n  "0001": { navn: Fjell }\n'))).toEqual(both);
		expect(again(edited('flows/ordliste/nb.yaml', 'forklares: { grense: Det høyeste tallet. }\n'))).toEqual(both);
		expect(again(edited('flows/tekst/nn.yaml', 'etater: { etat: { navn: Etaten } }\n'))).toEqual(both);
	});
	test('også når en livshendelse er endret samtidig', () =>
		expect(again(edited('flows/satser/grense.yaml', rate('grense', 6), asked(files, 'prøve', 'Hvor få?')))).toEqual(both));
});

test('etter mange endringer i vilkårlig rekkefølge er funnene de samme som fra ingenting', () => {
	const [root, trial] = ['tests/pages/flows', readFiles('tests/pages/flows')];
	let now = compileAll(root, trial);
	for (const { what, files: edited, line } of broken(trial, 'prove', root, 41, 33))
		for (const next of line % 2 === 0 ? [edited] : [edited, trial]) {
			now = compileAll(root, next, now);
			const fresh = compileAll(root, next);
			for (const [name, { book, words, findings }] of fresh.events) expect(now.events.get(name), what).toMatchObject({ book, words, findings });
		}
});

describe('mens noen arbeider med flytene', () => {
	const wrong = edited('flows/prøve/flyt.yaml', (files.get('flows/prøve/flyt.yaml') ?? '').replace('antall > grense', 'antal > grense'));
	test('vises en livshendelse som er i stykker, slik den sist var hel, og de andre slik de er', () => {
		const { shown, kept } = shownOf(compileAll('flows', asked(wrong, 'prøve-to', 'Hvor få?')), before);
		expect(kept).toEqual(['prøve']);
		expect(shown.events.get('prøve')).toBe(before.events.get('prøve'));
		expect(shown.events.get('prøve-to')?.words.texts['nb']?.['opplysninger.antall.spør']).toBe('Hvor få?');
	});
	test('er den i stykker fra først av, vises de andre', () => expect([...shownOf(compileAll('flows', wrong), null).shown.events.keys()]).toEqual(['prøve-to']));
	test('tar en oversettelse som mangler eller er gammel, ikke siden ned', () => {
		const untranslated = compileAll('flows', edited('flows/prøve/tekst/nn.yaml', 'om: Ein prøve\nbygger på:\n  om: "00000000"\n'));
		expect(untranslated.events.get('prøve')?.findings.map((f) => f.code)).toContain('foreldet-oversettelse');
		expect(shownOf(untranslated, before)).toMatchObject({ kept: [], shown: { events: untranslated.events } });
	});
});

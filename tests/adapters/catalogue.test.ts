// The life events as the build made them, held to the contract; and that only what is needed is loaded.

import { describe, expect, test } from 'vitest';
import { CompiledFlows, type Parts } from '#adapters';
import { languagesOf, needsOf, phonesOf } from '#compiler';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';
import { hasLifeEvents } from './catalogue.contract.ts';

const edition = compileEvent(
	'prøve',
	filesOf({
		flyt: 'opplysninger:\n  sted: { spør: Hvor bor du?, svar: kommune }\ntjenester:\n  en:\n    …\n    gjelder når: { sted: sonen }\n',
		filer: {
			'prøve/tekst/nn.yaml': 'livshendelse: Prøve\n',
			'prøve/tekst/en.yaml': 'livshendelse: Trial\nom: A trial\n',
			'kommuner/inndeling.yaml':
				'kommuner:\n  "0001": { navn: Nesvik }\nområder:\n  sonen: { kommuner: ["0001"], hjemmel: en lov § 1, kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet } }\n'
		}
	})
);

/** Parts in memory, and the names of those that were loaded. */
function partsOf(loaded: string[]): Parts {
	const part =
		<T>(name: string, of: T) =>
		() => (loaded.push(name), Promise.resolve({ default: of }));
	const { book, words } = edition;
	const { municipalities, ...rules } = book;
	return {
		lifeEvents: [
			{ id: 'prøve', built: true, title: { nb: 'Prøve' }, about: {}, languages: languagesOf(edition), phones: phonesOf(edition) },
			{ id: 'kommer', built: false, title: { nb: 'Kommer' }, about: {}, languages: [], phones: [] }
		],
		events: {
			prøve: {
				book: part('regler', rules),
				texts: Object.fromEntries(Object.entries(words.texts).map(([locale, texts]) => [locale, part(locale, texts)])),
				needs: Object.fromEntries(languagesOf(edition).map((locale) => [locale, needsOf(edition, locale)]))
			}
		},
		municipalities: part('kommuner', municipalities),
		terms: { nb: part('ord nb', { endings: [], is: [], terms: [] }) }
	};
}

hasLifeEvents('ferdig bygget', () => new CompiledFlows(partsOf([])));

describe('det bygget har laget', () => {
	test('hentes når noen trenger det, én gang, og bare det språket som leses', async () => {
		const loaded: string[] = [];
		const flows = new CompiledFlows(partsOf(loaded));
		expect(loaded).toEqual([]);
		await Promise.all([flows.open('prøve', 'nb'), flows.open('prøve', 'nb')]);
		expect(loaded.toSorted()).toEqual(['kommuner', 'nb', 'ord nb', 'regler']);
		await flows.open('prøve', 'nn');
		expect(loaded.toSorted()).toEqual(['kommuner', 'nb', 'nb', 'nn', 'ord nb', 'regler']);
	});
	test('henter ikke kommunene til en livshendelse der det ikke betyr noe hvor man bor', async () => {
		const loaded: string[] = [];
		const parts = partsOf(loaded);
		const { book, ...rest } = parts.events['prøve'] ?? expect.fail();
		const nowhere = { ...rest, book: async () => ({ default: { ...(await book()).default, place: null } }) };
		const edition = await new CompiledFlows({ ...parts, events: { prøve: nowhere } }).open('prøve', 'nb');
		expect(edition?.book.municipalities).toEqual([]);
		expect(loaded).not.toContain('kommuner');
	});
	test('som ikke kunne hentes, prøves igjen av den neste som spør', async () => {
		const parts = partsOf([]);
		let tries = 0;
		const broken = { ...parts, municipalities: () => (++tries === 1 ? Promise.reject(new Error('borte')) : parts.municipalities()) };
		const flows = new CompiledFlows(broken);
		await expect(flows.open('prøve', 'nb')).rejects.toThrow('borte');
		expect((await flows.open('prøve', 'nb'))?.book.municipalities).toHaveLength(1);
	});
	test('en som kan ringes, er nevnt med navnet på hvert språk og hvor mange tjenester det gjelder', () =>
		expect(phonesOf(edition)).toEqual([{ phone: '80 00 00 00', agency: { nb: 'Etaten', nn: 'Etaten', en: 'Etaten' }, services: 1 }]));
});

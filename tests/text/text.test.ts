// Dates, money and slots as people read them.

import { describe, expect, test } from 'vitest';
import { direction, isLocale, letterLocale, localDate, MIRROR, plainText, slotsOf, speak, Template, type Slots } from '#text';

const nb = speak('nb').format;
const fill = (text: string, slots: Slots, unknown?: string) => new Template(text).fill(slots, unknown);
const blocks = (text: string, slots: Slots) => new Template(text).blocks(slots);

describe('tall og datoer på bokmål', () => {
	test('en dato skrives med månedens navn', () => expect(nb.day('2027-01-25')).toBe('25. januar 2027'));
	test('en måned skrives med navn og år', () => expect(nb.month('2027-04-01')).toBe('april 2027'));
	test('beløp er hele kroner med mellomrom som ikke brytes', () => expect(nb.kroner(2307.69)).toBe('2\u00a0308\u00a0kr'));
	test('store tall deles i grupper på tre', () => expect(nb.number(1234567.5)).toBe('1\u00a0234\u00a0567,5'));
	test('en liste får og før den siste', () => expect(nb.list(['a', 'b', 'c'])).toBe('a, b og c'));
	test('et valg får eller før det siste', () => expect(nb.choice(['a', 'b', 'c'])).toBe('a, b eller c'));
	test('dagen skifter ved midnatt i Norge, også om sommeren og vinteren', () => {
		expect(localDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
		expect(localDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
		expect(localDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
	});
});

describe('luker i tekster', () => {
	const slot = (name: string) => (name === 'frist' ? { text: '10 dager', source: 'rate:frist@alltid' } : null);
	test('en luke blir et tall med kilde', () =>
		expect(fill('Fristen er {{frist}}.', slot)).toEqual(['Fristen er ', { text: '10 dager', source: 'rate:frist@alltid' }, '.']));
	test('en setning med en luke ingen kan fylle ennå, blir utelatt, og resten står', () =>
		expect(plainText(fill('Da får du {{ingen}}. Fristen er {{frist}}. Spør om {{ingen}}.', slot))).toBe('Fristen er 10 dager.'));
	test('står det ingen setning igjen, er teksten tom, eller den sier at noe ikke er kjent', () => {
		expect(fill('Søk innen {{ingen}}', slot)).toEqual([]);
		expect(plainText(fill('Søk innen {{ingen}}', slot, '(ikke kjent ennå)'))).toBe('Søk innen (ikke kjent ennå)');
	});
	test('avsnitt og punkter det ikke er noe å si i ennå, blir utelatt', () =>
		expect(blocks('Du får {{ingen}}.\n\n- {{ingen}}\n- {{frist}}\n\n- {{ingen}}', slot)).toEqual([
			{ kind: 'list', items: [[{ text: '10 dager', source: 'rate:frist@alltid' }]] }
		]));
	test('avsnitt og lister blir blokker', () =>
		expect(blocks('En.\n\n- to\n- tre {{frist}}', slot)).toEqual([
			{ kind: 'paragraph', line: ['En.'] },
			{ kind: 'list', items: [['to'], ['tre ', { text: '10 dager', source: 'rate:frist@alltid' }]] }
		]));
	test('avsnitt er parted av en tom linje, også når det står mellomrom i den, og linjer i ett avsnitt er én', () =>
		expect(blocks('  En\n  og to. \n \t \n\n\nTre.\n', slot)).toEqual([
			{ kind: 'paragraph', line: ['En og to.'] },
			{ kind: 'paragraph', line: ['Tre.'] }
		]));
	test('noen streker i et avsnitt gjør det ikke til en liste', () =>
		expect(blocks('Dette:\n- en\n- to', slot)).toEqual([{ kind: 'paragraph', line: ['Dette: - en - to'] }]));
	test('der ingenting er kjent, står hver setning, med det ukjente i luka', () =>
		expect(plainText(fill('Du får {{en}}. Søk innen {{to}}.', slot, '(ukjent)'))).toBe('Du får (ukjent). Søk innen (ukjent).'));
	test('noe av det kjente er nok til at resten utelates', () =>
		expect(plainText(fill('Du får {{en}}. Fristen er {{frist}}. Ring.', slot, '(ukjent)'))).toBe('Fristen er 10 dager. Ring.'));
	test('det som følger en setning med luke, er en setning for seg, også når den begynner med en luke eller et sitat', () => {
		expect(plainText(fill('{{ingen}} gjelder. {{frist}} er fristen.', slot))).toBe('10 dager er fristen.');
		expect(plainText(fill('{{ingen}} gjelder. «Ja», sa hun.', slot))).toBe('«Ja», sa hun.');
		expect(plainText(fill('Gjelder {{ingen}}? Ål er en kommune.', slot))).toBe('Ål er en kommune.');
		expect(plainText(fill('Se § 3. og kap. 2 {{ingen}}', slot))).toBe('');
	});
	test('et telefonnummer i en tekst kan spores, uansett hvordan det er skrevet', () =>
		expect(fill('Ring 55 55 33 33, 800 80 000 eller 116 111, ikke 12 34 eller 1116 1119.', slot)).toEqual([
			'Ring ',
			{ text: '55 55 33 33', source: 'phone' },
			', ',
			{ text: '800 80 000', source: 'phone' },
			' eller ',
			{ text: '116 111', source: 'phone' },
			', ikke 12 34 eller 1116 1119.'
		]));
	test('en luke kan fylles med flere deler, og mellomrom i luka betyr ingenting', () =>
		expect(fill('Fra {{ dag }} til i dag.', (name) => (name === 'dag' ? ['i ', { text: 'går', source: 'x' }] : null))).toEqual([
			'Fra ',
			'i ',
			{ text: 'går', source: 'x' },
			' til i dag.'
		]));
	test('lukene i en tekst er navnene i den, i rekkefølge', () =>
		expect([slotsOf('Fra {{ dag }} til {{frist}}, {{dag}}.'), slotsOf('Ingen { luker }.')]).toEqual([['dag', 'frist', 'dag'], []]));
	test('tegn som ligner kode, blir stående som tekst', () => expect(plainText(fill('<b>&amp;</b>', slot))).toBe('<b>&amp;</b>'));
});

describe('flertall', () => {
	const speech = speak('nb');
	test.each([
		[1, 'om 1 uke'],
		[2, 'om 2 uker']
	])('%i: %s', (count, text) => expect(speech.say('distance.weeks', { count })).toBe(text));
	test('en tekst med sporbare luker velger flertall etter antallet', () =>
		expect(plainText(speech.line('plan.count', { heading: 'Senere', count: { text: '4', source: 'count' } }))).toBe('Senere (4)'));
});

describe('tall og datoer på de andre språkene', () => {
	test('er skrevet som der', () => {
		expect([speak('nn').format.month('2027-04-15'), speak('en').format.month('2027-04-01')]).toEqual(['april 2027', 'April 2027']);
		expect(speak('en').format.number(1234567.5)).toBe('1,234,567.5');
		expect([speak('nn').format.choice(['a', 'b']), speak('en').format.list(['a', 'b'])]).toEqual(['a eller b', 'a and b']);
	});
	test('det samme tallet er et beløp ett sted og et tall et annet', () =>
		expect([nb.kroner(12.5), nb.number(12.5), nb.kroner(12.5)]).toEqual(['13\u00a0kr', '12,5', '13\u00a0kr']));
	test('to desimaler er nok', () => expect(nb.number(1 / 3)).toBe('0,33'));
});

describe('språkene', () => {
	test('er fire, og ett av dem er bare til å prøve med', () => {
		expect(['nb', 'nn', 'en', MIRROR, 'sv', ''].map(isLocale)).toEqual([true, true, true, true, false, false]);
		expect(['nb', 'en', MIRROR].map(direction)).toEqual(['ltr', 'ltr', 'rtl']);
	});
	test('et brev er på nynorsk bare der siden er det og teksten finnes', () => {
		expect(letterLocale('nn', ['nb', 'nn'])).toBe('nn');
		expect([letterLocale('nn', ['nb']), letterLocale('en', ['nb', 'nn', 'en']), letterLocale(MIRROR, ['nb', 'nn'])]).toEqual(['nb', 'nb', 'nb']);
	});
	test('det speilede snur hvert ord, men ikke tall, mellomrom og luker', () => {
		const word = (w: string): string => `\u202e${w}\u202c`;
		const speech = speak(MIRROR, 'prøve', { nb: { a: 'Søk innen {{ frist }},  senest 15 dager' } });
		expect(speech.raw('a')).toBe(`${word('Søk')} ${word('innen')} {{ frist }}${word(',')}  ${word('senest')} 15 ${word('dager')}`);
	});
	test('en tekst som ikke finnes, er navnet sitt på siden, og ingenting i livshendelsen', () => {
		const speech = speak('nb', 'prøve', { nb: { a: 'Søk.', b: 'Fram til {{frist}}' } });
		expect([speech.find('finnes ikke'), speech.raw('finnes ikke'), speech.flow('finnes ikke'), speech.prose('finnes ikke')]).toEqual([null, null, null, []]);
		expect(speech.say('finnes ikke' as 'name')).toBe('finnes ikke');
		expect(speech.line('finnes ikke' as 'name', {})).toEqual(['finnes ikke']);
		expect(speech.paragraphs('finnes ikke' as 'name')).toEqual([]);
		expect(speech.paragraphs('error.too-long')).toEqual([{ kind: 'paragraph', line: ['Svaret er for langt. Skriv det kortere.'] }]);
		expect(plainText(speech.flow('b') ?? [])).toBe('Fram til (ikke kjent ennå)');
		expect(speech.prose('a')).toEqual([{ kind: 'paragraph', line: ['Søk.'] }]);
		expect([speech.locale, speak('en').locale]).toEqual(['nb', 'en']);
	});
	test('verdier settes rett inn i en tekst, og det ingen gir, blir tomt', () => {
		expect(speak('nb').say('error.no-such-municipality.near', { near: 'Oslo' })).toContain('Mente du Oslo?');
		expect(speak('nb').say('error.no-such-municipality.near', {})).toContain('Mente du ?');
	});
});

// A last day is never alone: before it stands a safe one, the last working day with time to spare, as long as that is still ahead.

import { expect, test } from 'vitest';
import { print } from '#flow';
import { journey } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { serviceView } from '../../src/pages/service.ts';
import { Telling } from '../../src/pages/telling.ts';
import { besidesTheNet, filesOf, rate } from '../flow/written.ts';

const flyt = (own = ''): string => `
livshendelse: Prøve
om: En prøve
god tid: dager(margin)
opplysninger:
  hendelsen: { spør: Hvilken dag?, svar: dato }
tjenester:
  søk:
    …
    datoer:
      frist: { formel: hendelsen + måneder(1), hvis du venter: Da er det for sent. }${own}
`;
const made = (text: string) => {
	const files = filesOf({ flyt: text.replace('  søk:', '  sok:'), filer: { 'satser/m.yaml': rate('margin', 14, 'dager') } });
	const edition = compileEvent('prøve', files);
	const { book, findings } = edition;
	expect(besidesTheNet(findings).map((f) => print(f, files))).toEqual([]);
	return (day: string, today: string) => {
		const now = journey(book, { answers: { hendelsen: day }, known: {}, events: [] }, today);
		const [service] = now.services;
		if (!service) throw new Error('no service');
		return {
			service,
			dates: Object.fromEntries(service.dates.map((d) => [d.date.name, d.value])),
			page: JSON.stringify(serviceView(new Telling(edition, now, 'nb'), service))
		};
	};
};

test('to uker før fristen, på en virkedag', () => {
	// 22 March 2027 is a Monday; two weeks before is the 8th. 25 April 2027 is a Sunday; two weeks before is Sunday the 11th, so the Friday.
	expect(made(flyt())('2027-02-22', '2027-02-23').dates).toEqual({ 'trygg frist': '2027-03-08', frist: '2027-03-22' });
	expect(made(flyt())('2027-03-25', '2027-03-26').dates).toEqual({ 'trygg frist': '2027-04-09', frist: '2027-04-25' });
});
test('den trygge er den planen sier først, med den siste og følgen ved siden av', () => {
	const { service, page } = made(flyt())('2027-02-22', '2027-02-23');
	expect(service.keyDate?.date.name).toBe('trygg frist');
	for (const words of ['Siste frist er ', '22. mars 2027', 'Da er det for sent.']) expect(page).toContain(words);
});
test('er den trygge passert, er fristen den som gjelder', () => {
	const { service, dates } = made(flyt())('2027-02-22', '2027-03-09');
	expect(dates).toEqual({ 'trygg frist': null, frist: '2027-03-22' });
	expect(service.keyDate?.date.name).toBe('frist');
	expect(made(flyt())('2027-02-22', '2027-03-08').dates['trygg frist']).toBe('2027-03-08');
});
test('en tjeneste med sin egen trygge frist beholder den', () => {
	expect(made(flyt('\n      trygg frist: { formel: hendelsen + dager(margin) + dager(1) }'))('2027-02-22', '2027-02-23').dates['trygg frist']).toBe(
		'2027-03-09'
	);
});

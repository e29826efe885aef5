// The interface texts in every language: the same keys and slots, whole plurals, no shouting, no loose figures, nothing left in bokmål.

import { describe, expect, test } from 'vitest';
import { interfaceWords, type UiKey } from '#text';

const all: Record<string, Readonly<Record<string, string>>> = interfaceWords;
const keys = Object.keys(interfaceWords.nb) as UiKey[];

/** Words the languages truly share. Texts that are nothing but slots and signs count for themselves. */
const shared: Record<string, readonly string[]> = {
	en: ['name', 'title', 'title.plain', 'calendar.name', 'kroner', 'unit.G', 'plan.for', 'statement.principle.four'],
	nn: [
		'progress.first',
		...[
			'name',
			'languages',
			'title',
			'title.plain',
			'title.error',
			'back',
			'help.lines',
			'help.digital',
			'feedback.send',
			'question.from.presumed',
			'question.code',
			'question.search.button',
			'question.search.all',
			'day'
		],
		...['year', 'yes', 'no', 'kroner', 'error.nothing-written', 'check.change', 'check.begin', 'check.more', 'plan.title', 'plan.unfinished.link'],
		...['plan.answers', 'plan.may-apply', 'plan.done', 'plan.when.safe', 'plan.timeline', 'plan.calendar', 'timeline.title', 'timeline.today', 'timeline.past'],
		...['timeline.window', 'timeline.to', 'calendar.name', 'distance.today', 'distance.days_one', 'distance.years_one', 'distance.years_other'],
		...[
			'state.may-apply',
			'state.sent',
			'state.in-process',
			'state.decided',
			'state.done',
			'state.expired',
			'date.trygg frist',
			'date.frist',
			'date.måneder til'
		],
		...['service.plan', 'service.ready', 'service.per.day', 'service.per.year', 'service.amount.estimate', 'service.why.answer', 'service.why.rule'],
		...['service.phone', 'service.in-person', 'service.paper', 'service.afterwards', 'service.processing', 'service.done', 'arithmetic.min'],
		...['arithmetic.max', 'unit.percent', 'unit.G', 'unit.days_one', 'unit.benefit-days_one', 'unit.years_one', 'unit.years_other', 'unit.hours_one'],
		...['compare.may.yes', 'compare.for', 'compare.against', 'compare.dates', 'compare.no-date', 'letter.link', 'letter.title', 'letter.meaning', 'letter.to'],
		...['letter.identity', 'letter.address', 'letter.phone', 'letter.signature'],
		...['statement.breach', 'statement.principle.four', 'statement.status.met', 'statement.complain'],
		...['fault.413.title', 'plan.for', 'plan.whom.all', 'whom.you']
	]
};

const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{\{([^}]*)\}\}/g)].map((m) => m[1] ?? ''))].sort();
const bare = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '');
const wrong = (texts: Record<string, string>, is: (text: string, key: UiKey) => boolean): string[] => keys.filter((key) => is(texts[key] ?? '', key));

describe.each(Object.entries(all))('tekstene på %s', (locale, texts) => {
	test('har nøyaktig de samme nøklene som bokmål, i samme rekkefølge', () => expect(Object.keys(texts)).toEqual(keys));
	test('har de samme lukene i hver tekst', () =>
		expect(wrong(texts, (text, key) => slots(text).join() !== slots(interfaceWords.nb[key] ?? '').join())).toEqual([]));
	test('har alle flertallsformene språket trenger', () => {
		const plurals = new Set(keys.flatMap((key) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []));
		const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
		expect(plurals.size).toBeGreaterThan(0);
		expect([...plurals].flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !texts[key])).toEqual([]);
	});
	test('roper ikke: ingen utropstegn', () => expect(wrong(texts, (text) => text.includes('!'))).toEqual([]));
	test('har ingen sifre; tall kommer i luker', () => expect(wrong(texts, (text) => /\d/.test(bare(text)))).toEqual([]));
	test('begynner og slutter med mellomrom bare der bokmål gjør det, og har like mange avsnitt', () => {
		const edges = (text: string): string => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}|${text.split('\n\n').length}`;
		expect(wrong(texts, (text, key) => text === '' || edges(text) !== edges(interfaceWords.nb[key] ?? ''))).toEqual([]);
	});
});

describe.each(Object.entries(shared))('oversettelsen til %s', (locale, allowed) => {
	const same = wrong(all[locale] ?? {}, (text, key) => text === interfaceWords.nb[key] && /\p{L}/u.test(bare(text)));
	test('har ingen tekst som er lik bokmål, uten at den står på lista', () => expect(same.filter((key) => !allowed.includes(key))).toEqual([]));
	test('har ingen på lista som ikke lenger er lik bokmål', () => expect(allowed.filter((key) => !same.includes(key as UiKey))).toEqual([]));
});

test('engelsk bruker engelske anførselstegn og nynorsk norske', () => {
	expect(wrong(interfaceWords.en, (text) => /[«»"]/.test(text))).toEqual([]);
	expect(wrong(interfaceWords.nn, (text) => /[“”"]/.test(text))).toEqual([]);
});
test('en tekst som nevner en knapp, bruker ordene på knappen', () => {
	for (const texts of Object.values(interfaceWords)) {
		expect(texts['cookies.text']).toContain(texts['continue']);
		expect(texts['storage.text']).toContain(texts['delete.button']);
		expect(texts['error.nothing-chosen.unknown']).toContain(texts['question.optional']);
	}
});

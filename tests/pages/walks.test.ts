// Families go from the front page to the plan, its services, comparisons and letters and the timeline, in every language their life event has.
// On the way every figure traces to its source, nothing is left in another language, nothing hurts, and they land on the very services their
// example expects, with the days and amounts it expects. The pages are read as HTML; seen.test.ts looks at them with a browser.

import { describe, expect, test } from 'vitest';
import { answersOf, example, expectedServices, expectFigures, expectServices, lifeEvent } from './example.ts';
import { homes, people, spokenIn } from './families.ts';
import { Reader } from './reader.ts';
import { looseFiguresOn, ownWordsOn, servicesOn, writtenOn, type Written } from './said.ts';
import type { Answers } from './browser.ts';

const home = homes();

const FORGOTTEN: Record<string, string[]> = { nb: [], nn: [' ikke ', ' hvis ', ' dere '], en: [' og ', ' ikke ', ' eller '] };
/** Words of another language on the page. */
const forgotten = (words: string, locale: string): string[] => (FORGOTTEN[locale] ?? []).filter((w) => words.includes(w)).map((w) => `«${w}» is bokmål`);

/** Words that hurt where somebody has died, and shouting. */
function hurting(words: string, event: string, locale: string): string[] {
	const { book, definition } = lifeEvent(event);
	if (!book.careful) return [];
	const hard = (definition.wordLists[locale]?.notCareful ?? []).filter((w) =>
		new RegExp(`(?<!\\p{L})${w.text.toLocaleLowerCase('nb')}(?!\\p{L})`, 'u').test(words)
	);
	return [...hard.map((w) => `«${w.text}» hurts`), ...(words.includes('!') ? ['it shouts'] : [])];
}

/** What one met: the questions in order, what stood on each page, the services on the plan, and what was wrong. */
interface Met {
	asked: string[];
	pages: Record<string, Written>;
	services: string[];
	wrong: string[];
}

async function walkThrough(home: string, event: string, locale: string, answers: Answers): Promise<Met> {
	const reader = new Reader(home);
	const met: Met = { asked: [], pages: {}, services: [], wrong: reader.refused };
	const read = (about: 'all life events' | 'this one' = 'this one'): void => {
		const complain = (what: string): number => met.wrong.push(`${reader.place}: ${what}`);
		const { document } = reader;
		met.pages[reader.place] = writtenOn(document);
		for (const f of looseFiguresOn(document)) complain(`«${f}» has no source`);
		const whole = (met.pages[reader.place]?.words ?? '').toLocaleLowerCase('nb');
		for (const f of [...forgotten(ownWordsOn(document), locale), ...(about === 'this one' ? hurting(whole, event, locale) : [])]) complain(f);
		if (document.documentElement.getAttribute('lang') !== locale) complain(`is not said to be in ${locale}`);
	};
	const addresses = (selector: string): string[] => [...reader.document.querySelectorAll(selector)].map((a) => a.getAttribute('href') ?? '');
	await reader.open(`/${locale}`);
	read('all life events');
	await reader.follow(`.events a[href$="/${event}"]`);
	read();
	await reader.follow('main .actions a');
	for (let i = 0; i < 40 && reader.place !== 'svar'; i++) {
		const at = reader.place;
		met.asked.push(at);
		read();
		await reader.answer(answers[at] ?? expect.fail(`Nobody told what to answer on «${at}»`));
	}
	read();
	// What is presumed wrongly is put right where the answers are checked.
	for (const [at, answer] of Object.entries(answers)) {
		const change = `main .change a[href*="/${event}/${at}"]`;
		if (met.asked.includes(at) || !reader.document.querySelector(change)) continue;
		await reader.follow(change);
		await reader.answer(answer);
		expect(reader.place).toBe('svar');
	}
	await reader.follow('main .actions a');
	expect(reader.place).toBe('plan');
	read();
	met.services = servicesOn(reader.document);
	const others = [...addresses('.plan-choices a')];
	await reader.follow('main .plain-links a[href$="/tidslinje"]');
	read();
	for (const id of met.services) {
		await reader.open(`/${locale}/${event}/tjeneste/${id}`);
		read();
		others.push(...addresses('main a[href*="/brev/"]'));
	}
	for (const address of new Set(others)) {
		await reader.open(address);
		read();
	}
	return met;
}

describe.each(people)('%s: %s', (event, name) => {
	const { ex, journey } = example(name, event);
	const applying = journey.services.filter((s) => s.group !== null).map((s) => s.key);
	test.each(spokenIn(event))('går fra forsiden til planen på %s, og kommer til akkurat de tjenestene eksempelet venter', async (locale) => {
		const { asked, pages, services, wrong } = await walkThrough(home(name, event), event, locale, answersOf(journey));
		expect(wrong).toEqual([]);
		expect(new Set(asked).size, 'no question twice').toBe(asked.length);
		expectServices(services, ex);
		expect(services.toSorted()).toEqual(applying.toSorted());
		for (const [id, e] of expectedServices(ex)) expectFigures(pages[`tjeneste/${id}`] ?? expect.fail(`${id} has no page`), id, e, locale);
	});
});

// The words on a page: in the language it says it is, with other languages marked, nothing that needs eyes, no figures heard as dates.

import { inMain, swap, type Check, type Finding } from '../check.ts';

/** Common words that tell three near languages apart. */
const COMMON: Record<string, string[]> = {
	nb: [
		'ikke',
		'hva',
		'jeg',
		'fra',
		'noe',
		'hvis',
		'være',
		'dere',
		'hvem',
		'mer',
		'noen',
		'gjøre',
		'skriver',
		'kommer',
		'uten',
		'en',
		'gjelder',
		'hvordan',
		'siden',
		'spør'
	],
	nn: [
		'ikkje',
		'kva',
		'eg',
		'frå',
		'noko',
		'nokon',
		'vere',
		'dykk',
		'kven',
		'meir',
		'gjere',
		'skriv',
		'kjem',
		'utan',
		'ein',
		'dei',
		'korleis',
		'sida',
		'gjeld',
		'eit',
		'ho'
	],
	// Not «for» and «to», which are Norwegian too.
	en: ['the', 'and', 'you', 'of', 'is', 'not', 'your', 'with', 'this', 'it', 'we', 'or', 'from', 'when', 'what', 'who', 'have', 'do', 'are', 'that']
};
const SENSES: Record<string, RegExp> = {
	nb: /\b(til høyre|til venstre|den (grønne|røde|blå|runde)|knappen (nedenfor|over)|se bildet)\b/iu,
	nn: /\b(til høgre|til venstre|den (grøne|raude|blå|runde)|knappen (nedanfor|over)|sjå biletet)\b/iu,
	en: /\b((on|to) the (right|left)|the (green|red|blue|round) (button|box|field)|the button (below|above))\b/iu
};

const score = (words: readonly string[]): Record<string, number> =>
	Object.fromEntries(Object.entries(COMMON).map(([l, common]) => [l, words.filter((w) => common.includes(w)).length]));
const split = (text: string): string[] => text.toLocaleLowerCase('nb').match(/\p{L}+/gu) ?? [];
const best = (scores: Record<string, number>): [string, number, number] => {
	const [[first = '', most = 0] = [], [, next = 0] = []] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
	return [first, most, next];
};

export const words: Check[] = [
	{
		id: 'language',
		promise: 'siden er på det språket den sier, og det som er på et annet språk, er merket',
		criteria: ['3.1.1', '3.1.2'],
		scope: 'light',
		run: async (page): Promise<Finding[]> => {
			const { lang, blocks } = await page.evaluate(() => {
				const own = (e: Element): string => e.closest('[lang]')?.getAttribute('lang') ?? '';
				const all = [
					...document.querySelectorAll('main p, main li, main dd, main dt, main h1, main h2, main h3, main legend, main label, main td, main th, main summary')
				];
				const leaves = all.filter((e) => !e.querySelector('p, li, dd, dt, td'));
				return {
					lang: document.documentElement.lang,
					blocks: leaves.map((e) => {
						const bare = e.cloneNode(true) as Element;
						for (const part of bare.querySelectorAll('[lang]')) part.remove();
						return { lang: own(e), text: bare.textContent ?? '', at: window.varde.at(e) };
					})
				};
			});
			const said = lang === 'no' ? 'nb' : lang.split('-')[0] === 'en' ? 'en' : lang;
			if (!COMMON[said]) return lang === 'ar-XB' ? [] : lang === '' ? [{ criterion: '3.1.1', what: 'siden sier ikke hvilket språk den er på' }] : [];
			const [whole, most, next] = best(
				score(
					split(
						blocks
							.filter((b) => b.lang === lang)
							.map((b) => b.text)
							.join(' ')
					)
				)
			);
			if (most >= 5 && most > next * 1.2 && whole !== said) return [{ criterion: '3.1.1', what: `siden sier ${lang}, men ordene er ${whole}` }];
			return blocks.flatMap(({ lang: own, text, at }) => {
				const scores = score(split(text));
				const [is, n, second] = best(scores);
				const mine = own === 'no' ? 'nb' : own;
				return n >= 4 && second === 0 && COMMON[mine] && is !== mine
					? [{ criterion: '3.1.2', what: `er på ${is}, men sier ${own}: «${text.trim().slice(0, 60)}»`, at }]
					: [];
			});
		},
		faults: [
			{ name: 'en side på norsk som sier at den er på engelsk', criterion: '3.1.1', on: 'home', spoil: swap(/<html lang="nb"/, '<html lang="en"') },
			{
				name: 'et avsnitt på engelsk uten merke',
				criterion: '3.1.2',
				on: 'plan filled',
				spoil: inMain('<p>This is what you have to do when you want to start with it.</p>')
			}
		]
	},
	{
		id: 'senses',
		promise: 'ingen tekst viser vei med farge, form eller side',
		criteria: ['1.3.3'],
		scope: 'light',
		run: async (page, { locale }): Promise<Finding[]> => {
			const said = await page.innerText('body');
			const [hit] = (SENSES[locale] ?? SENSES['nb'])?.exec(said) ?? [];
			return hit ? [{ criterion: '1.3.3', what: `«${hit}» må ses` }] : [];
		},
		faults: [{ name: '«den grønne knappen til høyre»', criterion: '1.3.3', on: 'start', spoil: inMain('<p>Trykk på den grønne knappen til høyre.</p>') }]
	},
	{
		id: 'heard',
		promise: 'ingen tall kan høres som en dato',
		criteria: ['own'],
		scope: 'light',
		ours: true,
		run: async (page): Promise<Finding[]> => {
			const [hit] = /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/.exec(await page.innerText('main')) ?? [];
			return hit ? [{ criterion: 'own', what: `«${hit}» kan høres som en dato` }] : [];
		},
		faults: [{ name: '«steg 5/11»', criterion: 'own', on: 'start', spoil: inMain('<p>Steg 5/11</p>') }]
	}
];

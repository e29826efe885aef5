// How a page is built and named: title, headings, groups, links, fields, order, and nothing hidden in what is only seen or only hovered.

import type { Page } from 'playwright';
import { inMain, script, style, swap, type Check, type Finding } from '../check.ts';

const found = (criterion: string, all: readonly string[]): Finding[] => all.map((what) => ({ criterion, what }));
const places = (criterion: string, what: string, all: readonly string[]): Finding[] => all.map((at) => ({ criterion, what, at }));

export const structure: Check[] = [
	{
		id: 'title',
		promise: 'tittelen sier hvor man er, og «Feil» først når noe må rettes',
		criteria: ['2.4.2'],
		scope: 'light',
		run: async (page, { own, state, kind, locale }) => {
			const title = (await page.title()).replaceAll(/[\u202a-\u202e]/g, '').replaceAll(/\s+/g, ' ');
			if (title.trim() === '') return found('2.4.2', ['siden har ingen tittel']);
			if (!own) return [];
			const heading = await page.evaluate(() => window.varde.name(document.querySelector('h1') ?? document.body));
			const wrong = [
				...(title.includes(heading) ? [] : [`tittelen «${title}» sier ikke «${heading}»`]),
				...(/ – \S/.test(title) ? [] : ['tittelen sier ikke hvem siden er fra']),
				...(state === 'error' && locale !== 'ar-XB' && !/^(Feil|Error)/.test(title) ? [`tittelen begynner ikke med at noe er feil: «${title}»`] : []),
				...(state !== 'error' && /^(Feil|Error)/.test(title) ? [`tittelen til ${kind} sier at noe er feil`] : [])
			];
			return found('2.4.2', wrong);
		},
		faults: [
			{
				name: 'en tittel som er den samme overalt',
				criterion: '2.4.2',
				on: 'question radio',
				spoil: swap(/<title>[^<]*<\/title>/, '<title>Varde – Varde</title>')
			},
			{ name: 'en tittel som ikke sier at noe er feil', criterion: '2.4.2', on: 'question radio error', spoil: swap('<title>Feil: ', '<title>') }
		]
	},
	{
		id: 'headings',
		promise: 'én hovedoverskrift, og ingen nivåer hoppes over',
		criteria: ['1.3.1', '2.4.6'],
		scope: 'light',
		run: (page) =>
			page.evaluate(() => {
				const { seen, name, at } = window.varde;
				const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen);
				const ones = all.filter((h) => h.tagName === 'H1').length;
				const out = ones === 1 ? [] : [{ criterion: '1.3.1', what: `siden har ${ones} hovedoverskrifter` }];
				all.forEach((h, i) => {
					const [before, now] = [Number(all[i - 1]?.tagName[1] ?? levelOf(h)), levelOf(h)];
					// What must be mended stands before the heading of the page.
					if (now > before + 1) out.push({ criterion: '1.3.1', what: `«${name(h)}» hopper over et nivå`, at: at(h) } as never);
					if (name(h) === '') out.push({ criterion: '2.4.6', what: 'en overskrift er tom', at: at(h) } as never);
				});
				function levelOf(h: Element): number {
					return Number(h.tagName[1]);
				}
				// Looks like a heading, but is none.
				for (const p of document.querySelectorAll('main p, main div')) {
					const only =
						p.children.length === 1 && p.firstElementChild?.matches('b, strong') && p.textContent?.trim() === p.firstElementChild.textContent?.trim();
					if (only && !p.closest('dl, li, table, label')) out.push({ criterion: '1.3.1', what: `«${name(p)}» ser ut som en overskrift`, at: at(p) } as never);
				}
				return out;
			}),
		faults: [
			{ name: 'to hovedoverskrifter', criterion: '1.3.1', on: 'start', spoil: inMain('<h1>En til</h1>') },
			{ name: 'et nivå som mangler', criterion: '1.3.1', on: 'start', spoil: inMain('<h4>Dypt nede</h4>') },
			{ name: 'fet skrift i stedet for en overskrift', criterion: '1.3.1', on: 'start', spoil: inMain('<p><strong>Slik går det</strong></p>') },
			{ name: 'en tom overskrift', criterion: '2.4.6', on: 'start', spoil: inMain('<h2 style="height:20px"> </h2>') }
		]
	},
	{
		id: 'links',
		promise: 'hver lenke sier hvor den leder, og ordene henger ikke sammen',
		criteria: ['2.4.4', '4.1.2'],
		scope: 'light',
		run: (page) =>
			page.evaluate(() => {
				const { seen, name, at } = window.varde;
				const empty = /^(les mer|les meir|her|klikk her|mer|meir|endre|endra|se mer|read more|here|click here|more|change|link|lenke)$/i;
				return [...document.querySelectorAll('a[href]')].filter(seen).flatMap((a) => {
					const said = name(a);
					const glued = [...a.childNodes]
						.filter((n) => !(n instanceof Comment))
						.some((n, i, all) => {
							const before = all[i - 1]?.textContent ?? '';
							const after = n.textContent ?? '';
							// An ordinary space is lost at the edge of what is lifted out of its line.
							const lifted = n instanceof Element && getComputedStyle(n).position === 'absolute';
							return lifted ? /\p{L}[ \n\t]*$/u.test(before) && /^[ \n\t]*\p{L}/u.test(after) : /\p{L}$/u.test(before) && /^\p{Lu}/u.test(after);
						});
					if (said === '') return [{ criterion: '4.1.2', what: 'en lenke uten navn', at: at(a) }];
					if (empty.test(said)) return [{ criterion: '2.4.4', what: `«${said}» sier ikke hvor den leder`, at: at(a) }];
					return glued ? [{ criterion: '2.4.4', what: `ordene henger sammen når «${said}» leses opp`, at: at(a) }] : [];
				});
			}),
		faults: [
			{ name: '«les mer»', criterion: '2.4.4', on: 'plan filled', spoil: inMain('<p><a href="/nb">Les mer</a></p>') },
			{ name: 'ord som henger sammen', criterion: '2.4.4', on: 'check filled', spoil: inMain('<p><a href="/nb">Endre<span>Venter barn</span></a></p>') },
			{
				name: 'et mellomrom som forsvinner',
				criterion: '2.4.4',
				on: 'check filled',
				spoil: inMain('<p><a href="/nb">Endre<span style="position:absolute"> Venter barn</span></a></p>')
			}
		]
	},
	{
		id: 'fields',
		promise: 'hvert felt har en synlig ledetekst for seg selv, grupper har navn, og hjelpen står før feltet',
		criteria: ['1.3.1', '2.4.6', '3.3.2'],
		scope: 'light',
		run: (page) =>
			page.evaluate(() => {
				const { seen, name, at } = window.varde;
				const out: { criterion: string; what: string; at: string }[] = [];
				const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')];
				const names = new Map<string, Element>();
				for (const f of fields) {
					const labels = [...(f.labels ?? [])];
					if (!labels.some(seen)) out.push({ criterion: '3.3.2', what: `«${f.name}» har ingen synlig ledetekst`, at: at(f) });
					const choice = f.type === 'radio' || f.type === 'checkbox';
					const group = f.closest('fieldset, [role=group], [role=radiogroup]');
					const legend = group?.querySelector('legend')?.textContent ?? group?.getAttribute('aria-label') ?? '';
					if (choice && fields.filter((o) => o.name === f.name).length > 1 && legend.trim() === '')
						out.push({ criterion: '1.3.1', what: `valgene i «${f.name}» er ingen gruppe med navn`, at: at(f) });
					const said = `${legend} ${name(f)}`;
					if (names.has(said)) out.push({ criterion: '2.4.6', what: `to felt heter «${name(f)}»`, at: at(f) });
					names.set(said, f);
					for (const id of (f.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean)) {
						const hint = document.getElementById(id);
						if (!hint) out.push({ criterion: '1.3.1', what: `«${f.name}» viser til hjelp som ikke finnes`, at: at(f) });
						else if (/hint|hjelp/.test(id) && f.compareDocumentPosition(hint) & Node.DOCUMENT_POSITION_FOLLOWING)
							out.push({ criterion: '3.3.2', what: 'hjelpen står etter feltet', at: at(hint) });
					}
					if (f.placeholder) out.push({ criterion: '3.3.2', what: 'tekst i feltet blir borte når man skriver', at: at(f) });
				}
				return out;
			}),
		faults: [
			{
				name: 'et felt som bare har tekst inni',
				criterion: '3.3.2',
				on: 'question text',
				spoil: swap('<input class="ds-input"', '<input placeholder="Skriv her" class="ds-input"')
			},
			{
				name: 'valg uten gruppe',
				criterion: '1.3.1',
				on: 'question radio',
				spoil: (html) => html.replaceAll(/<(\/?)fieldset[^>]*>/g, '<$1div>').replaceAll(/<(\/?)legend>/g, '<$1div>')
			},
			{ name: 'to felt med samme navn', criterion: '2.4.6', on: 'question date', spoil: swap(/(<label for="[^"]*maaned">)[^<]*/, '$1Dag') },
			{ name: 'en ledetekst som er gjemt', criterion: '3.3.2', on: 'question text', spoil: style('main label { display: none }') }
		]
	},
	{
		id: 'purpose',
		promise: 'bare felt om en selv kan fylles ut av nettleseren, og med riktig formål',
		criteria: ['1.3.5'],
		scope: 'light',
		ours: true,
		run: (page) =>
			page.evaluate(() => {
				const about = (text: string): boolean => /(når|what|kva|hva).*(du|you) .*(født|fødd|born)|fødselsdatoen din|fødselsdagen din/i.test(text);
				const heading = window.varde.name(document.querySelector('h1') ?? document.body);
				return [...document.querySelectorAll<HTMLInputElement>('main input[type=text], main input:not([type])')].flatMap((f) => {
					const token = f.autocomplete;
					const at = window.varde.at(f);
					if (/^bday/.test(token) && !/\.(dag|maaned|aar)$/.test(f.name))
						return [{ criterion: '1.3.5', what: `«${token}» står på et felt som ikke er en fødselsdato`, at }];
					if (/^(name|email|tel)$/.test(token)) return [{ criterion: '1.3.5', what: `feltet ber om «${token}», som ingen spør om her`, at }];
					return about(heading) && /\.dag$/.test(f.name) && token !== 'bday-day'
						? [{ criterion: '1.3.5', what: 'fødselsdatoen til en selv kan ikke fylles ut', at }]
						: [];
				});
			}),
		faults: [
			{
				name: 'formålet til et annet felt',
				criterion: '1.3.5',
				on: 'question text',
				spoil: swap('<input class="ds-input"', '<input autocomplete="bday-day" class="ds-input"')
			}
		]
	},
	{
		id: 'order',
		promise: 'det leses i samme rekkefølge som det står, og ingenting ligger bare i det som vises når man peker',
		criteria: ['1.3.2', '1.4.13', '4.1.1'],
		scope: 'light',
		run: (page) =>
			page.evaluate(() => {
				const { seen, at } = window.varde;
				const out: { criterion: string; what: string; at: string }[] = [];
				const ids = new Set<string>();
				for (const e of document.querySelectorAll<HTMLElement>('body *')) {
					const css = getComputedStyle(e);
					if (css.order !== '0' || /reverse/.test(css.flexDirection)) out.push({ criterion: '1.3.2', what: 'stilarket bytter om rekkefølgen', at: at(e) });
					if (e.tabIndex > 0) out.push({ criterion: '1.3.2', what: 'en egen rekkefølge for tastaturet', at: at(e) });
					if (e.title && e.tagName !== 'IFRAME' && seen(e)) out.push({ criterion: '1.4.13', what: `«${e.title}» vises bare når man peker`, at: at(e) });
					if (e.id && ids.has(e.id)) out.push({ criterion: '4.1.1', what: `to deler av siden heter «${e.id}»`, at: at(e) });
					if (e.id) ids.add(e.id);
				}
				return out;
			}),
		faults: [
			{ name: 'en rekkefølge som bare er for øyet', criterion: '1.3.2', on: 'start', spoil: style('main { display: flex; flex-direction: column-reverse }') },
			{ name: 'hjelp som bare vises når man peker', criterion: '1.4.13', on: 'start', spoil: inMain('<p title="Dette er viktig">Pek her</p>') },
			{ name: 'to like id-er', criterion: '4.1.1', on: 'start', spoil: inMain('<p id="main">to</p>') }
		]
	},
	{
		id: 'media',
		promise: 'ingen lyd, ingen film, ingen bilder av tekst',
		criteria: ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.4.2', '1.4.5'],
		scope: 'light',
		ours: true,
		run: (page) =>
			page.evaluate(() => {
				const { at } = window.varde;
				return [
					...[...document.querySelectorAll('video')].map((e) => ({ criterion: '1.2.2', what: 'film uten teksting og synstolking', at: at(e) })),
					...[...document.querySelectorAll('audio')].map((e) => ({ criterion: '1.2.1', what: 'lyd uten avskrift', at: at(e) })),
					...[...document.querySelectorAll('audio[autoplay], video[autoplay]')].map((e) => ({ criterion: '1.4.2', what: 'spiller av seg selv', at: at(e) })),
					...[...document.querySelectorAll('img, picture, canvas, object, embed')]
						.filter((e) => !/\.svg($|\?)/.test((e as HTMLImageElement).src ?? ''))
						.map((e) => ({ criterion: '1.4.5', what: 'et bilde som kan ha tekst i seg', at: at(e) }))
				];
			}),
		faults: [
			{ name: 'lyd som spiller av seg selv', criterion: '1.4.2', on: 'start', spoil: inMain('<audio src="/x.mp3" autoplay></audio>') },
			{ name: 'film uten teksting', criterion: '1.2.2', on: 'start', spoil: inMain('<video src="/x.mp4"></video>') },
			{ name: 'et bilde av tekst', criterion: '1.4.5', on: 'start', spoil: inMain('<img src="/overskrift.png" alt="Søk nå">') }
		]
	},
	{
		id: 'gestures',
		promise: 'ingenting må dras, sveipes eller ristes',
		criteria: ['2.5.1', '2.5.4', '2.5.7'],
		scope: 'light',
		run: async (page: Page) => {
			const { listens, dragged } = await page.evaluate(() => ({
				listens: window.varde.listens,
				dragged: [...document.querySelectorAll('[draggable=true], [ondragstart]')].map((e) => window.varde.at(e))
			}));
			return [
				...places('2.5.7', 'noe som må dras', dragged),
				...found(
					'2.5.7',
					listens.filter((l) => /^drag/.test(l)).map((l) => `siden lytter etter «${l}»`)
				),
				...found(
					'2.5.1',
					listens.filter((l) => /^(touchmove|gesture)/.test(l)).map((l) => `siden lytter etter «${l}»`)
				),
				...found(
					'2.5.4',
					listens.filter((l) => /^device(motion|orientation)/.test(l)).map((l) => `siden lytter etter «${l}»`)
				)
			];
		},
		faults: [
			{ name: 'noe som må dras', criterion: '2.5.7', on: 'start', spoil: inMain('<div draggable="true">Dra meg</div>') },
			{ name: 'et sveip', criterion: '2.5.1', on: 'start', spoil: script("document.addEventListener('touchmove', () => {})") },
			{ name: 'noe som ristes', criterion: '2.5.4', on: 'start', spoil: script("window.addEventListener('devicemotion', () => {})") }
		]
	},
	{
		id: 'review',
		promise: 'svarene vises, og kan endres ett for ett, før noe gjøres med dem',
		criteria: ['3.3.4'],
		scope: 'light',
		ours: true,
		on: ({ kind, state }) => kind === 'check' && state !== 'first',
		run: (page) =>
			page.evaluate(() => {
				const rows = [...document.querySelectorAll('main .summary:first-of-type > div')];
				const fixed = rows
					.filter((r) => !r.querySelector('a[href]'))
					.map((r) => ({ criterion: '3.3.4', what: 'et svar som ikke kan endres', at: window.varde.at(r) }));
				return rows.length === 0 ? [{ criterion: '3.3.4', what: 'svarene vises ikke' }] : fixed;
			}),
		faults: [
			{
				name: 'et svar som ikke kan endres',
				criterion: '3.3.4',
				on: 'check filled',
				spoil: (html) => html.replaceAll(/(<dd class="change">)[\s\S]*?<\/dd>/g, '$1</dd>')
			}
		]
	}
];

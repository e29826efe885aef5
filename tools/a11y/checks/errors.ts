// What happens when something is missing or wrong: it is said first, with focus, in the same words by the field, and with what to do.

import { script, swap, type Check, type Finding } from '../check.ts';

export const errors: Check[] = [
	{
		id: 'errors',
		promise: 'feilen står først med fokus, leder til feltet, sier hva man skal gjøre, og er knyttet til feltet',
		criteria: ['2.4.3', '3.3.1', '3.3.3'],
		scope: 'light',
		ours: true,
		on: ({ state }) => state === 'error',
		run: async (page, { locale }): Promise<Finding[]> => {
			// Focus comes with the first picture of the page.
			await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 500 }).catch(() => null);
			const now = await page.evaluate(() => {
				const { seen, at } = window.varde;
				const summary = document.querySelector('main [role=alert]');
				const box = summary?.closest('[tabindex="-1"]');
				const before = summary
					? [...document.querySelectorAll('main h1, main form')].some((e) => !(summary.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING))
					: false;
				return {
					shown: summary ? seen(summary) : false,
					before,
					focus: !!box && (document.activeElement === box || box.contains(document.activeElement)),
					invalid: [...document.querySelectorAll('[aria-invalid=true]')].map((e) => ({
						at: at(e),
						text:
							(e.getAttribute('aria-describedby') ?? '')
								.split(/\s+/)
								.filter((id) => /error$/.test(id))
								.map((id) => document.getElementById(id)?.innerText.trim() ?? '')
								.join(' ') ||
							(e.closest('fieldset')?.getAttribute('aria-describedby') ?? '')
								.split(/\s+/)
								.filter((id) => /error$/.test(id))
								.map((id) => document.getElementById(id)?.innerText.trim() ?? '')
								.join(' ')
					})),
					links: [...(summary?.querySelectorAll('a[href^="#"]') ?? [])].map((a) => ({
						text: (a as HTMLElement).innerText.trim(),
						to: document.getElementById((a.getAttribute('href') ?? '').slice(1))?.matches('input, select, textarea') ?? false
					}))
				};
			});
			const out: Finding[] = [];
			const say = (criterion: string, what: string, at?: string): number => out.push({ criterion, what, ...(at ? { at } : {}) });
			if (!now.shown) return [{ criterion: '3.3.1', what: 'ingen oppsummering sier hva som må rettes' }];
			if (now.before) say('3.3.1', 'oppsummeringen står ikke først');
			if (!now.focus) say('2.4.3', 'fokus står ikke på oppsummeringen når siden kommer');
			if (now.invalid.length === 0) say('3.3.1', 'ingen felt er merket som feil');
			if (now.links.length === 0) say('3.3.1', 'oppsummeringen leder ikke til feltet');
			for (const { text, to } of now.links) {
				if (!to) say('3.3.1', `«${text}» leder ikke til et felt`);
				const advice = {
					nb: /^(velg|skriv|se |noe av|fyll|denne datoen)/i,
					nn: /^(vel|skriv|sjå|noko av|fyll|denne datoen)/i,
					en: /^(choose|select|write|enter|check|some of|this date|pick|tick)/i
				}[locale as 'nb'];
				if (/^(ugyldig|påkrevd|feil|invalid|required|error)\b/i.test(text) || (advice && !advice.test(text)))
					say('3.3.3', `«${text}» sier ikke hva man skal gjøre`);
			}
			for (const { at, text } of now.invalid) {
				if (text === '') say('3.3.1', 'feltet er merket som feil uten ord', at);
				else if (!now.links.some((l) => text.includes(l.text))) say('3.3.1', `feltet og oppsummeringen sier ikke det samme: «${text}»`, at);
			}
			return out;
		},
		faults: [
			{
				name: 'ingen oppsummering',
				criterion: '3.3.1',
				on: 'question radio error',
				spoil: swap(/<div class="ds-error-summary"[\s\S]*?<\/ul>\s*<\/div>\s*<\/div>/, '')
			},
			{
				name: 'et felt som ikke er knyttet til feilen',
				criterion: '3.3.1',
				on: 'question text error',
				spoil: (html) => html.replaceAll(/aria-describedby="[^"]*"/g, '')
			},
			{ name: '«Ugyldig»', criterion: '3.3.3', on: 'question radio error', spoil: (html) => html.replaceAll(/Velg det svaret som passer[^<]*/g, 'Ugyldig') },
			{ name: 'fokus som ikke flyttes til feilen', criterion: '2.4.3', on: 'question radio error', spoil: (html) => html.replaceAll(/ autofocus(="")?/g, '') },
			{
				name: 'en oppsummering som ikke leder noe sted',
				criterion: '3.3.1',
				on: 'question text error',
				spoil: swap(/<a class="ds-link" href="#/, '<a class="ds-link" href="#x-')
			},
			{
				name: 'fokus som tas til toppen av siden',
				criterion: '2.4.3',
				on: 'question radio error',
				spoil: script("document.activeElement.blur(); document.addEventListener('focusin', () => document.activeElement.blur())")
			}
		]
	}
];

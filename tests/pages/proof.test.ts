// Every kind of page, empty, with errors and filled: axe finds nothing at two widths, in light and dark, no script, and every figure on the
// page traces to a dated value, an answer, a register, the day or a law. What axe cannot see is held in a11y.test.ts.

import { parseHTML } from 'linkedom';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { person, press } from './browser.ts';
import { findings } from './proof.ts';
import { looseFiguresOn } from './said.ts';

interface Figure {
	text: string;
	source: string;
	iso: string | null;
}
const figures = (of: Document): Figure[] =>
	[...of.querySelectorAll('[data-source]')].map((e) => ({
		text: e.textContent ?? '',
		source: e.getAttribute('data-source') ?? '',
		iso: e.getAttribute('datetime')
	}));

async function answer(page: Page, base: string, answers: Record<string, string>): Promise<void> {
	for (const [slug, value] of Object.entries(answers)) {
		await page.goto(`${base}/${slug}`);
		const [y = '', m = '', d = ''] = value.split('-');
		const name = slug.split('/').at(-1) ?? '';
		if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
			await page.fill(`#${name}`, d);
			await page.fill(`#${name}-maaned`, m);
			await page.fill(`#${name}-aar`, y);
		} else if (/^\d{4}-\d{2}$/.test(value)) {
			await page.fill(`#${name}`, m);
			await page.fill(`#${name}-aar`, y);
		} else if (await page.locator(`input[value="${value}"]`).count()) await page.locator(`input[value="${value}"]`).check({ force: true });
		else await page.fill(`#${name}`, value);
		await press(page.getByRole('button', { name: 'Fortsett' }));
	}
}

const trialAnswers = {
	vei: 'vanlig',
	klar: 'ja',
	dag: '2026-11-20',
	bursdag: '1990-02-01',
	maned: '2027-03',
	inntekt: '600000',
	timer: '12,5',
	gjelder: 'b',
	'navn-pa-stedet': 'Fjell',
	barn: '2',
	'barn/1/felles': 'nei',
	'barn/2/felles': 'ja',
	antall: '2'
};

/** Every kind of page, in the order a person meets them. */
async function everyPage(page: Page, seen: (name: string) => Promise<void>): Promise<void> {
	const origin = inject('trial');
	const base = `${origin}/nb/prove`;
	const visit = async (name: string, path: string): Promise<void> => {
		await page.goto(origin + path);
		await seen(name);
	};
	await visit('home', '/nb');
	await visit('how we store', '/nb/slik-lagrer-vi');
	await visit('accessibility', '/nb/tilgjengelighet');
	await visit('start', '/nb/prove');
	await visit('plan, empty', '/nb/prove/plan');
	await visit('check, empty', '/nb/prove/svar');
	await visit('comparison, empty', '/nb/prove/sammenlign/mater-a-melde');
	await visit('letter, empty', '/nb/prove/brev/skrive');
	await visit('not found', '/nb/finnes-ikke');
	await visit('feedback', '/nb/tilbakemelding?side=/nb/prove/plan');
	await press(page.getByRole('button', { name: 'Send' }));
	await seen('feedback, with an error');
	await visit('feedback, thanks', '/nb/tilbakemelding?side=/nb/prove/plan&takk');
	await answer(page, base, { vei: 'vanlig' });
	for (const slug of ['vei', 'dag', 'maned', 'inntekt', 'gjelder', 'navn-pa-stedet', 'barn', 'antall']) {
		await visit(`question ${slug}, empty`, `/nb/prove/${slug}`);
		if (slug === 'vei') await page.goto(`${base}/klar`);
		await press(page.getByRole('button', { name: 'Fortsett' }));
		await seen(`question ${slug}, with an error`);
	}
	await answer(page, base, trialAnswers);
	for (const slug of ['vei', 'dag', 'inntekt', 'gjelder', 'barn/1/felles', 'bosatt']) await visit(`question ${slug}, filled`, `/nb/prove/${slug}`);
	await page.goto(`${base}/klar?fra=svar`);
	await press(page.getByRole('button', { name: 'Fortsett' }));
	await seen('check, just changed');
	await visit('plan, filled', '/nb/prove/plan');
	await visit('timeline', '/nb/prove/plan/tidslinje');
	await visit('comparison', '/nb/prove/sammenlign/mater-a-melde');
	await visit('comparison of five', '/nb/prove/sammenlign/fem-veier');
	await visit('letter', '/nb/prove/brev/skrive');
	for (const id of ['sende', 'vente', 'penger', 'kanskje', 'barna/1', 'skrive']) {
		await page.goto(`${base}/tjeneste/${id}`);
		for (const summary of await page.$$('summary')) await summary.click();
		await seen(`service ${id}`);
	}
	await page.goto(`${base}/tjeneste/sende`);
	await press(page.getByRole('button', { name: 'Merk som gjort' }));
	await seen('plan, with something done');
	await visit('service, done', '/nb/prove/tjeneste/sende');
	await visit('comparison, with something done', '/nb/prove/sammenlign/mater-a-melde');
	await visit('delete', '/nb/prove/slett');
	await answer(page, base, { vei: 'stille' });
	await visit('check, with answers set aside', '/nb/prove/svar');
	await visit('plan, careful', '/nb/prove/plan');
	await visit('service, careful', '/nb/prove/tjeneste/stilletid');
	await visit('timeline, careful', '/nb/prove/plan/tidslinje');
	await visit('comparison that is not theirs', '/nb/prove/sammenlign/mater-a-melde');
	await answer(page, base, { vei: 'mange' });
	await visit('question with many choices', '/nb/prove/fag');
	for (const word of ['snekker', 'zzz']) {
		await page.fill('input[type=search]', word);
		await press(page.getByRole('button', { name: 'Søk', exact: true }));
		await seen(`question with many choices, searched for ${word}`);
	}
	await visit('service that costs something', '/nb/prove/tjeneste/bevis');
	await page.goto(`${base}/vei`);
	await visit('plan, right to left', '/ar-XB/prove/plan');
	await visit('question, right to left', '/ar-XB/prove/klar');
	await visit('comparison, right to left', '/ar-XB/prove/sammenlign/mater-a-melde');
}

// Contrast in light and dark, narrow and wide, is also looked at on every kind of page by the accessibility run.
const VIEWS = [
	{ width: 320, colorScheme: 'dark', name: 'smalt og mørkt' },
	{ width: 1280, colorScheme: 'light', name: 'bredt og lyst' }
] as const;

/** A page as it came, and what axe finds on it in each view. */
interface Looked {
	name: string;
	document: Document;
	found: Record<string, string[]>;
}
const looked: Looked[] = [];
beforeAll(async () => {
	const page = await person({ javaScriptEnabled: true });
	await everyPage(page, async (name) => {
		const { document } = parseHTML(await page.content());
		const found: Looked['found'] = {};
		for (const { width, colorScheme, name: view } of VIEWS) {
			await page.setViewportSize({ width, height: 720 });
			await page.emulateMedia({ colorScheme });
			found[view] = await findings(page);
		}
		looked.push({ name, document, found });
	});
	await page.context().close();
	expect(looked.length).toBeGreaterThan(60);
}, 240_000);

describe('alle slag av sider', () => {
	test.each(VIEWS)('axe finner ingenting, $name', ({ name: view }) => {
		expect(looked.flatMap(({ name, found }) => (found[view] ?? ['was not looked at']).map((f) => `${name}: ${f}`))).toEqual([]);
	});

	test('hver side har én h1, en tittel som sier hvor man er, og spranglenken først', () => {
		for (const { name, document } of looked) {
			const mirrored = name.includes('right to left');
			const words = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
			expect(document.querySelectorAll('h1'), name).toHaveLength(1);
			expect(words('title').replaceAll(/[\u202a-\u202e]/g, ''), name).toMatch(/Varde$/);
			if (!mirrored) expect(words('title'), name).toContain(words('h1'));
			expect(document.querySelector('a[href], button, input')?.getAttribute('href'), name).toBe('#main');
			const { documentElement: html } = document;
			expect([html.getAttribute('lang'), html.getAttribute('dir')], name).toEqual(mirrored ? ['ar-XB', 'rtl'] : ['nb', 'ltr']);
			const levels = [...document.querySelectorAll('h1, h2, h3')].map((h) => Number(h.tagName[1]));
			expect(
				levels.every((l, i) => i === 0 || l <= (levels[i - 1] ?? 0) + 1),
				name
			).toBe(true);
		}
	});

	test('ingen side trenger skript, og ingen side sender med noe', () => {
		for (const { name, document } of looked) expect(document.querySelectorAll('script'), name).toHaveLength(0);
	});
});

describe('hvert tall og hver dato på sidene kan spores', () => {
	test('ingen løse tall på noen side', () => {
		for (const { name, document } of looked) expect(looseFiguresOn(document), name).toEqual([]);
	});

	/** What the municipality of the trial flow has told, in its own file. */
	const LOCAL = { page: 'fjell.no', place: 'Rådhuset på Fjell' };

	test('det som står, er det kilden sier: satser, svar og datoer har riktig verdi', () => {
		const rates: Record<string, string[]> = {
			prøvesats: ['1 234 kr'],
			'annenhånds sats': ['777 kr'],
			prøvefrist: ['10 dager'],
			'stønadsdager i året': ['260']
		};
		for (const { name, document } of looked)
			for (const f of figures(document)) {
				const text = f.text.replaceAll('\u00a0', ' ');
				const [kind, rest = ''] = f.source.split(/:(.*)/s);
				expect(
					[
						'today',
						'fact',
						'rate',
						'value',
						'date',
						'amount',
						'law',
						'phone',
						'form',
						'source',
						'rule',
						'event',
						'step',
						'count',
						'phase',
						'address',
						'local',
						'code'
					],
					`${name}: ${f.source}`
				).toContain(kind);
				if (kind === 'rate' && !f.iso) expect(rates[rest.split('@')[0] ?? ''], `${name}: ${rest}`).toContain(text);
				if (kind === 'code') expect(f, name).toEqual({ text: '43.32', source: 'code:fag/snekker', iso: null });
				if (kind === 'local') expect([...Object.values(LOCAL), '20. august 2026'], `${name}: ${rest}`).toContain(text);
				if (f.source === 'today') expect(f.iso ?? '2026-11-21', name).toBe('2026-11-21');
				if (kind === 'fact' && rest === 'dag') expect(f.iso, name).toBe('2026-11-20');
				if (f.source === 'date:sende/frist') expect(f.iso ?? '2026-12-04', name).toBe('2026-12-04');
				if (f.source === 'amount:sende/per dag') expect(text).toBe('475 kr');
			}
	});

	test('et antatt beløp vises aldri som tall', () => {
		for (const { name, document } of looked) expect((document.body.textContent ?? '').replaceAll(/\s/g, ''), name).not.toContain('98765');
	});
});

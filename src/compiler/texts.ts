// Lifts every line people read into texts keyed by its path in the flow file, and adds the longer texts and translations.
// Slots `{{navn}}` in a text are filled with a computed number or date when the page is made; the names are checked here.

import { nearest } from '#values';
import type { Definition, Say, Text } from '#flow';
import type { Words } from '#rules';
import { nobodysText } from './causes.ts';
import type { Used } from './reads.ts';
import { checkSlots, checkTranslation, tellMissing, type Lacking } from './translations.ts';

/** Longer texts a designer may add in tekst/<locale>.yaml, beside the keys that come from the flow file itself. */
const extra = {
	'': ['innledning', 'hvem', 'tid'],
	opplysninger: ['hjelp'],
	grener: ['innledning', 'ring'],
	tjenester: ['om', 'hvem', 'etterpå', 'hvis ingenting skjer', 'brev.tekst']
} as const;

/** Words to search by are texts, so that each language has its own. Nobody reads them. */
const SEARCH = 'søkeord';
const isRead = ([key]: [string, Text]): boolean => !key.endsWith(`.${SEARCH}`);

/** Key → line, for everything written inline in bokmål. */
function inlineTexts({ flow }: Pick<Definition, 'flow'>): Map<string, Text> {
	const out = new Map<string, Text>();
	const put = (key: string, text: Text | undefined): void => {
		if (text && text.text !== '') out.set(key, text);
	};
	put('livshendelse', flow.title);
	put('om', flow.about);
	for (const f of flow.facts ?? [])
		for (const fact of [f, ...(f.facts ?? [])]) {
			const key = `opplysninger.${fact.id}`;
			put(`${key}.spør`, fact.question);
			put(`${key}.hvorfor`, fact.why);
			put(`${key}.kalles`, fact.label);
			put(`${key}.enhet`, fact.unit);
			put(`${key}.si`, fact.say);
			put(`${key}.liste`, fact.list?.each);
			for (const o of fact.answer?.options ?? []) {
				put(`${key}.svar.${o.id}`, o.label);
				const [first] = o.search ?? [];
				if (first) put(`${key}.svar.${o.id}.${SEARCH}`, { ...first, text: (o.search ?? []).map((w) => w.text).join(', ') });
			}
		}
	for (const v of flow.values ?? []) {
		put(`beregnes.${v.id}.kalles`, v.label);
		for (const o of v.answer?.options ?? []) put(`beregnes.${v.id}.svar.${o.id}`, o.label);
	}
	for (const p of flow.persons ?? []) put(`personer.${p.id}.kalles`, p.label);
	for (const p of flow.phases ?? []) put(`faser.${p.id}.kalles`, p.label);
	for (const s of flow.services ?? []) {
		const key = `tjenester.${s.id}`;
		put(`${key}.tittel`, s.title);
		put(`${key}.tittel til deg`, s.titleToYou);
		put(`${key}.gir`, s.possibleOutput);
		put(`${key}.saksbehandlingstid`, s.processingTime);
		put(`${key}.klage`, s.complaint);
		for (const d of s.dates ?? []) {
			put(`${key}.datoer.${d.id}.kalles`, d.label);
			put(`${key}.datoer.${d.id}.hvis du venter`, d.ifMissed);
			put(`${key}.datoer.${d.id}.mer tid`, d.moreTime);
		}
		for (const a of s.amounts ?? []) put(`${key}.beløp.${a.id}.kalles`, a.label);
		for (const e of s.requiredEvidence ?? []) {
			put(`${key}.trenger.${e.id.text}.hva`, e.id);
			put(`${key}.trenger.${e.id.text}.hvem`, e.line);
		}
		put(`${key}.oppmøte`, s.channels?.inPerson);
		put(`${key}.papir`, s.channels?.paper);
		put(`${key}.brev.emne`, s.letter?.subject);
		for (const l of s.letter?.signatures ?? []) put(`${key}.brev.underskrifter.${l.id.text}`, l.line);
	}
	for (const c of flow.comparisons ?? []) {
		const key = `sammenlikninger.${c.id}`;
		put(`${key}.tittel`, c.title);
		put(`${key}.om`, c.about);
		for (const r of c.rows ?? []) {
			put(`${key}.rader.${r.id}.kalles`, r.label);
			for (const cell of r.cells ?? []) put(`${key}.rader.${r.id}.celler.${cell.id.text}`, cell.line);
		}
		for (const h of c.considerations ?? []) {
			for (const cell of h.for ?? []) put(`${key}.hensyn.${h.id}.taler for.${cell.id.text}`, cell.line);
			for (const cell of h.against ?? []) put(`${key}.hensyn.${h.id}.taler mot.${cell.id.text}`, cell.line);
		}
	}
	return out;
}

/** The id of the service a text is about: its own texts, and its cells in comparisons. Empty for other texts. */
export function serviceOf(key: string): string {
	const [section, id = '', , , , cell = ''] = key.split('.');
	return section === 'tjenester' ? id : section === 'sammenlikninger' ? cell : '';
}

/** Lines that all life events share: agencies, registers and dated values, by the ones this flow uses. */
function sharedTexts({ agencies, registers, rates }: Definition, used: Used): Map<string, Text> {
	const out = new Map<string, Text>();
	const put = (key: string, text: Text | undefined): void => {
		if (text && text.text !== '') out.set(key, text);
	};
	for (const a of agencies.filter((a) => used.agencies.has(a.id))) {
		put(`etater.${a.id}.navn`, a.name);
		put(`etater.${a.id}.hos`, a.with);
		put(`etater.${a.id}.oppmøte`, a.inPerson);
		put(`etater.${a.id}.klage`, a.complaint);
		put(`etater.${a.id}.saksbehandlingstid`, a.processingTime);
	}
	for (const r of registers.filter((r) => used.registers.has(r.id))) put(`kilder.${r.id}.navn`, r.name);
	for (const r of rates.filter((r) => used.rates.has(r.name.text))) put(`satser.${r.name.text}.kalles`, r.label);
	return out;
}

/** The bokmål texts of the flow itself: what is inline, and the longer ones. */
export function ownTexts(definition: Definition, say: Say): Map<string, Text> {
	const inline = inlineTexts(definition);
	const nb = new Map(inline);
	for (const file of definition.texts.filter((t) => t.locale === 'nb'))
		for (const [key, text] of file.texts) {
			if (inline.has(key)) say('to-steder', text.at, `«${key}» står også i flytfilen.`, 'Behold den ene.');
			else if (!isExtra(key, definition)) {
				const near = nearest(key, inline.keys());
				say(
					'ukjent-tekst',
					text.at,
					`Ingen side viser «${key}».`,
					key.endsWith('.brev.tekst')
						? 'Legg til «brev:» med «emne:» på tjenesten.'
						: near
							? `Mente du «${near}»?`
							: `Lange tekster kan hete: ${extra.tjenester.join(' · ')} · ${extra.opplysninger.join(' · ')}.`,
					...nobodysText(key, definition)
				);
			}
			nb.set(key, text);
		}
	const names = slotNames(definition);
	for (const text of nb.values()) checkSlots(text, names, say);
	return nb;
}

/** Locale → key → text, translations included and checked. */
export function liftTexts(definition: Definition, own: Map<string, Text>, used: Used, say: Say): Record<string, Record<string, string>> {
	const shared = sharedTexts(definition, used);
	const nb = new Map([...own, ...shared]);
	const names = slotNames(definition);
	const out: Record<string, Record<string, string>> = { nb: plain(nb) };
	const translations = definition.texts.filter((t) => t.locale !== 'nb');
	const lacking: Lacking[] = [];
	for (const locale of new Set(translations.filter((t) => !t.shared).map((t) => t.locale))) {
		const texts = new Map<string, Text>();
		for (const file of translations.filter((t) => t.locale === locale)) {
			lacking.push(checkTranslation(definition, file, file.shared ? shared : own, names, say));
			for (const [key, text] of file.texts) if (nb.has(key)) texts.set(key, text);
		}
		if (!translations.some((t) => t.locale === locale && t.shared) && shared.size > 0)
			say('mangler-oversettelse', definition.flow.at, `Etater og satser er ikke oversatt til «${locale}».`, `Lag flows/tekst/${locale}.yaml.`);
		out[locale] = plain(texts);
	}
	tellMissing(lacking, say);
	return out;
}

const plain = (texts: Map<string, Text>): Record<string, string> => Object.fromEntries([...texts].map(([key, t]) => [key, t.text]));

function isExtra(key: string, { flow }: Definition): boolean {
	const [section = '', id = '', ...rest] = key.includes('.') ? key.split('.') : ['', '', key];
	const last = rest.join('.');
	if (!Object.hasOwn(extra, section) || !(extra[section as keyof typeof extra] as readonly string[]).includes(last)) return false;
	if (section === '') return true;
	if (last === 'brev.tekst') return (flow.services ?? []).some((s) => s.id === id && s.letter);
	const ids = section === 'opplysninger' ? (flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])]) : section === 'grener' ? flow.branches : flow.services;
	return (ids ?? []).some((x) => x.id === id);
}

function slotNames({ flow, rates }: Definition): Set<string> {
	const services = flow.services ?? [];
	return new Set([
		'i dag',
		...(flow.facts ?? []).flatMap((f) => [f.id, ...(f.facts ?? []).map((i) => i.id)]),
		...(flow.values ?? []).map((v) => v.id),
		...rates.map((r) => r.name.text),
		...services.flatMap((s) => [...(s.dates ?? []).map((d) => d.id), ...(s.amounts ?? []).map((a) => a.id)])
	]);
}

/** The words that are explained, per language. An explanation may show dated values, and nothing of a single life event. */
export function explained({ wordLists, rates }: Definition, say: Say): Words['terms'] {
	const names = new Set(['i dag', ...rates.map((r) => r.name.text)]);
	return Object.fromEntries(
		Object.entries(wordLists).map(([locale, list]) => {
			for (const { line } of list.terms ?? []) checkSlots(line, names, say);
			const terms = (list.terms ?? []).map(({ id, line }) => ({ forms: id.text.split(',').map((form) => form.trim()), means: line.text }));
			const plain = (words: Text[] = []): string[] => words.map((w) => w.text);
			return [locale, { endings: plain(list.endings), is: plain(list.is), terms }];
		})
	);
}

/** Key → bokmål of everything a translation file must have: the flow's own texts, or what all flows share. */
export function sourceTexts(definition: Definition, used: Used, shared: boolean): Map<string, string> {
	const texts = shared ? sharedTexts(definition, used) : ownTexts(definition, () => {});
	return new Map([...texts].map(([key, t]) => [key, t.text]));
}

/** A text as a designer wrote it, with what its readers are in. */
export interface Written {
	locale: string;
	key: string;
	text: Text;
	/** True for texts only people in a careful branch meet; in a careful life event every text not in a branch that says otherwise. */
	careful: boolean;
}

const allWritten = new WeakMap<Definition, readonly Written[]>();
/** All texts of a flow in every language, for the checks on words. */
export function writtenTexts(definition: Definition): readonly Written[] {
	let all = allWritten.get(definition);
	if (!all) allWritten.set(definition, (all = write(definition)));
	return all;
}

function write(definition: Definition): Written[] {
	const whole = definition.flow.tone === 'careful';
	const branches = (definition.flow.branches ?? []).filter((b) => (whole ? b.tone === 'plain' : b.tone === 'careful')).map((b) => b.id);
	const services = (definition.flow.services ?? []).filter((s) => s.branch && branches.includes(s.branch.text)).map((s) => s.id);
	const comparisons = (definition.flow.comparisons ?? []).filter((c) => c.services.every((s) => services.includes(s.text))).map((c) => c.id);
	const apart = [...branches.map((b) => `grener.${b}.`), ...services.map((s) => `tjenester.${s}.`), ...comparisons.map((c) => `sammenlikninger.${c}.`)];
	const all = {
		agencies: new Set(definition.agencies.map((a) => a.id)),
		registers: new Set(definition.registers.map((r) => r.id)),
		rates: new Set(definition.rates.map((r) => r.name.text))
	};
	const careful = (key: string): boolean => apart.some((start) => key.startsWith(start)) !== whole;
	// An explanation may stand anywhere, so it is written for those who need the most care.
	const explanations = Object.entries(definition.wordLists).flatMap(([locale, list]) =>
		(list.terms ?? []).map(({ id, line }) => ({ locale, key: `forklares.${id.text}`, text: line, careful: true }))
	);
	return [
		...explanations,
		...[...inlineTexts(definition)].filter(isRead).map(([key, text]) => ({ locale: 'nb', key, text, careful: careful(key) })),
		...[...sharedTexts(definition, all)].map(([key, text]) => ({ locale: 'nb', key, text, careful: false })),
		...definition.texts.flatMap((file) =>
			[...file.texts].filter(isRead).map(([key, text]) => ({ locale: file.locale, key, text, careful: !file.shared && careful(key) }))
		)
	];
}

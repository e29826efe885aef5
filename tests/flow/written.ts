// Flows written inside a test: the parts that are always the same are filled in, so that a case shows only what it is about.
// `…` in a service stands for the words every service must have.

import type { Files, Finding, FindingCode } from '#flow';

export interface Written {
	flyt: string;
	/** Other files, by their path under flows/. */
	filer?: Record<string, string>;
}

const HEAD = 'livshendelse: Prøve\nom: En prøve\n';
const SERVICE = (indent: string): string =>
	['tittel: Gjør dette', 'fra: etat', 'hjemmel: en lov § 1', 'kilde: { side: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }']
		.map((l) => indent + l)
		.join('\n');
const AGENCIES = 'etat:\n  navn: Etaten\n  hos: Etaten\n  slag: stat\n  telefon: 80 00 00 00\n';

/** The files of a written flow, as the event «prøve». */
export function filesOf({ flyt, filer = {} }: Written): Files {
	const whole = (flyt.includes('livshendelse:') ? '' : HEAD) + flyt.replace(/^( *)…( *#.*)?$/gm, (_, indent: string) => SERVICE(indent));
	return new Map(Object.entries({ 'etater.yaml': AGENCIES, 'prøve/flyt.yaml': whole, ...filer }).map(([path, text]) => [`flows/${path}`, text]));
}

export const fileOf = (path: string): string => path.replace(/^flows\//, '');

/** A dated value that always holds. */
export const rate = (name: string, value: number, enhet = 'antall'): string =>
	`navn: ${name}\nkalles: ${name}\nenhet: ${enhet}\ndag: i dag\nhjemmel: en lov § 2\nverdier:\n  alltid: { verdi: ${value}, kilde: etat.no, sjekket: 2026-08-20, sikkerhet: bekreftet }\n`;

/** The day flows inside tests are checked. */
export const checkedOn = '2026-11-30';

/** What is found when a flow lacks example people. A flow of three lines inside a test has none, and is not about them. */
export const netCodes: readonly FindingCode[] = ['ingen-eksempler', 'tjeneste-uten-eksempel', 'for-uten-eksempel', 'område-uten-eksempel'];
export const besidesTheNet = (findings: readonly Finding[]): Finding[] => findings.filter((f) => !netCodes.includes(f.code));

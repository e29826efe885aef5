// «organisasjonsnummer»: the nine digits of an organisation; the last one is worked out from the others. Stored as nine digits.

import { kind } from './kind.ts';
import { textField } from './text-field.ts';

export const organisationNumber = kind({
	name: 'organisation-number',
	written: { as: 'word', word: 'organisasjonsnummer' },
	help: 'Nummeret til en bedrift, en forening eller en etat. Det kontrolleres.',
	texts: {
		nb: {
			'question.organisation-number.hint': 'Skriv de ni sifrene i nummeret.',
			'error.not-digits': 'Skriv bare sifrene i nummeret.',
			'error.too-few-digits': 'Det mangler sifre. Skriv alle de ni sifrene i nummeret.',
			'error.too-many-digits': 'Det er for mange sifre. Skriv bare de ni sifrene i nummeret.',
			'error.wrong-digit': 'Minst ett av sifrene er feil. Se etter i et brev eller en faktura, og skriv nummeret en gang til.'
		},
		nn: {
			'question.organisation-number.hint': 'Skriv dei ni siffera i nummeret.',
			'error.not-digits': 'Skriv berre siffera i nummeret.',
			'error.too-few-digits': 'Det manglar siffer. Skriv alle dei ni siffera i nummeret.',
			'error.too-many-digits': 'Det er for mange siffer. Skriv berre dei ni siffera i nummeret.',
			'error.wrong-digit': 'Minst eitt av siffera er feil. Sjå etter i eit brev eller ein faktura, og skriv nummeret ein gong til.'
		},
		en: {
			'question.organisation-number.hint': 'Enter the nine digits of the number.',
			'error.not-digits': 'Enter only the digits of the number.',
			'error.too-few-digits': 'Some digits are missing. Enter all nine digits of the number.',
			'error.too-many-digits': 'There are too many digits. Enter only the nine digits of the number.',
			'error.wrong-digit': 'At least one digit is wrong. Check a letter or an invoice, and enter the number again.'
		}
	},
	pattern: 'text',
	type: () => ({ is: 'text' }),
	value: (answer) => (typeof answer === 'string' && isOrganisationNumber(answer) ? answer : undefined),
	read: ({ values: [text = ''] }) => {
		if (text === '') return { problem: { code: 'nothing-written' } };
		const digits = text
			.replace(/^(?:org(?:anisasjons)?[.\s]*(?:nr|nummer)\b[.:\s]*)?(?:NO\b|NO(?=\d))?/i, '')
			.replace(/MVA\.?$/i, '')
			.replace(/[\s.]/g, '');
		if (!/^\d+$/.test(digits)) return { problem: { code: 'not-digits' } };
		if (digits.length !== LENGTH) return { problem: { code: digits.length < LENGTH ? 'too-few-digits' : 'too-many-digits' } };
		return isOrganisationNumber(digits) ? { answer: digits } : { problem: { code: 'wrong-digit' } };
	},
	fields: (answer) => [['', inGroups(String(answer), ' ')]],
	show: (value, _asked, _teller, source) => [{ text: inGroups(String(value), '\u00a0'), source }],
	hint: ({ speech }) => [speech.say('question.organisation-number.hint')],
	field: (form) => textField(form, null, { inputmode: 'numeric', width: 11 }),
	options: (_, about) => {
		const named = about.words().filter(isOrganisationNumber);
		return [...named.map((n) => ({ name: n, answer: n })), { name: 'noe annet', answer: another(named) }];
	},
	domain: (_, use) => {
		if (!use || use.otherwise || use.bare) return null;
		const named = [...new Set(use.constants.filter((v) => typeof v === 'string'))];
		return [...named, another(named)];
	},
	example: () => another([])
});

const LENGTH = 9;
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** The last digit of a number that begins with these eight; null when no number does. */
function checkDigit(first: string): number | null {
	const rest = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first[i]), 0) % 11;
	return rest === 0 ? 0 : rest === 1 ? null : 11 - rest;
}

const isOrganisationNumber = (text: string): boolean => /^\d{9}$/.test(text) && checkDigit(text) === Number(text[8]);

const inGroups = (digits: string, space: string): string => digits.replace(/(\d{3})(?=\d)/g, `$1${space}`);

/** A number that is none of these. It is one for trying things: no organisation has a number that begins so. */
function another(than: readonly unknown[]): string {
	for (let first = 31_000_000; ; first++) {
		const digit = checkDigit(String(first));
		if (digit !== null && !than.includes(`${first}${digit}`)) return `${first}${digit}`;
	}
}

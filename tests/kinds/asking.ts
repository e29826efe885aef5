// A question of any kind, asked of nobody in particular: what the tests of kinds read, write and show with.

import { fieldsOf, problemText, read, type Answer, type Asked, type Bounds, type Kind, type Limits, type Municipality, type Read, type Teller } from '#kinds';
import { plainText, speak, type Line } from '#text';
import { expect } from 'vitest';

export const TODAY = '2026-11-21';
export const LOCALES = ['nb', 'nn', 'en'] as const;

const place = (number: string, name: string, more: Partial<Municipality> = {}): Municipality => ({
	number,
	name,
	also: [],
	from: null,
	to: null,
	became: [],
	...more
});
export const PLACES: readonly Municipality[] = [
	place('0001', 'Fjell'),
	place('0002', 'Hamarøy', { also: ['Hábmer'] }),
	place('0003', 'Nes', { to: '2026-12-31', became: ['0005'] }),
	place('0004', 'Vik', { to: '2026-12-31', became: ['0005'] }),
	place('0005', 'Nesvik', { from: '2027-01-01' }),
	place('0006', 'Storby', { to: '2026-12-31', became: ['0007', '0008'] }),
	place('0007', 'Storby', { from: '2027-01-01' }),
	place('0008', 'Haram', { from: '2027-01-01' }),
	place('0301', 'Oslo')
];

export class Asking {
	readonly kind: Kind;
	readonly asked: Asked;
	readonly limits: Limits;

	constructor(kind: Kind, { bounds, today = TODAY, ...own }: Partial<Asked> & { bounds?: Bounds; today?: string } = {}) {
		this.kind = kind;
		const options = kind.written.as === 'choices' ? ['a', 'b', 'c'] : [];
		const list = kind.written.as === 'section' ? { least: 0, most: 12 } : null;
		this.asked = { name: 'noe', slug: 'noe', options, list, mayBeUnknown: false, aboutYou: false, ...own };
		this.limits = { today, municipalities: PLACES, bounds: bounds ?? kind.bounds(this.asked, today) };
	}

	/** What is written in the question's own field, or in the parts of it. */
	read(...written: (string | Readonly<Record<string, string>>)[]): Read {
		const [parts] = written.filter((w) => typeof w === 'object');
		const own = written.filter((w) => typeof w === 'string');
		return read(
			this.kind,
			this.asked,
			(name) => (name === 'noe' ? own : (parts?.[name.replace('noe.', '')] ?? null) === null ? [] : [parts?.[name.replace('noe.', '')] ?? '']),
			this.limits
		);
	}

	/** What is read when somebody fills in the fields of an answer. */
	again(answer: Answer): Read {
		const filled = fieldsOf(this.kind, this.asked, answer, this.limits);
		return read(this.kind, this.asked, (name) => filled.flatMap(([field, text]) => (field === name ? [text] : [])), this.limits);
	}

	/** The code of what is wrong; the test fails when nothing is. */
	problem(...written: (string | Readonly<Record<string, string>>)[]): string {
		const got = this.read(...written);
		return 'problem' in got ? got.problem.code : expect.fail(`«${JSON.stringify(written)}» was read as ${JSON.stringify(got.answer)}`);
	}

	/** What is wrong, in words. */
	advice(locale: (typeof LOCALES)[number], ...written: (string | Readonly<Record<string, string>>)[]): string {
		const got = this.read(...written);
		return 'problem' in got ? plainText(problemText(this.kind, got.problem, this.asked, this.teller(locale), this.limits)) : expect.fail('Nothing is wrong');
	}

	/** A stored answer as it is shown; the test fails when it is no answer of this kind. */
	shown(answer: Exclude<Answer, null>, locale: (typeof LOCALES)[number] = 'nb'): string {
		const value = this.kind.value(answer, this.asked, this.limits);
		return value === undefined || value === null
			? expect.fail(`${JSON.stringify(answer)} is no answer`)
			: plainText(this.kind.show(value, this.asked, this.teller(locale), 'fact:noe'));
	}

	teller(locale: (typeof LOCALES)[number]): Teller {
		const speech = speak(locale);
		return {
			here: this.limits,
			speech: speech as unknown as Teller['speech'],
			day: (iso, source) => ({ text: speech.format.day(iso), source, iso }),
			joined: (lines) => [speech.format.list(lines.map((l: Line) => plainText(l)))],
			option: (_, id) => [`valg ${id}`],
			unit: () => null
		};
	}
}

/** Stored, as a rule has it, and shown in bokmål: nothing is lost between them. */
export function expectKept(asking: Asking, answer: Exclude<Answer, null>): void {
	expect(asking.again(answer), JSON.stringify(answer)).toEqual({ answer });
	const value = asking.kind.value(answer, asking.asked, asking.limits);
	if (value === undefined || value === null) return expect.fail(`${JSON.stringify(answer)} is no answer`);
	if (asking.asked.list === null) expect(asking.kind.answer(value)).toEqual(answer);
	for (const locale of LOCALES) expect(asking.shown(answer, locale)).not.toBe('');
}

// «kommune»: a municipality, by its name. Stored as its number; in rules and on pages it is the one that number means today.

import { nearest } from '#values';
import { kind } from './kind.ts';
import { municipalitiesOn, municipality as withNumber, municipalityNamed, municipalityOn } from './municipalities.ts';
import { textField } from './text-field.ts';
import { textsToTry } from './trying.ts';

export const municipality = kind({
	name: 'municipality',
	written: { as: 'word', word: 'kommune' },
	help: 'En kommune, ved navnet.',
	texts: {
		nb: {
			'question.municipality.hint': 'Skriv navnet på kommunen, for eksempel Oslo.',
			'question.municipality.divided': '{{old}} er delt i {{now}}. Derfor spør vi igjen.',
			'error.no-such-municipality': 'Vi finner ingen kommune med det navnet. Skriv navnet slik det står på kommunens nettsider.',
			'error.no-such-municipality.near': 'Vi finner ingen kommune med det navnet. Mente du {{near}}? Skriv navnet en gang til.'
		},
		nn: {
			'question.municipality.hint': 'Skriv namnet på kommunen, til dømes Oslo.',
			'question.municipality.divided': '{{old}} er delt i {{now}}. Difor spør vi på nytt.',
			'error.no-such-municipality': 'Vi finn ingen kommune med det namnet. Skriv namnet slik det står på nettsidene til kommunen.',
			'error.no-such-municipality.near': 'Vi finn ingen kommune med det namnet. Meinte du {{near}}? Skriv namnet ein gong til.'
		},
		en: {
			'question.municipality.hint': 'Enter the name of the municipality, for example Oslo.',
			'question.municipality.divided': '{{old}} has been divided into {{now}}. That is why we ask again.',
			'error.no-such-municipality': 'We cannot find a municipality with that name. Enter the name as it is written on the municipality’s website.',
			'error.no-such-municipality.near': 'We cannot find a municipality with that name. Did you mean {{near}}? Enter the name again.'
		}
	},
	pattern: 'municipality',
	place: true,
	type: () => ({ is: 'municipality' }),
	value: (answer, _, { municipalities, today }) => (typeof answer === 'string' ? municipalityOn(municipalities, answer, today)?.number : undefined),
	read: ({ values: [text = ''] }, _, { municipalities, today }) => {
		if (text === '') return { problem: { code: 'nothing-written' } };
		const found = municipalityNamed(municipalities, text, today);
		if (found) return { answer: found.number };
		const names = municipalitiesOn(municipalities, today).flatMap((m) => [m.name, ...m.also]);
		const starts = names.filter((n) => n.toLocaleLowerCase('nb').startsWith(text.toLocaleLowerCase('nb')));
		return { problem: { code: 'no-such-municipality', near: starts.length === 1 ? (starts[0] ?? null) : nearest(text, names) } };
	},
	fields: (answer, _, { municipalities }) => [['', withNumber(municipalities, String(answer))?.name ?? String(answer)]],
	show: (value, _, { here }) => [withNumber(here.municipalities, String(value))?.name ?? String(value)],
	hint: ({ speech }) => [speech.say('question.municipality.hint')],
	problem: ({ code, near }, _, { speech }) => (code === 'no-such-municipality' && near ? speech.line('error.no-such-municipality.near', { near }) : null),
	field: (form, asked, teller) =>
		textField(form, teller.unit(asked), { suggestions: municipalitiesOn(teller.here.municipalities, teller.here.today).map((m) => m.name), width: 24 }),
	// It has become several since it was answered.
	again: (answer, { here: { municipalities, today }, speech }) => {
		const old = withNumber(municipalities, String(answer));
		if (!old || municipalityOn(municipalities, old.number, today)) return null;
		const now = old.became.flatMap((number) => withNumber(municipalities, number)?.name ?? []);
		return speech.line('question.municipality.divided', { old: old.name, now: speech.format.list(now) });
	},
	options: (_, about) => about.places().map((m) => ({ name: m.name, answer: m.number })),
	domain: textsToTry,
	example: () => '0301'
});

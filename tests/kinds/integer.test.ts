// «hele tall»: what is counted is counted in whole, on the way in and when it is read back; everything else may have decimals.

import { describe, expect, test } from 'vitest';
import { readAnswer } from '#journey';
import { kinds, type Answers, type Read } from '#kinds';
import { Knowledge, type Fact } from '#rules';
import { lifeEvent, TRIAL } from '../events.ts';

const trial = lifeEvent('prove', TRIAL).book;
const real = lifeEvent('fa-barn').book;
const knowing = (answers: Answers, book = trial): Knowledge => new Knowledge(book, { answers, known: {}, today: '2026-11-21' });

const wholeIn = (fact: Fact): boolean => kinds[fact.kind] === kinds.integer;

function read(name: string, text: string, book = trial): Read {
	const fact = book.facts.find((f) => f.name === name) ?? expect.fail(`ingen opplysning heter «${name}»`);
	return readAnswer(fact, null, (field) => (field === fact.slug ? [text] : []), knowing({}, book));
}

describe('et spørsmål om hele tall', () => {
	test.each(['1,5', '1.5', '0,5', '2,25'])('tar ikke imot %s', (text) => expect(read('antall', text)).toEqual({ problem: { code: 'not-whole' } }));
	test.each([
		['2', 2],
		['2,0', 2],
		[' 12 ', 12]
	])('tar imot %s', (text, n) => expect(read('antall', text)).toEqual({ answer: n }));
	test('holder grensene sine', () => expect(read('antall', '21')).toEqual({ problem: { code: 'too-large', bound: 20 } }));
	test('sier fra om ord som om andre tall', () => expect(read('antall', 'to')).toEqual({ problem: { code: 'not-a-number' } }));
	test('regner et lagret svar med desimaler som ikke svart, og mister det ikke', () => {
		const answers = { vei: 'vanlig', antall: 1.5 };
		expect(knowing(answers).name('antall')).toEqual({ known: false, missing: ['antall'] });
		expect(knowing({ ...answers, antall: 2 }).name('antall')).toMatchObject({ known: true, value: 2 });
	});
});

test.each(real.facts.filter((f) => wholeIn(f)).map((f) => f.name))('få barn: «%s» er et helt tall', (name) => {
	expect(read(name, '1,5', real)).toEqual({ problem: { code: 'not-whole' } });
	expect(read(name, '1', real)).toEqual({ answer: 1 });
});
test('få barn teller barn og måneder i hele tall', () =>
	expect(real.facts.filter((f) => wholeIn(f)).map((f) => f.name)).toEqual(expect.arrayContaining(['antall barn', 'barn fra før', 'inntektsmåneder'])));

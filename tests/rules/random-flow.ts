// Random flows, written in the language itself: questions that wait for each other, a list, computed values, tables, branches
// and services with rows and formulas. Only what the checker lets through is used.

import fc from 'fast-check';
import type { FindingCode } from '#flow';
import type { Book } from '#rules';
import { compileEvent } from '../../tools/flows.ts';
import { besidesTheNet, filesOf, rate } from '../flow/written.ts';

const cells: Record<string, fc.Arbitrary<string>> = {
	a: fc.constantFrom('ja', 'nei'),
	b: fc.constantFrom('ja', 'nei'),
	c: fc.constantFrom('x', 'y', 'ikke x', '[x, z]', 'z'),
	d: fc.constantFrom('p', 'ingen', 'ikke q', '[p, q]'),
	e: fc.constantFrom('"> 0"', '"<= grense"', '"not(1)"', '"[0..grense]"'),
	f: fc.constantFrom('"< i dag"', '">= i dag"'),
	v: fc.constantFrom('ja', 'nei'),
	w: fc.constantFrom('"> 0"', '"<= grense"')
};
const row = (names: string[]): fc.Arbitrary<string> =>
	fc
		.subarray(names, { minLength: 1, maxLength: Math.min(3, names.length) })
		.chain((picked) => fc.tuple(...picked.map((n) => (cells[n] as fc.Arbitrary<string>).map((c) => `${n}: ${c}`))))
		.map((parts) => parts.join(', '));
const rows = (names: string[]): fc.Arbitrary<string> =>
	fc.array(row(names), { minLength: 1, maxLength: 2 }).map((all) => `[${all.map((r) => `{ ${r} }`).join(', ')}]`);

const condition = fc.letrec<{ yes: string; n: string }>((tie) => ({
	n: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom('e', 'grense', '1', 'count(l)', 'count(l[g = true])', 'count(d)', 'sum(l.h)'),
		fc.tuple(tie('n'), fc.constantFrom('+', '*'), tie('n')).map(([x, o, y]) => `(${x} ${o} ${y})`),
		fc.tuple(tie('yes'), tie('n'), tie('n')).map(([x, y, z]) => `(if ${x} then ${y} else ${z})`)
	),
	yes: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom(
			'a',
			'b',
			'c = "x"',
			'c != "y"',
			'list contains(d, "p")',
			'f < i dag',
			'some x in l satisfies x.g',
			'every x in l satisfies x.g or x.h > 0',
			'a = b'
		),
		fc.tuple(tie('yes'), fc.constantFrom('and', 'or'), tie('yes')).map(([x, o, y]) => `(${x} ${o} ${y})`),
		tie('yes').map((x) => `not(${x})`),
		fc.tuple(tie('n'), fc.constantFrom('<', '>=', '='), tie('n')).map(([x, o, y]) => `(${x} ${o} ${y})`)
	)
}));

const text = fc
	.record({
		b: rows(['a']),
		c: fc.option(rows(['a', 'b'])),
		comes: fc.option(rows(['c'])),
		g: fc.option(rows(['a'])),
		v: condition.yes,
		w: condition.n,
		t: rows(['a', 'c']),
		u: rows(['a', 'c']),
		branch: fc.option(rows(['c'])),
		one: rows(['a', 'b', 'c', 'd', 'e', 'f', 'v', 'w']),
		two: condition.yes,
		three: condition.n,
		four: condition.yes
	})
	.map(
		(r) => `
opplysninger:
  a: { spør: A?, svar: ja/nei }
  b: { spør: B?, svar: ja/nei/vet ikke, når: ${r.b} }
  c: { spør: C?, svar: [x, y, z]${r.c ? `, når: ${r.c}` : ''} }
  d: { spør: D?, svar: { flere av: { p: P, q: Q } } }
  e: { spør: E?, svar: tall }
  f: { spør: F?, svar: dato${r.comes ? `, kommer når: ${r.comes}` : ''} }
  l:
    spør: Hvor mange?
    liste: { minst: 0, høyst: 3, kalles: en }
    opplysninger:
      g: { spør: G?, svar: ja/nei${r.g ? `, når: ${r.g}` : ''} }
      h: { spør: H?, svar: tall, når: { g: ja } }
beregnes:
  v: { formel: '${r.v}' }
  w: { formel: '${r.w}' }
  t: { tabell: [{ a: ja, c: x, gir: "1" }, { a: nei, gir: w }, { a: ja, c: ikke x, gir: "12" }], ellers: "0" }
  k: { for hver: l, formel: "if g then h else e" }
${r.branch ? `grener:\n  gren: { når: ${r.branch} }` : ''}
tjenester:
  en:
    …
    gjelder når: ${r.one}
    beløp: { t: { formel: t, enhet: kr } }
  to:
    …
    krever: '${r.two}'
    datoer: { frist: { formel: "f + dager(1)" } }
  tre:
    …
    for hver: l
    krever: 'k > ${r.three}'
${r.branch ? `  fire:\n    …\n    gren: gren\n    krever: '${r.four}'` : ''}
`
	);

/** Findings that make a flow unusable here; waste (unused questions and the like) does no harm. */
const harmless = new Set<FindingCode>([
	'alltid-oppfylt',
	'aldri-aktuell',
	'motsigelse',
	'overflødig-rad',
	'svar-uten-vei',
	'spørsmål-uten-nytte',
	'ubrukt-verdi',
	'spørsmål-vises-aldri',
	'tabell-hull',
	'dato-uten-dag',
	'feil-enhet',
	'frist-alltid-ute',
	'frist-før-start',
	'regner-ingenting',
	'står-to-ganger',
	'ubrukt-navn',
	'venter-forgjeves'
]);

export const randomBook: fc.Arbitrary<{ flyt: string; book: Book }> = text
	.map((flyt) => {
		const { book, findings } = compileEvent('prøve', filesOf({ flyt, filer: { 'satser/grense.yaml': rate('grense', 5) } }));
		return { flyt, book, serious: besidesTheNet(findings).filter((f) => !harmless.has(f.code)) };
	})
	.filter(({ serious, flyt }) => {
		if (serious[0])
			throw new Error(`A generated flow is not in the language: ${serious[0].code} ${serious[0].message}\n${flyt.split('\n')[serious[0].at.line - 3] ?? ''}`);
		return true;
	});

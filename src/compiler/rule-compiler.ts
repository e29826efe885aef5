// Compiles one rule at a time: formulas, rows of cells, decision tables, presumed answers. Each is parsed, type-checked and turned
// into a tree; what is wrong becomes findings on its own place, and the rule stays unknown so that one mistake does not look like several.

import { nearest } from '#values';
import { within, type Cell, type Finding, type FindingCode, type Place, type Row, type Say, type Text, type ValueEntry } from '#flow';
import { noAnswer, nobodys, otherKind } from './causes.ts';
import type { Declared } from './declared.ts';
import type { Expression } from '#rules';
import { parseFormula, parseTests, type Parsed } from './parse.ts';
import { TypeCheck, type Options } from './type-check.ts';
import { called, together, words, YES_NO, type Type } from './types.ts';

/** What may be behind a problem in a part of a rule that mentions these names. */
function causesOf(code: FindingCode, part: string, names: readonly string[]): string[] {
	switch (code) {
		case 'ukjent-opplysning':
			return [nobodys('navn', part.slice(part.lastIndexOf('.') + 1).trim())];
		case 'ukjent-sats':
			return [nobodys('navn', part.replaceAll('"', ''))];
		case 'ukjent-valg':
			return names.flatMap((name) => [noAnswer(name, part.replaceAll('"', '')), otherKind(name)]);
		case 'feil-type':
			return names.map(otherKind);
		default:
			return [];
	}
}

/** Stands for a rule that cannot be used: what it gives is never known. */
const BROKEN: Expression = { op: 'name', name: '?' };

export class RuleCompiler {
	/** Where each rule stands, for the checks that come after. */
	readonly places = new Map<Expression, Place>();
	private readonly declared: Declared;
	private readonly say: Say;
	/** What the reader has said already. */
	private readonly reported: readonly Finding[];
	private readonly computing: string[] = [];
	private readonly expressions = new Map<string, { expression: Expression; type: Type }>();

	constructor(declared: Declared, reported: readonly Finding[], say: Say) {
		this.declared = declared;
		this.reported = reported;
		this.say = say;
		declared.infer = (value) => this.value(value).type;
	}

	/** `about`: what a cell holds its test against. */
	private check(parsed: Parsed, text: Text, options: Options, about?: string): { expression: Expression; type: Type } {
		const types = new TypeCheck(this.declared, parsed.spans, options);
		const type = parsed.problems.length > 0 ? ({ is: 'any' } as const) : types.of(parsed.expression);
		const problems = [...parsed.problems, ...types.problems];
		for (const p of problems) {
			const part = text.text.slice(p.span.from, p.span.to);
			const names = this.namesIn(p.code === 'ukjent-valg' ? text.text : part);
			const said = about === undefined ? part : `${about}: ${part}`;
			const where = p.code === 'ukjent-opplysning' && about !== undefined ? ` Det står under «${about}».` : '';
			const message = p.code === 'feil-type' ? `${p.message.replace(/\.$/, '')}: «${said}».` : `${p.message}${where}`;
			const held = about === undefined ? [] : [about];
			const behind = p.code === 'feil-type' ? this.behind([...names, ...held]) : names;
			const at = within(text, p.span.from, p.span.to - p.span.from);
			this.say(p.code, at, message, p.next, ...causesOf(p.code, part, behind), ...held.map(otherKind));
		}
		const expression = problems.length > 0 ? { ...BROKEN } : parsed.expression;
		this.places.set(expression, text.at);
		return { expression, type };
	}

	/** The facts and values a text mentions; of two that overlap the longer. */
	private namesIn(text: string): string[] {
		let rest = text;
		return [...this.declared.facts.keys(), ...this.declared.values.keys()]
			.sort((a, b) => b.length - a.length)
			.filter((name) => {
				const found = rest.includes(name);
				rest = rest.replaceAll(name, '·');
				return found;
			});
	}

	/** Names, and those that computed values among them are worked out from: the kind of what they give hangs on them all. */
	private behind(names: readonly string[]): string[] {
		const found = new Set(names);
		for (const name of found) {
			const { formula, table } = this.declared.values.get(name) ?? {};
			for (const text of [formula, ...(table ?? []).map((r) => r.gives)]) for (const inner of text ? this.namesIn(text.text) : []) found.add(inner);
		}
		return [...found];
	}

	private kinds(text: Text): string[] {
		return this.behind(this.namesIn(text.text)).map(otherKind);
	}

	/** One FEEL expression with its type. */
	formula(text: Text, options: Options): { expression: Expression; type: Type } {
		// Nothing there: the reader has said so.
		if (text.text === '') return { expression: { ...BROKEN }, type: { is: 'any' } };
		return this.check(parseFormula(text.text, this.declared.names()), text, options);
	}

	/** A formula that must give a date. */
	date(text: Text, list: string | null, options: Omit<Options, 'list'> = {}): Expression {
		const { expression, type } = this.formula(text, { list, ...options });
		if (type.is !== 'date' && type.is !== 'any')
			this.say(
				'feil-type',
				text.at,
				'Denne regelen skal gi en dato.',
				'Begynn med en dato, og legg til dager(…), uker(…), måneder(…) eller år(…).',
				...this.kinds(text)
			);
		return expression;
	}

	/** Rows of cells: any row, all its cells. */
	rows(rows: Row[], list: string | null): Expression {
		const any = rows.map((r) => this.row(r, list));
		const e: Expression = any.length === 1 ? (any[0] as Expression) : { op: 'or', of: any };
		if (rows[0]) this.places.set(e, rows[0].at);
		return e;
	}

	private row(row: Row, list: string | null): Expression {
		const cells = row.cells.map((c) => this.cell(c, list));
		const e: Expression = cells.length === 1 ? (cells[0] as Expression) : cells.length === 0 ? this.emptyRow(row) : { op: 'and', of: cells };
		this.places.set(e, row.at);
		return e;
	}

	private emptyRow(row: Row): Expression {
		const reported = this.reported.some((f) => f.at.file === row.at.file && f.at.line === row.at.line);
		if (!reported) this.say('mangler-innhold', row.at, 'Raden har ingen vilkår.', 'Skriv minst én «opplysning: svar», eller bruk «ellers:» i en tabell.');
		return { ...BROKEN };
	}

	/** A cell's syntax follows the fact's type: choices and ja/nei are words, numbers and dates are FEEL tests. */
	private cell({ name, cell }: Cell, list: string | null): Expression {
		const subject = { op: 'name' as const, name: name.text };
		const { expression, type } = this.check(
			{ expression: subject, spans: new Map([[subject as Expression, { from: 0, to: name.text.length }]]), problems: [] },
			name,
			{
				list
			}
		);
		if (expression !== subject) return expression;
		const tests = cell.map((text) => this.test(text, subject, type, list));
		const e: Expression = tests.length === 1 ? (tests[0] as Expression) : { op: 'or', of: tests };
		this.places.set(e, name.at);
		return e;
	}

	private test(text: Text, subject: Extract<Expression, { op: 'name' }>, type: Type, list: string | null): Expression {
		const of = subject.name;
		const is = (value: string | boolean | null): Expression => ({ op: 'compare', by: '=', left: subject, right: { op: 'literal', value } });
		// «ikke x» is met only by an answer that exists: what does not apply is neither x nor something else.
		const isOther = (holds: Expression): Expression => ({
			op: 'and',
			of: [
				{ op: 'compare', by: '!=', left: subject, right: { op: 'literal', value: null } },
				{ op: 'not', of: holds }
			]
		});
		const except = /^ikke (.+)$/.exec(text.text);
		if (text.text === '') return { ...BROKEN };
		if (type.is === 'yes/no') {
			if (text.text === 'ja' || text.text === 'nei') return is(text.text === 'ja');
			this.say('ukjent-valg', text.at, `«${text.text}» er ikke et svar på et ja/nei-spørsmål, og «${of}» er det.`, 'Skriv ja eller nei.', otherKind(of));
			return { ...BROKEN };
		}
		if (type.is === 'choice' || (type.is === 'list' && type.of.is === 'choice')) {
			const options = type.is === 'choice' ? type.options : (type.of as { options: readonly string[] }).options;
			const word = except?.[1] ?? text.text;
			if (type.is === 'list' && word === 'ingen')
				return { op: 'compare', by: '=', left: { op: 'call', name: 'count', of: [subject] }, right: { op: 'literal', value: 0 } };
			if (!options.includes(word)) {
				const near = nearest(word, options);
				const next = near ? `Mente du «${near}»?` : `Valgene er: ${options.join(' · ')}.`;
				this.say('ukjent-valg', text.at, `«${word}» er ikke et av valgene for «${of}».`, next, noAnswer(of, word), otherKind(of));
				return { ...BROKEN };
			}
			const holds: Expression = type.is === 'list' ? { op: 'call', name: 'list contains', of: [subject, { op: 'literal', value: word }] } : is(word);
			return except ? isOther(holds) : holds;
		}
		if (type.is === 'municipality') {
			const area = this.declared.areas.get(except?.[1] ?? text.text);
			if (!area) {
				const near = nearest(text.text, this.declared.areas.keys());
				this.say(
					'ukjent-valg',
					text.at,
					`«${text.text}» er ikke et område.`,
					near ? `Mente du «${near}»?` : 'Legg området til i flows/kommuner/inndeling.yaml.',
					nobodys('område', text.text)
				);
				return { ...BROKEN };
			}
			const items = area.map((value): Expression => ({ op: 'literal', value }));
			const inside: Expression = { op: 'call', name: 'list contains', of: [{ op: 'list', items }, subject] };
			return except ? isOther(inside) : inside;
		}
		if (type.is === 'text') return is(text.text);
		return this.check(parseTests(text.text, subject, this.declared.names()), text, { list }, of).expression;
	}

	/** The least and the largest answer to a question: of the same kind as its answers. */
	bounds(pair: [Text, Text], name: string, of: string | null): [Expression, Expression] {
		const answers = this.typeOf(name, of);
		const wanted = answers.is === 'list' ? answers.of.is : answers.is;
		if (!['number', 'date', 'any'].includes(wanted))
			this.say('feil-type', pair[0].at, `«${name}» har ikke tall eller dager til svar, så «mellom» betyr ingenting her.`, 'Ta bort «mellom».');
		const bound = (text: Text): Expression => this.ofType(text, wanted, of, `Svaret på «${name}» er`);
		return [bound(pair[0]), bound(pair[1])];
	}

	private typeOf(name: string, of: string | null): Type {
		return (of === null ? this.declared.type(name, null) : this.declared.field(of, name)) ?? YES_NO;
	}

	/** A formula where numbers may stand, that must be as the answers it is held against. */
	private ofType(text: Text, wanted: Type['is'], list: string | null, what: string): Expression {
		const { expression, type } = this.formula(text, { list, numbersAllowed: true });
		if (['number', 'date'].includes(wanted) && type.is !== wanted && type.is !== 'any')
			this.say('feil-type', text.at, `${what} ${words[wanted]}, men dette er ${words[type.is]}.`, `Skriv ${words[wanted]} her.`);
		return expression;
	}

	/** A presumed answer: a word for choices and ja/nei, else a formula. */
	presumed(text: Text, name: string, of: string | null): Expression {
		const type = this.typeOf(name, of);
		if (type.is === 'yes/no' || type.is === 'choice') {
			return this.word(text, name, type, of);
		}
		if (type.is === 'list' && text.text === 'ingen') return { op: 'list', items: [] };
		const presumed = this.formula(text, { list: of, numbersAllowed: true });
		if (!together([type, presumed.type]))
			this.say('feil-type', text.at, `Det som antas, er ${called(presumed.type)}, men svaret er ${called(type)}.`, 'Anta noe av samme slag som svaret.');
		else if (type.is === 'number' && type.whole && presumed.type.is === 'number' && !presumed.type.whole)
			this.say('feil-type', text.at, 'Det som antas, kan ha desimaler, men svaret er et helt tall.', 'Skriv floor(…) eller ceiling(…) rundt det.');
		return presumed.expression;
	}

	/** One of the words a choice or ja/nei can be, as a value. */
	private word(text: Text, name: string, type: Type, list: string | null): Expression {
		const test = this.test(text, { op: 'name', name }, type, list);
		if (test.op === 'compare') return test.right;
		if (test.op !== 'name') this.say('ukjent-valg', text.at, `«${text.text}» er ikke et av valgene.`, 'Skriv ett av valgene.');
		return { ...BROKEN };
	}

	/** A computed value, worked out once; one that rests on itself is a finding. */
	value(entry: ValueEntry): { expression: Expression; type: Type } {
		const done = this.expressions.get(entry.id);
		if (done) return done;
		if (this.computing.includes(entry.id)) {
			const ring = [...this.computing.slice(this.computing.indexOf(entry.id)), entry.id].map((n) => `«${n}»`).join(' → ');
			this.say('viser-til-seg-selv', entry.at, `«${entry.id}» regnes ut av seg selv: ${ring}.`, 'La én av dem regnes ut av noe annet.');
			return { expression: { op: 'literal', value: null }, type: { is: 'any' } };
		}
		this.computing.push(entry.id);
		const result = this.compute(entry);
		this.computing.pop();
		this.expressions.set(entry.id, result);
		return result;
	}

	private compute(entry: ValueEntry): { expression: Expression; type: Type } {
		const list = entry.forEach?.text ?? null;
		if (entry.formula && !entry.table) return this.formula(entry.formula, { list });
		if (!entry.table) {
			this.say('mangler-ord', entry.at, `«${entry.id}» sier ikke hvordan den regnes ut.`, 'Legg til «formel:» eller «tabell:».');
			return { expression: { op: 'literal', value: null }, type: { is: 'any' } };
		}
		const gives = (text: Text | null | undefined, at: Place): Expression => {
			if (!text) {
				this.say('mangler-ord', at, 'Raden sier ikke hva den gir.', 'Legg til «gir:».');
				return { op: 'literal', value: null };
			}
			if (!entry.answer) return this.formula(text, { list }).expression;
			const type = this.declared.type(entry.id, list) ?? YES_NO;
			return this.word(text, entry.id, type, list);
		};
		const table: Expression = {
			op: 'table',
			rows: entry.table.map((r) => ({ when: this.row(r, list), gives: gives(r.gives, r.at) })),
			otherwise: entry.otherwise ? gives(entry.otherwise, entry.otherwise.at) : null
		};
		this.places.set(table, entry.at);
		// Cells and results were checked one by one; this only works out what the table gives.
		const type = new TypeCheck(this.declared, new Map(), { list, numbersAllowed: true }).of(table);
		return { expression: table, type };
	}

	/** A formula that must give yes or no. */
	condition(text: Text, list: string | null): Expression {
		const { expression, type } = this.formula(text, { list });
		if (type.is !== 'yes/no' && type.is !== 'any')
			this.say('feil-type', text.at, '«krever» skal gi ja eller nei.', 'Skriv en sammenligning, for eksempel «inntekt > grunnbeløp».', ...this.kinds(text));
		return expression;
	}

	/** A formula that must give a number. */
	number(text: Text, list: string | null): Expression {
		const { expression, type } = this.formula(text, { list });
		if (type.is !== 'number' && type.is !== 'any')
			this.say('feil-type', text.at, 'Et beløp skal være et tall.', 'Skriv en formel som gir et tall.', ...this.kinds(text));
		return expression;
	}
}

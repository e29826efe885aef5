// Compiles a definition into a book: every rule parsed, type-checked and turned into a tree; every line of text lifted to its key.
// Gives all findings at once. A flow with findings still compiles, so that one mistake does not hide the others,
// but nobody serves it: `check` and the build stop.

import {
	nearest,
	reservedSlugs,
	slug,
	type AnswerKind,
	type Cell,
	type Definition,
	type FactEntry,
	type Finding,
	type ItemFactEntry,
	type Place,
	type Row,
	type ServiceEntry,
	type Text,
	type ValueEntry
} from '#flow';
import type { Agency, Book, Fact, Rate, Register, Service, Value } from './book.ts';
import { Declared } from './declared.ts';
import { YES, type Expression } from './expression.ts';
import { parseFormula, parseTests, type Parsed } from './parse.ts';
import { liftTexts } from './texts.ts';
import { TypeCheck, YES_NO, type Options, type Type } from './types.ts';

export interface Compiled {
	book: Book;
	findings: Finding[];
	/** Where each rule stands, for the checks that come after. */
	places: Map<Expression, Place>;
}

/** Stands for a rule that cannot be used: what it gives is never known, so that one mistake does not look like several. */
const BROKEN: Expression = { op: 'name', name: '?' };

export function compile(definition: Definition): Compiled {
	return new Compiler(definition).run();
}

class Compiler {
	private readonly definition: Definition;
	private readonly declared: Declared;
	private readonly findings: Finding[] = [];
	private readonly places = new Map<Expression, Place>();
	private readonly computing: string[] = [];
	private readonly expressions = new Map<string, { expression: Expression; type: Type }>();

	constructor(definition: Definition) {
		this.definition = definition;
		this.declared = new Declared(definition);
		this.declared.infer = (value) => this.value(value).type;
	}

	private say(code: string, at: Place, message: string, next: string): void {
		this.findings.push({ code, at, message, next });
	}

	run(): Compiled {
		const { flow, event, agencies, registers } = this.definition;
		this.checkNames();
		const book: Book = {
			event,
			facts: (flow.facts ?? []).flatMap((f) => [this.fact(f, null), ...(f.facts ?? []).map((inner) => this.fact(inner, f.id))]),
			values: (flow.values ?? []).map((v) => this.compiledValue(v)),
			rates: Object.fromEntries(this.definition.rates.map((r) => [r.name.text, this.rate(r)])),
			phases: (flow.phases ?? []).map((p) => ({ name: p.id, from: p.from ? this.date(p.from, null) : null, to: p.to ? this.date(p.to, null) : null })),
			branches: (flow.branches ?? []).map((b) => ({ name: b.id, when: this.rows(b.when, null), careful: b.tone === 'careful' })),
			services: (flow.services ?? []).map((s) => this.service(s)),
			agencies: Object.fromEntries(agencies.map((a) => [a.id, agency(a)])),
			registers: Object.fromEntries(registers.map((r): [string, Register] => [r.id, { id: r.id, name: r.name.text, owner: r.owner.text }])),
			texts: liftTexts(this.definition, (code, at, message, next) => this.say(code, at, message, next))
		};
		return { book, findings: [...this.definition.findings, ...this.findings], places: this.places };
	}

	// — names —

	private checkNames(): void {
		const { flow, rates } = this.definition;
		const seen = new Map<string, string>([['i dag', 'dagen i dag']]);
		const slugs = new Map<string, string>();
		const declare = (name: string, at: Place, what: string): void => {
			const before = seen.get(name);
			if (before) this.say('samme-navn', at, `«${name}» er allerede navnet på ${before}.`, 'Gi den ene et annet navn.');
			seen.set(name, what);
			if (!/^\p{L}[\p{L}\p{N} ]*$/u.test(name)) this.say('ugyldig-navn', at, `«${name}» kan ikke brukes i regler.`, 'Bruk bokstaver, tall og mellomrom, og begynn med en bokstav.');
			if (['ja', 'nei', 'and', 'or', 'in', 'if', 'not'].includes(name)) this.say('ugyldig-navn', at, `«${name}» betyr noe annet i regler.`, 'Velg et annet navn.');
		};
		for (const rate of rates) declare(rate.name.text, rate.name.at, 'en sats');
		for (const f of flow.facts ?? [])
			for (const entry of [f, ...(f.facts ?? [])]) {
				declare(entry.id, entry.at, 'en opplysning');
				const address = slug(entry.id);
				const other = slugs.get(address);
				if (other ?? reservedSlugs.includes(address)) this.say('samme-adresse', entry.at, `«${entry.id}» får samme adresse (${address}) som ${other ? `«${other}»` : 'en av sidene'}.`, 'Velg et navn som skiller seg mer ut.');
				slugs.set(address, entry.id);
			}
		for (const v of flow.values ?? []) declare(v.id, v.at, 'en beregnet verdi');
	}

	private reference(text: Text | undefined, known: Iterable<string>, what: string, where: string): string | null {
		if (!text || text.text === '') return null;
		const all = [...known];
		if (all.includes(text.text)) return text.text;
		const near = nearest(text.text, all);
		this.say('ukjent-navn', text.at, `Det finnes ${what} som heter «${text.text}».`, near ? `Mente du «${near}»?` : `Legg den til i ${where}.`);
		return null;
	}

	// — rules —

	private check(parsed: Parsed, text: Text, options: Options): { expression: Expression; type: Type } {
		const types = new TypeCheck(this.declared, parsed.spans, options);
		const type = parsed.problems.length > 0 ? ({ is: 'any' } as const) : types.of(parsed.expression);
		const problems = [...parsed.problems, ...types.problems];
		for (const p of problems)
			this.say(p.code, { ...text.at, column: text.at.column + p.span.from, length: p.span.to - p.span.from }, p.message, p.next);
		const expression = problems.length > 0 ? { ...BROKEN } : parsed.expression;
		this.places.set(expression, text.at);
		return { expression, type };
	}

	private formula(text: Text, options: Options): { expression: Expression; type: Type } {
		// Nothing there: the reader has said so.
		if (text.text === '') return { expression: { ...BROKEN }, type: { is: 'any' } };
		return this.check(parseFormula(text.text, this.declared.names()), text, options);
	}

	private date(text: Text, list: string | null): Expression {
		const { expression, type } = this.formula(text, { list });
		if (type.is !== 'date' && type.is !== 'any') this.say('feil-type', text.at, 'Denne regelen skal gi en dato.', 'Begynn med en dato, og legg til dager(…), uker(…), måneder(…) eller år(…).');
		return expression;
	}

	/** Rows of cells: any row, all its cells. */
	private rows(rows: Row[], list: string | null): Expression {
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
		const told = this.definition.findings.some((f) => f.at.file === row.at.file && f.at.line === row.at.line);
		if (!told) this.say('mangler-innhold', row.at, 'Raden har ingen vilkår.', 'Skriv minst én «opplysning: svar», eller bruk «ellers:» i en tabell.');
		return { ...BROKEN };
	}

	/** A cell's syntax follows the fact's type: choices and ja/nei are words, numbers and dates are FEEL tests. */
	private cell({ name, cell }: Cell, list: string | null): Expression {
		const subject: Expression = { op: 'name', name: name.text };
		const { expression, type } = this.check({ expression: subject, spans: new Map([[subject, { from: 0, to: name.text.length }]]), problems: [] }, name, { list });
		if (expression !== subject) return expression;
		const tests = cell.map((text) => this.test(text, subject, type, list));
		const e: Expression = tests.length === 1 ? (tests[0] as Expression) : { op: 'or', of: tests };
		this.places.set(e, name.at);
		return e;
	}

	private test(text: Text, subject: Expression, type: Type, list: string | null): Expression {
		const is = (value: string | boolean | null): Expression => ({ op: 'compare', by: '=', left: subject, right: { op: 'literal', value } });
		const except = /^ikke (.+)$/.exec(text.text);
		if (text.text === '') return { ...BROKEN };
		if (type.is === 'yes/no') {
			if (text.text === 'ja' || text.text === 'nei') return is(text.text === 'ja');
			this.say('ukjent-valg', text.at, `«${text.text}» er ikke et svar på et ja/nei-spørsmål.`, 'Skriv ja eller nei.');
			return { ...BROKEN };
		}
		if (type.is === 'choice' || (type.is === 'list' && type.of.is === 'choice')) {
			const options = type.is === 'choice' ? type.options : (type.of as { options: readonly string[] }).options;
			const word = except?.[1] ?? text.text;
			if (type.is === 'list' && word === 'ingen') return { op: 'compare', by: '=', left: { op: 'call', name: 'count', of: [subject] }, right: { op: 'literal', value: 0 } };
			if (!options.includes(word)) {
				const near = nearest(word, options);
				this.say('ukjent-valg', text.at, `«${word}» er ikke et av valgene.`, near ? `Mente du «${near}»?` : `Valgene er: ${options.join(' · ')}.`);
				return { ...BROKEN };
			}
			const holds: Expression = type.is === 'list' ? { op: 'call', name: 'list contains', of: [subject, { op: 'literal', value: word }] } : is(word);
			if (!except) return holds;
			// «ikke x» is met only by an answer that exists: what does not apply is neither x nor something else.
			return { op: 'and', of: [{ op: 'compare', by: '!=', left: subject, right: { op: 'literal', value: null } }, { op: 'not', of: holds }] };
		}
		if (type.is === 'text') return is(text.text);
		return this.check(parseTests(text.text, subject, this.declared.names()), text, { list }).expression;
	}

	// — parts of the flow —

	private fact(entry: FactEntry | ItemFactEntry, of: string | null): Fact {
		const answer: AnswerKind | undefined = entry.answer;
		const asked = entry.question !== undefined;
		if (asked && !answer && !entry.list) this.say('mangler-ord', entry.at, `«${entry.id}» spør, men sier ikke hva slags svar.`, 'Legg til «svar:», for eksempel «svar: ja/nei».');
		if (!asked && !entry.knownFrom && !entry.presumed && entry.answer) this.say('ingen-kilde', entry.at, `Ingen kan vite «${entry.id}».`, 'Legg til «spør:», «kjent fra:» eller «antas:».');
		if (entry.presumed && !entry.say) this.say('mangler-ord', entry.presumed.at, `«${entry.id}» antas uten å si det.`, 'Legg til «si:» med setningen den som leser skal se.');
		return {
			name: entry.id,
			slug: slug(entry.id),
			of,
			list: entry.list ? { least: entry.list.least, most: entry.list.most } : null,
			kind: entry.list ? 'list' : (answer?.kind ?? 'text'),
			options: answer && 'options' in answer ? answer.options.map((o) => o.id) : [],
			mayBeUnknown: entry.mayBeUnknown ?? (answer?.kind === 'yes/no' && answer.orUnknown),
			between: entry.between ? [this.formula(entry.between[0], { list: of, numbersAllowed: true }).expression, this.formula(entry.between[1], { list: of, numbersAllowed: true }).expression] : null,
			asked,
			aboutYou: entry.aboutYou ?? false,
			knownFrom: this.reference(entry.knownFrom, this.definition.registers.map((r) => r.id), 'ikke noe register', 'flows/kilder.yaml'),
			presumed: entry.presumed ? this.presumed(entry.presumed, entry.id, of) : null,
			askWhen: entry.askWhen ? this.rows(entry.askWhen, of) : null,
			comesWhen: entry.comesWhen ? this.rows(entry.comesWhen, of) : null
		};
	}

	/** A presumed answer: a word for choices and ja/nei, else a formula. */
	private presumed(text: Text, name: string, of: string | null): Expression {
		const type = (of === null ? this.declared.type(name, null) : this.declared.field(of, name)) ?? YES_NO;
		if (type.is === 'yes/no' || type.is === 'choice') {
			return this.word(text, name, type, of);
		}
		if (type.is === 'list' && text.text === 'ingen') return { op: 'list', items: [] };
		return this.formula(text, { list: of, numbersAllowed: true }).expression;
	}

	/** One of the words a choice or ja/nei can be, as a value. */
	private word(text: Text, name: string, type: Type, list: string | null): Expression {
		const test = this.test(text, { op: 'name', name }, type, list);
		if (test.op === 'compare') return test.right;
		if (test.op !== 'name') this.say('ukjent-valg', text.at, `«${text.text}» er ikke et av valgene.`, 'Skriv ett av valgene.');
		return { ...BROKEN };
	}

	private value(entry: ValueEntry): { expression: Expression; type: Type } {
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

	private compiledValue(entry: ValueEntry): Value {
		return {
			name: entry.id,
			of: this.reference(entry.forEach, this.listNames(), 'ingen liste', 'opplysningene'),
			expression: this.value(entry).expression,
			unit: entry.unit ?? null,
			arithmetic: entry.show === 'arithmetic'
		};
	}

	private listNames(): string[] {
		return (this.definition.flow.facts ?? []).filter((f) => f.list).map((f) => f.id);
	}

	private rate(file: Definition['rates'][number]): Rate {
		const asked = file.day.text;
		const mapped = (this.definition.flow.rateDays ?? []).find((d) => d.id.text === asked)?.line ?? file.day;
		const rows = file.values.map((v) => ({
			from: v.id === 'alltid' ? null : v.id,
			to: v.to?.text ?? null,
			value: v.value,
			page: v.page.text,
			checked: v.checked.text,
			certainty: v.certainty
		}));
		return {
			name: file.name.text,
			label: file.label.text,
			unit: file.unit,
			legalResource: file.legalResource.text,
			yearly: file.revised === 'yearly',
			day: this.rateDay(mapped),
			rows: rows.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
		};
	}

	// A shared file may ask for a day this event does not know; that only matters when a rule here uses the value.
	private rateDay(text: Text): Expression {
		if (text.text === 'i dag' || this.declared.type(text.text, null)) return { op: 'name', name: text.text };
		return { op: 'literal', value: null };
	}

	private service(entry: ServiceEntry): Service {
		const list = this.reference(entry.forEach, this.listNames(), 'ingen liste', 'opplysningene');
		const { flow, agencies } = this.definition;
		const services = (flow.services ?? []).map((s) => s.id);
		const references = (texts: Text[] | undefined): string[] => (texts ?? []).flatMap((t) => this.reference(t, services, 'ingen tjeneste', 'tjenestene') ?? []);
		const conditions = [...(entry.appliesWhen ? [this.rows(entry.appliesWhen, list)] : []), ...(entry.requires ? [this.condition(entry.requires, list)] : [])];
		const months = entry.months
			? [
					{ name: 'måneder fra', expression: this.date(entry.months.from, list), of: 'month' as const },
					...(entry.months.to ? [{ name: 'måneder til', expression: this.date(entry.months.to, list), of: 'month' as const }] : [])
				]
			: [];
		const { web, phone, inPerson, paper } = entry.channels ?? {};
		const applies: Expression = conditions.length === 1 ? (conditions[0] as Expression) : conditions.length === 0 ? YES : { op: 'and', of: conditions };
		if (!this.places.has(applies) && applies !== YES) this.places.set(applies, entry.at);
		return {
			id: entry.id,
			from: this.reference(entry.from, agencies.map((a) => a.id), 'ingen etat', 'flows/etater.yaml') ?? '',
			branch: this.reference(entry.branch, (flow.branches ?? []).map((b) => b.id), 'ingen gren', '«grener»'),
			phase: this.reference(entry.phase, (flow.phases ?? []).map((p) => p.id), 'ingen fase', '«faser»'),
			forEach: list,
			applies,
			performedBy: entry.performedBy ?? 'you',
			after: references(entry.after),
			afterAnyOf: references(entry.afterAnyOf),
			excludes: references(entry.excludes),
			dates: [...(entry.dates ?? []).map((d) => ({ name: d.id, expression: this.date(d.formula, list), of: d.of ?? ('day' as const) })), ...months],
			amounts: (entry.amounts ?? []).map((a) => ({
				name: a.id,
				expression: this.number(a.formula, list),
				unit: a.unit,
				per: a.per ?? null,
				estimate: a.estimate ?? false,
				arithmetic: a.show === 'arithmetic'
			})),
			evidence: (entry.requiredEvidence ?? []).map((e) => e.id.text),
			channels: { web: web?.text ?? null, phone: phone?.text ?? null, inPerson: inPerson?.text ?? null, paper: paper?.text ?? null },
			legalResource: entry.legalResource.text,
			source: { page: entry.source.page.text, checked: entry.source.checked.text, certainty: entry.source.certainty }
		};
	}

	private condition(text: Text, list: string | null): Expression {
		const { expression, type } = this.formula(text, { list });
		if (type.is !== 'yes/no' && type.is !== 'any') this.say('feil-type', text.at, '«krever» skal gi ja eller nei.', 'Skriv en sammenligning, for eksempel «inntekt > grunnbeløp».');
		return expression;
	}

	private number(text: Text, list: string | null): Expression {
		const { expression, type } = this.formula(text, { list });
		if (type.is !== 'number' && type.is !== 'any') this.say('feil-type', text.at, 'Et beløp skal være et tall.', 'Skriv en formel som gir et tall.');
		return expression;
	}
}

const agency = (a: Definition['agencies'][number]): Agency => ({
	id: a.id,
	name: a.name.text,
	with: a.with.text,
	kind: a.kind,
	website: a.website?.text ?? null,
	phone: a.phone?.text ?? null,
	inPerson: a.inPerson?.text ?? null,
	complaint: a.complaint?.text ?? null,
	processingTime: a.processingTime?.text ?? null
});

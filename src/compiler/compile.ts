// Compiles a definition into a book: every rule parsed, type-checked and turned into a tree; every line of text lifted to its key.
// Gives all findings at once. A flow with findings still compiles, so that one mistake does not hide the others,
// but nobody serves it: `check` and the build stop.

import { nearest, slug } from '#values';
import { heir, kinds } from '#kinds';
import type { Definition, FactEntry, Finding, ItemFactEntry, Place, Say, ServiceEntry, Text, ValueEntry } from '#flow';
import {
	YES,
	type Agency,
	type Book,
	type ComputedValue,
	type Edition,
	type Expression,
	type Fact,
	type NamedDate,
	type Rate,
	type Register,
	type Service
} from '#rules';
import { asksFor, compileComparisons } from './comparisons.ts';
import { Declared } from './declared.ts';
import { checkNames } from './names.ts';
import { compileMunicipalities, rateRows, type Municipalities } from './municipalities.ts';
import { RuleCompiler } from './rule-compiler.ts';
import { usedOf } from './reads.ts';
import { slotsOf } from '#text';
import { nobodys } from './causes.ts';
import { explained, liftTexts, ownTexts, serviceOf } from './texts.ts';

export interface Compiled extends Edition {
	findings: Finding[];
	/** Where each rule stands, for the checks that come after. */
	places: Map<Expression, Place>;
}

export function compile(definition: Definition): Compiled {
	return new Compiler(definition).run();
}

class Compiler {
	private readonly definition: Definition;
	private readonly declared: Declared;
	private readonly findings: Finding[] = [];
	private readonly rules: RuleCompiler;
	private readonly municipalities: Municipalities;
	/** The fact that says which municipality, or null. */
	private readonly place: string | null;
	/** How long before a last day it is safe to be done, or null. */
	private readonly margin: Expression | null;

	constructor(definition: Definition) {
		this.definition = definition;
		this.declared = new Declared(definition);
		this.rules = new RuleCompiler(this.declared, definition.findings, this.say);
		this.municipalities = compileMunicipalities(definition, this.say);
		this.margin = definition.flow.margin ? this.rules.formula(definition.flow.margin, { list: null }).expression : null;
		this.place = definition.flow.facts.find((f) => f.answer && kinds[f.answer.kind].place && !f.list)?.id ?? null;
	}

	private readonly say: Say = (code, at, message, next, ...causes) => void this.findings.push({ code, at, message, next, causes });

	run(): Compiled {
		const { flow, event, agencies, registers } = this.definition;
		checkNames(this.definition, this.say);
		const own = ownTexts(this.definition, this.say);
		const shown = Map.groupBy(
			[...own].flatMap(([key, text]) => slotsOf(text.text).map((slot) => ({ of: serviceOf(key), slot }))),
			({ of }) => of
		);
		const comparisons = compileComparisons(this.definition, this.rules, this.say);
		const book: Book = {
			event,
			careful: flow.tone === 'careful',
			shared: flow.shared === true,
			facts: (flow.facts ?? []).flatMap((f) => [this.fact(f, null), ...(f.facts ?? []).map((inner) => this.fact(inner, f.id))]),
			values: (flow.values ?? []).map((v) => this.compiledValue(v)),
			rates: Object.fromEntries(this.definition.rates.map((r) => [r.name.text, this.rate(r)])),
			// A phase only tells what comes about when: nobody gets or loses anything by the numbers there.
			phases: (flow.phases ?? []).map((p) => ({
				name: p.id,
				from: p.from ? this.rules.date(p.from, null, { numbersAllowed: true }) : null,
				to: p.to ? this.rules.date(p.to, null, { numbersAllowed: true }) : null
			})),
			branches: (flow.branches ?? []).map((b) => ({ name: b.id, when: this.rules.rows(b.when, null), careful: (b.tone ?? flow.tone) === 'careful' })),
			persons: (flow.persons ?? []).map((p) => ({ name: p.id, isYou: p.youWhen ? this.rules.rows(p.youWhen, null) : null })),
			services: (flow.services ?? []).map((s) => ({
				...this.service(s),
				mentions: [...this.mentions(s, shown.get(s.id)?.map(({ slot }) => slot) ?? []), ...asksFor(comparisons, s.id)]
			})),
			comparisons,
			agencies: Object.fromEntries(agencies.map((a) => [a.id, agency(a)])),
			registers: Object.fromEntries(registers.map((r): [string, Register] => [r.id, { id: r.id, owner: r.owner.text }])),
			place: this.place,
			municipalities: this.place ? this.municipalities.all : [],
			local: this.place ? this.municipalities.local : {}
		};
		const terms = explained(this.definition, this.say);
		const used = usedOf(book, own, terms);
		book.rates = Object.fromEntries(Object.entries(book.rates).filter(([name]) => used.rates.has(name)));
		const words = { texts: liftTexts(this.definition, own, used, this.say), terms };
		return { book, words, findings: [...this.definition.findings, ...this.findings], places: this.rules.places };
	}

	private reference(text: Text | undefined, names: Iterable<string>, what: string, where: string): string | null {
		if (!text || text.text === '') return null;
		const all = [...names];
		if (all.includes(text.text)) return text.text;
		const near = nearest(text.text, all);
		const kind = what.split(' ')[1] ?? '';
		this.say(
			'ukjent-navn',
			text.at,
			`Det finnes ${what} som heter «${text.text}».`,
			near ? `Mente du «${near}»?` : `Legg den til i ${where}.`,
			nobodys(kind, text.text)
		);
		return null;
	}

	private fact(entry: FactEntry | ItemFactEntry, of: string | null): Fact {
		const { answer } = entry;
		const options = answer?.options ?? [];
		const asked = entry.question !== undefined;
		if (asked && !answer && !entry.list)
			this.say('mangler-ord', entry.at, `«${entry.id}» spør, men sier ikke hva slags svar.`, 'Legg til «svar:», for eksempel «svar: ja/nei».');
		if (!asked && !entry.knownFrom && !entry.presumed && entry.answer)
			this.say('ingen-kilde', entry.at, `Ingen kan vite «${entry.id}».`, 'Legg til «spør:», «kjent fra:» eller «antas:».');
		if (entry.list && entry.list.least > entry.list.most)
			this.say('feil-form', entry.at, `«${entry.id}» skal ha minst ${entry.list.least}, men høyst ${entry.list.most}.`, 'Bytt om tallene.');
		if (entry.presumed && !entry.say)
			this.say('mangler-ord', entry.presumed.at, `«${entry.id}» antas uten å si det.`, 'Legg til «si:» med setningen den som leser skal se.');
		return {
			name: entry.id,
			slug: slug(entry.id),
			of,
			list: entry.list ? { least: entry.list.least, most: entry.list.most } : null,
			kind: entry.list ? 'list' : (answer?.kind ?? 'text'),
			options: options.map((o) => o.id),
			...(options.some((o) => o.code) ? { codes: Object.fromEntries(options.flatMap((o) => (o.code ? [[o.id, o.code.text]] : []))) } : {}),
			mayBeUnknown: entry.mayBeUnknown ?? answer?.orUnknown ?? false,
			between: entry.between ? this.rules.bounds(entry.between, entry.id, of) : null,
			asked,
			aboutYou: entry.aboutYou ?? false,
			knownFrom: this.reference(
				entry.knownFrom,
				this.definition.registers.map((r) => r.id),
				'ikke noe register',
				'flows/kilder.yaml'
			),
			presumed: entry.presumed ? this.rules.presumed(entry.presumed, entry.id, of) : null,
			askWhen: entry.askWhen ? this.rules.rows(entry.askWhen, of) : null,
			comesWhen: entry.comesWhen ? this.rules.rows(entry.comesWhen, of) : null
		};
	}

	private compiledValue(entry: ValueEntry): ComputedValue {
		return {
			name: entry.id,
			of: this.reference(entry.forEach, this.listNames(), 'ingen liste', 'opplysningene'),
			expression: this.rules.value(entry).expression,
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
		const rows = rateRows(file.values);
		const local = this.place ? this.municipalities.rates.get(file.name.text) : undefined;
		if (rows.length === 0) this.say('mangler-innhold', file.at, `Satsen «${file.name.text}» har ingen verdier.`, 'Legg til minst én linje under «verdier».');
		return {
			name: file.name.text,
			unit: file.unit,
			legalResource: file.legalResource.text,
			yearly: file.revised === 'yearly',
			day: this.rateDay(mapped),
			rows,
			...(local ? { local } : {})
		};
	}

	// A shared file may ask for a day this event does not know; that only matters when a rule here uses the value.
	private rateDay(text: Text): Expression {
		if (text.text === 'i dag' || this.declared.type(text.text, null)) return { op: 'name', name: text.text };
		return { op: 'literal', value: null };
	}

	/** What the texts of a service show, and where one lives when that decides it; its own dates and amounts are asked for anyway. */
	private mentions(entry: ServiceEntry, shown: readonly string[]): Expression[] {
		const own = new Set([...(entry.dates ?? []), ...(entry.amounts ?? [])].map((x) => x.id));
		const named = [...new Set(shown)].filter((n) => !own.has(n) && (this.declared.facts.has(n) || this.declared.values.has(n)));
		// Who does it and where one calls depends on where one lives, as do some dated values.
		const byMunicipality = this.definition.agencies.some((a) => a.id === entry.from.text && a.kind === 'municipality');
		const local = this.place && (byMunicipality || shown.some((name) => this.municipalities.rates.has(name))) ? [this.place] : [];
		return [...new Set([...named, ...local])].map((name) => ({ op: 'name', name }));
	}

	private service(entry: ServiceEntry): Omit<Service, 'mentions'> {
		const list = this.reference(entry.forEach, this.listNames(), 'ingen liste', 'opplysningene');
		const { flow, agencies } = this.definition;
		const services = (flow.services ?? []).map((s) => s.id);
		const references = (texts: Text[] | undefined): string[] => (texts ?? []).flatMap((t) => this.reference(t, services, 'ingen tjeneste', 'tjenestene') ?? []);
		const only = this.definition.onlyIn.get(entry.id);
		const conditions: Expression[] = [
			...(only && this.place ? [inAny(this.place, [only.text, heir(this.municipalities.all, only.text)])] : []),
			...(entry.appliesWhen ? [this.rules.rows(entry.appliesWhen, list)] : []),
			...(entry.requires ? [this.rules.condition(entry.requires, list)] : [])
		];
		const months = entry.months
			? [
					{ name: 'måneder fra', expression: this.rules.date(entry.months.from, list), of: 'month' as const },
					...(entry.months.to ? [{ name: 'måneder til', expression: this.rules.date(entry.months.to, list), of: 'month' as const }] : [])
				]
			: [];
		const dates = (entry.dates ?? []).map((d): NamedDate => ({ name: d.id, expression: this.rules.date(d.formula, list), of: d.of ?? 'day' }));
		const { web, phone, inPerson, paper } = entry.channels ?? {};
		const applies: Expression = conditions.length === 1 ? (conditions[0] as Expression) : conditions.length === 0 ? YES : { op: 'and', of: conditions };
		if (!this.rules.places.has(applies) && applies !== YES) this.rules.places.set(applies, entry.at);
		return {
			id: entry.id,
			from:
				this.reference(
					entry.from,
					agencies.map((a) => a.id),
					'ingen etat',
					'flows/etater.yaml'
				) ?? '',
			branch: this.reference(
				entry.branch,
				(flow.branches ?? []).map((b) => b.id),
				'ingen gren',
				'«grener»'
			),
			phase: this.reference(
				entry.phase,
				(flow.phases ?? []).map((p) => p.id),
				'ingen fase',
				'«faser»'
			),
			persons: (entry.persons ?? []).flatMap(
				(p) =>
					this.reference(
						p,
						(flow.persons ?? []).map((x) => x.id),
						'ingen person',
						'«personer»'
					) ?? []
			),
			forEach: list,
			applies,
			performedBy: entry.performedBy ?? 'you',
			after: references(entry.after),
			afterAnyOf: references(entry.afterAnyOf),
			excludes: references(entry.excludes),
			dates: withSafeDate([...dates, ...months], this.margin),
			amounts: (entry.amounts ?? []).map((a) => ({
				name: a.id,
				expression: this.rules.number(a.formula, list),
				unit: a.unit,
				per: a.per ?? null,
				fee: a.kind === 'fee',
				estimate: a.estimate ?? false,
				arithmetic: a.show === 'arithmetic'
			})),
			evidence: (entry.requiredEvidence ?? []).map((e) => e.id.text),
			letter: entry.letter ? { signatures: (entry.letter.signatures ?? []).map((l) => l.id.text) } : null,
			channels: { web: web?.text ?? null, phone: phone?.text ?? null, inPerson: inPerson?.text ?? null, paper: paper?.text ?? null },
			legalResource: entry.legalResource.text,
			source: { page: entry.source.page.text, checked: entry.source.checked.text, certainty: entry.source.certainty }
		};
	}
}

/** A last day brings a safe one before it, the last working day with time to spare; once that has passed there is none. */
function withSafeDate(dates: NamedDate[], margin: Expression | null): NamedDate[] {
	const last = dates.find((d) => d.name === 'frist');
	if (!last || !margin || dates.some((d) => d.name === 'trygg frist')) return dates;
	const safe: Expression = { op: 'call', name: 'siste virkedag til og med', of: [{ op: 'arithmetic', by: '-', left: last.expression, right: margin }] };
	const ahead: Expression = { op: 'compare', by: '>=', left: safe, right: { op: 'name', name: 'i dag' } };
	const expression: Expression = { op: 'if', when: ahead, then: safe, otherwise: { op: 'literal', value: null } };
	return dates.flatMap((d) => (d === last ? [{ name: 'trygg frist', expression, of: 'day' as const }, d] : [d]));
}

/** True in any of these municipalities. */
const inAny = (place: string, numbers: readonly string[]): Expression => ({
	op: 'call',
	name: 'list contains',
	of: [
		{ op: 'list', items: [...new Set(numbers)].map((value) => ({ op: 'literal', value })) },
		{ op: 'name', name: place }
	]
});

const agency = (a: Definition['agencies'][number]): Agency => ({
	id: a.id,
	kind: a.kind,
	website: a.website?.text ?? null,
	phone: a.phone?.text ?? null,
	address: a.address?.text ?? null
});

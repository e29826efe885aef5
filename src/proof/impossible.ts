// Shows that a target can never be met, by trying everything that could matter and letting the rest be unknown. What is shown is
// certain for every answer and every day; what cannot be shown is not claimed.

import { Analysis, isKnown, MOST_PARTS } from './analyse.ts';
import { everyRule, reads, type Part } from '#compiler';
import { conditionOf, gateOf, walk, type Book, type Expression, type Service } from '#rules';
import type { Value } from '#values';
import type { Mark } from './targets.ts';

type Supposed = Parameters<Parameters<Analysis['inEvery']>[3]>[0];
/** Parts looked into for one pair; a single target gets what the analysis gives. */
const FOR_A_PAIR = 600;
const OF_SERVICE: readonly Part[] = ['applies', 'date', 'amount', 'mention'];
const OF_PHASE: readonly Part[] = ['phase-from', 'phase-to'];
const name = (of: string): Expression => ({ op: 'name', name: of });

export class Impossible {
	private readonly book: Book;
	private readonly analysis: Analysis;
	private readonly done = new Map<string, boolean>();
	private effort = { left: 0 };
	private readonly readers = new Map<string, Service[]>();
	private readonly rules = new Map<Service, readonly Expression[]>();
	private readonly leaves = new Map<Expression, string[] | null>();
	private readonly behind = new Map<string, ReadonlySet<string>>();
	constructor(book: Book) {
		this.book = book;
		this.analysis = new Analysis(book);
	}

	/** True when the answers can never play a part at the same time: one of the questions does not exist then, or nobody needs its answer. */
	together(marks: readonly Mark[]): boolean {
		const open = marks.map((m): Mark => ({ ...m, option: undefined, name: '' }));
		const id = (of: readonly Mark[]): string => of.map((m) => `${m.group}: ${m.name}`).join('|');
		// Most often it is the questions that exclude each other, whatever is answered.
		this.effort = { left: marks.length > 1 ? FOR_A_PAIR : 10 * FOR_A_PAIR };
		const some = marks.length > 1 ? [open, ...marks.map((m, i) => open.map((o, j) => (i === j ? m : o))), marks] : [open, marks];
		return (
			some.some((of) => this.once(`finnes ${id(of)}`, () => this.neverExist(of))) ||
			some.some((of) => this.once(`trengs ${id(of)}`, () => this.neverNeeded(of)))
		);
	}

	outcome(s: Service, outcome: 'yes' | 'no' | 'unknown'): boolean {
		const rule = conditionOf(this.book, s);
		if (outcome === 'yes') return this.analysis.never(rule, s.forEach);
		// With nothing answered all is as open as it can be.
		if (outcome === 'unknown') return this.analysis.given(rule, s.forEach, new Map()).known || this.allPresumed(rule);
		return this.analysis.shown('always', [rule], s.forEach, (now) => isKnown(now.of(rule), (v) => v === true), MOST_PARTS);
	}

	/** Everything the rule rests on is presumed until it is corrected, and nobody can say that they do not know. */
	private allPresumed(rule: Expression): boolean {
		const names = reads(this.book, [rule]);
		const always = (of: string): boolean => {
			const fact = this.book.facts.find((f) => f.name === of);
			if (fact) return fact.presumed !== null && !fact.mayBeUnknown && fact.comesWhen === null && fact.of === null;
			const rows = this.book.rates[of]?.rows;
			return rows ? rows.length === 1 && rows[0]?.from === null : true;
		};
		return [...names].every(always);
	}

	private once(key: string, show: () => boolean): boolean {
		const done = this.done.get(key);
		if (done !== undefined) return done;
		const shown = show();
		this.done.set(key, shown);
		return shown;
	}

	/** In every situation one of the marks is out. `name` is empty for any answer to the question, or either side of the boundary. */
	private neverExist(marks: readonly Mark[]): boolean {
		return this.inEvery(marks, this.rulesAbout(marks), (s) => marks.some((m) => this.isOut(m, s)));
	}

	/** No service ever looks at the answer to one of the questions while it may still apply. Services are tried one by one. */
	private neverNeeded(marks: readonly Mark[]): boolean {
		return marks.some((m) => {
			const [fact] = m.facts;
			if (m.facts.length !== 1 || fact === undefined || this.book.branches.some((b) => reads(this.book, [b.when]).has(fact))) return false;
			return this.readersOf(fact).every((r) =>
				this.inEvery(marks, [conditionOf(this.book, r), ...this.rulesAbout(marks)], (s) => !this.isReadBy(r, fact, s) || marks.some((o) => this.isOut(o, s)))
			);
		});
	}

	/** What decides whether the questions exist, and on which side of a boundary one is. */
	private rulesAbout(marks: readonly Mark[]): Expression[] {
		const facts = this.book.facts.filter((f) => marks.some((m) => m.facts.includes(f.name)));
		const lists = this.book.facts.filter((f) => facts.some((of) => of.of === f.name));
		return [
			...[...lists, ...facts].flatMap((f) => [f.askWhen, f.comesWhen].filter((e) => e !== null)),
			...marks.flatMap((m) => (m.boundary ? [m.boundary.test] : []))
		];
	}

	private inEvery(marks: readonly Mark[], rules: readonly Expression[], shown: (s: Supposed) => boolean): boolean {
		const lists = new Set(this.book.facts.flatMap((f) => (f.of !== null && marks.some((m) => m.facts.includes(f.name)) ? [f.of] : [])));
		if (lists.size > 1) return false;
		const [list = null] = lists;
		const fixed = new Map(marks.flatMap((m): [string, Value][] => (m.option === undefined ? [] : [[m.group, m.option as Value]])));
		return this.analysis.inEvery(rules, list, fixed, shown, this.effort);
	}

	private isOut(m: Mark, s: Supposed): boolean {
		if (m.facts.every((f) => this.gone(f, s))) return true;
		if (!m.boundary) return false;
		const r = s.of(m.boundary.test);
		if (r.known) return m.name === '' ? r.value === null : r.value !== (m.name === 'ja');
		// Where every part is needed, a part that does not exist or is unknown for good leaves the whole unsettled.
		return this.needs(m.boundary.test)?.some((f) => this.gone(f, s) || this.standing(f, s) === 'said-unknown') ?? false;
	}

	private standing(of: string, s: Supposed): string | null {
		const fact = this.book.facts.find((f) => f.name === of);
		return fact ? s.standing(fact, fact.of === null ? null : { list: fact.of, id: '1' }) : null;
	}
	private gone(of: string, s: Supposed): boolean {
		const standing = this.standing(of, s);
		if (standing === 'not-relevant' || standing === 'coming') return true;
		// Whether it exists hangs on something the person does not know.
		const when = this.book.facts.find((f) => f.name === of)?.askWhen;
		return when ? [...this.toHold(when)].some((f) => this.standing(f, s) === 'said-unknown') : false;
	}

	/** The questions without which the rule never holds: all that any part of an «and» needs, and what every part of an «or» needs. */
	private toHold(rule: Expression): ReadonlySet<string> {
		if (rule.op === 'and') return new Set(rule.of.flatMap((part) => [...this.toHold(part)]));
		if (rule.op === 'or') return rule.of.map((part) => this.toHold(part)).reduce((all, one) => new Set([...all].filter((f) => one.has(f))));
		return new Set(this.needs(rule) ?? []);
	}

	/** The questions without which the rule cannot be settled, or null when some parts of it may do without others. */
	private needs(rule: Expression): string[] | null {
		const done = this.leaves.get(rule);
		if (done !== undefined) return done;
		let found: string[] | null = [];
		for (const part of walk(rule)) {
			if (['and', 'or', 'if', 'table', 'some', 'every', 'for', 'filter', 'field'].includes(part.op) || (part.op === 'call' && part.name === 'første kjente'))
				found = null;
			if (found === null) break;
			if (part.op !== 'name') continue;
			const value = this.book.values.find((v) => v.name === part.name);
			const inner: string[] | null = value ? this.needs(value.expression) : this.book.facts.some((f) => f.name === part.name) ? [part.name] : [];
			found = inner === null ? null : [...found, ...inner];
		}
		this.leaves.set(rule, found);
		return found;
	}

	/** Services whose rules may look at the answer. */
	private readersOf(fact: string): Service[] {
		let found = this.readers.get(fact);
		if (!found) this.readers.set(fact, (found = this.book.services.filter((s) => reads(this.book, this.rulesOf(s)).has(fact))));
		return found;
	}
	/** All the plan looks at for a service: its own rules and those of its phase. What others have, it meets only through names, which are followed. */
	private rulesOf(s: Service): readonly Expression[] {
		let found = this.rules.get(s);
		if (!found) {
			const own = [...everyRule(this.book)].filter(
				({ part, in: thing }) => (OF_SERVICE.includes(part) && thing === s.id) || (OF_PHASE.includes(part) && thing === s.phase)
			);
			this.rules.set(s, (found = [conditionOf(this.book, s), ...own.map((r) => r.rule), ...(s.forEach ? [name(s.forEach)] : [])]));
		}
		return found;
	}

	/** As the plan looks: when it applies first, the rest only when that is not no. What is known less is read more, so this misses nobody. */
	private isReadBy(s: Service, fact: string, situation: Supposed): boolean {
		if (s.forEach !== null) return true;
		const gate = situation.of(gateOf(this.book, s));
		const applies = gate.known && gate.value !== true ? gate : situation.of(conditionOf(this.book, s));
		if (!applies.known || applies.value === true) for (const e of this.rulesOf(s)) situation.of(e);
		return (
			[...situation.read()].some((key) => this.opens(key.split('/').at(-1) ?? key, fact)) || [...situation.shortened()].some((n) => this.isBehind(n, fact))
		);
	}
	/** Looking at the one, the other may be looked at: it is the same, or the one is presumed from it. */
	private opens(read: string, fact: string): boolean {
		if (read === fact) return true;
		const presumed = this.book.facts.find((f) => f.name === read)?.presumed;
		return presumed ? reads(this.book, [presumed]).has(fact) : false;
	}
	private isBehind(of: string, fact: string): boolean {
		let found = this.behind.get(of);
		if (!found) this.behind.set(of, (found = reads(this.book, [name(of)])));
		return found.has(fact);
	}
}

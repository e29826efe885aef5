// Shows how an amount was worked out: each step with its numbers in words, and the dated values with law and day checked.

import type { ArithmeticStep, Explained } from '#components';
import { rateUses, type PlannedAmount, type PlannedService } from '#journey';
import { isDate, type Item } from '#values';
import type { Expression, Result, Unit } from '#rules';
import { plainText, type Line, type Segment } from '#text';
import { figureOf } from './slots.ts';
import type { Telling } from './telling.ts';

export interface ArithmeticView {
	/** «Slik er det regnet ut: …» */
	summary: string;
	steps: ArithmeticStep[];
	sources: Line[];
	words?: Explained | null;
}

const BINDS = { '+': 1, '-': 1, '*': 2, '/': 2, '**': 3 } as const;
const SIGN = { '+': '+', '-': '−', '*': '×', '/': '÷', '**': '^' } as const;

export function arithmeticView(t: Telling, s: PlannedService, a: PlannedAmount): ArithmeticView {
	const steps: ArithmeticStep[] = [];
	const show = new Show(t, s.item, steps);
	const how = show.line(a.amount.expression);
	const result = t.sum(s, a);
	// An amount that is nothing but a computed value has been shown already.
	const same = a.amount.expression.op === 'name' && steps.length > 0;
	if (!same) steps.push({ name: t.line(`tjenester.${s.service.id}.beløp.${a.amount.name}.kalles`, s) ?? a.amount.name, how, result: result ? [result] : [] });
	const label = t.words(`tjenester.${s.service.id}.beløp.${a.amount.name}.kalles`) ?? a.amount.name;
	return { summary: t.speech.say('service.arithmetic', { label }), steps: steps.map(once), sources: sourceLines(t, a.result) };
}

/** A step that is nothing but its own result is shown once. */
const once = (step: ArithmeticStep): ArithmeticStep => (plainText(step.how) === plainText(step.result) ? { ...step, how: [] } : step);

class Show {
	private readonly t: Telling;
	private readonly item: Item | null;
	private readonly steps: ArithmeticStep[];
	private readonly shown = new Set<string>();
	constructor(t: Telling, item: Item | null, steps: ArithmeticStep[]) {
		this.t = t;
		this.item = item;
		this.steps = steps;
	}

	/** The expression with its numbers in place of names. Computed values become steps of their own, before this one. */
	line(e: Expression): Line {
		switch (e.op) {
			case 'literal':
				return [{ text: String(e.value ?? ''), source: 'rule' }];
			case 'name':
				return this.name(e.name);
			case 'arithmetic':
				return this.sum(e);
			case 'call':
				return this.call(e);
			case 'if': {
				const when = this.t.journey.assessment.knowledge.evaluate(e.when, this.item);
				return this.line(when.known && when.value === true ? e.then : e.otherwise);
			}
			default:
				return this.result(e);
		}
	}

	/** Parentheses only where the order of working out needs them; a part that is nothing is left out of a sum. */
	private sum(e: Extract<Expression, { op: 'arithmetic' }>): Line {
		if (e.by === '+' && this.isZero(e.right)) return this.line(e.left);
		if (e.by === '+' && this.isZero(e.left)) return this.line(e.right);
		// «× 80 prosent» says it; the hundred it is divided by does not.
		if (e.by === '/' && e.right.op === 'literal' && e.right.value === 100 && e.left.op === 'arithmetic' && e.left.by === '*') return this.line(e.left);
		return [...this.part(e.left, e.by, false), ` ${SIGN[e.by]} `, ...this.part(e.right, e.by, true)];
	}

	private part(e: Expression, outer: keyof typeof BINDS, right: boolean): Line {
		const line = this.line(e);
		const loose =
			e.op === 'arithmetic'
				? BINDS[e.by] < BINDS[outer] || (right && BINDS[e.by] === BINDS[outer] && outer !== '+')
				: e.op === 'call' && (e.name === 'min' || e.name === 'max');
		return loose ? ['(', ...line, ')'] : line;
	}

	private isZero(e: Expression): boolean {
		const r = this.t.journey.assessment.knowledge.evaluate(e, this.item);
		return r.known && r.value === 0;
	}

	private call(e: Extract<Expression, { op: 'call' }>): Line {
		const [first] = e.of;
		if (e.name === 'avrund' && first) return [...this.line(first), `, ${this.t.speech.say('arithmetic.rounded')}`];
		if ((e.name === 'min' || e.name === 'max') && e.of.length > 1) {
			return this.t.speech.line(`arithmetic.${e.name}`, { of: this.t.joined(e.of.map((part) => this.line(part))) });
		}
		return this.result(e);
	}

	private name(name: string): Line {
		const { t, item } = this;
		const value = t.book.values.find((v) => v.name === name);
		const slot = figureOf(t, name, item ? t.journey.services.find((s) => s.item?.id === item.id && s.item.list === item.list) : undefined);
		if (value && value.arithmetic && !this.shown.has(name)) {
			this.shown.add(name);
			const how = value.expression.op === 'table' ? this.table(value.expression) : this.line(value.expression);
			this.steps.push({ name: t.line(`beregnes.${name}.kalles`) ?? name, how, result: slot ? [slot] : [] });
		}
		return slot ? [slot] : [name];
	}

	/** Only the row that holds. */
	private table(e: Extract<Expression, { op: 'table' }>): Line {
		const { knowledge } = this.t.journey.assessment;
		const row = e.rows.find((r) => {
			const when = knowledge.evaluate(r.when, this.item);
			return when.known && when.value === true;
		});
		const gives = row?.gives ?? e.otherwise;
		return gives ? this.line(gives) : [this.t.speech.say('arithmetic.table')];
	}

	private result(e: Expression): Line {
		const r = this.t.journey.assessment.knowledge.evaluate(e, this.item);
		return r.known ? [figure(this.t, r, 'count')] : [];
	}
}

function figure(t: Telling, r: Extract<Result, { known: true }>, unit: Unit): Segment {
	if (typeof r.value === 'number') return t.amount(r.value, unit, 'rule');
	if (isDate(r.value)) return t.day(r.value.date, 'rule');
	return String(r.value ?? '');
}

/** The dated values a result rests on, each with law, first day and day checked. */
export function sourceLines(t: Telling, result: Result): Line[] {
	if (!result.known) return [];
	return rateUses(t.book, result.uses, t.journey.today).flatMap((use) => {
		const rate = t.book.rates[use.name];
		if (!rate || use.certainty === 'assumed') return [];
		const source = `rate:${use.name}@${use.validFrom ?? 'alltid'}`;
		const slots = {
			label: t.words(`satser.${use.name}.kalles`) ?? use.name,
			value: t.amount(use.value, rate.unit, source),
			law: { text: upper(rate.legalResource), source: 'law' },
			checked: t.day(use.checked, source)
		};
		const line = use.validFrom
			? t.speech.line('arithmetic.rate', { ...slots, from: t.day(use.validFrom, source) })
			: t.speech.line('arithmetic.rate.always', slots);
		return [
			[
				...line,
				...(use.lastKnown ? [` ${t.speech.say('service.amount.last-known')}`] : []),
				...(use.certainty === 'secondary' ? [` ${t.speech.say('service.amount.secondary')}`] : [])
			]
		];
	});
}

const upper = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1);

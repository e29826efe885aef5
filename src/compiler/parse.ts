// FEEL text → expression tree, at compile time only. The documented subset: everything else in FEEL is refused with a reason.
// The tree itself carries no places (it is shipped as JSON); the span of each node is kept beside it for the type check.

import { parser, trackVariables } from 'lezer-feel';
import type { SyntaxNode, Tree } from '@lezer/common';
import type { FindingCode } from '#flow';
import { functionNames, type Expression, type Relation } from '#rules';
import { dateOrDuration, textIn } from './literals.ts';

export interface Span {
	from: number;
	to: number;
}
export interface Problem {
	code: FindingCode;
	span: Span;
	message: string;
	next: string;
}
export interface Parsed {
	expression: Expression;
	spans: Map<Expression, Span>;
	problems: Problem[];
}

const NULL: Expression = { op: 'literal', value: null };

/** `names` are all that the text may mention; the parser is given those that occur, since names hold spaces. */
export function parseFormula(text: string, names: Iterable<string>): Parsed {
	return parse(text, 'Expression', names, (read, node) => read.expression(node));
}

/** A cell: FEEL unary tests about `subject`, turned into an expression that says yes or no. */
export function parseTests(text: string, subject: Expression, names: Iterable<string>): Parsed {
	return parse(text, 'UnaryTests', names, (read, node) => read.tests(node, subject));
}

function parse(text: string, top: string, names: Iterable<string>, read: (r: Reading, n: SyntaxNode) => Expression): Parsed {
	const mentioned = [...names, ...functionNames].filter((n) => text.includes(n));
	const tree = treeOf(text, top, Object.fromEntries(mentioned.map((n) => [n, 1])));
	const reading = new Reading(text, new Set(mentioned));
	const broken = firstError(tree.topNode);
	if (broken) {
		reading.refuse(
			'uleselig-regel',
			broken,
			`Regelen «${text}» kan ikke leses fra «${text.slice(broken.from).trim() || 'slutten'}».`,
			'Se etter et ord, en parentes eller et anførselstegn som mangler.'
		);
		return { expression: NULL, spans: reading.spans, problems: reading.problems };
	}
	const root = tree.topNode.name === top && tree.topNode.firstChild ? tree.topNode : tree.topNode;
	const expression = read(reading, root);
	return { expression, spans: reading.spans, problems: reading.problems };
}

// The same text with the same names in it has the same tree, and most rules are the same from one compilation to the next.
const trees = new Map<string, Tree>();
function treeOf(text: string, top: string, context: Record<string, number>): Tree {
	const key = [top, text, ...Object.keys(context)].join('\n');
	let tree = trees.get(key);
	if (!tree) trees.set(key, (tree = parser.configure({ top, contextTracker: trackVariables(context) }).parse(text)));
	return tree;
}

function firstError(node: SyntaxNode): SyntaxNode | null {
	if (node.type.isError) return node;
	for (let child = node.firstChild; child; child = child.nextSibling) {
		const found = firstError(child);
		if (found) return found;
	}
	return null;
}

const inner = (node: SyntaxNode): SyntaxNode[] => {
	const out: SyntaxNode[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) out.push(child);
	return out;
};
/** What stands inside parentheses. */
const bare = (node: SyntaxNode): SyntaxNode => {
	const [only] = node.name === 'ParenthesizedExpression' ? parts(node) : [];
	return only ? bare(only) : node;
};
const TOKENS = new Set(['(', ')', '[', ']', '..', '.', ',', 'if', 'then', 'else', 'and', 'or', 'in', 'between', 'some', 'every', 'for', 'satisfies', 'return']);
const parts = (node: SyntaxNode): SyntaxNode[] => inner(node).filter((n) => !TOKENS.has(n.name));

class Reading {
	readonly spans = new Map<Expression, Span>();
	readonly problems: Problem[] = [];
	private readonly source: string;
	private readonly names: ReadonlySet<string>;
	private inCell = false;
	constructor(source: string, names: ReadonlySet<string>) {
		this.source = source;
		this.names = names;
	}

	refuse(code: FindingCode, node: SyntaxNode, message: string, next: string): Expression {
		this.problems.push({ code, span: { from: node.from, to: Math.max(node.to, node.from + 1) }, message, next });
		return NULL;
	}

	private text(node: SyntaxNode): string {
		return this.source.slice(node.from, node.to).replace(/\s+/g, ' ');
	}

	expression(node: SyntaxNode): Expression {
		const e = this.read(node);
		if (e !== NULL) this.spans.set(e, { from: node.from, to: node.to });
		return e;
	}

	private read(node: SyntaxNode): Expression {
		const of = parts(node);
		const [a, b, c] = of;
		switch (node.name) {
			case 'Expression':
			case 'Expressions':
			case 'ParenthesizedExpression':
			case 'IterationContext':
				return a && of.length === 1 ? this.expression(a) : this.unsupported(node);
			case 'NumericLiteral':
				return this.number(node);
			case 'StringLiteral':
				return { op: 'literal', value: textIn(this.source.slice(node.from + 1, node.to - 1)) };
			case 'BooleanLiteral':
				return { op: 'literal', value: this.text(node) === 'true' };
			case 'null':
				return { op: 'literal', value: null };
			case 'VariableName':
				return this.name(node);
			case 'DateTimeLiteral':
				return this.date(node);
			case 'Conjunction':
			case 'Disjunction':
				return { op: node.name === 'Conjunction' ? 'and' : 'or', of: of.map((n) => this.expression(n)) };
			case 'Comparison':
				return this.comparison(node);
			case 'ArithmeticExpression':
				return this.arithmetic(node, of);
			case 'IfExpression':
				return a && b && c ? { op: 'if', when: this.expression(a), then: this.expression(b), otherwise: this.expression(c) } : this.unsupported(node);
			case 'FunctionInvocation':
				return this.call(node, of);
			case 'PathExpression':
				return a && b ? { op: 'field', of: this.expression(a), name: this.text(b) } : this.unsupported(node);
			case 'FilterExpression':
				return a && b ? { op: 'filter', list: this.expression(a), where: this.expression(b) } : this.unsupported(node);
			case 'QuantifiedExpression':
			case 'ForExpression':
				return this.quantified(node, of);
			case 'List':
				return { op: 'list', items: of.map((n) => this.expression(n)) };
			default:
				return this.unsupported(node);
		}
	}

	private unsupported(node: SyntaxNode): Expression {
		return this.refuse(
			'utenfor-språket',
			node,
			`«${this.text(node)}» er FEEL, men ikke en del av flytspråket.`,
			'Se hva en formel kan inneholde i flows/README.md.'
		);
	}

	private number(node: SyntaxNode): Expression {
		// Not −0, which is written otherwise than 0.
		const value = Number(this.text(node).replace(/\s/g, '')) + 0;
		if (!Number.isFinite(value))
			return this.refuse('utenfor-språket', node, `Tallet ${this.text(node)} er for stort til å regne med.`, 'Skriv et mindre tall.');
		return { op: 'literal', value };
	}

	private name(node: SyntaxNode): Expression {
		const name = this.text(node);
		const turned = /^(?:not|ikke) (.+)$/.exec(name);
		if (turned && !this.names.has(name)) {
			const whole = node.parent?.name === 'Comparison' ? node.parent : node;
			const what = this.text(whole).replace(/^(?:not|ikke) /, '');
			return this.refuse('uleselig-regel', whole, `«${this.text(whole)}» må ha en parentes rundt det som ikke skal stemme.`, `Skriv «not(${what})».`);
		}
		if (name === 'ja' || name === 'nei') return { op: 'literal', value: name === 'ja' };
		return { op: 'name', name };
	}

	/** date("…"), duration("…") or @"…": a text that is written there, never one inside something else. A part that is nothing makes nothing. */
	private date(node: SyntaxNode): Expression {
		const [kind, parameters] = parts(node);
		const name = kind?.name === 'DateTimeConstructor' ? this.text(kind) : '';
		const given = parts(parameters ?? kind ?? node).map((n) => (n.name === 'NamedParameter' && /^from ?:/.test(this.text(n)) ? (n.lastChild ?? n) : n));
		const before = this.problems.length;
		const read = given.map((n) => this.expression(n));
		if (this.problems.length > before) return NULL;
		// The fourth is how far the clock is from UTC, which a time can do without.
		if (read.slice(0, 3).some((e) => e.op === 'literal' && e.value === null)) return { op: 'literal', value: null };
		if (name.includes('time'))
			return this.refuse('utenfor-språket', node, `«${this.text(node)}» er et klokkeslett, og regler regner i hele dager.`, 'Skriv date("2026-01-31").');
		const [only] = read.length === 1 ? read : [];
		if (name === 'date' && only?.op === 'date') return only;
		const written = only?.op === 'literal' && typeof only.value === 'string' ? only.value : null;
		const e = written === null ? null : dateOrDuration(written);
		if (e && (name === '' || name === e.op)) return e;
		const shown = name === 'duration' ? 'duration("P6M")' : 'date("2026-01-31")';
		if (written !== null)
			return this.refuse(
				'ukjent-dato',
				node,
				`«${written}» er ikke ${name === 'date' ? 'en dato' : name === 'duration' ? 'et tidsrom' : 'en dato eller et tidsrom'} regelen kan bruke.`,
				`Skriv for eksempel ${name === '' ? 'date("2026-01-31") eller duration("P6M")' : shown}.`
			);
		const next =
			only?.op === 'if'
				? `Flytt «${name}» inn: if … then ${shown} else ${shown}.`
				: name === 'date'
					? `Skriv ${shown}, dato(år, måned, dag) for tre tall, eller bare navnet på en opplysning som er en dato.`
					: `Skriv ${shown}, eller dager(…), uker(…), måneder(…) og år(…) for et tall.`;
		return this.refuse('ukjent-dato', node, `${name}(…) tar bare én tekst i anførselstegn.`, next);
	}

	private comparison(node: SyntaxNode): Expression {
		const all = inner(node);
		const [left, op] = all;
		if (!left || !op) return this.unsupported(node);
		const subject = this.expression(left);
		if (op.name === 'CompareOp') return this.compare(this.text(op), subject, all[2], node);
		if (op.name === 'between' && all[2] && all[4])
			return {
				op: 'and',
				of: [
					{ op: 'compare', by: '>=', left: subject, right: this.expression(all[2]) },
					{ op: 'compare', by: '<=', left: subject, right: this.expression(all[4]) }
				]
			};
		if (op.name === 'in')
			return this.or(
				all
					.slice(2)
					.flatMap((n) => (n.name === 'PositiveUnaryTests' ? parts(n) : TOKENS.has(n.name) ? [] : [n]))
					.map((n) => this.test(n, subject))
			);
		return this.unsupported(node);
	}

	private compare(by: string, left: Expression, right: SyntaxNode | undefined, node: SyntaxNode): Expression {
		if (!right || !['=', '!=', '<', '<=', '>', '>='].includes(by)) return this.unsupported(node);
		return { op: 'compare', by: by as Relation, left, right: this.expression(right) };
	}

	private arithmetic(node: SyntaxNode, of: SyntaxNode[]): Expression {
		const [a, b, c] = of;
		if (a?.name === 'ArithOp' && b) {
			// Minus one times it, as in FEEL, whether it is a number or a time.
			if (this.text(a) === '-') return { op: 'arithmetic', by: '*', left: { op: 'literal', value: -1 }, right: this.expression(b) };
			return this.refuse(
				'utenfor-språket',
				a,
				`«${this.text(a)}» står foran noe det ikke er lagt til noe.`,
				`Stryk «${this.text(a)}», eller skriv det som mangler foran.`
			);
		}
		if (!a || !b || !c) return this.unsupported(node);
		const by = this.text(b);
		if (by !== '+' && by !== '-' && by !== '*' && by !== '/' && by !== '**') return this.unsupported(node);
		return { op: 'arithmetic', by, left: this.expression(a), right: this.expression(c) };
	}

	private call(node: SyntaxNode, of: SyntaxNode[]): Expression {
		const [callee, parameters] = of;
		const name = callee ? this.text(callee) : '';
		if (name === 'today' || name === 'now') return this.refuse('skjult-klokke', node, 'En regel kan ikke lese klokka.', 'Bruk «i dag».');
		if (parameters && parameters.name !== 'PositionalParameters') return this.unsupported(node);
		const args = (parameters ? parts(parameters) : []).map((n) => this.expression(n));
		if (name === 'not') return args.length === 1 && args[0] ? { op: 'not', of: args[0] } : this.unsupported(node);
		if (!functionNames.includes(name))
			return this.refuse(
				'ukjent-funksjon',
				callee ?? node,
				`«${name}» er ikke en funksjon i flytspråket.`,
				`Funksjoner som finnes: ${functionNames.join(' · ')}.`
			);
		return { op: 'call', name, of: args };
	}

	private quantified(node: SyntaxNode, of: SyntaxNode[]): Expression {
		const [context, body] = of;
		const entry = context?.firstChild;
		const [variable, list] = entry ? parts(entry) : [];
		if (!context || !body || !variable || !list || entry?.nextSibling) return this.unsupported(node);
		const op = node.name === 'ForExpression' ? 'for' : this.source.slice(node.from).startsWith('some') ? 'some' : 'every';
		return { op, variable: this.text(variable), list: this.expression(list), of: this.expression(body) };
	}

	/** `-` means anything, as in DMN. */
	tests(node: SyntaxNode, subject: Expression): Expression {
		this.inCell = true;
		const [first] = inner(node);
		if (node.name === 'UnaryTests' && first) {
			const negated = this.source.trimStart().startsWith('not');
			if (first.name === 'Wildcard') return { op: 'literal', value: true };
			const tests = inner(node).flatMap((n) => (n.name === 'PositiveUnaryTests' ? parts(n) : TOKENS.has(n.name) ? [] : [n]));
			const result = this.or(tests.filter((n) => n.name !== 'not').map((n) => this.test(n, subject)));
			return negated && first.name === 'not' ? { op: 'not', of: result } : result;
		}
		return this.unsupported(node);
	}

	private or(tests: Expression[]): Expression {
		return tests.length === 1 ? (tests[0] as Expression) : { op: 'or', of: tests };
	}

	private test(node: SyntaxNode, subject: Expression): Expression {
		const e = this.readTest(node, subject);
		if (e !== NULL) this.spans.set(e, { from: node.from, to: node.to });
		return e;
	}

	/** In a cell a test on something that does not apply is not met, whichever way it is turned; in a formula FEEL says null. */
	private exists(subject: Expression, ...tests: Expression[]): Expression {
		const of = this.inCell ? [{ op: 'compare' as const, by: '!=' as const, left: subject, right: { op: 'literal' as const, value: null } }, ...tests] : tests;
		return of.length === 1 ? (of[0] as Expression) : { op: 'and', of };
	}

	private readTest(node: SyntaxNode, subject: Expression): Expression {
		const all = inner(node);
		const [first, second] = all;
		if (node.name === 'PositiveUnaryTest' || node.name === 'SimplePositiveUnaryTest') {
			if (first?.name === 'CompareOp') return this.exists(subject, this.compare(this.text(first), subject, second, node));
			if (first && all.length === 1) return this.test(first, subject);
		}
		if (node.name === 'Interval') {
			const [low, high] = parts(node);
			const open = this.text(node).startsWith('[') ? '>=' : '>';
			const close = this.text(node).endsWith(']') ? '<=' : '<';
			if (low && high)
				return this.exists(
					subject,
					{ op: 'compare', by: open, left: subject, right: this.expression(low) },
					{ op: 'compare', by: close, left: subject, right: this.expression(high) }
				);
		}
		if (node.name === 'FunctionInvocation' && first && this.text(first) === 'not' && all[2]) {
			const tests = parts(all[2]).map((n) => this.test(n, subject));
			return this.exists(subject, { op: 'not', of: this.or(tests) });
		}
		// In a list is being one of what is in it, be that lists themselves.
		const list = bare(node);
		const is = (n: SyntaxNode): Expression => ({ op: 'compare', by: '=', left: subject, right: this.expression(n) });
		if (list.name === 'List') return this.or(parts(list).map((n) => (n.name === 'List' ? is(n) : this.test(n, subject))));
		return is(node);
	}
}

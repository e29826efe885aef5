// Reads a node as the dictionary says it should be shaped. Whatever does not fit becomes a finding with the next step,
// and reading goes on, so that a designer gets all findings at once.

import type { Anything, Answer, OptionEntry, Read, Row } from './definition.ts';
import type { Finding, Say } from './finding.ts';
import { answerWords, kindOfChoices } from './answer-words.ts';
import { isLocalDate, nearest } from '#values';
import { textOf, type Text } from './text.ts';
import type { Section, Shape, Word } from './word.ts';
import { option } from './words.ts';
import { unquoted, type Entry, type Node } from './yaml.ts';

export class Reader {
	readonly findings: Finding[] = [];

	section<S extends Section>(node: Node, section: S, silent = false): Read<S> {
		const out: Record<string, unknown> = { at: node.at };
		const entries = this.entries(node);
		const unknown: Entry[] = [];
		for (const entry of entries) {
			const word = Object.hasOwn(section, entry.key) ? section[entry.key] : undefined;
			if (!word) {
				unknown.push(entry);
				this.unknownWord(entry, Object.keys(section));
			} else if (out[word.code] === undefined) out[word.code] = this.shape(entry.node, word.shape, entry.key);
		}
		const missing = Object.entries(section).filter(([, word]) => word.required && out[word.code] === undefined);
		// Where something else stands than lines with words, that has been told, and a misspelt word is not missing too.
		if (!silent && (node.kind === 'map' || isEmpty(node))) this.missingWords(node, withoutMisspelt(missing, unknown));
		for (const [key, word] of missing) out[word.code] = this.shape({ kind: 'text', text: '', quoted: true, at: node.at }, word.shape, key, true);
		return out as Read<S>;
	}

	private readonly say: Say = (code, at, message, next, ...causes) => void this.findings.push({ code, at, message, next, causes });

	private unknownWord(entry: Entry, words: string[]): void {
		const near = nearest(entry.key, words);
		this.say(
			'ukjent-ord',
			entry.keyAt,
			`«${entry.key}» er ikke et ord i flytspråket her.`,
			near ? `Mente du «${near}»?` : `Ord som kan stå her: ${words.join(' · ')}.`
		);
	}

	private missingWords(node: Node, missing: readonly [string, Word][]): void {
		const law = missing.filter(([key]) => key === 'hjemmel');
		const [first, ...rest] = missing.filter(([key]) => key !== 'hjemmel');
		for (const [key, word] of [...law, ...(first && rest.length === 0 ? [first] : [])])
			this.say(key === 'hjemmel' ? 'mangler-hjemmel' : 'mangler-ord', node.at, `Her mangler «${key}».`, `Skriv «${key}:» – ${lower(word.help)}`);
		if (!first || rest.length === 0) return;
		const words = [first, ...rest].map(([key]) => `«${key}»`);
		this.say('mangler-ord', node.at, `Her mangler ${words.slice(0, -1).join(', ')} og ${words.at(-1)}.`, `Begynn med «${first[0]}:» – ${lower(first[1].help)}`);
	}

	/**
	 * The entries of a map. Several in a row where most words belong to another part of the file are told once: the line above them that says
	 * which part it is, is gone.
	 */
	private map(node: Node, of: Section): unknown[] {
		let told = false;
		return this.entries(node).flatMap((e) => {
			const words = e.node.kind === 'map' ? e.node.entries.map(({ key }) => key) : [];
			const strange = words.filter((word) => !Object.hasOwn(of, word));
			const home =
				strange.length > 2 && 2 * strange.length > words.length ? this.parts.find(([, part]) => strange.every((word) => Object.hasOwn(part, word))) : null;
			if (!home) return [{ ...this.section(e.node, of), id: e.key, at: e.keyAt }];
			if (!told)
				this.say('ukjent-ord', e.keyAt, `Det som står under «${e.key}», hører til «${home[0]}».`, `Skriv «${home[0]}:» på linjen over, uten innrykk.`, LOST);
			told = true;
			return [];
		});
	}
	/** The parts a file has, for what stands in the wrong one: word → what its entries may hold. */
	parts: readonly [string, Section][] = [];

	private entries(node: Node): Entry[] {
		if (node.kind === 'map') return node.entries;
		if (!isEmpty(node)) this.say('feil-form', node.at, 'Her skal det stå flere linjer med «ord: innhold».', 'Flytt innholdet inn på egne linjer under ordet.');
		return [];
	}

	private shape(node: Node, shape: Shape, key: string, silent = false): unknown {
		switch (shape.is) {
			case 'line':
			case 'feel':
			case 'name':
				return this.text(node, key, shape.is, silent);
			case 'day': {
				const text = this.text(node, key, 'line', silent);
				if (!silent && !/^\d{4}-\d{2}-\d{2}$/.test(text.text))
					this.say('feil-form', text.at, `«${text.text}» er ikke en dato.`, 'Skriv år-måned-dag, for eksempel 2026-05-01.');
				else if (!silent && !isLocalDate(text.text))
					this.say('ukjent-dato', text.at, `Dagen ${text.text} finnes ikke i kalenderen.`, 'Se etter om måneden har så mange dager, og om året stemmer.');
				return text;
			}
			case 'number': {
				const text = this.text(node, key, 'line', silent);
				const n = Number(text.text.replace(/\s/g, ''));
				if (!silent && (text.text === '' || !Number.isFinite(n)))
					this.say('feil-form', text.at, `«${text.text}» er ikke et tall.`, 'Skriv tallet med punktum som desimaltegn.');
				return n;
			}
			case 'flag': {
				const text = this.text(node, key, 'line', silent);
				if (text.text === 'ja') return true;
				if (text.text !== 'nei') this.say('feil-form', text.at, `Under «${key}» kan det bare stå ja.`, `Skriv «${key}: ja», eller ta bort linjen.`);
				return undefined;
			}
			case 'word': {
				const text = this.text(node, key, 'line', silent);
				const code = Object.hasOwn(shape.words, text.text) ? shape.words[text.text] : undefined;
				if (code === undefined && !silent) {
					const near = nearest(text.text, Object.keys(shape.words));
					this.say(
						'ukjent-ord',
						text.at,
						`«${text.text}» kan ikke stå under «${key}».`,
						near ? `Mente du «${near}»?` : `Velg mellom: ${Object.keys(shape.words).join(' · ')}.`
					);
				}
				return code ?? Object.values(shape.words)[0];
			}
			case 'names':
				return node.kind === 'list' ? node.items.map((i) => this.text(i, key, 'name')) : [this.text(node, key, 'name')];
			case 'pair': {
				if (node.kind === 'list' && node.items.length === 2) return node.items.map((i) => this.text(i, key, 'feel'));
				this.say('feil-form', node.at, `«${key}» skal ha to verdier.`, `Skriv «${key}: [minst, høyst]», med anførselstegn rundt uttrykk.`);
				return undefined;
			}
			case 'rows':
				return (node.kind === 'list' ? node.items : silent ? [] : [node]).map((i) => this.row(i));
			case 'lines':
				return this.entries(node).map((e) => ({ id: { text: e.key, quoted: false, at: e.keyAt }, line: this.text(e.node, e.key, 'line') }));
			case 'answer':
				return this.answer(node);
			case 'anything':
				return anything(node);
			case 'section':
				return this.section(node, shape.of, silent);
			case 'map':
				return this.map(node, shape.of);
		}
	}

	private text(node: Node, key: string, is: 'line' | 'feel' | 'name', silent = false): Text {
		if (node.kind === 'text') {
			if (node.text === '' && !silent) this.say('mangler-innhold', node.at, `Det står ingenting under «${key}».`, 'Skriv innholdet, eller ta bort linjen.');
			if (is === 'feel' && node.cut) this.findings.push(unquoted(node.at));
			return is === 'feel' && node.cut ? { ...textOf(node), text: '' } : textOf(node);
		}
		// `{ rest: max(1, 2) }` and `[1..2]` reach us as maps and lists when they were meant as rules.
		if (is === 'feel') this.findings.push(unquoted(node.at));
		else this.say('feil-form', node.at, `Under «${key}» skal det stå én linje.`, 'Skriv alt på én linje, eventuelt i anførselstegn.');
		return { text: '', quoted: true, at: node.at };
	}

	private row(node: Node): Row {
		const row: Row = { cells: [], gives: null, at: node.at };
		const eaten = this.entries(node).find(({ key, node: n }) => /[()[\]"<>=]/.test(key) || (n.kind === 'list' ? n.items : [n]).some(isTorn));
		if (eaten) {
			this.findings.push(unquoted(eaten.keyAt));
			return row;
		}
		for (const { key, keyAt, node: cell } of this.entries(node)) {
			if (key === 'gir') row.gives = this.text(cell, key, 'feel');
			else
				row.cells.push({
					name: { text: key, quoted: false, at: keyAt },
					cell: cell.kind === 'list' ? cell.items.map((i) => this.text(i, key, 'feel')) : [this.text(cell, key, 'feel')]
				});
		}
		return row;
	}

	private option({ key, node }: Entry): OptionEntry {
		return node.kind === 'map' ? { ...this.section(node, option), id: key } : { id: key, label: this.text(node, key, 'line') };
	}

	private answer(node: Node): Answer {
		const at = node.at;
		if (node.kind === 'map') {
			const [only] = node.entries.length === 1 ? node.entries : [];
			const under = only && kindOfChoices(only.key);
			const options = this.entries(under ? only.node : node).map((e) => this.option(e));
			return { kind: under ?? CHOICE, options, orUnknown: false, at };
		}
		if (node.kind === 'list') {
			const options = node.items.map((i) => this.text(i, 'svar', 'line')).map((label) => ({ id: label.text, label }));
			return { kind: CHOICE, options, orUnknown: false, at };
		}
		const word = answerWords.get(node.text);
		if (word) return { kind: word.kind, options: [], orUnknown: word.orUnknown, at };
		const near = nearest(node.text, answerWords.keys());
		this.say(
			'ukjent-ord',
			at,
			`«${node.text}» er ikke et slags svar.`,
			near ? `Mente du «${near}»?` : `Velg mellom: ${[...answerWords.keys()].join(' · ')}, eller skriv valgene under.`
		);
		return { kind: 'text', options: [], orUnknown: false, at };
	}
}

/** Behind a finding: a whole part of the file is not where it belongs, and nothing that rests on it can be judged. */
export const LOST = 'borte';

/** The kind whose choices stand by themselves. */
const CHOICE = kindOfChoices(null) ?? 'choice';

const isEmpty = (node: Node): boolean => node.kind === 'text' && node.text === '';

/** A word nobody knows stands for one that is missing: the one it is nearest to, or else any of them. */
function withoutMisspelt(missing: readonly [string, Word][], unknown: readonly Entry[]): [string, Word][] {
	const left = [...missing];
	for (const { key } of unknown) {
		const near = nearest(
			key,
			left.map(([word]) => word)
		);
		left.splice(
			Math.max(
				0,
				left.findIndex(([word]) => word === near)
			),
			1
		);
	}
	return left;
}

/** Part of a rule that YAML has split: `1..2` from `[1..2]`, `max(1` from `max(1, 2)`. */
const isTorn = (node: Node): boolean =>
	node.kind === 'text' && !node.quoted && (node.text.includes('..') || node.text.split('(').length !== node.text.split(')').length);

function anything(node: Node): Anything {
	if (node.kind === 'text') return { text: node.text, quoted: node.quoted, at: node.at };
	if (node.kind === 'list') return { at: node.at, items: node.items.map(anything) };
	return { at: node.at, entries: node.entries.map((e) => ({ key: { text: e.key, quoted: false, at: e.keyAt }, value: anything(e.node) })) };
}

const lower = (help: string): string => help.charAt(0).toLocaleLowerCase('nb') + help.slice(1);

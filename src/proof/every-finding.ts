// All that is wrong with a life event, of every stage at once: files and words, single rules, names and texts, what the rules say together,
// the words people read, what the example people say, and that they see all of it. What cannot be judged because something it rests on is broken is left out, and
// each cause is told once.

import { byPlace, oncePerCause, type Definition, type Files, type Finding } from '#flow';
import { writtenTexts, type Compiled } from '#compiler';
import { checkRules } from './checks/all.ts';
import { Damage } from './damage.ts';
import { checkExamples } from './examples.ts';
import { checkNet } from './net.ts';
import { checkWords } from './plain-language.ts';
import { checkReach } from './reach.ts';

/** `files`: the text of all flow files, by path. `today`: the day of the check, YYYY-MM-DD. Findings in the order of their places. */
export function everyFinding(definition: Definition, compiled: Compiled, files: Files, today: string): Finding[] {
	const read = definition.findings;
	const misread = new Damage(definition, compiled.book, files, read);
	const single = compiled.findings.filter((f) => !read.includes(f) && !misread.explains(f));
	// A cause is told where rules use it rather than where a translation does.
	const told = [...read, ...single.filter((f) => f.code !== 'ukjent-tekst'), ...single.filter((f) => f.code === 'ukjent-tekst')];
	const damage = new Damage(definition, compiled.book, files, told);
	const together = damage.lost ? [] : [...checkRules(definition, compiled, today), ...checkReach(definition, compiled)].filter((f) => !damage.mayExplain(f));
	const people = damage.lost ? [] : checkExamples(definition, compiled.book, damage);
	const net = damage.lost ? [] : checkNet(definition, compiled.book, damage, people);
	const words = checkWords(writtenTexts(definition), definition.wordLists).filter((f) => !damage.isUnreadable(f.at.file));
	return oncePerCause([...told, ...together, ...people, ...net, ...words]).sort(byPlace);
}

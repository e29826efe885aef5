// What is left in a text by mistake: half of a pair, codes from another tool, signs nobody sees, a note to oneself.

interface Litter {
	from: number;
	length: number;
	message: string;
}

const signs: readonly [pattern: RegExp, message: (found: string) => string][] = [
	[/<\/?[a-z][^>]*>|\*\*|\]\(|&[a-z]+;/i, (found) => `«${found}» er en kode som vises slik den står.`],
	[/[\u200b-\u200d\u00ad\u2028\u2029\ufeff]/u, () => 'Her står et tegn som ikke synes.'],
	[
		/\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
		(found) => `«${found}» er bokstaver fra to alfabet.`
	],
	[/(?<!\p{L})(?:TODO|FIXME|XXX+|TBD|lorem ipsum)(?!\p{L})|\?\?|\[\.\.\.\]/iu, (found) => `«${found}» er en lapp til den som skriver.`],
	[/(?<=\S) {2,}(?=\S)/, () => 'Her er det mer enn ett mellomrom.'],
	[/ [,.;:!?](?=\s|$)/, (found) => `Det er mellomrom foran «${found.trim()}».`],
	[/(?<=[\p{L}\d])\.\.(?!\.)|,,/u, (found) => `«${found}» står to ganger.`]
];
const pairs = [
	['«', '»'],
	['“', '”'],
	['(', ')']
] as const;

/** The first of it, or null. */
export function litterIn(text: string): Litter | null {
	const bare = text.replaceAll(/\{\{[^{}]*\}\}/g, (slot) => '…'.repeat(slot.length));
	const brace = bare.search(/[{}]/);
	if (brace >= 0) return { from: brace, length: 1, message: 'En luke skrives med to klammer på hver side: {{navn}}.' };
	for (const [pattern, message] of signs) {
		const found = pattern.exec(bare);
		if (found) return { from: found.index, length: found[0].length, message: message(found[0]) };
	}
	// «a)» begins a point, and closes nothing.
	const own = bare.includes(')') ? bare.replaceAll(/(?<!\S)[\p{L}\d]\)/gu, (point) => '…'.repeat(point.length)) : bare;
	for (const [open, close] of pairs) {
		const [opened, closed] = [own.split(open).length, own.split(close).length];
		if (opened === closed) continue;
		const from = opened > closed ? own.lastIndexOf(open) : own.indexOf(close);
		return { from, length: 1, message: `«${opened > closed ? open : close}» mangler den andre av de to.` };
	}
	return null;
}

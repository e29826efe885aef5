// The same thing is not written twice where once is meant (`står-to-ganger`): also a municipality, in an area or with a file. Nobody rules out
// themselves (`viser-til-seg-selv`), and every person and phase is somebody's (`ubrukt-navn`).

import type { Finding, Row, Text } from '#flow';
import { heir, municipality } from '#kinds';
import type { Check } from './check.ts';

export const twice: Check = function* ({ book, definition: { flow, division, municipalities } }) {
	const rows: (readonly Row[] | undefined)[] = [
		...flow.facts.flatMap((f) => [f, ...(f.facts ?? [])]).flatMap((f) => [f.askWhen, f.comesWhen]),
		...(flow.branches ?? []).map((b) => b.when),
		...flow.services.map((s) => s.appliesWhen)
	];
	for (const all of rows)
		yield* again(
			(all ?? []).map((r) => ({ text: wordsOf(r), at: r.at })),
			'Raden'
		);
	for (const s of flow.services) {
		yield* again([...(s.after ?? []), ...(s.afterAnyOf ?? [])], 'Tjenesten');
		yield* again(s.excludes ?? [], 'Tjenesten');
		yield* again(s.persons ?? [], 'Personen');
		for (const { text, at } of s.excludes ?? [])
			if (text === s.id) yield { code: 'viser-til-seg-selv', at, message: `«${s.title.text}» utelukker seg selv.`, next: 'Ta den ut av «utelukker».' };
	}
	for (const area of division.areas ?? []) yield* again(area.municipalities, 'Kommunen');
	const whose = (number: string): string => heir(book.municipalities, number);
	for (const [i, { number }] of municipalities.entries()) {
		const other = municipalities.slice(0, i).find((o) => whose(o.number.text) === whose(number.text));
		if (other)
			yield {
				code: 'står-to-ganger',
				at: number.at,
				message: `Både ${other.number.at.file} og denne filen er for ${municipality(book.municipalities, number.text)?.name ?? number.text}.`,
				next: 'Skriv nummeret til kommunen filen er for, eller la de to bli én fil.'
			};
	}
	for (const p of flow.persons ?? []) if (!flow.services.some((s) => s.persons?.some((x) => x.text === p.id))) yield unused(p, 'Ingen tjeneste er for', 'for');
	for (const p of flow.phases ?? []) if (!flow.services.some((s) => s.phase?.text === p.id)) yield unused(p, 'Ingen tjeneste hører til', 'fase');
};

function* again(all: readonly Pick<Text, 'text' | 'at'>[], what: string): Generator<Finding> {
	for (const [i, { text, at }] of all.entries())
		if (text !== '' && all.findIndex((o) => o.text === text) < i)
			yield { code: 'står-to-ganger', at, message: `${what} står to ganger.`, next: 'Ta bort den ene, eller skriv det som skulle stått der.' };
}

const wordsOf = (row: Row): string =>
	row.cells
		.map((c) => `${c.name.text}: ${c.cell.map((t) => t.text).join(' | ')}`)
		.sort()
		.join(', ');

const unused = ({ id, at }: { id: string; at: Text['at'] }, what: string, word: string): Finding => ({
	code: 'ubrukt-navn',
	at,
	message: `${what} «${id}».`,
	next: `Skriv «${word}: ${id}» på dem det gjelder, eller ta den bort.`
});

// The net of example people: every service is expected by one of them and refused by another; where it is for somebody, one says whom; and
// where its condition looks at where somebody lives, it is looked at from inside and outside. So a condition that is changed, or an example that is taken away, is noticed.

import { municipalityNamed } from '#kinds';
import type { Definition, Example, Finding, FindingCode } from '#flow';
import { nearest } from '#values';
import { reads } from '#compiler';
import { walk, type Book, type Service } from '#rules';
import { WHOLE, type Sound } from './examples.ts';
import { Impossible } from './impossible.ts';

/** `people`: what the examples themselves are wrong about; a service they call something else is not unseen. */
export function checkNet(definition: Definition, book: Book, damage: Sound = WHOLE, people: readonly Finding[] = []): Finding[] {
	const { flow, examples, folder } = definition;
	// A line that cannot be read may be the one that is looked for.
	if (damage.hasFindings(`${folder}/eksempler.yaml`)) return [];
	const [services, entries] = [book.services, flow.services];
	if (examples.length === 0)
		return [
			{
				code: 'ingen-eksempler',
				at: flow.title.at,
				message: 'Livshendelsen har ingen eksempelpersoner, så ingenting viser at reglene er riktige.',
				next: `Skriv noen personer i ${folder}/eksempler.yaml, med «i dag», «svar» og det de «venter».`
			}
		];
	const seen = examples.map(saidIn);
	const impossible = new Impossible(book);
	const isMisnamed = misnamed(
		services.map((s) => s.id),
		people
	);
	return [
		...examples.flatMap((e, i) => (seen[i]?.nothing ? [expectsNothing(e)] : [])),
		...services.flatMap((s, i) => {
			const about = (code: FindingCode, message: string, next: string): Finding => ({ code, at: entries[i]?.at ?? flow.at, message, next });
			const title = entries[i]?.title.text ?? s.id;
			if (isMisnamed(s.id)) return [];
			const isSound = damage.isSound('service', s.id);
			const expected = seen.some((e) => e.of(s.id) === 'yes');
			// Whether anybody can be refused is only known of rules that are whole.
			const refused = seen.some((e) => e.of(s.id) === 'no') || !isSound || impossible.outcome(s, 'no');
			if (!expected || !refused) {
				const missing = !expected && !refused ? 'får eller ikke får' : expected ? 'ikke får' : 'får';
				return about(
					'tjeneste-uten-eksempel',
					`Ingen eksempelperson viser hvem som ${missing} «${title}».`,
					`Skriv «${s.id}:» under «tjenester» hos en som skal ha den, og «${s.id}: nei» hos en som ikke skal.`
				);
			}
			if (s.persons.length > 0 && !seen.some((e) => e.saysWhom(s.id)))
				return about(
					'for-uten-eksempel',
					`Ingen eksempelperson viser hvem «${title}» er for.`,
					`Skriv «for: ${s.persons.length === 1 ? s.persons.join() : `[${s.persons.join(', ')}]`}» under «${s.id}» hos en som skal ha den.`
				);
			const side = isSound ? sideUnseen(book, s, examples, seen) : null;
			return side
				? about(
						'område-uten-eksempel',
						`«${title}» avhenger av hvor man bor, men ingen eksempelperson ${side === 'inside' ? 'bor der vilkåret nevner' : 'bor utenfor det vilkåret nevner'} og sier noe om den.`,
						`Skriv «${s.id}» hos en som ${side === 'inside' ? 'bor der' : 'bor et annet sted'}, med det som skal skje.`
					)
				: [];
		})
	];
}

/** Whether a service may be what an example calls something nobody knows: the one that is called almost so, or else any. */
function misnamed(services: readonly string[], people: readonly Finding[]): (id: string) => boolean {
	const unknown = people.flatMap((f) => (f.causes ?? []).flatMap((c) => /^tjeneste (.*)$/.exec(c)?.[1] ?? []));
	const meant = unknown.map((name) => nearest(name, services));
	return (id) => meant.some((near) => !near || near === id);
}

const expectsNothing = (e: Example): Finding => ({
	code: 'mangler-innhold',
	at: e.expects.at,
	message: `«${e.id}» venter ingenting, så eksempelet viser ingenting.`,
	next: 'Skriv hva personen skal møte under «tjenester», eller ta bort eksempelet.'
});

interface Said {
	nothing: boolean;
	/** What the example says of a service: that it applies, does not, is not decided, or nothing. */
	of(id: string): 'yes' | 'no' | 'unknown' | null;
	/** Whether it says whom the service is for. */
	saysWhom(id: string): boolean;
}

function saidIn({ expects: { services, values, next, order, noOthers } }: Example): Said {
	const named = new Map<string, 'yes' | 'no' | 'unknown'>();
	const entries = services && 'entries' in services ? services.entries : [];
	for (const { key, value } of entries) {
		const own = 'entries' in value ? value.entries.find((e) => e.key.text === 'gjelder')?.value : value;
		const word = own && 'text' in own ? own.text : 'ja';
		const id = key.text.split('/')[0] ?? '';
		const says = word === 'nei' ? 'no' : word === 'ukjent' ? 'unknown' : 'yes';
		// Of several entries one that applies is enough.
		if (named.get(id) !== 'yes') named.set(id, says);
	}
	const whom = entries.flatMap(({ key, value }) => ('entries' in value && value.entries.some((e) => e.key.text === 'for') ? [key.text.split('/')[0]] : []));
	const any = values && 'entries' in values && values.entries.length > 0;
	return {
		nothing: entries.length === 0 && !any && !next && !noOthers && !order,
		of: (id) => named.get(id) ?? (noOthers ? 'no' : null),
		saysWhom: (id) => whom.includes(id)
	};
}

/** The side of an area in the service's condition from which no example looks at it; null when both are seen, or it names none. */
function sideUnseen(book: Book, s: Service, examples: readonly Example[], seen: readonly Said[]): 'inside' | 'outside' | null {
	const { place, municipalities } = book;
	if (place === null) return null;
	const names = reads(book, [s.applies]);
	const rules = [s.applies, ...book.values.filter((v) => names.has(v.name)).map((v) => v.expression)];
	const areas = rules
		.flatMap((rule) => [...walk(rule)])
		.flatMap((e) =>
			e.op === 'call' && e.name === 'list contains' && e.of[0]?.op === 'list' && e.of[1]?.op === 'name' && e.of[1].name === place ? [e.of[0].items] : []
		);
	if (areas.length === 0) return null;
	const homes = examples.flatMap((e, i) => {
		if (seen[i]?.of(s.id) == null || !('entries' in e.answers)) return [];
		const answer = e.answers.entries.find((x) => x.key.text === place)?.value;
		const home = answer && 'text' in answer ? municipalityNamed(municipalities, answer.text, e.today.text) : null;
		return home ? [home.number] : [];
	});
	for (const items of areas) {
		const inside = new Set(items.map((i) => (i.op === 'literal' ? i.value : null)));
		if (!homes.some((n) => inside.has(n))) return 'inside';
		if (!homes.some((n) => !inside.has(n))) return 'outside';
	}
	return null;
}

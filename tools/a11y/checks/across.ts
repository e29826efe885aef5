// Promises about all screens seen together: one title for each step, help and links in the same place, the same thing by the same name,
// and nothing asked twice.

import type { Comparison, Finding, Screen, Trace } from '../check.ts';

type Found = { screen: Screen; finding: Finding }[];
const say = ({ screen }: Trace, criterion: string, what: string): Found[number] => ({ screen, finding: { criterion, what } });
const stepOf = ({ screen }: Trace): string => `${screen.event} ${screen.name}`;
/** Screens that can be compared: of one life event, in one language. */
function* alike(seen: readonly Trace[]): Generator<Trace[]> {
	const groups = new Map<string, Trace[]>();
	for (const t of seen) {
		const key = `${t.screen.event} ${t.screen.locale}`;
		groups.set(key, [...(groups.get(key) ?? []), t]);
	}
	yield* groups.values();
}

export const across: Comparison[] = [
	{
		id: 'titles',
		promise: 'hvert spørsmål og hver tjeneste har sin egen tittel',
		criteria: ['2.4.2'],
		run: (seen) =>
			[...alike(seen)].flatMap((group) => {
				const by = new Map<string, Trace>();
				return group.flatMap((t): Found => {
					if (!/^(question|service)/.test(t.screen.kind) || t.screen.state === 'changed') return [];
					const title = t.title.replace(/^(Feil|Error): /, '');
					const other = by.get(title);
					by.set(title, other ?? t);
					return other && other.screen.name !== t.screen.name && other.heading !== t.heading
						? [say(t, '2.4.2', `har samme tittel som «${other.screen.name}»`)]
						: [];
				});
			}),
		faults: [
			{ name: 'den samme tittelen på to spørsmål', criterion: '2.4.2', on: '', spoil: (html) => html.replace(/<title>[^<]*/, '<title>Spørsmål – Varde') }
		]
	},
	{
		id: 'navigation',
		promise: 'lenkene øverst og nederst står i samme rekkefølge overalt',
		criteria: ['3.2.3'],
		run: (seen) =>
			[...alike(seen)].flatMap((group) =>
				['header', 'footer'].flatMap((place) => {
					const of = (t: Trace): string[] => t.links.filter((l) => l.place === place).map((l) => l.name);
					const [first] = group;
					return group.flatMap((t): Found => {
						const before = first ? of(first).filter((l) => of(t).includes(l)) : [];
						const now = of(t).filter((l) => before.includes(l));
						return before.join() === now.join() ? [] : [say(t, '3.2.3', `lenkene i ${place} står i en annen rekkefølge: ${now.join(', ')}`)];
					});
				})
			),
		faults: [
			{
				name: 'lenker som bytter plass',
				criterion: '3.2.3',
				on: '',
				spoil: (html, n = 0) => (n % 2 ? html.replace(/(<ul class="plain-links footer-links">)([\s\S]*?<\/li>)([\s\S]*?)(<\/ul>)/, '$1$3$2$4') : html)
			}
		]
	},
	{
		id: 'names',
		promise: 'det samme stedet heter det samme overalt øverst og nederst',
		criteria: ['3.2.4'],
		run: (seen) =>
			[...alike(seen)].flatMap((group) => {
				const names = new Map<string, string>();
				return group.flatMap((t): Found =>
					t.links
						.filter((l) => l.place !== 'main' && !/tilbakemelding/.test(l.href))
						.flatMap((l) => {
							// A link to another language is known by the language, since each page has its own.
							const key = `${l.place} ${l.language || l.href}`;
							const before = names.get(key) ?? l.name;
							names.set(key, before);
							return before === l.name ? [] : [say(t, '3.2.4', `«${l.name}» heter «${before}» andre steder`)];
						})
				);
			}),
		faults: [
			{ name: 'en lenke som skifter navn', criterion: '3.2.4', on: '', spoil: (html, n = 0) => (n % 2 ? html.replace('>Alle livshendelser<', '>Hjem<') : html) }
		]
	},
	{
		id: 'help',
		promise: 'hjelpen står på samme sted på hver side, med telefon eller et sted å møte opp',
		criteria: ['3.2.6'],
		run: (seen) => {
			const usual = seen.find((t) => t.help)?.help.split(':')[0];
			return seen.flatMap((t): Found =>
				!t.help ? [say(t, '3.2.6', 'siden har ingen hjelp')] : t.help.split(':')[0] === usual ? [] : [say(t, '3.2.6', `hjelpen står i ${t.help}`)]
			);
		},
		faults: [{ name: 'en side uten hjelp', criterion: '3.2.6', on: '', spoil: (html, n = 0) => (n === 1 ? html.replace('class="help"', '') : html) }]
	},
	{
		id: 'once',
		promise: 'ingenting spørres det om to ganger',
		criteria: ['3.3.7'],
		run: (seen, paths) =>
			[...alike(seen)].flatMap((group) => {
				const asked: Trace[] = [];
				const together = (a: Trace, b: Trace): boolean => paths?.some((p) => p.has(stepOf(a)) && p.has(stepOf(b))) ?? true;
				return group.flatMap((t): Found => {
					if (!t.screen.kind.startsWith('question') || t.screen.state !== 'first') return [];
					const before = asked.find((b) => b.heading === t.heading && b.screen.name !== t.screen.name && together(b, t));
					asked.push(t);
					return before ? [say(t, '3.3.7', `«${t.heading}» er spurt om før, i «${before.screen.name}»`)] : [];
				});
			}),
		faults: [
			{
				name: 'det samme spørsmålet en gang til',
				criterion: '3.3.7',
				on: '',
				spoil: (html) => html.replace(/(<h1[^>]*>)[\s\S]*?(<\/h1>)/, '$1Hva heter du?$2')
			}
		]
	}
];

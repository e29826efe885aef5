// Addresses on the web and for mail lead somewhere (`ugyldig-adresse`), and a phone number can be called (`ugyldig-telefon`): in the flow, in the
// files all share, and in what people read. Whether somebody answers there is not known here; that the address is only a domain is no mistake.

import { within, type Definition, type FindingCode, type Text } from '#flow';
import { writtenTexts } from '#compiler';
import { remembered } from '../remembered.ts';
import type { Check } from './check.ts';
import { misspelt } from './misspelt.ts';

export const addresses: Check = function* ({ definition }) {
	const found = function* (text: Text, code: FindingCode, wrong: Wrong | null): ReturnType<Check> & Generator {
		if (wrong) yield { code, at: within(text, wrong.from, wrong.length), message: wrong.message, next: wrong.next };
	};
	for (const text of sources(definition)) if (!OUR_OWN.test(text.text)) yield* found(text, 'ugyldig-adresse', web(text.text, 0));
	for (const text of sites(definition)) yield* found(text, 'ugyldig-adresse', web(text.text, 0));
	const whole = [...sources(definition), ...sites(definition)].filter((t) => web(t.text, 0) === null);
	for (const { text, from, word, meant } of misspelt(whole, /^[^/?#]{6,}/))
		yield* found(text, 'ugyldig-adresse', { from, length: word.length, message: `«${word}» står bare her.`, next: `Mente du «${meant}»?` });
	for (const text of phones(definition)) yield* found(text, 'ugyldig-telefon', phone(text.text));
	for (const { text } of writtenTexts(definition)) yield* found(text, 'ugyldig-adresse', inProse(text.text));
};

interface Wrong {
	from: number;
	length: number;
	message: string;
	next: string;
}

/** What we advise ourselves is read in a file here. */
const OUR_OWN = /^[\w-]+\/[\w/-]+\.md$/;

/** Where something was read. */
function sources({ flow, rates, municipalities, division }: Definition): Text[] {
	const read = [...rates, ...municipalities.flatMap((m) => m.rates ?? [])].flatMap((r) => r.values ?? []);
	const pages = [...flow.services, ...municipalities, ...(division.areas ?? [])].map((x) => x.source.page);
	return written([...pages, ...read.map((v) => v.page)]);
}

/** What becomes a link. */
const sites = (definition: Definition): Text[] => written([...channels(definition).map((c) => c?.web), ...offices(definition).map((a) => a.website)]);
const phones = (definition: Definition): Text[] => written([...channels(definition).map((c) => c?.phone), ...offices(definition).map((a) => a.phone)]);

const channels = ({ flow, municipalities }: Definition) => [
	...flow.services.map((s) => s.channels),
	...municipalities.flatMap((m) => m.events ?? []).flatMap((e) => (e.changes ?? []).map((c) => c.channels))
];
const offices = ({ agencies, municipalities }: Definition) => [...agencies, ...municipalities.flatMap((m) => m.agencies ?? [])];
/** What is empty has its own finding. */
const written = (texts: (Text | undefined)[]): Text[] => texts.filter((t) => t !== undefined && t.text !== '') as Text[];

const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;
/** Names kept for examples, and machines nobody else can reach. */
const NOWHERE = /(^|\.)(eksempel(\.\p{L}+)?|example\.(com|org|net)|localhost|test|invalid)$/iu;

/** An address without https://. `from` is where it stands in the text. */
function web(address: string, from: number): Wrong | null {
	const wrong = seen(address, () => wrongIn(address));
	return wrong && { ...wrong, from: wrong.from + from };
}
const seen = remembered<Wrong | null>();

function wrongIn(address: string): Wrong | null {
	const wrong = (message: string, next: string): Wrong => ({ from: 0, length: address.length, message, next });
	const [host = '', ...path] = address.split(/(?=[/?#])/);
	if (/^https?:/i.test(address)) return wrong('Adressen skal stå uten https://.', `Skriv ${address.replace(/^https?:\/*/i, '')}.`);
	if (/\s/.test(address)) return wrong(`Det er mellomrom i adressen «${address}».`, 'Skriv én adresse, uten mellomrom.');
	if (/[.,;:!)»"']$/.test(address)) return wrong(`Adressen «${address}» slutter med et tegn som ikke hører til.`, 'Ta bort det siste tegnet.');
	if (host.includes('@')) return wrong(`«${address}» er en adresse til e-post, ikke til en side.`, 'Skriv adressen til siden.');
	if (NOWHERE.test(host)) return wrong(`«${host}» er en adresse som bare brukes i eksempler.`, 'Skriv adressen til etaten.');
	if (!HOST.test(host)) return wrong(`«${host}» er ikke et nettsted.`, 'Skriv det som «etaten.no» eller «etaten.no/siden».');
	if (/\/\/|\/\.\.?(\/|$)|[<>{}|\\^`]/.test(path.join(''))) return wrong(`Adressen «${address}» kan ikke følges.`, 'Kopier adressen fra nettleseren på nytt.');
	return null;
}

/** The first address in a text that is more than a word with a point in it, and leads nowhere. */
function inProse(text: string): Wrong | null {
	// Most texts have none, and that is seen at once.
	if (!/https?:|@|www\.|\.(?:no|com|org)/i.test(text)) return null;
	for (const { index, 0: word } of text.matchAll(/[^\s«»“”"()]+/g)) {
		const address = word.replace(/[.,;:!?]+$/, '');
		const wrong = /^https?:/i.test(address)
			? address.toLowerCase().startsWith('https://')
				? web(address.slice(8), index)
				: web(address, index)
			: address.includes('@')
				? mail(address, index)
				: /^www\.|[\p{L}\d]\.(no|com|org)(\/|$)/iu.test(address)
					? web(address, index)
					: null;
		if (wrong) return wrong;
	}
	return null;
}

function mail(address: string, from: number): Wrong | null {
	const [name = '', host = '', more] = address.split('@');
	if (more === undefined && /^[\p{L}\d.+_-]+$/u.test(name) && HOST.test(host) && !NOWHERE.test(host)) return null;
	return { from, length: address.length, message: `«${address}» er ikke en adresse til e-post.`, next: 'Skriv den som «post@etaten.no».' };
}

/** As they are dialled in Norway, and abroad after +. What is called may stand in parentheses behind. */
const DIALLED = /^(?:(?:0047|\+47)?\d{8}|0\d{4}|116\d{3}|11[0237]|18\d{2}|\+(?!47)[1-9]\d{6,14})$/;

function phone(text: string): Wrong | null {
	const [number = ''] = /^[^(]*/.exec(text) ?? [];
	const wrong = (message: string, next: string): Wrong => ({ from: 0, length: number.trim().length || text.length, message, next });
	const digits = number.replaceAll(/\s/g, '');
	if (!/^\+?\d+$/.test(digits))
		return wrong(`«${number.trim() || text}» er ikke bare sifre.`, 'Skriv ett nummer, og hvem som svarer, i parentes bak: «55 55 55 55 (etaten)».');
	if (DIALLED.test(digits)) return null;
	return wrong(
		`«${number.trim()}» er ikke et telefonnummer: det har ${digits.replace('+', '').length} sifre.`,
		'Et norsk nummer har åtte sifre. Noen korte har tre, fire, fem eller seks.'
	);
}

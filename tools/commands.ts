// The commands: `check [event]` prints every finding, and with `--følg` again after every edit; `plan <event> --answers <file|->` prints the plan of those answers;
// `stamp <event> <locale>` says that a translation fits today's bokmål;
// `scenarier <event>` prints how much a small set of journeys proves of a life event, and what it does not (`--behold` keeps them for the tests);
// `kart <event>` prints its state machine as JSON, to be drawn; `schema` writes the schemas that editors read, from the dictionary of the flow language.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { eventsIn, print, readData, schemas, type Files, type Finding } from '#flow';
import { journey, readAnswers, report, type Journey, type PlannedService } from '#journey';
import { refusal, scenarios, type Count } from '#proof';
import { isLocalDate, nearest } from '#values';
import { chartAsJson, lifeEventMachine } from '#machine';
import { Knowledge, type Book, type Words } from '#rules';
import { sourceTexts, stamp } from '#compiler';
import { isLocale, locales, plainText, speak, type Locale } from '#text';
import { compileEvent, readFiles, root, theDay } from './flows.ts';
import { follow } from './follow.ts';
import { keepPeople, PROVED_ON } from './kept-people.ts';

const usage = `Bruk:
  npm run varde -- check [hendelse] [--følg]
  npm run varde -- stamp <hendelse> <språk>
  npm run varde -- kart <hendelse>
  npm run varde -- schema
  npm run varde -- scenarier <hendelse> [--today ÅÅÅÅ-MM-DD] [--behold]
  npm run varde -- plan <hendelse> --answers <fil|-> [--today ÅÅÅÅ-MM-DD] [--locale nb] [--json]`;

/** The commands, and how many words each takes with its own. */
const places = { check: 2, stamp: 3, kart: 2, schema: 1, scenarier: 2, plan: 2 };
const meant = (word: string): string => {
	const near = nearest(word, new Set(Object.keys(places)));
	return near ? ` Mente du «${near}»?` : '';
};

/** What stops a command, in one sentence. */
class Stop extends Error {}
function stop(message: string): never {
	throw new Stop(message);
}

/** Where a command says what it found, and what stopped it. */
export interface Out {
	say: (text: string) => void;
	complain: (text: string) => void;
}

/** Does what the words after `varde` say. Gives the exit status: 0, or 1 with findings or when it stops; null while it goes on following. */
export function command(words: readonly string[], out: Out): 0 | 1 | null {
	try {
		return run(words, out);
	} catch (e) {
		if (!(e instanceof Stop)) throw e;
		out.complain(e.message);
		return 1;
	}
}

function run(words: readonly string[], { say }: Out): 0 | 1 | null {
	const { values, positionals } = read(words);
	const [name = '', event] = positionals;
	if (!Object.hasOwn(places, name)) stop(name ? `«${name}» er ingen kommando.${meant(name)}\n\n${usage}` : usage);
	const [extra] = positionals.slice(places[name as keyof typeof places]);
	if (extra !== undefined) stop(`«${extra}» er ett ord for mye.\n\n${usage}`);
	const files = readFlows();
	const events = eventsIn(files);
	if (event && !events.includes(event)) stop(`Det finnes ingen flyt som heter «${event}». Disse finnes: ${events.join(', ') || 'ingen'}.`);
	if (name === 'check' && values.folg) return followed(event, say);
	if (name === 'check') return show(event ? [event] : events, (of) => compileEvent(of, files).findings, files, say) === 0 ? 0 : 1;
	if (name === 'plan' && event) plan(event, files, values, say);
	else if (name === 'stamp' && event) stampTranslation(event, positionals[2] ?? '', files, say);
	else if (name === 'scenarier' && event) proveWhole(event, files, values, say);
	else if (name === 'kart' && event) say(JSON.stringify(chartAsJson(lifeEventMachine(compileEvent(event, files).book)), null, '\t'));
	else if (name === 'schema') writeSchemas(say);
	else stop(usage);
	return 0;
}

type Values = ReturnType<typeof read>['values'];
function read(words: readonly string[]) {
	try {
		return parseArgs({
			// A terminal may send ø as o with a stroke of its own.
			args: words.map((a) => a.normalize('NFC').replace(/^--følg$/, '--folg')),
			allowPositionals: true,
			options: {
				folg: { type: 'boolean', default: false },
				answers: { type: 'string' },
				today: { type: 'string' },
				locale: { type: 'string', default: 'nb' },
				json: { type: 'boolean', default: false },
				behold: { type: 'boolean', default: false }
			}
		});
	} catch (e) {
		return stop(`${unknownOption((e as Error).message)}\n\n${usage}`);
	}
}

function readFlows(): Files {
	try {
		return readFiles();
	} catch (e) {
		return stop((e as Error).message);
	}
}

/** What was wrong with the words after the command, in Norwegian. */
function unknownOption(message: string): string {
	const [, option = ''] = /'(-[^' ]*)/.exec(message) ?? [];
	if (message.startsWith('Unknown option')) return `Valget «${option}» finnes ikke.`;
	return option ? `Valget «${option}» er ikke skrevet slik det skal.` : 'Ordene etter kommandoen kan ikke leses.';
}

function followed(event: string | undefined, say: Out['say']): null {
	follow('flows', (now, took) => {
		console.clear();
		say(`\n— ${new Date().toLocaleTimeString('nb')} —\n`);
		show(event ? [event] : [...now.events.keys()], (name) => now.events.get(name)?.findings ?? [], now.files, say);
		say(`Sjekket på ${Math.round(took)} ms. Følger med på endringer; avslutt med Ctrl+C.`);
	});
	return null;
}

/** Prints the findings of each life event, those they share once, and gives how many there are. */
function show(names: readonly string[], findingsOf: (name: string) => readonly Finding[], files: Files, say: Out['say']): number {
	const told = new Set<string>();
	for (const name of names)
		for (const finding of findingsOf(name)) {
			const text = print(finding, files);
			if (!told.has(text)) say(`${text}\n`);
			told.add(text);
		}
	say(told.size === 0 ? 'Ingen funn.' : `${told.size} funn.`);
	return told.size;
}

/** Writes «bygger på» anew in the translations of a life event and of what all share: for someone who has just read them. */
function stampTranslation(name: string, locale: string, files: Files, say: Out['say']): void {
	const { definition, book } = compileEvent(name, files);
	const used = {
		agencies: new Set(Object.values(book.services).map((s) => s.from)),
		registers: new Set(Object.keys(book.registers)),
		rates: new Set(Object.keys(book.rates))
	};
	for (const shared of [false, true]) {
		const path = join(root, shared ? 'flows/tekst' : `flows/${name}/tekst`, `${locale}.yaml`);
		const written = files.get(relative(root, path).replaceAll('\\', '/'));
		if (written === undefined) stop(`Det finnes ingen ${relative(root, path)}. Lag den først.`);
		const [body = '', stamps = ''] = written.split(/^bygger på:.*$/m);
		const texts = definition.texts.find((t) => t.shared === shared && t.locale === locale)?.texts;
		const marks = new Map([...stamps.matchAll(/^ {2}"([^"]+)": "([^"]+)"$/gm)].map((m) => [m[1] ?? '', m[2] ?? '']));
		const source = [...sourceTexts(definition, used, shared)];
		const missing = source.filter(([key]) => !texts?.get(key)?.text).map(([key]) => key);
		// Nobody has read what is not written. What other life events share stays as it was.
		const read = source.filter(([key]) => !missing.includes(key)).map(([key, text]): [string, string] => [key, stamp(text)]);
		const all = new Map([...(shared ? marks : []), ...read]);
		writeFileSync(path, `${body.trimEnd()}\n\nbygger på:\n${[...all].map(([key, mark]) => `  "${key}": "${mark}"`).join('\n')}\n`);
		const anew = [...all].filter(([key, mark]) => marks.get(key) !== mark).map(([key]) => key);
		say(`${relative(root, path)}: ${anew.length === 0 ? 'ingen nye merker' : `merket på nytt: ${anew.join(' · ')}`}.`);
		if (missing.length > 0) say(`  Ikke skrevet ennå: ${missing.join(' · ')}.`);
	}
}

function writeSchemas(say: Out['say']): void {
	const folder = join(root, 'flows', 'skjema');
	mkdirSync(folder, { recursive: true });
	for (const [name, schema] of Object.entries(schemas())) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, '\t')}\n`);
	say('Skjemaene ligger i flows/skjema.');
}

function plan(name: string, files: Files, values: Values, say: Out['say']): void {
	const { book, words, findings } = compileEvent(name, files);
	if (findings[0]) stop(`Flyten «${name}» har ${findings.length} funn. Kjør «npm run varde -- check ${name}».`);
	const today = dayOf(values);
	if (!isLocale(values.locale)) stop(`Varde snakker ikke «${values.locale}». Disse språkene finnes: ${locales.join(', ')}.`);
	if (!values.answers) stop(`Si hvor svarene er: --answers <fil>, eller --answers - for å lese dem herfra.`);
	const { data, findings: unreadable } = readData(input(values.answers));
	if (unreadable[0]) stop(`Svarene i «${values.answers}» kan ikke leses på linje ${unreadable[0].at.line}. ${unreadable[0].next}`);
	if (typeof data !== 'object' || data === null || Array.isArray(data)) stop('Svarene skal være «opplysning: svar», en linje for hver.');
	const { answers, refused } = readAnswers(book, data as Record<string, unknown>, (a) => new Knowledge(book, { answers: a, known: {}, today }));
	if (refused.length > 0)
		stop(refused.map(({ fact, problem }) => `Svaret på «${fact}» kan ikke brukes: ${refusal(problem, answersTo(book, fact))}`).join('\n'));
	const now = journey(book, { answers, known: {}, events: [] }, today);
	say(values.json ? JSON.stringify(report(now), null, '\t') : inWords(now, words, values.locale));
}

/** The words a question takes, when there are only some. */
const answersTo = (book: Book, key: string): readonly string[] => book.facts.find((f) => f.name === key.split('/').at(-1))?.options ?? [];

function dayOf(values: Values): string {
	const today = values.today ?? (values.behold ? PROVED_ON : theDay());
	return isLocalDate(today) ? today : stop(`«${today}» er ikke en dato. Skriv den som 2026-11-21.`);
}

/** The figures of a cover, then what nobody met: first what was not found, then, by question, what cannot be. */
function proveWhole(name: string, files: Files, values: Values, say: Out['say']): void {
	const { book, findings } = compileEvent(name, files);
	if (findings[0]) stop(`Flyten «${name}» har ${findings.length} funn. Kjør «npm run varde -- check ${name}».`);
	const cover = scenarios(book, dayOf(values));
	const { counts, scenarios: people, unmet, today } = cover;
	const row = (what: string, { met, of }: Count): string => `  ${what.padEnd(34)}${String(met).padStart(6)} av ${of}`;
	const inNorwegian = (target: string): string =>
		target
			.replace(/: yes$/, ': ja')
			.replace(/: no$/, ': nei')
			.replace(/: unknown$/, ': ikke avgjort');
	const elsewhen = people.filter((p) => p.today !== today).length;
	const days = elsewhen > 0 ? ` (${elsewhen} av dem er på en annen dag, der det er dagen som avgjør)` : '';
	say(`${people.length} scenarier med ${counts.steps} svar viser ${name} slik det er ${today}${days}:`);
	say(
		[
			row('spørsmål som stilles', counts.questions),
			row('det vi går ut fra, rettet', counts.corrections),
			row('svaralternativer', counts.options),
			row('sider av grenser i reglene', counts.sides),
			row('svar helt inntil en grense', counts.edges),
			row('minste og største svar', counts.ends),
			row('utfall av tjenester', counts.outcomes),
			row('grener', counts.branches),
			row('par av svar', counts.pairs)
		].join('\n')
	);
	const notFound = unmet.filter((u) => u.because.kind === 'not-found');
	if (notFound.length > 0)
		say(
			`\nIkke funnet, og heller ikke vist umulig (${notFound.length}):\n${notFound.map((u) => `  ${inNorwegian(u.target)}${u.because.kind === 'not-found' ? ` – lett etter ${u.because.tries} ganger${u.because.unasked > 0 ? ', og det ene svaret gjorde det andre spørsmålet unødvendig' : ''}` : ''}`).join('\n')}`
		);
	const never = unmet.filter((u) => u.because.kind === 'impossible');
	const pairs = never.filter((u) => u.target.includes(' sammen med '));
	const single = never.filter((u) => !pairs.includes(u));
	if (single.length > 0) say(`\nKan aldri skje, uansett svar (${single.length}):\n${single.map((u) => `  ${inNorwegian(u.target)}`).join('\n')}`);
	if (pairs.length > 0) say(`\n${pairs.length} par av svar kan aldri stå sammen: Spørsmålene utelukker hverandre, eller ingen tjeneste trenger begge svarene.`);
	if (values.behold) say(`\nTestene går fra nå av med disse, se ${relative(root, keepPeople(cover))}.`);
}

function input(path: string): string {
	try {
		return readFileSync(path === '-' ? 0 : path, 'utf8');
	} catch {
		return stop(`Filen «${path}» kan ikke leses. Se etter at navnet stemmer.`);
	}
}

/** The plan for reading in a terminal: what to do, when, and what the rest comes down to. */
function inWords(now: Journey, words: Words, locale: Locale): string {
	const { book } = now.assessment.knowledge;
	const speech = speak(locale, book.event, words.texts);
	const title = (s: PlannedService): string =>
		`${plainText(speech.flow(`tjenester.${s.service.id}.tittel`, (slot) => `{{${slot}}}`) ?? [s.key])}${s.item ? ` (${s.item.id})` : ''}`;
	const when = (s: PlannedService): string =>
		s.keyDate?.value
			? `  ${s.keyDate.date.name} ${s.keyDate.estimated ? speech.say('date.about', { date: speech.format.day(s.keyDate.value) }) : speech.format.day(s.keyDate.value)}`
			: '';
	const groups = (['now', 'later', 'by-itself', 'may-apply'] as const).flatMap((id) => {
		const rows = now.services.filter((s) => s.group === id);
		return rows.length === 0
			? []
			: [
					`${speech.say(`plan.${id}`)}\n${rows.map((s) => `  ${title(s)}${when(s)}${s.missing.length > 0 ? `  mangler: ${s.missing.join(', ')}` : ''}`).join('\n')}`
				];
	});
	return [...(now.current ? [`Neste spørsmål: ${now.current.key}`] : []), ...groups].join('\n\n');
}

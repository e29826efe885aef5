// The dictionary of the flow language: every word a designer may write, what it is called in the code, what shape it takes,
// and what it means. The reader, the findings («Mente du …?») and the JSON Schema for editors all come from this one list.
// Words that have a Norwegian label in CPSV-AP-NO use it.

import type { Certainty, Frequency, Performer, Unit } from '#rules';
import { answerHelp } from './answer-words.ts';
import { comparison } from './comparison-words.ts';
import { day, feel, flag, line, lines, name, names, number, rows, type Section } from './word.ts';

const certainties = { bekreftet: 'confirmed', sekundærkilde: 'secondary', antatt: 'assumed' } as const satisfies Record<string, Certainty>;
const performers = {
	deg: 'you',
	etaten: 'agency',
	kommunen: 'municipality',
	arbeidsgiver: 'employer',
	lege: 'health',
	sykehuset: 'hospital'
} as const satisfies Record<string, Performer>;
const frequencies = { engang: 'once', dag: 'day', måned: 'month', år: 'year' } as const satisfies Record<string, Frequency>;
export const units = {
	kr: 'kr',
	G: 'G',
	prosent: 'percent',
	dager: 'days',
	stønadsdager: 'benefit-days',
	virkedager: 'working-days',
	uker: 'weeks',
	måneder: 'months',
	år: 'years',
	timer: 'hours',
	antall: 'count',
	årstall: 'year'
} as const satisfies Record<string, Unit>;

/** «dager» → days. */
export const unitWords: ReadonlyMap<string, Unit> = new Map(Object.entries(units));
/** «måned» → month, as it stands after `hver`. */
export const frequencyWords: ReadonlyMap<string, Frequency> = new Map(Object.entries(frequencies));

export const source = {
	side: { code: 'page', shape: line, required: true, help: 'Adressen hos etaten, uten https://.' },
	sjekket: { code: 'checked', shape: day, required: true, help: 'Dagen noen sist leste kilden.' },
	sikkerhet: {
		code: 'certainty',
		shape: { is: 'word', words: certainties },
		required: true,
		help: 'bekreftet · sekundærkilde · antatt (vises aldri som tall).'
	}
} as const satisfies Section;

const fact = {
	spør: { code: 'question', shape: line, help: 'Spørsmålet, slik du ville stilt det over et bord.' },
	hvorfor: { code: 'why', shape: line, help: 'Hvorfor vi spør, i én setning.' },
	svar: {
		code: 'answer',
		shape: { is: 'answer' },
		help: answerHelp
	},
	'vet ikke': { code: 'mayBeUnknown', shape: flag, help: 'ja: «Vet ikke» er et svar.' },
	mellom: { code: 'between', shape: { is: 'pair' }, help: 'Minste og største svar, for eksempel ["i dag - år(3)", i dag].' },
	enhet: { code: 'unit', shape: line, help: 'Ordet etter et tall, for eksempel «timer i uka».' },
	kalles: { code: 'label', shape: line, help: 'Kort navn i lister og begrunnelser.' },
	'om deg': { code: 'aboutYou', shape: flag, help: 'ja: svaret gjelder den som svarer (da kan nettleseren fylle ut).' },
	'kjent fra': { code: 'knownFrom', shape: name, help: 'Registeret i kilder.yaml som vet dette.' },
	antas: { code: 'presumed', shape: feel, help: 'Det vi går ut fra når ingen er spurt. Kan rettes.' },
	si: { code: 'say', shape: line, help: 'Setningen som forteller hva vi går ut fra.' },
	når: { code: 'askWhen', shape: rows, help: 'Opplysningen finnes bare når en av disse radene stemmer.' },
	'kommer når': { code: 'comesWhen', shape: rows, help: 'Svaret finnes ikke ennå, men kommer: det spørres ikke nå.' },
	liste: {
		code: 'list',
		shape: {
			is: 'section',
			of: {
				minst: { code: 'least', shape: number, required: true, help: 'Minste antall.' },
				høyst: { code: 'most', shape: number, required: true, help: 'Største antall.' },
				kalles: { code: 'each', shape: line, required: true, help: 'Hva én kalles, for eksempel «barn».' }
			}
		},
		help: 'Flere av noe. Spørsmålet er hvor mange.'
	}
} as const satisfies Section;

/** What may stand under one answer to choose, when a line is not enough. */
export const option = {
	kalles: { code: 'label', shape: line, required: true, help: 'Ordene på svaret.' },
	søkeord: { code: 'search', shape: names, help: 'Andre ord folk bruker om det. Svar med mange valg kan det søkes i.' },
	kode: { code: 'code', shape: line, help: 'Koden i et offentlig kodeverk, i anførselstegn.' }
} as const satisfies Section;

const row = {
	formel: { code: 'formula', shape: feel, help: 'Ett FEEL-uttrykk.' },
	tabell: { code: 'table', shape: rows, help: 'Rader med «gir:».' },
	ellers: { code: 'otherwise', shape: feel, help: 'Det tabellen gir når ingen rad stemmer.' }
} as const satisfies Section;

const value = {
	...row,
	svar: { code: 'answer', shape: { is: 'answer' }, help: 'Når tabellen gir ord: ordene den kan gi.' },
	'for hver': { code: 'forEach', shape: name, help: 'Regnes ut for hver i denne listen.' },
	kalles: { code: 'label', shape: line, help: 'Navnet i utregninger.' },
	enhet: { code: 'unit', shape: { is: 'word', words: units }, help: 'kr · prosent · dager …' },
	vis: { code: 'show', shape: { is: 'word', words: { utregning: 'arithmetic' } }, help: 'utregning: vis tallene som er brukt.' }
} as const satisfies Section;

const date = {
	formel: { code: 'formula', shape: feel, required: true, help: 'Ett FEEL-uttrykk som gir en dato.' },
	kalles: { code: 'label', shape: line, help: 'Hva datoen heter for den som leser.' },
	'hvis du venter': { code: 'ifMissed', shape: line, help: 'Hva som skjer hvis datoen går forbi.' },
	'mer tid': { code: 'moreTime', shape: line, help: 'Hvordan man ber om mer tid.' },
	gjelder: { code: 'of', shape: { is: 'word', words: { dag: 'day', måned: 'month' } }, help: 'måned: vis bare måned og år.' }
} as const satisfies Section;

const amount = {
	formel: { code: 'formula', shape: feel, required: true, help: 'Ett FEEL-uttrykk som gir et tall.' },
	enhet: { code: 'unit', shape: { is: 'word', words: units }, required: true, help: 'kr · stønadsdager …' },
	hver: { code: 'per', shape: { is: 'word', words: frequencies }, help: 'engang · dag · måned · år.' },
	kalles: { code: 'label', shape: line, help: 'Hva beløpet er.' },
	slag: { code: 'kind', shape: { is: 'word', words: { gebyr: 'fee' } }, help: 'gebyr: noe du betaler. Det står under «Hva det koster».' },
	anslag: { code: 'estimate', shape: flag, help: 'ja: dette er bare et anslag.' },
	vis: { code: 'show', shape: { is: 'word', words: { utregning: 'arithmetic' } }, help: 'utregning: vis tallene som er brukt.' }
} as const satisfies Section;

const channels = {
	nett: { code: 'web', shape: line, help: 'Adresse, uten https://.' },
	telefon: { code: 'phone', shape: line, help: 'Telefonnummer.' },
	oppmøte: { code: 'inPerson', shape: line, help: 'Hvor man kan møte opp.' },
	papir: { code: 'paper', shape: line, help: 'Skjema eller adresse på papir.' }
} as const satisfies Section;

const letter = {
	emne: { code: 'subject', shape: line, required: true, help: 'Det brevet gjelder, på én linje.' },
	underskrifter: { code: 'signatures', shape: lines, help: 'Hvem som skriver under: navn → hva linjen kalles. Uten dette: bare den som sender.' }
} as const satisfies Section;

export const service = {
	tittel: { code: 'title', shape: line, required: true, help: 'Det du gjør, som en oppfordring.' },
	'tittel til deg': { code: 'titleToYou', shape: line, help: 'Tittelen når den som leser, er personen tjenesten er for.' },
	fra: { code: 'from', shape: name, required: true, help: 'Etaten i etater.yaml.' },
	gren: { code: 'branch', shape: name, help: 'Grenen tjenesten hører til; ellers hovedveien.' },
	fase: { code: 'phase', shape: name, help: 'Fasen tjenesten hører til.' },
	for: { code: 'persons', shape: names, help: 'Personen eller personene den er for; uten ordet er den for alle sammen.' },
	'for hver': { code: 'forEach', shape: name, help: 'Én tjeneste for hver i denne listen.' },
	'gjelder når': { code: 'appliesWhen', shape: rows, help: 'Rader: alle cellene i én rad må stemme.' },
	krever: { code: 'requires', shape: feel, help: 'Ett FEEL-uttrykk som også må være sant.' },
	'gjøres av': { code: 'performedBy', shape: { is: 'word', words: performers }, help: 'deg (vanlig) · etaten · arbeidsgiver · lege …' },
	etter: { code: 'after', shape: names, help: 'Tjenester som må være gjort først.' },
	'etter en av': { code: 'afterAnyOf', shape: names, help: 'Én av disse må være gjort først.' },
	utelukker: { code: 'excludes', shape: names, help: 'Tjenester man ikke kan få samtidig.' },
	datoer: { code: 'dates', shape: { is: 'map', of: date }, help: 'tidligst · rådet dato · trygg frist · frist · egne navn.' },
	måneder: {
		code: 'months',
		shape: {
			is: 'section',
			of: {
				fra: { code: 'from', shape: feel, required: true, help: 'Første måned.' },
				til: { code: 'to', shape: feel, help: 'Siste måned.' }
			}
		},
		help: 'Månedene det betales for.'
	},
	beløp: { code: 'amounts', shape: { is: 'map', of: amount }, help: 'Det du kan få, og med «slag: gebyr» det du betaler.' },
	trenger: { code: 'requiredEvidence', shape: lines, help: 'Det du må ha klart: hva → hvem som har det.' },
	gir: { code: 'possibleOutput', shape: line, help: 'Det du sitter igjen med.' },
	kanaler: { code: 'channels', shape: { is: 'section', of: channels }, help: 'nett · telefon · oppmøte · papir; minst én som ikke er nett.' },
	brev: { code: 'letter', shape: { is: 'section', of: letter }, help: 'Et brev til utskrift. Teksten står i tekst/nb.yaml under «tjenester.<id>.brev.tekst».' },
	saksbehandlingstid: { code: 'processingTime', shape: line, help: 'Hvor lang tid det tar.' },
	klage: { code: 'complaint', shape: line, help: 'Hvordan man klager.' },
	hjemmel: { code: 'legalResource', shape: line, required: true, help: 'Lov og paragraf.' },
	kilde: { code: 'source', shape: { is: 'section', of: source }, required: true, help: 'Siden hos etaten, dagen den ble sjekket, sikkerhet.' }
} as const satisfies Section;

const tone = {
	code: 'tone',
	shape: { is: 'word', words: { vanlig: 'plain', varsomt: 'careful' } },
	help: 'varsomt: ingen muntre ord, ingen påminnelser.'
} as const;

export const flowWords = {
	livshendelse: { code: 'title', shape: line, required: true, help: 'Navnet på livshendelsen.' },
	om: { code: 'about', shape: line, required: true, help: 'Én linje til forsiden.' },
	tone: { ...tone, help: 'varsomt: hele livshendelsen, og grener som ikke sier noe annet.' },
	satsdager: { code: 'rateDays', shape: { is: 'lines' }, help: 'Dagen satsene spør etter → opplysningen som er den dagen her.' },
	deles: { code: 'shared', shape: flag, help: 'ja: flere deler på arbeidet. Planen på papir får en tom linje for hvem som gjør hva.' },
	'god tid': { code: 'margin', shape: feel, help: 'Så lenge før en frist er det trygt å være ferdig; gir «trygg frist» der tjenesten ikke har sin egen.' },
	opplysninger: {
		code: 'facts',
		shape: {
			is: 'map',
			of: {
				...fact,
				opplysninger: { code: 'facts', shape: { is: 'map', of: fact }, help: 'Opplysninger om hver i listen.' }
			}
		},
		required: true,
		help: 'Det vi må vite, i den rekkefølgen det spørres.'
	},
	beregnes: { code: 'values', shape: { is: 'map', of: value }, help: 'Verdier med navn.' },
	faser: {
		code: 'phases',
		shape: {
			is: 'map',
			of: {
				kalles: { code: 'label', shape: line, required: true, help: 'Navnet på fasen.' },
				fra: { code: 'from', shape: feel, help: 'Første dag.' },
				til: { code: 'to', shape: feel, help: 'Siste dag.' }
			}
		},
		help: 'Tidsrom på veien.'
	},
	personer: {
		code: 'persons',
		shape: {
			is: 'map',
			of: {
				kalles: { code: 'label', shape: line, required: true, help: 'Hvem det er, slik det står etter «for».' },
				'er deg når': { code: 'youWhen', shape: rows, help: 'Når den som svarer, er denne personen.' }
			}
		},
		help: 'De planen gjelder, når noe bare er for én av dem.'
	},
	grener: {
		code: 'branches',
		shape: {
			is: 'map',
			of: {
				når: { code: 'when', shape: rows, required: true, help: 'Når grenen gjelder; da vises bare det som navngir den.' },
				tone
			}
		},
		help: 'Sideveier med egne tjenester.'
	},
	tjenester: { code: 'services', shape: { is: 'map', of: service }, required: true, help: 'Det som kan gjelde, og når.' },
	sammenlikninger: { code: 'comparisons', shape: { is: 'map', of: comparison }, help: 'Tjenester å velge mellom, side om side.' }
} as const satisfies Section;

/** The groups of a plan, as examples name them. */
export const groups = {
	nå: { code: 'now', shape: names, help: 'Det som kan gjøres nå.' },
	senere: { code: 'later', shape: names, help: 'Det som kommer siden.' },
	'skjer av seg selv': { code: 'by-itself', shape: names, help: 'Det andre gjør.' },
	'kan bli aktuell': { code: 'may-apply', shape: names, help: 'Det som ikke er avgjort.' },
	gjort: { code: 'done', shape: names, help: 'Det som er gjort.' }
} as const satisfies Section;

export const exampleWords = {
	'i dag': { code: 'today', shape: day, required: true, help: 'Dagen eksempelet er på.' },
	om: { code: 'about', shape: line, help: 'Hvem dette er.' },
	svar: { code: 'answers', shape: { is: 'anything' }, required: true, help: 'Opplysning → svar.' },
	kjent: { code: 'known', shape: { is: 'anything' }, help: 'Opplysning → det registeret sier.' },
	venter: {
		code: 'expects',
		shape: {
			is: 'section',
			of: {
				verdier: { code: 'values', shape: { is: 'anything' }, help: 'Beregnet verdi → tall, dato eller ord.' },
				tjenester: {
					code: 'services',
					shape: { is: 'anything' },
					help: 'Tjeneste → ja, nei, ukjent, eller { gjelder, vises, for, dato: …, beløp: 2012 kr hver måned }.'
				},
				rekkefølge: {
					code: 'order',
					shape: { is: 'section', of: groups },
					help: 'nå · senere · … → tjenester i den rekkefølgen de står der. Andre kan stå imellom.'
				},
				'ingen andre tjenester': { code: 'noOthers', shape: flag, help: 'ja: bare de som er nevnt, gjelder.' },
				'neste spørsmål': { code: 'next', shape: name, help: 'Spørsmålet som kommer nå, eller «ingen».' }
			}
		},
		required: true,
		help: 'Det som skal vises.'
	}
} as const satisfies Section;

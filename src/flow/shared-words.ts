// The words of the files all life events share: dated values, agencies, registers, the list of life events, and word lists.

import { day, line, lines, name, names, number, type Section } from './word.ts';
import { source, units } from './words.ts';

export const rateWords = {
	navn: { code: 'name', shape: line, required: true, help: 'Navnet i formler.' },
	kalles: { code: 'label', shape: line, required: true, help: 'Navnet for den som leser.' },
	enhet: { code: 'unit', shape: { is: 'word', words: units }, required: true, help: 'kr · prosent · dager …' },
	dag: { code: 'day', shape: name, required: true, help: 'Dagen verdien gjelder for: i dag · fødselsdato · hendelsesdato …' },
	hjemmel: { code: 'legalResource', shape: line, required: true, help: 'Lov og paragraf.' },
	'ses på nytt': { code: 'revised', shape: { is: 'word', words: { 'hvert år': 'yearly' } }, help: 'hvert år: verdien settes på nytt hvert år.' },
	verdier: {
		code: 'values',
		shape: {
			is: 'map',
			of: {
				verdi: { code: 'value', shape: number, required: true, help: 'Tallet.' },
				til: { code: 'to', shape: day, help: 'Siste dag, når det er kjent.' },
				kilde: { code: 'page', shape: line, required: true, help: 'Der tallet er lest, uten https://.' },
				fastsatt: { code: 'decided', shape: day, help: 'Dagen verdien ble bestemt, når den er sjekket før den begynner å gjelde.' },
				sjekket: source.sjekket,
				sikkerhet: source.sikkerhet
			}
		},
		required: true,
		help: 'Første dag (eller «alltid») → verdien fra den dagen.'
	}
} as const satisfies Section;

export const agencyWords = {
	navn: { code: 'name', shape: line, required: true, help: 'Navnet, slik etaten skriver det.' },
	hos: { code: 'with', shape: line, required: true, help: 'Navnet i «hos …».' },
	slag: {
		code: 'kind',
		shape: {
			is: 'word',
			words: { stat: 'state', kommune: 'municipality', fylke: 'county', domstol: 'court', arbeidsgiver: 'employer', lege: 'health', privat: 'private' }
		},
		required: true,
		help: 'stat · kommune · fylke · domstol · arbeidsgiver · lege · privat.'
	},
	nettsted: { code: 'website', shape: line, help: 'Uten https://.' },
	telefon: { code: 'phone', shape: line, help: 'Telefonnummer.' },
	oppmøte: { code: 'inPerson', shape: line, help: 'Hvor man kan møte opp.' },
	adresse: { code: 'address', shape: line, help: 'Postadressen, til brev på papir.' },
	klage: { code: 'complaint', shape: line, help: 'Hvordan man klager.' },
	saksbehandlingstid: { code: 'processingTime', shape: line, help: 'Vanlig tid.' }
} as const satisfies Section;

export const registerWords = {
	navn: { code: 'name', shape: line, required: true, help: 'Navnet på registeret.' },
	eier: { code: 'owner', shape: name, required: true, help: 'Etaten som fører det.' },
	hjemmel: { code: 'legalResource', shape: line, help: 'Hjemmelen for å hente derfra.' }
} as const satisfies Section;

export const lifeEventWords = {
	kalles: { code: 'title', shape: line, help: 'Navnet, til flyten finnes.' },
	om: { code: 'about', shape: line, help: 'Én linje, til flyten finnes.' }
} as const satisfies Section;

export const wordListWords = {
	forklares: { code: 'terms', shape: lines, help: 'Ord → hva det betyr, i én eller to setninger. Flere former skilles med komma.' },
	endelser: { code: 'endings', shape: names, help: 'Endelser et ord kan ha og fortsatt være det samme ordet.' },
	er: { code: 'is', shape: names, help: 'Ord etter et navn som viser at teksten selv sier hva det er: «Medmor er …».' },
	'vanskelige ord': { code: 'hard', shape: names, help: 'Korte ord som må forklares likevel.' },
	'vanlige ord': { code: 'ordinary', shape: names, help: 'Lange ord og forkortelser alle kjenner.' },
	'telles i hele': { code: 'counted', shape: names, help: 'Det som bare finnes i hele: mennesker og annet ingen har en halv av.' },
	rådord: { code: 'advice', shape: names, help: 'Ord som sier hva man gjør. Ett av dem står der noe har gått galt.' },
	unngå: { code: 'avoid', shape: lines, help: 'Vending → hva man skriver i stedet.' },
	sanseord: { code: 'sensory', shape: names, help: 'Ord som bare gir mening for den som ser siden.' },
	tallord: { code: 'numbers', shape: lines, help: 'Ord → tallet det betyr, for eksempel «seks: 6».' },
	rekkeord: { code: 'orders', shape: lines, help: 'Ord for rekkefølge og brøk → tallet, for eksempel «tredje: 3».' },
	måleord: { code: 'measures', shape: lines, help: 'Det som måles → ordene for det, med komma mellom. Et tall foran dem hører hjemme i flows/satser/.' },
	grenseord: { code: 'limits', shape: names, help: 'Ord foran et tall som gjør det til en grense: minst, høyst …' },
	'ord fra andre språk': { code: 'foreign', shape: names, help: 'Ord språket ikke har. De viser at teksten ikke er oversatt.' },
	'ikke i varsomme grener': { code: 'notCareful', shape: names, help: 'Ord som sårer den som har det vondt.' }
} as const satisfies Section;

// Every code a finding may carry, with what it means to a designer. One list: a finding with a code that is not here does not compile,
// and each code has a case of its own in tests/flow/funn.

export const findingCodes = {
	// Files, words and shape.
	'uleselig-yaml': 'Filen kan ikke leses som YAML.',
	'mangler-anførselstegn': 'En regel er skrevet slik at YAML deler den opp. Den må stå i anførselstegn.',
	'ukjent-ord': 'Ordet finnes ikke i flytspråket der det står.',
	'mangler-ord': 'Et ord som må være med, er ikke skrevet.',
	'mangler-innhold': 'Ordet er skrevet, men det står ingenting under det.',
	'feil-form': 'Innholdet har en annen form enn ordet skal ha, for eksempel en dato som ikke er en dato.',
	'feil-antall': 'Det er for få eller for mange av noe.',
	'mangler-celle': 'En rad i en sammenlikning sier ingenting om en av tjenestene.',
	'ugyldig-adresse': 'En adresse på nettet, eller til e-post, er skrevet slik at den ikke fører noe sted.',
	'ugyldig-telefon': 'Telefonnummeret kan ikke ringes.',
	'ugyldig-paragraf': 'Paragrafen er ikke skrevet ferdig.',
	'mangler-hjemmel': 'En tjeneste, en sats eller et register står uten lov og paragraf.',
	'ingen-kilde': 'Ingen blir spurt om opplysningen, og ingen kilde gir den.',

	// Names.
	'samme-navn': 'To ting har samme navn.',
	'samme-adresse': 'To spørsmål får samme adresse på nettet.',
	'ugyldig-navn': 'Navnet kan ikke brukes i regler eller adresser.',
	'ukjent-navn': 'Det vises til noe som ikke finnes, for eksempel en etat eller en tjeneste.',
	'ukjent-opplysning': 'En regel eller tekst bruker et navn som ingen opplysning, verdi eller sats har.',
	'ukjent-sats': 'Det finnes ingen sats med det navnet.',
	'ukjent-kommune': 'Ingen kommune har nummeret, eller livshendelsen spør ikke hvor man bor.',
	'ukjent-valg': 'Svaret er ikke et av valgene.',

	// One rule at a time.
	'uleselig-regel': 'Regelen kan ikke leses.',
	'utenfor-språket': 'Regelen bruker noe fra FEEL som flytspråket ikke har.',
	'ukjent-funksjon': 'Funksjonen finnes ikke i flytspråket.',
	'ukjent-dato': 'Datoen eller tidsrommet kan ikke leses.',
	'skjult-klokke': 'Regelen leser klokka i stedet for «i dag».',
	'funksjon-i-filter': 'En funksjon står inne i et filter, der den ikke kan brukes.',
	'feil-type': 'Verdien er av et annet slag enn regelen trenger.',
	'tall-uten-sats': 'Et tall eller en dato fra loven står rett i regelen, uten kilde.',

	// What the rules say together.
	motsigelse: 'Vilkåret motsier seg selv.',
	'aldri-aktuell': 'Vilkåret kan aldri stemme.',
	'alltid-oppfylt': 'Vilkåret stemmer uansett hva som svares.',
	'spørsmål-vises-aldri': 'Spørsmålet stilles aldri til noen.',
	'spørsmål-uten-nytte': 'Ingen tjeneste trenger svaret.',
	'spør-for-tidlig': 'Spørsmålet venter på et annet som først stilles senere.',
	'svar-uten-vei': 'Etter svaret er det ingen tjenester igjen.',
	'venter-i-ring': 'To eller flere venter på hverandre.',
	'viser-til-seg-selv': 'Noe bygger på seg selv.',
	'ubrukt-verdi': 'Verdien regnes ut, men brukes ikke.',
	'tabell-hull': 'Det finnes svar som ingen rad i tabellen gjelder for.',
	'tabell-overlapp': 'Det finnes svar som flere rader i tabellen gjelder for.',
	'sats-uten-dag': 'Satsen gjelder for en dag som denne flyten ikke kjenner.',
	'sats-hull': 'Satsen mangler verdi for et tidsrom.',
	'utløpt-sats': 'Satsen var gått ut da noen sist sjekket den.',
	'bare-på-nett': 'Den som ikke bruker nett, har ingen annen vei.',
	'brev-uten-tekst': 'Brevet har ingen tekst.',
	'brev-uten-papir': 'Brevet har ikke noe sted å sendes.',
	'eksempel-stemmer-ikke': 'Planen til en eksempelperson er en annen enn eksempelet sier.',

	// Texts and translations.
	'to-steder': 'Samme tekst står både i flytfilen og i tekstfilen.',
	'ukjent-tekst': 'Teksten vises ikke på noen side.',
	'mangler-oversettelse': 'En tekst er ikke oversatt.',
	'foreldet-oversettelse': 'Teksten er endret etter at den ble oversatt.',
	'andre-luker': 'Oversettelsen viser andre verdier enn bokmålsteksten.',
	'andre-tall': 'Oversettelsen sier andre tall, måneder eller dager enn bokmålsteksten.',
	'annen-form': 'Oversettelsen har andre avsnitt eller punkter enn bokmålsteksten, eller bare en del av den.',
	'ikke-oversatt': 'Det står et annet språk der teksten skulle vært oversatt.',
	'løse-tegn': 'Det står tegn i teksten som ikke hører til: et anførselstegn for lite, koder, mellomrom for mye.',
	'mangler-ordliste': 'Et språk har ingen ordliste, så ordene i det blir ikke sjekket.',
	'like-valg': 'To valg i ett spørsmål har de samme ordene.',
	'antatt-i-tekst': 'En tekst viser et tall som bare er antatt.',
	'løst-tall': 'Et tall står rett i teksten, uten kilde.',
	'lang-setning': 'Setningen er for lang til å leses i ett pust.',
	'uforklart-ord': 'Et vanskelig ord blir ikke forklart.',
	'unngå-ord': 'Teksten bruker en vending vi holder oss unna.',
	sanseord: 'Teksten gir bare mening for den som ser siden.',
	utropstegn: 'Teksten roper.',
	'feil-tone': 'Tonen passer ikke der noen har det vondt.',
	'feil-uten-råd': 'Noe har gått galt, og teksten sier ikke hva man gjør.'
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof findingCodes;

// What the accessibility statement says, in every language. Figures, names of criteria and the body one complains to come in slots.

export const nbStatement = {
	'footer.accessibility': 'Tilgjengelighet',
	'statement.title': 'Tilgjengelighet i Varde',
	'statement.lead': 'Alle skal kunne bruke Varde. Her står det hva som er prøvd, hva som holder, og hva vi ikke vet ennå.',
	'statement.draft':
		'Dette er et utkast fra kontrollene våre {{date}}. Den som tar Varde i bruk, fører sin egen erklæring i den felles løsningen for det offentlige. Den skal ses over minst én gang i året.',
	'statement.degree': 'Hvor langt vi er kommet',
	'statement.degree.text':
		'{{broken}} av {{of}} krav er brutt. {{met}} er oppfylt, {{absent}} gjelder innhold vi ikke har, og {{open}} må vurderes av et menneske.',
	'statement.how':
		'Kontrollene gikk {{journeys}} reiser i en nettleser og så på {{screens}} skjermbilder. De fant {{found}} av {{faults}} feil som var satt inn med vilje. Ingen utenfor prosjektet har sett over dette ennå.',
	'statement.ways':
		'{{journeys}} reiser er gjort helt ferdig på mange måter. Vi brukte bare tastaturet, og vi forstørret siden til det firedobbelte. Vi prøvde med tvungne farger, med mer luft i teksten, uten skript og fra høyre mot venstre.',
	'statement.ways.read': '{{read}} reiser er også gjort ferdig mens en skjermleser leste opp.',
	'statement.ways.unread': 'Ingen reise er gjort ferdig med skjermleser ennå.',
	'statement.breaches': 'Hvem bruddene rammer',
	'statement.breaches.none': 'Kontrollene kjenner ingen brudd. Det kan likevel finnes noen.',
	'statement.breach': 'For deg som {{who}}: {{what}}.',
	'statement.tell': 'Si fra om noe som ikke virker',
	'statement.tell.text':
		'Skriv til oss om det du møtte. Vi vet ikke hvem du er, så vil du ha svar, må du ringe eller møte opp. Numrene står nederst på hver side.',
	'statement.complain': 'Du kan klage',
	'statement.complain.text': 'Får du ikke brukt tjenesten, kan du klage til {{body}}. Det er gratis.',
	'statement.principle.one': 'Mulig å oppfatte',
	'statement.principle.two': 'Mulig å bruke',
	'statement.principle.three': 'Forståelig',
	'statement.principle.four': 'Robust',
	'statement.status.met': 'Oppfylt',
	'statement.status.broken': 'Ikke oppfylt',
	'statement.status.not-relevant': 'Ikke relevant',
	'statement.status.not-assessed': 'Ikke vurdert',
	'statement.proof.met': 'Kontrollert på {{looked}} skjermbilder uten funn.',
	'statement.proof.broken': '{{findings}} funn på {{looked}} skjermbilder.',
	'statement.proof.not-relevant': 'Sidene har ikke slikt innhold.',
	'statement.proof.not-assessed': 'Kontrollert på {{looked}} skjermbilder uten funn, men et menneske må se over det.',
	'statement.need.sight': 'ikke ser',
	'statement.need.low-sight': 'ser dårlig',
	'statement.need.colour': 'ikke skiller farger',
	'statement.need.hearing': 'ikke hører',
	'statement.need.hand': 'har vansker med å bruke hendene',
	'statement.need.seizures': 'kan få anfall når noe blinker',
	'statement.need.thinking': 'har vansker med å lese, huske eller holde oversikt'
};

export const nnStatement: Record<keyof typeof nbStatement, string> = {
	'footer.accessibility': 'Tilgjenge',
	'statement.title': 'Tilgjenge i Varde',
	'statement.lead': 'Alle skal kunne bruke Varde. Her står det kva som er prøvd, kva som held, og kva vi ikkje veit enno.',
	'statement.draft':
		'Dette er eit utkast frå kontrollane våre {{date}}. Den som tek Varde i bruk, fører si eiga erklæring i den felles løysinga for det offentlege. Ho skal sjåast over minst éin gong i året.',
	'statement.degree': 'Kor langt vi er komne',
	'statement.degree.text':
		'{{broken}} av {{of}} krav er brotne. {{met}} er oppfylte, {{absent}} gjeld innhald vi ikkje har, og {{open}} må vurderast av eit menneske.',
	'statement.how':
		'Kontrollane gjekk {{journeys}} reiser i ein nettlesar og såg på {{screens}} skjermbilete. Dei fann {{found}} av {{faults}} feil som var sette inn med vilje. Ingen utanfor prosjektet har sett over dette enno.',
	'statement.ways':
		'{{journeys}} reiser er gjorde heilt ferdige på mange måtar. Vi brukte berre tastaturet, og vi forstørra sida til det firedobbelte. Vi prøvde med tvungne fargar, med meir luft i teksten, utan skript og frå høgre mot venstre.',
	'statement.ways.read': '{{read}} reiser er òg gjorde ferdige medan ein skjermlesar las opp.',
	'statement.ways.unread': 'Inga reise er gjord ferdig med skjermlesar enno.',
	'statement.breaches': 'Kven brota råkar',
	'statement.breaches.none': 'Kontrollane kjenner ingen brot. Det kan likevel finnast nokre.',
	'statement.breach': 'For deg som {{who}}: {{what}}.',
	'statement.tell': 'Sei frå om noko som ikkje verkar',
	'statement.tell.text':
		'Skriv til oss om det du møtte. Vi veit ikkje kven du er, så vil du ha svar, må du ringje eller møte opp. Numra står nedst på kvar side.',
	'statement.complain': 'Du kan klage',
	'statement.complain.text': 'Får du ikkje brukt tenesta, kan du klage til {{body}}. Det er gratis.',
	'statement.principle.one': 'Mogleg å oppfatte',
	'statement.principle.two': 'Mogleg å bruke',
	'statement.principle.three': 'Forståeleg',
	'statement.principle.four': 'Robust',
	'statement.status.met': 'Oppfylt',
	'statement.status.broken': 'Ikkje oppfylt',
	'statement.status.not-relevant': 'Ikkje relevant',
	'statement.status.not-assessed': 'Ikkje vurdert',
	'statement.proof.met': 'Kontrollert på {{looked}} skjermbilete utan funn.',
	'statement.proof.broken': '{{findings}} funn på {{looked}} skjermbilete.',
	'statement.proof.not-relevant': 'Sidene har ikkje slikt innhald.',
	'statement.proof.not-assessed': 'Kontrollert på {{looked}} skjermbilete utan funn, men eit menneske må sjå over det.',
	'statement.need.sight': 'ikkje ser',
	'statement.need.low-sight': 'ser dårleg',
	'statement.need.colour': 'ikkje skil fargar',
	'statement.need.hearing': 'ikkje høyrer',
	'statement.need.hand': 'har vanskar med å bruke hendene',
	'statement.need.seizures': 'kan få anfall når noko blinkar',
	'statement.need.thinking': 'har vanskar med å lese, hugse eller halde oversikt'
};

export const enStatement: Record<keyof typeof nbStatement, string> = {
	'footer.accessibility': 'Accessibility',
	'statement.title': 'Accessibility of Varde',
	'statement.lead': 'Everybody should be able to use Varde. This page says what has been tried, what holds, and what we do not know yet.',
	'statement.draft':
		'This is a draft from our checks on {{date}}. Whoever puts Varde to use keeps a statement of their own in the shared solution for public bodies. It must be reviewed at least once a year.',
	'statement.degree': 'How far we have come',
	'statement.degree.text':
		'{{broken}} of {{of}} requirements are broken. {{met}} are met, {{absent}} are about content we do not have, and {{open}} must be judged by a person.',
	'statement.how':
		'The checks went through {{journeys}} journeys in a browser and looked at {{screens}} screens. They found {{found}} of {{faults}} faults put in on purpose. Nobody outside the project has reviewed this yet.',
	'statement.ways':
		'{{journeys}} journeys were followed to the end in many ways. We used only the keyboard, and we made the page four times as large. We tried it in forced colours, with more space in the text, without scripts, and from right to left.',
	'statement.ways.read': '{{read}} journeys were also followed to the end while a screen reader read aloud.',
	'statement.ways.unread': 'No journey has been followed to the end with a screen reader yet.',
	'statement.breaches': 'Whom the breaches affect',
	'statement.breaches.none': 'The checks know of no breaches. There may still be some.',
	'statement.breach': 'If you {{who}}: {{what}}.',
	'statement.tell': 'Tell us about something that does not work',
	'statement.tell.text':
		'Write to us about what you met. We do not know who you are, so if you want an answer, please ring or come in person. The numbers are at the bottom of every page.',
	'statement.complain': 'You can complain',
	'statement.complain.text': 'If you cannot use the service, you can complain to {{body}}. It is free.',
	'statement.principle.one': 'Perceivable',
	'statement.principle.two': 'Operable',
	'statement.principle.three': 'Easy to understand',
	'statement.principle.four': 'Robust',
	'statement.status.met': 'Met',
	'statement.status.broken': 'Not met',
	'statement.status.not-relevant': 'Not relevant',
	'statement.status.not-assessed': 'Not assessed',
	'statement.proof.met': 'Checked on {{looked}} screens, nothing found.',
	'statement.proof.broken': '{{findings}} findings on {{looked}} screens.',
	'statement.proof.not-relevant': 'The pages have no such content.',
	'statement.proof.not-assessed': 'Checked on {{looked}} screens, nothing found, but a person must review it.',
	'statement.need.sight': 'cannot see',
	'statement.need.low-sight': 'have low vision',
	'statement.need.colour': 'cannot tell colours apart',
	'statement.need.hearing': 'cannot hear',
	'statement.need.hand': 'have difficulty using your hands',
	'statement.need.seizures': 'can have seizures from flashing',
	'statement.need.thinking': 'find it hard to read, remember or keep an overview'
};

// The success criteria of WCAG A and AA as Norwegian law counts them: number, level, whether a public body must report it, who can say
// that it is met, whom a breach hurts, and its name in each language. The checks and the accessibility statement read the same table.

import type { WrittenLocale } from './locales.ts';

export type Judge =
	/** A machine can decide it for pages like these. */
	| 'machine'
	/** A machine finds most breaches; a person confirms. */
	| 'person'
	/** Held by how the pages are made, and a machine sees that it is. */
	| 'made-so';
/** The functional needs of EN 301 549 that pages like these can hurt. */
export const needs = ['sight', 'low-sight', 'colour', 'hearing', 'hand', 'seizures', 'thinking'] as const;
export type Need = (typeof needs)[number];

export interface Criterion {
	/** `1.1.1` */
	id: string;
	level: 'A' | 'AA';
	/** Among the 48 a public body in Norway reports on; the others are from WCAG 2.2, or for media the rules leave out. */
	reported: boolean;
	judge: Judge;
	needs: Need[];
	name: Record<WrittenLocale, string>;
}

const LETTERS: Record<string, Need> = { s: 'sight', l: 'low-sight', c: 'colour', h: 'hearing', m: 'hand', f: 'seizures', t: 'thinking' };
const JUDGES: Record<string, Judge> = { F: 'machine', P: 'person', L: 'made-so' };

/** number | level | reported | judge | needs | bokmål | nynorsk | English */
const TABLE = `
1.1.1|A|ja|P|sl|Ikke-tekstlig innhold|Ikkje-tekstleg innhald|Non-text content
1.2.1|A|ja|L|sh|Bare lyd og bare video (forhåndsinnspilt)|Berre lyd og berre video (førehandsinnspelt)|Audio-only and video-only (prerecorded)
1.2.2|A|ja|L|h|Teksting (forhåndsinnspilt)|Teksting (førehandsinnspelt)|Captions (prerecorded)
1.2.3|A|nei|L|s|Synstolking eller mediealternativ|Synstolking eller mediealternativ|Audio description or media alternative
1.2.4|AA|nei|L|h|Teksting (direkte)|Teksting (direkte)|Captions (live)
1.2.5|AA|ja|L|s|Synstolking (forhåndsinnspilt)|Synstolking (førehandsinnspelt)|Audio description (prerecorded)
1.3.1|A|ja|P|st|Informasjon og relasjoner|Informasjon og relasjonar|Info and relationships
1.3.2|A|ja|F|s|Meningsfylt rekkefølge|Meiningsfylt rekkjefølgje|Meaningful sequence
1.3.3|A|ja|P|sl|Sensoriske egenskaper|Sensoriske eigenskapar|Sensory characteristics
1.3.4|AA|ja|F|lm|Visningsretning|Visingsretning|Orientation
1.3.5|AA|ja|F|mt|Identifiser formål med inndata|Identifiser formål med inndata|Identify input purpose
1.4.1|A|ja|P|c|Bruk av farge|Bruk av farge|Use of colour
1.4.2|A|ja|F|st|Styring av lyd|Styring av lyd|Audio control
1.4.3|AA|ja|F|l|Kontrast (minimum)|Kontrast (minimum)|Contrast (minimum)
1.4.4|AA|ja|F|l|Endring av tekststørrelse|Endring av tekststorleik|Resize text
1.4.5|AA|ja|L|l|Bilder av tekst|Bilete av tekst|Images of text
1.4.10|AA|ja|F|l|Dynamisk tilpasning|Dynamisk tilpassing|Reflow
1.4.11|AA|ja|F|l|Kontrast for ikke-tekstlig innhold|Kontrast for ikkje-tekstleg innhald|Non-text contrast
1.4.12|AA|ja|F|lt|Tekstavstand|Tekstavstand|Text spacing
1.4.13|AA|ja|L|lt|Pekerfølsomt innhold eller innhold ved tastaturfokus|Peikarkjensleg innhald eller innhald ved tastaturfokus|Content on hover or focus
2.1.1|A|ja|F|sm|Tastatur|Tastatur|Keyboard
2.1.2|A|ja|F|sm|Ingen tastaturfelle|Inga tastaturfelle|No keyboard trap
2.1.4|A|ja|F|m|Hurtigtaster som består av ett tegn|Snøggtastar som er eitt teikn|Character key shortcuts
2.2.1|A|ja|F|smt|Justerbar hastighet|Justerbar fart|Timing adjustable
2.2.2|A|ja|F|t|Pause, stopp, skjul|Pause, stopp, skjul|Pause, stop, hide
2.3.1|A|ja|F|f|Terskelverdi på maksimalt tre glimt|Terskelverdi på maksimalt tre glimt|Three flashes or below threshold
2.4.1|A|ja|F|sm|Hoppe over blokker|Hoppe over blokker|Bypass blocks
2.4.2|A|ja|F|st|Sidetitler|Sidetitlar|Page titled
2.4.3|A|ja|F|sm|Fokusrekkefølge|Fokusrekkjefølgje|Focus order
2.4.4|A|ja|F|s|Formål med lenke (i kontekst)|Formål med lenkje (i kontekst)|Link purpose (in context)
2.4.5|AA|ja|P|t|Flere måter|Fleire måtar|Multiple ways
2.4.6|AA|ja|P|st|Overskrifter og ledetekster|Overskrifter og leietekstar|Headings and labels
2.4.7|AA|ja|F|m|Synlig fokus|Synleg fokus|Focus visible
2.4.11|AA|nei|F|ml|Fokus ikke skjult (minimum)|Fokus ikkje gøymt (minimum)|Focus not obscured (minimum)
2.5.1|A|ja|L|m|Pekerbevegelser|Peikarrørsler|Pointer gestures
2.5.2|A|ja|F|m|Pekeravbrytelse|Peikaravbrot|Pointer cancellation
2.5.3|A|ja|F|sm|Ledetekst i navn|Leietekst i namn|Label in name
2.5.4|A|ja|L|m|Bevegelsesaktivering|Rørsleaktivering|Motion actuation
2.5.7|AA|nei|L|m|Dragebevegelser|Dragerørsler|Dragging movements
2.5.8|AA|nei|F|m|Målstørrelse (minimum)|Målstorleik (minimum)|Target size (minimum)
3.1.1|A|ja|F|s|Språk på siden|Språk på sida|Language of page
3.1.2|AA|ja|F|s|Språk på deler av innhold|Språk på delar av innhald|Language of parts
3.2.1|A|ja|F|st|Fokus|Fokus|On focus
3.2.2|A|ja|F|st|Inndata|Inndata|On input
3.2.3|AA|ja|F|lt|Konsekvent navigering|Konsekvent navigering|Consistent navigation
3.2.4|AA|ja|P|st|Konsekvent identifikasjon|Konsekvent identifikasjon|Consistent identification
3.2.6|A|nei|F|t|Konsekvent hjelp|Konsekvent hjelp|Consistent help
3.3.1|A|ja|F|st|Identifikasjon av feil|Identifikasjon av feil|Error identification
3.3.2|A|ja|F|st|Ledetekster eller instruksjoner|Leietekstar eller instruksjonar|Labels or instructions
3.3.3|AA|ja|P|t|Forslag ved feil|Forslag ved feil|Error suggestion
3.3.4|AA|ja|L|t|Forhindring av feil (juridiske feil, økonomiske feil, datafeil)|Hindring av feil (juridiske feil, økonomiske feil, datafeil)|Error prevention (legal, financial, data)
3.3.7|A|nei|F|t|Gjentatt utfylling|Gjenteken utfylling|Redundant entry
3.3.8|AA|nei|P|t|Tilgjengelig innlogging (minimum)|Tilgjengeleg innlogging (minimum)|Accessible authentication (minimum)
4.1.1|A|ja|F|s|Parsing (oppdeling)|Parsing (oppdeling)|Parsing
4.1.2|A|ja|F|s|Navn, rolle, verdi|Namn, rolle, verdi|Name, role, value
4.1.3|AA|ja|F|s|Statusbeskjeder|Statusmeldingar|Status messages
`;

export const criteria: Criterion[] = TABLE.trim()
	.split('\n')
	.map((line) => {
		const [id = '', level, reported, judge = '', hurts = '', nb = '', nn = '', en = ''] = line.split('|');
		return {
			id,
			level: level === 'AA' ? 'AA' : 'A',
			reported: reported === 'ja',
			judge: JUDGES[judge] ?? 'person',
			needs: [...hurts].flatMap((letter) => LETTERS[letter] ?? []),
			name: { nb, nn, en }
		};
	});

// The dictionary's part about municipalities: which there are and when, and what one of them does in its own way.

import { agencyWords, rateWords } from './shared-words.ts';
import { day, line, names, type Section, type Word } from './word.ts';
import { service, source } from './words.ts';

/** Here only what differs from the rest of the country is written. */
const ifOther = <W extends Word>({ code, shape, help }: W): Pick<W, 'code' | 'shape' | 'help'> => ({ code, shape, help });

/** flows/kommuner/inndeling.yaml: which municipalities there are, and when. */
export const divisionWords = {
	kommuner: {
		code: 'municipalities',
		shape: {
			is: 'map',
			of: {
				navn: { code: 'name', shape: line, required: true, help: 'Navnet folk skriver.' },
				også: { code: 'also', shape: names, help: 'Andre navn, for eksempel på samisk.' },
				fra: { code: 'from', shape: day, help: 'Første dag nummeret gjelder.' },
				til: { code: 'to', shape: day, help: 'Siste dag nummeret gjelder.' },
				ble: { code: 'became', shape: names, help: 'Nummeret eller numrene den ble til.' }
			}
		},
		required: true,
		help: 'Nummer → kommunen.'
	},
	områder: {
		code: 'areas',
		shape: {
			is: 'map',
			of: {
				kommuner: { code: 'municipalities', shape: names, required: true, help: 'Numrene i området.' },
				hjemmel: { code: 'legalResource', shape: line, required: true, help: 'Lov og paragraf.' },
				kilde: { code: 'source', shape: { is: 'section', of: source }, required: true, help: 'Der listen er lest.' }
			}
		},
		help: 'Områder som regler viser til, for eksempel en sone.'
	}
} as const satisfies Section;

/** flows/kommuner/<navn>.yaml: what one municipality knows better than the rest of the country. */
export const municipalityWords = {
	kommune: { code: 'number', shape: line, required: true, help: 'Nummeret i inndeling.yaml.' },
	kilde: { code: 'source', shape: { is: 'section', of: source }, required: true, help: 'Der opplysningene er lest.' },
	etater: {
		code: 'agencies',
		shape: {
			is: 'map',
			of: {
				navn: ifOther(agencyWords.navn),
				hos: ifOther(agencyWords.hos),
				nettsted: agencyWords.nettsted,
				telefon: agencyWords.telefon,
				oppmøte: agencyWords.oppmøte
			}
		},
		help: 'Etat i etater.yaml → hva den heter og hvor den er, her.'
	},
	satser: {
		code: 'rates',
		shape: { is: 'map', of: { verdier: rateWords.verdier } },
		help: 'Navn på satsen → verdiene som gjelder her.'
	},
	livshendelser: {
		code: 'events',
		shape: {
			is: 'map',
			of: {
				endrer: {
					code: 'changes',
					shape: { is: 'map', of: { kanaler: { ...service.kanaler, required: true } } },
					help: 'Tjeneste → hvordan den nås her.'
				},
				tjenester: { code: 'services', shape: { is: 'map', of: service }, help: 'Tjenester bare denne kommunen har.' }
			}
		},
		help: 'Livshendelse → det som er annerledes her.'
	}
} as const satisfies Section;

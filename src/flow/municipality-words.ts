// The dictionary's part about municipalities: which there are and when, and what one of them does in its own way.

import { rateWords, service, source, type Section } from './words.ts';

/** flows/kommuner/inndeling.yaml: which municipalities there are, and when. */
export const divisionWords = {
	kommuner: {
		code: 'municipalities',
		shape: {
			is: 'map',
			of: {
				navn: { code: 'name', shape: { is: 'line' }, required: true, help: 'Navnet folk skriver.' },
				også: { code: 'also', shape: { is: 'names' }, help: 'Andre navn, for eksempel på samisk.' },
				fra: { code: 'from', shape: { is: 'day' }, help: 'Første dag nummeret gjelder.' },
				til: { code: 'to', shape: { is: 'day' }, help: 'Siste dag nummeret gjelder.' },
				ble: { code: 'became', shape: { is: 'names' }, help: 'Nummeret eller numrene den ble til.' }
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
				kommuner: { code: 'municipalities', shape: { is: 'names' }, required: true, help: 'Numrene i området.' },
				hjemmel: { code: 'legalResource', shape: { is: 'line' }, required: true, help: 'Lov og paragraf.' },
				kilde: { code: 'source', shape: { is: 'section', of: source }, required: true, help: 'Der listen er lest.' }
			}
		},
		help: 'Områder som regler viser til, for eksempel en sone.'
	}
} as const satisfies Section;

/** flows/kommuner/<navn>.yaml: what one municipality knows better than the rest of the country. */
export const municipalityWords = {
	kommune: { code: 'number', shape: { is: 'line' }, required: true, help: 'Nummeret i inndeling.yaml.' },
	kilde: { code: 'source', shape: { is: 'section', of: source }, required: true, help: 'Der opplysningene er lest.' },
	etater: {
		code: 'agencies',
		shape: {
			is: 'map',
			of: {
				navn: { code: 'name', shape: { is: 'line' }, help: 'Navnet her, for eksempel «Oslo kommune».' },
				hos: { code: 'with', shape: { is: 'line' }, help: 'Navnet i «hos …».' },
				nettsted: { code: 'website', shape: { is: 'line' }, help: 'Uten https://.' },
				telefon: { code: 'phone', shape: { is: 'line' }, help: 'Telefonnummer.' },
				oppmøte: { code: 'inPerson', shape: { is: 'line' }, help: 'Hvor man kan møte opp.' }
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

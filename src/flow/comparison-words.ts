// The words of a comparison: services side by side, part of the dictionary.

import { line, lines, names, rows, type Section } from './word.ts';

export const comparison = {
	tittel: { code: 'title', shape: line, required: true, help: 'Overskrift og lenke, for eksempel «Sammenlign måtene å søke på».' },
	om: { code: 'about', shape: line, help: 'Hva valget står om.' },
	når: { code: 'when', shape: rows, help: 'Rader: hvem som har dette valget.' },
	tjenester: { code: 'services', shape: names, required: true, help: 'To til fem tjenester, i den rekkefølgen de skal stå.' },
	'bare for': {
		code: 'onlyFor',
		shape: { is: 'map', of: { når: { code: 'when', shape: rows, required: true, help: 'Rader: hvem som kan velge denne tjenesten.' } } },
		help: 'Tjeneste → hvem som i det hele tatt kan velge den. For andre står den ikke i sammenlikningen.'
	},
	rader: {
		code: 'rows',
		shape: {
			is: 'map',
			of: {
				kalles: { code: 'label', shape: line, required: true, help: 'Det raden handler om.' },
				celler: { code: 'cells', shape: lines, help: 'Tjeneste → det som er sant om den. Alle tjenestene må med.' }
			}
		},
		help: 'Det som er likt for alle som leser.'
	},
	hensyn: {
		code: 'considerations',
		shape: {
			is: 'map',
			of: {
				når: { code: 'when', shape: rows, help: 'Rader: hvem hensynet gjelder for; ellers alle.' },
				'taler for': { code: 'for', shape: lines, help: 'Tjeneste → hvorfor det taler for den.' },
				'taler mot': { code: 'against', shape: lines, help: 'Tjeneste → hvorfor det taler mot den.' }
			}
		},
		help: 'Det som taler for eller mot, etter hva som er svart.'
	}
} as const satisfies Section;

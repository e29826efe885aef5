// Fetching from a register needs a legal basis. (A service or a rate without one is caught when the file is read.)

import type { Check } from './check.ts';

export const legal: Check = function* ({ definition }) {
	for (const f of (definition.flow.facts ?? []).flatMap((f) => [f, ...(f.facts ?? [])])) {
		const register = definition.registers.find((r) => r.id === f.knownFrom?.text);
		if (f.knownFrom && register && !register.legalResource)
			yield {
				code: 'mangler-hjemmel',
				at: f.knownFrom.at,
				message: `«${f.id}» hentes fra ${register.name.text}, men registeret står uten hjemmel.`,
				next: `Legg til «hjemmel:» for «${register.id}» i flows/kilder.yaml.`
			};
	}
};

// How much of what can go together in a life event the people who prove it meet.

/**
 * The share of the pairs that is met, and the share that is left among pairs of options alone, measured. Those left are not shown impossible,
 * and never said to be. The first is never to be lower, the second never higher.
 */
const REACHED: Record<string, { met: number; left: number }> = {
	'fa-barn': { met: 0.986, left: 0.0025 },
	'dodsfall-og-arv': { met: 0.93, left: 0.017 },
	'starte-og-drive-bedrift': { met: 0.935, left: 0.009 }
};
export const reached = (event: string): { met: number; left: number } => REACHED[event] ?? { met: 0.98, left: 0.005 };

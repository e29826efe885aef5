// The people who prove a life event, looked for from the beginning: everything is met, or shown impossible, or said. What `npm test` lets walk
// was found this way.

import { describe, expect, test } from 'vitest';
import { eventsIn } from '#flow';
import { scenarios } from '#proof';
import { filesIn, lifeEvent } from '../events.ts';
import { keptPeople } from '../../tools/kept-people.ts';

const today = '2026-11-21';
/**
 * The share of the pairs that is met, and the share that is left among pairs of options alone, measured. Those left are not shown impossible,
 * and never said to be. The first is never to be lower, the second never higher.
 */
const REACHED: Record<string, { met: number; left: number }> = {
	'fa-barn': { met: 0.986, left: 0.0025 },
	'dodsfall-og-arv': { met: 0.93, left: 0.017 },
	'starte-og-drive-bedrift': { met: 0.935, left: 0.009 }
};

describe.each(eventsIn(filesIn()))('%s', (event) => {
	test('hvert spørsmål, svar, utfall og par av svar blir møtt, er vist umulig, eller blir sagt', { timeout: 30 * 60_000 }, () => {
		const { counts, unmet, scenarios: people } = scenarios(lifeEvent(event).book, today);
		console.log(`${event}: ${people.length} scenarier, ${counts.steps} svar, ${counts.pairs.met} av ${counts.pairs.of} par`);
		const notFound = unmet.filter((u) => u.because.kind === 'not-found').map((u) => u.target);
		const pairs = notFound.filter((t) => t.includes(' sammen med '));
		expect(notFound.filter((t) => !t.includes(' sammen med '))).toEqual([]);
		for (const [what, count] of Object.entries(counts)) if (typeof count !== 'number' && what !== 'pairs') expect(count, what).toMatchObject({ met: count.of });
		expect(pairs.length).toBe(counts.pairs.of - counts.pairs.met);
		// Nearly all that is left are dates and numbers that cannot fall so; see «npm run varde -- scenarier».
		const { met, left } = REACHED[event] ?? { met: 0.98, left: 0.005 };
		expect(counts.pairs.met / counts.pairs.of).toBeGreaterThan(met);
		expect(pairs.filter((t) => !t.includes('grense ')).length / counts.pairs.of).toBeLessThan(left);
		expect(counts.pairs.met, 'the kept people are as good as those found today').toBeLessThan(1.02 * (keptPeople(event)?.pairs ?? 0));
	});
});

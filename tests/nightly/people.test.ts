// The people who prove a life event, looked for from the beginning: everything is met, or shown impossible, or said. What `npm test` lets walk
// was found this way.

import { describe, expect, test } from 'vitest';
import { eventsIn } from '#flow';
import { scenarios } from '#proof';
import { filesIn, lifeEvent } from '../events.ts';
import { keptPeople, PROVED_ON } from '../../tools/kept-people.ts';
import { reached } from '../flows/reached.ts';

describe.each(eventsIn(filesIn()))('%s', (event) => {
	test('hvert spørsmål, svar, utfall og par av svar blir møtt, er vist umulig, eller blir sagt', { timeout: 30 * 60_000 }, () => {
		const { counts, unmet, scenarios: people } = scenarios(lifeEvent(event).book, PROVED_ON, { seed: Number(process.env['VARDE_SEED'] ?? 1) });
		console.log(`${event}: ${people.length} scenarier, ${counts.steps} svar, ${counts.pairs.met} av ${counts.pairs.of} par`);
		const notFound = unmet.filter((u) => u.because.kind === 'not-found').map((u) => u.target);
		const pairs = notFound.filter((t) => t.includes(' sammen med '));
		expect(notFound.filter((t) => !t.includes(' sammen med '))).toEqual([]);
		for (const [what, count] of Object.entries(counts)) if (typeof count !== 'number' && what !== 'pairs') expect(count, what).toMatchObject({ met: count.of });
		expect(pairs.length).toBe(counts.pairs.of - counts.pairs.met);
		// Nearly all that is left are dates and numbers that cannot fall so; see «npm run varde -- scenarier».
		const { met, left } = reached(event);
		expect(counts.pairs.met / counts.pairs.of).toBeGreaterThan(met);
		expect(pairs.filter((t) => !t.includes('grense ')).length / counts.pairs.of).toBeLessThan(left);
		expect(counts.pairs.met, 'the kept people are as good as those found today').toBeLessThan(1.02 * (keptPeople(event)?.pairs.met ?? 0));
	});
});

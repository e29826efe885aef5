// Everybody can use every journey of the small choice: all its screens, not only those `npm test` has time for, with the sample of the seed.

import { afterAll, expect } from 'vitest';
import { events, places } from '../../tools/a11y/places.ts';
import { holdForEverybody } from '../pages/everybody.ts';

const log: string[] = [];
const { places: all, stop } = await places(events(), 'push', false, log);
afterAll(() => {
	stop();
	expect(log).toEqual([]);
});

holdForEverybody(all, { turn: Number(process.env['VARDE_SEED'] ?? 1), share: 1, screens: 300, minutes: 60 });

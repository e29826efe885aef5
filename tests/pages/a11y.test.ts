// Everybody can use every journey: the small accessibility run on the real life events and on the trial flow. `npm run a11y` is the same run
// with its reports.

import { afterAll, expect } from 'vitest';
import { events, places } from '../../tools/a11y/places.ts';
import { TURN } from '../../tools/a11y/run.ts';
import { holdForEverybody } from './everybody.ts';

const log: string[] = [];
const { places: all, stop } = await places(events(), 'push', false, log);
afterAll(() => {
	stop();
	// A fault on the server is a failure even if every page looked right.
	expect(log).toEqual([]);
});

holdForEverybody(all, { turn: TURN, screens: 100, minutes: 45 });

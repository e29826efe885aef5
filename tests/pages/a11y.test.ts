// Everybody can use every journey: the small accessibility run on the real life events and on the trial flow. `npm run a11y` is the same run
// with its reports.

import { events } from '../../tools/a11y/places.ts';
import { TURN } from '../../tools/a11y/run.ts';
import { holdForEverybody, placesOf } from './everybody.ts';

holdForEverybody(await placesOf(events()), { turn: TURN, screens: 100, minutes: 45 });

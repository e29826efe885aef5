// Everybody can use every journey of the small choice: all its screens, not only those `npm test` has time for, with the sample of the seed.

import { events } from '../../tools/a11y/places.ts';
import { holdForEverybody, placesOf } from '../pages/everybody.ts';

holdForEverybody(await placesOf(events()), { turn: Number(process.env['VARDE_SEED'] ?? 1), share: 1, screens: 300, minutes: 60 });

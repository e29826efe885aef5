// Before each test file: what is made up at random is made up from the seed, and fewer times than in `npm test`, for here the tests run
// hundreds of times.

import '../../tests/seed.ts';
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 15 });

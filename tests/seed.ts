// What is made up at random is the same every time and everywhere: one seed for all, told when the tests begin. The long run at night
// gives another one.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['VARDE_SEED'] ?? 20261130) });

// No register is connected yet: whatever is asked for, nobody was asked.

import type { Registers } from '#journey';

export const noRegisters: Registers = { ask: (_, facts) => Promise.resolve(Object.fromEntries(facts.map((fact) => [fact, { none: 'not-asked' }]))) };

// Nobody logs in yet.

import type { Identity } from '#journey';

export const nobody: Identity = { who: () => Promise.resolve('nobody') };

// The life events of this installation, as the build made them.

import { aside, parts } from 'virtual:flows';
import { CompiledFlows } from '#adapters';

export const catalogue = new CompiledFlows(parts);

/** What is wrong with the flows, as a part of a page; empty on every page that is built. */
export { aside };

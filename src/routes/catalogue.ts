// The life events of this installation, as the build made them.

import { parts } from 'virtual:flows';
import { CompiledFlows } from '#adapters';

export const catalogue = new CompiledFlows(parts);

// Checks of meaning, on a compiled flow.
import type { Definition, Finding } from '#flow';
import type { Compiled } from './compile.ts';

export function checkRules(_definition: Definition, _compiled: Compiled): Finding[] {
	return [];
}

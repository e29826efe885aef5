// When a phase of a life event is: its first and its last day, read in one place for everybody who asks.

import { isDate } from '#values';
import type { Phase } from './book.ts';
import { join } from './result.ts';
import type { Knowledge } from './world.ts';

/** Days are YYYY-MM-DD. `null` where the phase has no end to that side, `undefined` while that day is not known. */
export interface PhaseWindow {
	from: string | null | undefined;
	to: string | null | undefined;
	/** Keys of the facts that would tell the days not known. */
	missing: readonly string[];
}

export const windowOf = (phase: Phase, knowledge: Knowledge): PhaseWindow =>
	knowledge.once(`fase ${phase.name}`, () => {
		const results = [phase.from, phase.to].map((rule) => rule && knowledge.evaluate(rule));
		const [from, to] = results.map((r) => (r === null || r === undefined ? null : r.known && isDate(r.value) ? r.value.date : undefined));
		return { from, to, missing: join(...results.map((r) => (r && !r.known ? r.missing : []))) };
	});

/** True when the day is in the window for certain. */
export const isWithin = ({ from, to }: PhaseWindow, day: string): boolean =>
	from !== undefined && to !== undefined && (from === null || from <= day) && (to === null || day <= to);

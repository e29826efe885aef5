// Services side by side for one person: which may be theirs and why, and what speaks for and against each. Nothing is weighed or recommended. What
// others than this person may choose between is not among them. A consideration that is not settled yet says what it hangs on; one that does not hold
// is left out.

import type { Applies, Comparison, Result } from '#rules';
import type { Journey } from './journey.ts';
import type { PlannedService } from './plan.ts';
import { reasons, type Reason } from './reasons.ts';

export interface Alternative {
	planned: PlannedService;
	/** What makes it apply or not. */
	reasons: Reason[];
	/** The facts that would decide whether it applies. */
	decidedBy: readonly string[];
	/** Keys of services the person has done that rule it out. */
	ruledOutBy: string[];
	for: Consideration[];
	against: Consideration[];
}
export interface Consideration {
	id: string;
	reasons: Reason[];
	/** The facts it hangs on; empty when it holds. */
	missing: readonly string[];
}
export interface Compared {
	/** Whether the person has this choice. */
	applies: Applies;
	missing: readonly string[];
	/** In the order of the comparison; a service for each entry of a list comes once for each. */
	alternatives: Alternative[];
}

export function compare(journey: Journey, comparison: Comparison): Compared {
	const { assessment, services } = journey;
	const when = assessment.knowledge.evaluate(comparison.when);
	const considered = comparison.considerations
		.map((c) => ({ ...c, result: assessment.knowledge.evaluate(c.when) }))
		.filter(({ result }) => !result.known || result.value === true);
	const why = (r: Result): Reason[] => (r.known ? reasons(assessment, r) : []);
	const mayBeTheirs = (id: string): boolean => {
		const only = comparison.onlyFor[id];
		const theirs = only && assessment.knowledge.evaluate(only);
		return !theirs?.known || theirs.value === true;
	};
	const speaking = (which: 'for' | 'against', id: string): Consideration[] =>
		considered.filter((c) => c[which].includes(id)).map((c) => ({ id: c.id, reasons: why(c.result), missing: c.result.known ? [] : c.result.missing }));
	return {
		applies: !when.known ? 'unknown' : when.value === true ? 'yes' : 'no',
		missing: when.known ? [] : when.missing,
		alternatives: comparison.services.filter(mayBeTheirs).flatMap((id) =>
			services
				.filter((s) => s.service.id === id)
				.map((planned) => ({
					planned,
					reasons: why(planned.grounds),
					decidedBy: planned.grounds.known ? [] : planned.grounds.missing,
					ruledOutBy: planned.applies === 'yes' && planned.state === 'not-applicable' ? services.filter((o) => excludes(o, planned)).map((o) => o.key) : [],
					for: speaking('for', id),
					against: speaking('against', id)
				}))
		)
	};
}

const excludes = (done: PlannedService, other: PlannedService): boolean =>
	done.group === 'done' && (done.service.excludes.includes(other.service.id) || other.service.excludes.includes(done.service.id));

/** The comparisons a person may need: those they have, or may have (with what that hangs on), and something in them still in the plan. */
export const choices = (journey: Journey): { comparison: Comparison; missing: readonly string[] }[] =>
	journey.assessment.knowledge.book.comparisons.flatMap((comparison) => {
		const { applies, missing, alternatives } = compare(journey, comparison);
		return applies !== 'no' && alternatives.some((a) => a.planned.group !== null) ? [{ comparison, missing }] : [];
	});

// The order a plan is read in: within each of its groups, what is urgent first, then by the date that matters, then in the order of the flow.

import type { Journey } from './journey.ts';
import type { Group, PlannedService } from './plan.ts';

/** The services of one group, as they are shown. On a short careful side road in the order of the flow. */
export function inGroup(journey: Pick<Journey, 'services' | 'asideInGrief'>, group: Group): PlannedService[] {
	const services = journey.services.filter((s) => s.group === group);
	return journey.asideInGrief ? services : services.sort(byDate);
}

function byDate(a: PlannedService, b: PlannedService): number {
	const urgent = Number(b.urgentInDays !== null) - Number(a.urgentInDays !== null);
	const day = (s: PlannedService): string => s.keyDate?.value ?? s.phaseStart ?? '9999';
	return urgent || day(a).localeCompare(day(b));
}

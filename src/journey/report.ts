// A journey as plain JSON for machines: the format of `varde plan --json`. Every enum value is English; names of facts, dates and
// amounts are the flow's own. Dates are YYYY-MM-DD (months YYYY-MM), amounts in the unit given, unrounded unless the rule rounds.

import type { Question } from '#rules';
import type { Journey } from './journey.ts';
import type { PlannedService } from './plan.ts';

export interface Report {
	event: string;
	today: string;
	questions: { id: string; state: 'answered' | 'next' | 'waiting' | 'not-needed' | 'unknown'; missingFor: string[] }[];
	services: {
		id: string;
		for: string | null;
		applies: 'yes' | 'no' | 'unknown';
		state: string;
		doneBy: string;
		dependsOn: string[];
		dates: { id: string; value: string; estimated: boolean }[];
		amounts: { id: string; value: number; unit: string; validFrom: string | null; certainty: string; source: string | null; estimated: boolean }[];
		reasons: { fact: string; value: unknown; from: string }[];
		missing: string[];
	}[];
}

export function report(journey: Journey): Report {
	return {
		event: journey.assessment.knowledge.book.event,
		today: journey.today,
		questions: journey.assessment.questions.map((q) => ({ id: q.key, state: stateOf(q, journey), missingFor: q.missingFor })),
		services: journey.services.map(service)
	};
}

function stateOf(q: Question, { current }: Journey): Report['questions'][number]['state'] {
	if (q === current) return 'next';
	if (q.standing === 'said-unknown' && q.inEffect) return 'unknown';
	if (q.standing === 'answer' && q.inEffect) return 'answered';
	if (q.standing === 'coming' || (q.standing === 'missing' && q.missingFor.length > 0)) return 'waiting';
	return 'not-needed';
}

function service(s: PlannedService): Report['services'][number] {
	return {
		id: s.service.id,
		for: s.item?.id ?? null,
		applies: s.applies,
		state: s.state,
		doneBy: s.service.performedBy,
		dependsOn: [...s.dependsOn.all, ...s.dependsOn.oneOf],
		dates: s.dates.flatMap((d) =>
			d.value === null ? [] : [{ id: d.date.name, value: d.date.of === 'month' ? d.value.slice(0, 7) : d.value, estimated: d.estimated }]
		),
		amounts: s.amounts.flatMap((a) => {
			if (a.value === null) return [];
			const validFrom =
				a.rates
					.map((r) => r.validFrom)
					.filter((d) => d !== null)
					.sort()
					.at(-1) ?? null;
			return [
				{ id: a.amount.name, value: a.value, unit: a.amount.unit, validFrom, certainty: a.certainty, source: a.rates[0]?.page ?? null, estimated: a.estimated }
			];
		}),
		reasons: s.reasons.map((r) => ({ fact: r.fact, value: plain(r.value), from: r.from })),
		missing: [...s.missing]
	};
}

function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value === 'object' && value !== null) return 'date' in value ? value.date : 'id' in value ? value.id : value;
	return value;
}

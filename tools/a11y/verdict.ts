// What a run says about each criterion: how often it was looked at, how often something was found, and whether it may be said to be met.
// «Way» is said only where a machine can judge, or the pages are made so, and every check was green; what needs a person waits for one.

import { criteria, type Criterion } from '#text';
import type { Proof } from './faults.ts';
import { sevenModes, type Mode } from './modes.ts';
import type { Outcome, Walked } from './run.ts';

export type Status = 'met' | 'broken' | 'not-relevant' | 'not-assessed';
export interface Verdict {
	id: string;
	status: Status;
	checks: string[];
	/** Screens looked at. */
	looked: number;
	findings: number;
	/** The first few findings, for people. */
	examples: string[];
}

/** Content these pages do not have; the check that sees to it is the evidence. */
const ABSENT = ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.4.2'];

export function verdicts({ results }: Pick<Outcome, 'results'>): Verdict[] {
	return criteria.map((c): Verdict => {
		const mine = results.filter((r) => r.check.criteria.includes(c.id) || r.findings.some((f) => f.criterion === c.id));
		const broken = mine.flatMap((r) =>
			r.findings.filter((f) => f.criterion === c.id).map((f) => `${r.screen.kind} «${r.screen.name}» (${r.screen.locale}): ${f.what}`)
		);
		return {
			id: c.id,
			status: statusOf(c, mine.length, broken.length),
			checks: [...new Set(mine.map((r) => r.check.id))],
			looked: new Set(mine.map((r) => r.screen)).size,
			findings: broken.length,
			examples: broken.slice(0, 5)
		};
	});
}

function statusOf({ id, judge }: Criterion, looked: number, findings: number): Status {
	if (findings > 0) return 'broken';
	if (looked === 0) return 'not-assessed';
	if (ABSENT.includes(id)) return 'not-relevant';
	return judge === 'person' ? 'not-assessed' : 'met';
}

/** The small file the accessibility statement is written from; what people have written in it stays. */
export function statement(before: object, outcome: Outcome, proofs: readonly Proof[]): unknown {
	return {
		...before,
		assessed: outcome.started.toISOString().slice(0, 10),
		screens: outcome.screens.length,
		journeys: outcome.places.reduce((n, p) => n + p.journeys.journeys.length, 0),
		faults: { of: proofs.length, found: proofs.filter((p) => p.found).length },
		completed: {
			journeys: completed(
				outcome.walked,
				sevenModes.filter((m) => m.id !== 'spoken')
			).length,
			read: completed(outcome.walked, sevenModes).length
		},
		criteria: Object.fromEntries(verdicts(outcome).map((v) => [v.id, { status: v.status, looked: v.looked, findings: v.findings }]))
	};
}

/** The journeys that came to their plan in each of these ways, as `event number`. One that was only tried in some of them is not among them. */
export function completed(walked: readonly Walked[], ways: readonly Mode[]): string[] {
	const by = Map.groupBy(walked, (w) => `${w.event} ${w.journey}`);
	return [...by.keys()].filter((journey) => ways.every((way) => by.get(journey)?.some((w) => w.mode === way.id && w.problem === null)));
}

// What everything that keeps feedback must do.

import { describe, expect, test } from 'vitest';
import type { Feedback, FeedbackBox } from '#journey';

const said: Feedback = { page: '/nb/flytte/plan', helped: true, comment: 'Bra «side»\nmed to linjer', day: '2026-11-21', locale: 'nb' };

export interface Boxes {
	/** An empty box, and what lies in it. */
	empty(): { box: FeedbackBox; kept: () => unknown[] };
	/** One that has no room. */
	full(): { box: FeedbackBox; kept: () => unknown[] };
}

export function keepsFeedback(name: string, boxes: Boxes): void {
	describe(`tilbakemeldinger: ${name}`, () => {
		test('det som sies, blir liggende i rekkefølge', async () => {
			const { box, kept } = boxes.empty();
			expect(await box.add(said)).toBe('kept');
			expect(await box.add({ ...said, helped: false, comment: '' })).toBe('kept');
			expect(kept()).toEqual([said, { ...said, helped: false, comment: '' }]);
		});

		test('en altfor lang kommentar blir kortet, og ingenting annet enn det avtalte blir lagret', async () => {
			const { box, kept } = boxes.empty();
			await box.add({ ...said, comment: 'x'.repeat(9000), ...{ ip: '127.0.0.1' } });
			expect(kept()).toEqual([{ ...said, comment: 'x'.repeat(500) }]);
		});

		test('er det fullt, sies det, og det som lå der, ligger', async () => {
			const { box, kept } = boxes.full();
			const before = kept();
			expect(await box.add(said)).toBe('full');
			expect(kept()).toEqual(before);
		});
	});
}

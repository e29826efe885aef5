// One suite for everything that stands behind the port FeedbackBox.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FeedbackFile } from '#adapters';

const said = { page: '/nb/fa-barn/plan', helped: true, comment: 'Bra «side»\nmed to linjer', day: '2026-11-21', locale: 'nb' };

test('det som sies, blir liggende i rekkefølge, én linje hver', () => {
	const path = join(mkdtempSync(join(tmpdir(), 'varde-')), 'mappe', 'feedback.jsonl');
	const box = new FeedbackFile(path);
	expect(box.add(said)).toBe(true);
	expect(box.add({ ...said, helped: false, comment: '' })).toBe(true);
	const lines = readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((l) => JSON.parse(l) as unknown);
	expect(lines).toEqual([said, { ...said, helped: false, comment: '' }]);
});

test('en altfor lang kommentar blir kortet, og ingenting annet enn det avtalte blir lagret', () => {
	const path = join(mkdtempSync(join(tmpdir(), 'varde-')), 'feedback.jsonl');
	new FeedbackFile(path).add({ ...said, comment: 'x'.repeat(9000), ...{ ip: '127.0.0.1' } });
	const line = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
	expect(Object.keys(line)).toEqual(['day', 'locale', 'page', 'helped', 'comment']);
	expect(line['comment']).toHaveLength(500);
});

test('kan det ikke lagres, sies det, uten feil', () => {
	expect(new FeedbackFile('/dev/null/nope/feedback.jsonl').add(said)).toBe(false);
});

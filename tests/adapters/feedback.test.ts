// What keeps feedback: held to the contract, and what is special for a file.

import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FeedbackFile } from '#adapters';
import { keepsFeedback } from './feedback.contract.ts';
import { FeedbackInMemory } from './in-memory.ts';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'varde-')), 'mappe', 'feedback.jsonl');
const lines = (path: string): unknown[] =>
	existsSync(path)
		? readFileSync(path, 'utf8')
				.trim()
				.split('\n')
				.map((l) => JSON.parse(l) as unknown)
		: [];
const inFile = (largest?: number) => {
	const path = newPath();
	return { box: new FeedbackFile(path, largest), kept: () => lines(path) };
};
const inMemory = (room: number) => {
	const box = new FeedbackInMemory(room);
	return { box, kept: () => [...box.kept] };
};

keepsFeedback('i en fil', { empty: () => inFile(), full: () => inFile(-1) });
keepsFeedback('i minnet', { empty: () => inMemory(10), full: () => inMemory(0) });

const said = { page: '/nb', helped: true, comment: '', day: '2026-11-21', locale: 'nb' };

test('filen slutter å vokse ved grensen, og kan bare leses av eieren', async () => {
	const path = newPath();
	const answers: string[] = [];
	for (let i = 0; i < 5; i++) answers.push(await new FeedbackFile(path, 100).add(said));
	expect(answers).toEqual(['kept', 'kept', 'full', 'full', 'full']);
	expect(statSync(path).mode & 0o077).toBe(0);
});

test('kan det ikke lagres, sies det, uten feil', async () => {
	expect(await new FeedbackFile('/dev/null/nope/feedback.jsonl').add(said)).toBe('not-available');
});

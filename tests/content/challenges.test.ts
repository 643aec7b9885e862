/** A challenge is the same with the official files and without, and no two items of the bank are taken for one another. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import { itemMark, poolHash, poolOf } from '../../src/lib/domain/challenge-pool';
import type { ChallengeFilter } from '../../src/lib/domain/challenge';
import { officialFacts, starterFacts } from '../../src/lib/server/content';
import { buildPacks } from '../../src/lib/server/packs';
import { readQuestions } from '../../src/lib/server/read';

const questions = readQuestions('questions');
const beside = join('..', 'shared', 'codesets');
if (!process.env['CODESETS_DIR'] && existsSync(beside)) process.env['CODESETS_DIR'] = beside;
const books = findBooks();
const { catalogue } = buildPacks(questions, starterFacts('questions'));
const everything: ChallengeFilter = { topic: 0, level: 0, exam: null, answers: 'all' };

describe('challenges of the bank', () => {
	it('tell every item from every other', () => {
		const marks = catalogue.items.map(({ id }) => itemMark(id));
		expect(new Set(marks).size).toBe(marks.length);
		const charts = catalogue.items.filter(({ kind }) => kind === 'chart').map((chart) => poolHash([chart]));
		expect(new Set(charts).size).toBe(charts.length);
	});
	it('have topics whose numbers a link can hold', () => {
		for (const { number } of catalogue.topics) expect(number).toBeLessThan(256);
	});
	it('draw from most of the bank', () => {
		expect(poolOf(catalogue, everything).length).toBeGreaterThan(1000);
	});
	it.skipIf(!books)('have the same hash with the official files', () => {
		if (!books) return;
		const official = buildPacks(questions, officialFacts(questions, books)).catalogue;
		const topics = [0, ...catalogue.topics.map(({ number }) => number)];
		for (const topic of topics)
			expect(poolHash(poolOf(official, { ...everything, topic })), `topic ${topic}`).toBe(
				poolHash(poolOf(catalogue, { ...everything, topic }))
			);
	});
});

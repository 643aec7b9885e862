/** The real bank: every item passes, and the packs are the same with and without the official files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import {
	checkContent,
	filesToWrite,
	loadPacks,
	officialFacts,
	readWritten
} from '../../src/lib/server/content';
import { buildPacks, ships } from '../../src/lib/server/packs';
import { readQuestions } from '../../src/lib/server/read';

const root = 'questions';
const questions = readQuestions(root);
const beside = join('..', 'shared', 'codesets');
if (!process.env['CODESETS_DIR'] && existsSync(beside)) process.env['CODESETS_DIR'] = beside;
const books = findBooks();

describe('questions/', () => {
	it('has enough items', () => {
		const topics = new Set([...questions.drills, ...questions.charts].map((item) => item.topic));
		expect(questions.drills.length).toBeGreaterThanOrEqual(150);
		expect(questions.charts.length).toBeGreaterThanOrEqual(12);
		expect(topics.size).toBeGreaterThanOrEqual(12);
	});

	it('breaks no rule, as it was checked earlier', () => {
		expect(checkContent(root, questions, undefined).errors).toEqual([]);
	});

	it('makes the same packs twice', () => {
		expect(loadPacks(root)).toEqual(loadPacks(root));
	});

	it('has packs that hold every item that is no draft', () => {
		const { packs, catalogue } = loadPacks(root);
		const urls = new Set(packs.map(({ url }) => url));
		const asked = [...questions.drills, ...questions.charts].filter(ships);
		expect(catalogue.items.map(({ id }) => id)).toEqual(asked.map(({ id }) => id).sort());
		expect(asked.length).toBeGreaterThan(0.8 * (questions.drills.length + questions.charts.length));
		for (const { pack } of catalogue.items) expect(urls).toContain(pack);
	});
});

describe.skipIf(!books)('questions/ with the official files', () => {
	it('breaks no rule', () => {
		if (books) expect(checkContent(root, questions, books).errors).toEqual([]);
	});

	it('makes byte by byte the packs that the starter makes', () => {
		if (!books) return;
		const { packs, catalogue } = loadPacks(root);
		expect(buildPacks(questions, officialFacts(questions, books))).toEqual({ packs, catalogue });
	});

	it('would write what is written', () => {
		if (books) expect(filesToWrite(root, questions, books)).toEqual(readWritten(root));
	});
});

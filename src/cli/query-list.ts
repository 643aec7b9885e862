/**
 * Queries from a coder's day, and what counts as found. `tests/content/queries.json` is the list that search was
 * tuned on; `queries-held-out.json` beside this file was written before the tables of
 * words, by the same hand, and is only measured; `queries-stranger.json` was written by somebody else, and
 * `queries-strangers-2.json` by three more, `queries-strangers-3.json` by one more. Nothing was ever mended after `queries-unseen.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeSystem } from '../lib/domain/code';

export interface ListedQuery {
	q: string;
	system: CodeSystem;
	/** Codes that the coder means; one with a dash at its end stands for all below it: `I82.4-`. */
	want: string[];
	/** Left out in the list of a stranger. */
	kind?: 'words' | 'code' | 'abbreviation' | 'misspelled' | 'lay' | 'partial';
}

function readList(path: string): ListedQuery[] {
	return JSON.parse(readFileSync(path, 'utf8')) as ListedQuery[];
}

/** The list of 200 that search was tuned on. */
export function readQueries(root: string): ListedQuery[] {
	return readList(join(root, 'tests', 'content', 'queries.json'));
}

/** The list that is only measured; its author wrote the tables too, so it is easier than a stranger's. */
export function readHeldOut(root: string): ListedQuery[] {
	return readList(join(root, 'src', 'cli', 'queries-held-out.json'));
}

/**
 * The list of 220 that a stranger wrote without having seen the tables. Measured unseen: 96.4 % among the first ten,
 * 86.8 % in first place. Its misses were then read and mended, so it is no longer an unseen list.
 */
export function readStranger(root: string): ListedQuery[] {
	const path = join(root, 'src', 'cli', 'queries-stranger.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { queries: ListedQuery[] }).queries;
}

/**
 * The three lists of an inpatient coder, a clinic coder and students, who had not seen the tables either. What they
 * measured unseen stands in the file; their misses were read and mended, too.
 */
export function readStrangers(root: string): ListedQuery[] {
	const path = join(root, 'src', 'cli', 'queries-strangers-2.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { queries: ListedQuery[] }).queries;
}

/**
 * The list of 311 of one more stranger. What it measured unseen stands in the file; the misses of two thirds of it
 * were read and mended, every third query, from the third on, was left unread until then.
 */
export function readStrangerThree(root: string): ListedQuery[] {
	const path = join(root, 'src', 'cli', 'queries-strangers-3.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { queries: ListedQuery[] }).queries;
}

/** A stranger's list whose misses nobody tuned on: what search does with words that it was not made for. */
export function readUnseen(root: string): ListedQuery[] {
	const path = join(root, 'src', 'cli', 'queries-unseen.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { queries: ListedQuery[] }).queries;
}

/** The codes of a wish without its dash: `I82.4-` → `I82.4`, `F32.-` → `F32`. */
export function wishedPrefix(want: string): string {
	return want.replace(/\.?-$/, '');
}

/** @returns the rank of the first code that is meant, 0 for first place, -1 when it is not among them */
export function rankOf({ want }: ListedQuery, codes: readonly string[]): number {
	return codes.findIndex((code) =>
		want.some((wish) => (wish.endsWith('-') ? code.startsWith(wishedPrefix(wish)) : code === wish))
	);
}

/** What a box sees while the query is typed, from the second character on. */
export function keystrokes(query: string): string[] {
	return Array.from({ length: Math.max(0, query.length - 1) }, (_, n) => query.slice(0, n + 2));
}

/** The list of queries from a coder's day, `tests/content/queries.json`, and what counts as found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeSystem } from '../lib/domain/code';

export interface ListedQuery {
	q: string;
	system: CodeSystem;
	/** Codes that the coder means; one with a dash at its end stands for all below it: `I82.4-`. */
	want: string[];
	kind: 'words' | 'code' | 'abbreviation' | 'misspelled';
}

export function readQueries(root: string): ListedQuery[] {
	return JSON.parse(readFileSync(join(root, 'tests', 'content', 'queries.json'), 'utf8')) as ListedQuery[];
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

/** Audits the questions to the provider: which of those that a chart wants were asked, and how. */
import type { Chart, ChartQuery, SheetQuery } from './chart';
import { isEvidenceFound } from './evidence';

/**
 * - `found` asked, and in the compliant wording where the chart has wordings
 * - `wording` asked in a wording that is not compliant
 * - `missed` not asked
 * - `needless` asked about words that raise no question
 * - `uncounted` asked in a chart whose queries name no passages, so that nobody can say
 */
export type QueryState = 'found' | 'wording' | 'missed' | 'needless' | 'uncounted';

export interface QueryResult {
	state: QueryState;
	/** The chart's query, where the learner's is one or it was missed. */
	query?: ChartQuery;
	given?: SheetQuery;
}

/** A phrase may be marked whole, however short the passage in it is. */
const ROOM = 24;

/** The queries that a chart wants: those that name their passages. */
export const wantedQueries = (chart: Chart): ChartQuery[] =>
	chart.key.queries.filter(({ evidence }) => evidence !== undefined);

/** @returns the wanted query that a question is about; the one with the nearest passage where several fit */
export function queryAbout(chart: Chart, { mark }: SheetQuery): ChartQuery | undefined {
	const fits = (room: number) =>
		wantedQueries(chart).find(({ evidence }) => isEvidenceFound(mark, evidence ?? [], chart.documents, room));
	return fits(0) ?? fits(ROOM);
}

function judged(query: ChartQuery, given: SheetQuery): QueryResult {
	const right = query.wording === undefined || query.wording === given.wording;
	return { state: right ? 'found' : 'wording', query, given };
}

/** @returns what was asked in its order, then what was missed; a query asked twice counts once, at its best */
export function auditQueries(chart: Chart, queries: SheetQuery[]): QueryResult[] {
	const wanted = wantedQueries(chart);
	const isTold = wanted.length < chart.key.queries.length;
	const results: QueryResult[] = [];
	for (const given of queries) {
		const query = queryAbout(chart, given);
		if (query === undefined) {
			results.push({ state: isTold ? 'uncounted' : 'needless', given });
			continue;
		}
		const result = judged(query, given);
		const at = results.findIndex((other) => other.query === query);
		if (at < 0) results.push(result);
		else if (result.state === 'found') results[at] = result;
	}
	const asked = new Set(results.map(({ query }) => query));
	return [
		...results,
		...wanted.filter((query) => !asked.has(query)).map((query) => ({ state: 'missed' as const, query }))
	];
}

/** What a query in the wrong wording keeps (as `query_or_code` does), and what a needless one costs, in points. */
const WRONG_WORDING = 0.5;
const NEEDLESS = 2;

/** @param each points of one wanted query @returns points, below zero where needless ones outweigh */
export function queryPoints(results: QueryResult[], each: number): number {
	const worth: Record<QueryState, number> = {
		found: each,
		wording: each * WRONG_WORDING,
		missed: 0,
		needless: -NEEDLESS,
		uncounted: 0
	};
	return results.reduce((sum, { state }) => sum + worth[state], 0);
}

/** Statements and the words they belong to. The mark is the share of pairs that are right. */
import type { DrillBase } from '../drill';
import { marked, stateOf, thousandths, type Marked } from '../marked';

export interface MatchPair {
	left: string;
	right: string;
}

/** Answered with one `left=right` for each statement, in any order. Texts hold no equals sign. */
export interface RootMatchDrill extends DrillBase {
	type: 'root_match';
	/** Statements in the order in which they are dealt, each with its word. */
	pairs: MatchPair[];
	/** Words that belong to no statement. */
	extra: string[];
}

export const matchLine = (left: string, right: string): string => `${left}=${right}`;

/** @returns statement → word as the learner gave it */
export function readMatches(answer: readonly string[]): Map<string, string> {
	return new Map(
		answer.map((line) => {
			const at = line.indexOf('=');
			return at < 0 ? ([line, ''] as const) : ([line.slice(0, at), line.slice(at + 1)] as const);
		})
	);
}

/** The words to choose from, in alphabetical order, so that their order tells nothing. */
export const matchWords = ({ pairs, extra }: RootMatchDrill): string[] =>
	[...pairs.map(({ right }) => right), ...extra].sort((a, b) => (a < b ? -1 : 1));

export function markRootMatch(drill: RootMatchDrill, answer: readonly string[]): Marked {
	const given = readMatches(answer);
	const parts = drill.pairs.map(({ left, right }) => {
		const mine = given.get(left) ?? '';
		return { name: left, given: mine, key: right, state: stateOf(mine, right) };
	});
	const hits = parts.filter(({ state }) => state === 'right').length;
	const score = thousandths(hits / drill.pairs.length);
	return marked(score, {
		parts,
		...(score === 1000 ? {} : { why: `${hits} of ${drill.pairs.length} pairs are right.` })
	});
}

/** What teams are called, and what is said of a game. Sparse: speech has to keep up with it. */
import type { BuzzState } from '../domain/buzz';

/** A letter and a shape each: no team is told by its colour. */
export const TEAM_SHAPES = [
	'circle',
	'square',
	'triangle',
	'diamond',
	'hexagon',
	'shield',
	'cross',
	'arch'
] as const;
export type TeamShape = (typeof TEAM_SHAPES)[number];

export const teamLetter = (team: number): string => 'ABCDEFGH'.charAt(team);

/** @returns the name that was given, or `Team A` */
export const teamName = (names: readonly string[], team: number): string =>
	names[team]?.trim() || `Team ${teamLetter(team)}`;

/** `A`, `A and C`, `A, B and C`. */
export function listWords(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The tie in one sentence; empty where nobody tied. */
export function drawWords({ draw }: Pick<BuzzState, 'draw'>, names: readonly string[]): string {
	if (!draw) return '';
	const tied = listWords(draw.tied.map((team) => teamName(names, team)));
	return `${tied} within 50 ms: the lot fell on ${teamName(names, draw.team)}.`;
}

/** What stands over the answers, and what speech says when it changes. */
export function stateWords(buzz: BuzzState, names: readonly string[]): string {
	const team = buzz.team === null ? '' : teamName(names, buzz.team);
	switch (buzz.phase) {
		case 'read':
			return buzz.out.length > 0 ? 'The others may buzz' : 'Read the question';
		case 'open':
			return 'Buzz now';
		case 'answer':
			return `${team}: your answer`;
		case 'told':
			if (buzz.isRight) return `Right, ${team}`;
			return buzz.out.length > 0 ? 'Not this time' : 'Nobody answered';
		case 'over':
			return '';
	}
}

/** `3 right, 1 wrong`. */
export const scoreWords = ({ right, wrong }: { right: number; wrong: number }): string =>
	wrong === 0 ? `${right} right` : `${right} right, ${wrong} wrong`;

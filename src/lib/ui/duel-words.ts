/** Pairs of codes in words: how often they were mixed up, and when they are asked again. */
import type { DuelStanding } from '../domain/duel';

export const takenWords = (taken: number): string => `Mixed up ${taken === 1 ? 'once' : `${taken} times`}.`;

/** @param today study day number */
export function againWords({ state, due }: DuelStanding, today: number): string {
	if (state === 'retired') return 'Retired.';
	const wait = due - today;
	if (wait <= 0) return 'Due now.';
	return wait === 1 ? 'Asked again tomorrow.' : `Asked again in ${wait} days.`;
}

export const standingWords = (standing: DuelStanding, today: number): string =>
	`${standing.reason} ${againWords(standing, today)}`;

/** What every engine is asked: its hash over random logs, and over the rounds of as many seeds. */
import { foldHashes } from './random-log';
import { roundHashes } from './rounds';

/** Rounds are quick: all thousand are dealt in every run. */
export const SEEDS = 1000;

export const engineHashes = (logs: number): string =>
	`logs ${foldHashes(logs)}, rounds ${roundHashes(SEEDS)}`;

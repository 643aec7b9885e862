/** What a player chose last time they joined: a draft of this device alone, in no export. */
import { ALLOWANCES, type Allowance } from '../domain/challenge';
import type { Learner } from './learner.svelte';

const DRAFT = 'challenge-habits';

export interface JoinHabits {
	nickname: string;
	/** The nickname is in the player's own words. */
	own: boolean;
	/** As it was typed; may be empty. */
	seat: string;
	allowance: Allowance;
}

export async function readJoinHabits(learner: Learner): Promise<JoinHabits | null> {
	const kept = await learner.readDraft<JoinHabits>(DRAFT);
	return kept && ALLOWANCES.includes(kept.allowance) ? kept : null;
}

export const saveJoinHabits = (learner: Learner, habits: JoinHabits): Promise<void> =>
	learner.saveDraft(DRAFT, habits);

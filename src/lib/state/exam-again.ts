/** From the report of a mock into a sitting: its questions join the drills as new cards. */
import type { Learner } from './learner.svelte';
import type { RoundDraft } from './round.svelte';

/**
 * Lays a sitting of these drills out, which /drill then goes on with.
 * @returns false where another sitting is open: it would be lost
 */
export async function practiseAgain(learner: Learner, items: readonly string[]): Promise<boolean> {
	await learner.readDrafts();
	if (learner.openRound !== null) return false;
	await learner.saveDraft<RoundDraft>('round', {
		id: learner.newRoundId(),
		mode: 'topic',
		items: [...items],
		at: 0,
		answered: [],
		response: null,
		help: false,
		ms: 0,
		lookup: 0
	});
	return true;
}

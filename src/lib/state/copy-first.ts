/** The copy made by itself before packs change. */
import type { SnapshotReason } from '../storage/retention';
import type { Learner } from './learner.svelte';

/** Where none can be made the change goes on: packs lie in a database of their own. */
export async function copyFirst(learner: Learner, reason: SnapshotReason): Promise<void> {
	try {
		await learner.log.makeSnapshot(reason);
	} catch (error) {
		console.info(error);
	}
}

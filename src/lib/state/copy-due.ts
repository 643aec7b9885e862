/** Says after a while that a copy of the history would be good. Looked for once in a visit, when the page rests. */
import { copyDue } from '../domain/copy-due';
import type { Learner } from './learner.svelte';

export async function renewCopyDue(learner: Learner): Promise<void> {
	// In memory only there is another sentence already, and the button with it.
	if (learner.health.state !== 'ok') return;
	try {
		const state = await (await learner.log.care()).notes.read();
		const isKept = (await navigator.storage?.persisted?.()) === true;
		learner.copyDue = state && copyDue(state, isKept, learner.now.at);
	} catch (error) {
		// The log was closed meanwhile: there will be another visit.
		console.info(error);
	}
}

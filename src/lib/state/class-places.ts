/** Where a class round is kept, and over which channel its windows speak. */
import type { Learner } from './learner.svelte';
import type { ClassSession } from '../domain/class-session';

/** Drafts stand on this device alone and in no export. */
export const CLASS_DRAFT = 'class';
export const CLASS_LIST_DRAFT = 'class-list';
/** What the projector showed last, for one that is opened while the teacher's window is closed. */
export const VIEW_DRAFT = 'class-view';

/** @param base the app's base path, without a slash at its end */
export const classChannel = (base: string): string => `cr:${base}:class`;

/** @returns the round that is under way on this device, or null */
export async function openSession(learner: Learner): Promise<ClassSession | null> {
	const draft = await learner.readDraft<ClassSession>(CLASS_DRAFT);
	return draft && draft.phase !== 'setup' ? draft : null;
}

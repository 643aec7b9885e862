/**
 * A school's exam for who skipped the first run before the school's file came: it is chosen when the file comes, in a
 * later visit too, and nothing waits for it.
 */
import { SITE_EXAM, type Learner } from './learner.svelte';
import { NOT_NOW, siteOf } from './site';

/** Takes the exam that the file names, unless one was chosen meanwhile. @param base the app's base path */
export async function takeSiteExam(base: string, learner: Learner): Promise<void> {
	const read = await siteOf(base);
	if (read === NOT_NOW) return;
	const { exam } = read.site;
	if (exam && learner.settings.exam === null) await learner.set({ exam });
	await learner.saveDraft(SITE_EXAM, undefined);
}

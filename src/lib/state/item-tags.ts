/** Setting a learner's own tag on an item. Apart from the learner: few pages need it. */
import type { Learner } from './learner.svelte';

/** Every tab hears of it from the log. */
export async function setTag(learner: Learner, item: string, tag: string, on: boolean): Promise<void> {
	await learner.log.append([], () => [{ kind: 'tag', item, tag, on }]);
}

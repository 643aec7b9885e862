/** How much of each topic was asked, and how much of it is due. */
import type { Topic } from './pack';
import { isDue, type Now, type PlannedCard } from './round';

interface Counts {
	topic: Topic;
	total: number;
	seen: number;
	due: number;
}
export interface TopicCount extends Counts {
	/** Topics within it: the chapters of the diagnosis codes, the parts of surgery. */
	parts: Counts[];
}

/** @returns the topics that have something to ask, in their order */
export function countTopics(topics: readonly Topic[], cards: readonly PlannedCard[], now: Now): TopicCount[] {
	const countOf = (topic: Topic): Counts => {
		const mine = cards.filter(
			({ entry }) => entry.topic === topic.id || entry.topic.startsWith(`${topic.id}.`)
		);
		const seen = mine.flatMap(({ memory }) => memory ?? []);
		const due = seen.filter((memory) => isDue(memory, now));
		return { topic, total: mine.length, seen: seen.length, due: due.length };
	};
	const counts = topics.map(countOf).filter(({ total }) => total > 0);
	return counts
		.filter(({ topic }) => !topic.parent)
		.map((count) => ({ ...count, parts: counts.filter(({ topic }) => topic.parent === count.topic.id) }));
}

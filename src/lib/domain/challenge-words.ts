/** A challenge in words: its title, and what is played how, in half a line. */
import type { Challenge, ChallengeMode } from './challenge';
import { dealChallenge } from './challenge-pool';
import type { Catalogue } from './pack';

export const MODE_WORDS: Record<ChallengeMode, { name: string; told: string }> = {
	accuracy: { name: 'Accuracy', told: 'Right answers alone count. Time is shown and decides nothing.' },
	sprint: { name: 'Sprint', told: 'As fast as possible; right answers first, then time.' },
	storm: { name: 'Storm', told: 'A clock; right answers in a row give time back.' },
	streak: { name: 'Streak', told: 'The first miss ends it.' },
	survival: { name: 'Survival', told: 'The third miss ends it.' }
};

/** @returns a topic's title, a chart's, or what a list is called */
export function challengeTitle(challenge: Challenge, catalogue: Catalogue): string {
	if (challenge.kind === 'list') return 'A list by your teacher';
	if (challenge.kind === 'chart') {
		const dealt = dealChallenge(challenge, catalogue);
		const id = dealt.ok ? dealt.items[0] : undefined;
		return catalogue.items.find((item) => item.id === id)?.title ?? 'A chart';
	}
	const { topic } = challenge.filter;
	if (topic === 0) return 'All topics';
	return catalogue.topics.find(({ number }) => number === topic)?.title ?? 'A topic of another release';
}

function timeWords({ mode, seconds, allowance }: Challenge): string {
	if (seconds === 0 || allowance === 0 || mode === 'streak' || mode === 'survival') return 'no clock';
	if (mode === 'accuracy') return `${Math.round(seconds * allowance)} seconds each`;
	return allowance === 1 ? 'against the clock' : `against the clock, ${allowance} times the time`;
}

/** @returns `10 questions, 60 seconds each`, with the mode where it is not the usual one */
export function challengeFacts(challenge: Challenge): string {
	const { kind, items, mode, filter } = challenge;
	if (kind === 'chart') return 'One chart to code, no clock';
	const parts = [`${items} ${items === 1 ? 'question' : 'questions'}`, timeWords(challenge)];
	if (mode !== 'accuracy') parts.unshift(MODE_WORDS[mode].name);
	if (filter.level > 0) parts.push(`up to level ${filter.level}`);
	if (filter.exam) parts.push(`for ${filter.exam}`);
	if (filter.answers !== 'all') parts.push(filter.answers === 'typed' ? 'typed codes' : 'choices');
	return parts.join(', ');
}

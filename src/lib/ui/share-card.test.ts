import { describe, expect, it } from 'vitest';
import {
	cardLines,
	cardTopics,
	cardWords,
	type CardChoice,
	type CardFacts,
	type CardPart
} from './share-card';

const FACTS: CardFacts = {
	day: 'November 22, 2026',
	streak: 12,
	best: 30,
	perfectWeeks: 1,
	answers: 1340,
	right: 78,
	charts: 1,
	topics: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, title: `Topic ${id}`, right: 60 + at }))
};
const choice = (parts: CardPart[], topics: string[] = []): CardChoice => ({
	parts: new Set(parts),
	topics: new Set(topics)
});

describe('the card says', () => {
	it.each<[string, CardChoice, string]>([
		['nothing where nothing was chosen', choice([]), ''],
		['only the streak', choice(['streak']), 'CodeRounds, November 22, 2026. 12 days in a row.'],
		[
			'figures in their order, whatever was ticked first',
			choice(['perfectWeeks', 'charts', 'answers']),
			'CodeRounds, November 22, 2026. 1,340 answers. 1 chart coded. 1 perfect week.'
		],
		['topics alone', choice([], ['b']), 'CodeRounds, November 22, 2026. Topic b, 61 % right.']
	])('%s', (_, chosen, words) => expect(cardWords(FACTS, chosen)).toBe(words));
	it('at most four topics', () => {
		expect(cardTopics(FACTS, choice([], ['a', 'b', 'c', 'd', 'e']))).toHaveLength(4);
	});
	it('nothing of a topic that is not there', () => expect(cardTopics(FACTS, choice([], ['z']))).toEqual([]));
	it('one day', () => {
		expect(cardLines({ ...FACTS, streak: 1 }, choice(['streak']))).toEqual([{ figure: '1', label: 'day' }]);
	});
});
